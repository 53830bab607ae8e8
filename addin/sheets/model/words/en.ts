export const en = {
  title: 'Model: {classifier}',
  version: 'Version',
  versionMade:
    '{version}, {standing, select, pinned {in use, pinned} used {in use} unused {not in use} other {kept back}}; this sheet was made {madeAt}',
  trained: 'Trained',
  trainedBecause: '{trainedAt}. {because}',
  learnedFrom: 'Learned from',
  learnedRows:
    '{trained, number} rows with a class, {corrected, number} of them corrected or accepted by people; tested on {tested, number} others',
  wayToLearn: 'Way to learn',
  right:
    '{share} right on {rows, number} rows it had not learned from; with so many rows the true share lies between {low} and {high}.',
  mostFrequent: 'Always answering “{class}”, the most frequent class, would be right on {share}.',
  comparedWith: 'Compared with version {version}',
  learners: 'Ways to learn, compared',
  learnersNotCompared: 'Nothing was compared: a person chose the way to learn.',
  learnersCompared: 'All were tried on the same rows, which none of them had learned from.',
  rightShare: 'Right',
  rows: 'Rows',
  seconds: 'Seconds',
  logLoss: 'Log-loss',
  learnerNote: 'Note',
  chosen: 'Chosen.',
  settings: 'Settings: {settings}.',
  howToRead: 'How to read this',
  rowsHelp:
    'Learned: the rows of a class that it learned from. Test rows: those put aside, on which everything here was measured.',
  recallHelp:
    'Recall: of the test rows of a class, the share it found. Precision: of the test rows it gave a class, the share that was right. Below one half they are marked.',
  calibrationHelp:
    'Calibration: when it says that it is 80 % sure it should be right 8 times out of 10; on average it is off by {share} (expected calibration error).',
  logLossHelp:
    'Log-loss: how surprised it was by the right classes; 0 is never, lower is better. On its test rows: {logLoss, number, ::.000}.',
  seedHelp:
    'The same labels and the same seed ({seed}) make the same model, byte for byte. Its labels are known by the fingerprint {fingerprint}.',
  classes: 'Class by class, worst first',
  class: 'Class',
  learned: 'Learned',
  testRows: 'Test rows',
  recall: 'Recall',
  precision: 'Precision',
  matrix: 'What it takes for what',
  noTestRows: 'No row was put aside for a test, so there is nothing to show.',
  matrixHelp:
    'Each line is a right class, each column the class answered, by its number. Blue is right, orange is wrong; the darker, the larger the share of the line.',
  joined: 'The {classes, number} rarest classes of the test are one line and one column, “{others}”.',
  others: 'others',
  rightClass: 'Right class',
  found: 'Found',
  takenFor: 'Mostly taken for',
  overTime: 'Right answers over time, with and without people',
  nothingChecked:
    'No answer has been checked by a person so far. Accept or correct some rows, then write this sheet again.',
  overTimeHelp:
    'On the rows that people have checked since: what Amend answered before it was told, against the first version without any correction.',
  from: 'From (UTC)',
  withPeople: 'With people',
  withoutPeople: 'Without',
  gained: 'Gained',
  rules: 'As rules',
  noTree: 'No tree was grown for this version, so there are no rules to read.',
  exactRules: 'This version answers by exactly these rules.',
  imitatingRules:
    'A tree that imitates this version: both answer the same for {agreement} of the rows it learned from. The version itself does not answer by these rules{roughly, select, yes {, and they catch little of it} other {}}.',
  when: 'When',
  otherwise: 'In every other case',
  ruleIf: 'If {conditions}',
  ruleAnd: '{before} and {next}',
  pairs: 'Numbers against each other',
  noNumbers: 'It looks at no column of numbers, so there is nothing to draw.',
  oneNumber: 'It looks at one column of numbers only, “{column}”; two are needed to draw them against each other.',
  noPairs: 'No row has numbers in two of its columns, so there is nothing to draw.',
  pairsHelp:
    '{rows, number} rows that it learned from, one dot each. Where the colours part, the numbers tell the classes apart.',
  accuracyChart: 'Share of right answers',
  chartWithPeople: 'With people’s corrections',
};
