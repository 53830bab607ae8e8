export const en = {
  smallForest:
    'The small forest takes four times as long for twice the rows: for these columns and classes it is offered up to {most} rows, and there are {rows}. Choose the forest of trees instead.',
  textsAndOthers: 'It joins texts with other columns, and this table does not have both.',
  oneClass: 'There is only one class.',
  onlyTexts: 'The table has only texts, whose words the linear learner weighs all together.',
  tooFewRows: 'There are too few rows to hold any back.',
  anotherByHand: 'Another learner was chosen by hand.',
  manyRows: 'Tried by itself only up to {most} rows; it can be chosen by hand.',
  manyClasses: 'It grows trees for each of the {classes} classes, which takes long; it can be chosen by hand.',
  linear: 'the linear learner',
  gradientBoosting: 'gradient boosting',
  randomForest: 'a random forest',
  decisionTree: 'a single decision tree',
  mlRandomForest: 'the npm library ml-random-forest',
  combined: 'the combination of words, repeated values and trees',
  byHand:
    '{learner} was chosen by hand; it was right on {accuracy} of {rows, plural, one {# row} other {# rows}} it had not seen.',
  byHandBeside:
    '{learner} was chosen by hand; it was right on {accuracy} of {rows, plural, one {# row} other {# rows}} it had not seen, {linear} on {linearAccuracy}.',
  noOtherSuits:
    '{learner} was right on {accuracy} of {rows, plural, one {# row} other {# rows}} it had not seen; no other learner suits this table.',
  final:
    'Those that were near each other were tried once more, after learning from {final, plural, other {# rows}} instead of {first, plural, other {#}}.',
  compared:
    '{learner} was right on {accuracy} of {rows, plural, one {# row} other {# rows}} it had not seen; {rival} on {rivalAccuracy}{final, plural, =0 {} other {, each after learning from #}}.{by, select, simplicity { That is level, and it is the simpler of the two.} probabilities { Its probabilities were closer to the truth.} other {}}',
  chosenByHand: '{learner}: chosen by hand.',
  tooFewToCompare: '{learner}: too few rows to compare learners by.',
};
