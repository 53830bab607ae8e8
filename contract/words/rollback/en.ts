export const en = {
  rollBackName: '{decision} (roll back)',
  goAheadName: '{decision} (go ahead)',
  question: '{value} after {minutes, plural, one {{time} minute} other {{time} minutes}}',
  nothingToLearn:
    'No advice: there is nothing to learn in these observations. Version {version} does no better on new ones than always giving the same answer.',
  advice:
    '{advice, select, rollBack {Roll back} goAhead {Go ahead} other {No advice}}: version {version} expects decision {decision} for {question}, {confidence} sure.',
  adviceCautious:
    '{advice, select, rollBack {Roll back} goAhead {Go ahead} other {No advice}}: version {version} expects decision {decision} for {question}, {confidence} sure. Too few observations were held back to show that it knows better than chance.',
  accuracyUnknown: 'How good version {version} is, is not known: no observation was held back from it yet.',
  accuracy:
    'Version {version} was right on {right} of {rows, plural, one {# observation} other {# observations}} that it had not seen (95 % interval: {low} to {high}); always giving the more frequent answer would be right on {majority}.',
  trainingUnknown: 'Version {version} was made by an earlier release: its training accuracy was not noted.',
  training:
    'Of the {rows, plural, one {# observation} other {# observations}} that it learned from, it gets {right} right.',
  trainingByChance:
    'Of the {rows, plural, one {# observation} other {# observations}} that it learned from, it gets {right} right. That is more than on new ones: some of what it learned is chance.',
  noTree: 'Version {version} is no decision tree, so there is no single rule. Train a decision tree to see one.',
  noRule:
    'The tree of version {version} has no rule: it answers every question alike. Of the {rows, plural, one {# observation} other {# observations}} that it learned from, {share} have decision {decision}.',
  rule: 'The rule that decided: {conditions}. {rows, plural, one {# observation that it learned from fits} other {# observations that it learned from fit}} this, {share} of them with decision {decision}.',
  ruleDiffers: '{rule} As {decision} is more frequent in all, that is the answer.',
  nothingHelps:
    'More observations of this kind would hardly help: among the {rows, number} held back a rule worth having would have shown. Ask whether value and time have to do with the decision.',
  known: 'What version {version} gets right is known to within about one point.',
  helpNoneHeld:
    'No observation with decision {decision} was held back yet. About {more, number} more with this decision would narrow that to ± {target} (Wilson interval), since a tenth is held back.',
  help: 'Of {held, plural, one {# observation} other {# observations}} with decision {decision} held back it got {right, number} right, which is known to ± {margin}. About {more, number} more with this decision would narrow that to ± {target} (Wilson interval), since a tenth is held back.',
  points: '{points, plural, one {# point} other {# points}}',
};
