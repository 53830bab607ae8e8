export const en = {
  title: 'Answers that need no look',
  lead: 'Say how often answers that nobody looks at should be right. Amend works out from which confidence on they are, and marks those with ✓ in the sheet.',
  should: 'They should be right',
  nobody: 'Not decided: every answer is looked at',
  asking: 'Working out from which confidence on',
  noTarget:
    'Nobody has decided how often answers that nobody looks at should be right. Choose a share to see what it comes to.',
  notCounted:
    'The version in use is of an earlier release, which did not note how sure it was in its test. Train again to see it.',
  tooFewRows:
    '{rows, plural, =0 {No test row is} one {One test row is} other {# test rows are}} too few to show that answers are right {target} of the time: that takes at least {needed, plural, one {# test row} other {# test rows}} without an error. Choose a lower share, or correct and train on.',
  notReached:
    'At no confidence were answers shown to be right {target} of the time, in {rows, plural, one {one test row} other {# test rows}}. Choose a lower share, or correct and train on.',
  covers: 'From {level} confidence on: {share} of {rows, plural, one {one test row} other {the # test rows}}.',
  coversByClass:
    '{classes, plural, one {One class has} other {# classes have}} answers enough for a level of confidence of {classes, plural, one {its} other {their}} own. Together they cover {share} of {rows, plural, one {one test row} other {the # test rows}}.',
  othersFrom: 'The other classes share one level: from {level} confidence on.',
  othersNone: 'The other classes share one level: at no confidence were they shown to be right so often.',
  testSays:
    'In the test, {share} of {rows, plural, one {this answer} other {these # answers}} were right; the true share lies between {low} and {high}.',
  notAudited:
    'Of the rows drawn at random for checking, nobody has yet judged one that this covers. They come among the rows to review.',
  auditSays:
    'Since then, of the rows drawn at random for checking, {share} of {rows, plural, one {one covered answer} other {# covered answers}} were right (between {low} and {high}).',
  fallenBack:
    'That is below {target}: no answer is marked ✓ any more, until the checks say otherwise or another version answers.',
  byClass: 'Class by class',
  class: 'Class',
  from: 'From',
  fromMeans: 'From which confidence on its answers need no look',
  covered: 'Covered',
  coveredMeans: 'Of the test rows answered with this class, those that need no look',
  right: 'Right',
  rightMeans: 'Of these, the share that was right, with its 95 % interval',
  interval: '{low} to {high}',
  checkedSince:
    'Of {rows, plural, one {one answer} other {# answers}} checked at random since then: {share} ({interval}) right.',
  none: 'none',
  ownMeans:
    '{sign} A level of its own, chosen from answers of this class alone. In at most 5 of 100 cases is any of the levels one whose answers are right less often than wanted.',
  classFell:
    '“{class}”: since then, {share} of {rows, plural, one {one covered answer} other {# covered answers}} drawn at random for checking were right. That is too few: its answers are no longer marked ✓.',
  use: 'Use {target} for this classifier',
  end: 'Look at every answer again',
  inUse: '{target} is in use. Classify again to see the marks.',
  stopped:
    '{count, plural, one {Incident {incidents} has stopped it} other {Incidents {incidents} have stopped it}}: {classes, select, all {no answer is marked ✓} other {no answer of {classes} is marked ✓}} until it is over, or somebody has answers accepted again in the step “Drift”.',
};
