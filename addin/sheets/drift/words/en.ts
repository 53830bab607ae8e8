export const en = {
  // By these five and the name what people signed is found again, on sheets of earlier releases, too: they stay.
  report: 'Report',
  checkedBy: 'Checked by',
  date: 'Date',
  note: 'Note',
  earlierSignOffs: 'Earlier sign-offs',
  reportName:
    '{of, select, all {{classifier}} other {{classifier}, {column} “{value}” alone}}, model version {version}, made {madeAt}: {verdict, select, stable {stable} watch {watch} drift {drift} other {unknown}}',
  title: 'Drift report: {of, select, all {{classifier}} other {{classifier}, {segment} alone}}',
  window: 'Window',
  windowOf:
    "{from} to {to}, {rows, number} {of, select, all {rows} other {rows of {segment}}}; compared with {referenceRows, number} {of, select, all {rows} other {rows of {segment}}} {reference, select, week {of the same hours of earlier weeks} year {of the same month of earlier years} other {of the model''s reference}}",
  verdictStable:
    '● STABLE: the {of, select, all {rows} other {rows of {segment}}} in the window look like those {reference, select, none {the model learned from} declared {that it was declared with} other {of the same season}}',
  verdictWatch:
    '◆ WATCH: something moved in the {of, select, all {rows} other {rows of {segment}}}; not enough to call it drift',
  verdictDrift:
    '▲ DRIFT: the {of, select, all {rows} other {rows of {segment}}} in the window differ from those {reference, select, none {the model learned from} declared {that it was declared with} other {of the same season}}',
  verdictUnknown: '○ UNKNOWN: too few {of, select, all {rows} other {rows of {segment}}} to say',
  signOff: 'Sign-off',
  signatureHolds:
    'A signature holds for the report named above. Before another report is written here, a signed sheet is set aside as it is, and its signature listed below, in "{earlier}".',
  columns: 'Columns, worst first',
  column: 'Column',
  status: 'Status',
  whatChanged: 'What changed',
  missingBefore: 'Missing before',
  missingNow: 'Missing now',
  change: 'Change',
  driftFrom: 'Drift from',
  qValue: 'q-value',
  rowsNow: 'Rows now',
  statusStable: '● stable',
  statusWatch: '◆ watch',
  statusDrift: '▲ drift',
  statusUnknown: '○ unknown',
  neverSeen: '{share} never seen before',
  accuracyOverTime: 'Accuracy over time',
  from: 'From (UTC)',
  to: 'To (UTC)',
  modelVersion: 'Model version',
  predictions: 'Predictions',
  answered: 'Answered',
  accuracy: 'Accuracy',
  atLeast: 'At least',
  atMost: 'At most',
  noneAnswered:
    'No prediction of this report has been answered by a person so far, so nobody knows how many were right.',
  howGood: 'How good the answers are',
  byClass: 'By the class answered, worst first',
  bySegment: 'By “{column}”, worst first',
  costByClass: 'What wrong answers cost, by the class answered, costliest first',
  costBySegment: 'What wrong answers cost, by “{column}”, costliest first',
  shouldCost: 'Should cost ({currency})',
  didCost: 'Did cost, with a label ({currency})',
  unpriced: 'Without a price',
  byArrival: 'By the time when labels came',
  classAnswered: 'Class',
  segmentValue: 'Value',
  answers: 'Answers',
  expected: 'Should be right',
  labels: 'Labels',
  right: 'Were right',
  givenOther: 'Given another class',
  lagDays: 'Days to label',
  howToRead: 'How to read this',
  changeHelp:
    'Change: how large the change is that decides the status, the first under "{whatChanged}": the area between the old and the new distribution (0 the same, 1 nothing in common), or by how much a share of cells rose, as of 1. "{driftFrom}" says from where on it matters.',
  qValueHelp:
    'q-value: how often so large a difference would be chance, corrected for the number of questions put to all columns. Below {qValue, number, ::.######} it is taken for real.',
  statusHelp:
    'Drift: the change reaches "{driftFrom}" and the q-value is below {qValue, number, ::.######}. Watch: it reaches half of "{driftFrom}" and the q-value is below {qValue, number, ::.######}. Stable: everything else.',
  missingHelp: 'Missing: a change of the share of empty cells matters from {share} on.',
  rowsHelp:
    'Below {rows, number} rows nothing is said. Accuracy counts only predictions that a person has answered; "Answered" is their share.',
  numbered: 'Report {number}: {name}',
  whatToDo: 'What to do',
  doShow: 'Look at the rows: "Show these rows" in the pane filters the table to those that a change is about.',
  doTell:
    'Ask whoever is responsible for the source whether the change is meant to be: "Tell the owner of the source" has a text for it. What is wrong is best mended there; then classify again.',
  doRetrain: 'If it is meant to be: correct some of these rows, and "Train anew".',
  doTellModel:
    'If it is meant to be: tell the owner of the model “{model}”, which {declaredBy} declared. It has to learn the new rows where it is made; its new version is then declared to Amend.',
  doSetThreshold:
    'If it does not matter: "Set from where on it counts" says so for the column, and reports made from then on judge by it.',
  openIncidents: 'Incidents that are open',
  incident:
    'Incident {number, number}: {what}. Since {since}. {of, select, nobody {Nobody sees to it.} other {{seen} sees to it.}}',
  chartsOverTime: 'Over time',
};
