export const en = {
  untested: 'Nobody knows yet how good it is.',
  untestedWhy: 'There were too few rows to put some aside for a test. Fill in the class of more rows and train again.',
  nothing: 'There is nothing to learn here.',
  nothingWhy:
    'The columns do not tell the classes apart: it is not clearly better than always saying “{most}”. Let it look at other columns, or check the classes.',
  tooFew: 'Too few test rows to tell whether it learned anything.',
  tooFewWhy:
    '{others, plural, =0 {{rows, plural, one {The only test row is} other {All # test rows are}} “{most}”} other {Only {others, plural, one {# of {rows, number} test rows is} other {# of {rows, number} test rows are}} not “{most}”}}. Fill in the class of more rows, of the rarer classes above all, and train again.',

  why: 'Why: {because}',
  replacedBy: 'Version {version} took over from it on {on}.',
  answeredFirst: 'It first answered on {on}, trained by {person}.',
  tookOver: 'It took over from version {before} on {on}, trained by {person}.',
  keptBack: 'It was kept back on {on}, trained by {person}.',
  pinned: '{person} pinned it on {on}.',
  unpinned: '{person} unpinned it on {on}.',
  putInUse: '{person} put it in use on {on}.',
  wentBackToIt: '{person} went back to it from version {before} on {on}.',
  putInUseInstead: '{person} put it in use instead of version {before} on {on}.',
  wentBackFromIt: '{person} went back from it to version {version} on {on}.',
  otherInUseInstead: '{person} put version {version} in use instead on {on}.',

  rightOfHeldOut:
    'On {rows, plural, one {# test row} other {# test rows}}: {right} right, version {against}: {champion}',
  rightOfCorrections:
    'On {rows, plural, one {# correction} other {# corrections}} that neither had learned from: {right} right, version {against}: {champion}',
  rightOfLearned:
    'On {rows, plural, one {# correction} other {# corrections}} that only it learned from: {right} right, version {against}: {champion}',
  tooFewToCompare: '{rights}; too few to compare by.',
  compared:
    '{rights}; log-loss (lower is better) {difference} against version {against}, with 95 % confidence between {low} and {high}.',

  shadowed:
    'On {rows, plural, one {# live row} other {# live rows}} it would have changed {changed, number}, answering unseen beside version {beside}.',
  shadowBegins: 'It answers unseen beside version {beside}; no live row was compared yet.',
  shadowSawNothing: 'It answered unseen beside version {beside}; no live row was compared.',
};
