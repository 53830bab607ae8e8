export const en = {
  ruleMeasure:
    'Both versions answer the same rows, which neither has learned from. Log-loss is how surprised a version is by the right class of a row: 0 when it was sure of it, more the less it expected it. No class counts as less likely than {leastProbability}.',
  ruleTolerance:
    'The new version answers when its log-loss is, with 95 % confidence, at most {tolerance} higher than that of the version in use. Where the rows can show neither that nor the opposite, it answers when its log-loss is not the higher one.',
  ruleWorse:
    'It is kept back all the same when its log-loss is, with 95 % confidence, higher on the corrections since the version in use learned, or when it finds so many fewer rows of a class as chance would take from it in fewer than one of {trainings} trainings.',
  ruleFewRows:
    'With fewer than {fewestRows} rows nothing can be compared: the new version answers, because it knows the latest labels. What a person has pinned goes before all this.',
  firstVersion: 'It is the first version: there was none to compare it with.',
  unreadable:
    'Version {version} was made by another release of Amend, which this one could not read, so the new version took over.',
  overtaken: 'Version {version} was put in use while this one was learning, so the two were not compared.',
  pinned: 'Version {version} was pinned by {person}, so it went on answering.',
  lostClass:
    'Worse than version {champion} on “{class}”: of {rows} it finds {challengerFinds}, version {champion} {championFinds}.',
  onRows: 'On {rows}: {figures}.',
  noRows: 'No held-out row to compare with version {champion} by; the new version knows the latest labels.',
  fewRows: 'Only {rows}: too few to compare with version {champion} by; the new version knows the latest labels.',
  better: 'Better than version {champion} on {rows}: {figures}.',
  asGood: 'As good as version {champion} on {rows}: {figures}.',
  worse: 'Worse than version {champion} on {rows}: {figures}.',
  openPasses: '{rows} cannot tell which is better; so far the new version is not behind version {champion}: {figures}.',
  openBehind: '{rows} cannot tell which is better; so far version {champion} is ahead: {figures}.',
  heldOut: '{rows, plural, one {# held-out row} other {# held-out rows}}',
  corrections: '{rows, plural, one {# correction} other {# corrections}} that neither had learned from',
  learnedCorrections: '{rows, plural, one {# correction} other {# corrections}} that only the new version learned from',
  right: '{challenger} right, version {version}: {champion}',
  logLoss:
    'log-loss {challenger}, version {version}: {champion}, a difference of {difference} (between {low} and {high} with 95 % confidence); {right}',
  fewerRight: 'Fewer of its answers are right, but its probabilities are not farther from the truth, and they decide.',
  fewerRightWithin:
    'Fewer of its answers are right, but its probabilities are at most {tolerance} farther from the truth, and they decide.',
  keptBack: 'Version {champion} went on answering.',
  giveaway:
    '{column} If it is filled in after the class is decided, set up a classifier that leaves it out: for new rows it is still empty.',
  singleRows:
    'Only one row has the label {names}{more, plural, =0 {} other { and # more}}: too few to learn. Label more such rows.',
  adviceOvertaken: 'Train again, or put the new version in use by hand.',
  advicePinned: 'Unpin version {version}, or put the new version in use by hand.',
  adviceKeptBack:
    'Check the latest corrections, label more rows and train again, or put the new version in use by hand.',
};
