export const en = {
  title: 'Shadow',
  lead: 'Another version may answer live rows unseen: you see what it would change before it does. It reaches no cell, no answer and nothing that is learned.',
  fetching: 'Fetching shadows',
  starting: 'Letting version {version} answer unseen',
  stopping: 'Stopping the shadow',
  version: 'Version',
  choice: 'Version {version}',
  choiceKeptBack: 'Version {version}, kept back',
  because: 'Why (others read it with the shadow)',
  start: 'Let it answer unseen',
  stop: 'Stop it',
  running: 'Version {version} answers unseen beside version {beside}, since {at}; {person} started it.',
  stoppedByPerson:
    'Version {version} answered unseen beside version {beside} from {from} to {to}; {person} stopped it.',
  stoppedByChampion:
    'Version {version} answered unseen beside version {beside} from {from} to {to}; another version answers since.',
  why: 'Why: {because}',
  countMeans:
    'A row counts once, however often it is asked about. Rows that a label or a rule answers are left out: they would be answered so with any version.',
  dropped:
    '{rows, plural, one {# answered row was} other {# answered rows were}} not compared: too many waited, comparing failed, or {most, number} had been compared.',
  byClass: 'What it would change',
  change: 'Answered → would answer',
  rows: 'Rows',
  rowsMeans: 'Live rows that would have had the other class',
  changed: 'Changed',
  changedMeans: 'Of them, those that would have had another class',
  compared: 'Rows',
  comparedMeans: 'Live rows of this value that were compared',
  pair: '{from} → {to}',
  examples: 'Such as {keys}',
  others:
    '{rows, plural, one {# row more would change, of rarer pairs.} other {# rows more would change, of rarer pairs.}}',
  bySegment: 'By {column}',
  otherSegments: '{values, plural, one {One value more is not listed.} other {# values more are not listed.}}',
  earlier: 'Earlier shadows',
  none: 'There is no other version whose model is kept.',
};
