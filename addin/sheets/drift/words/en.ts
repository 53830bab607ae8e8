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
    "{from} to {to}, {rows, number} {of, select, all {rows} other {rows of {segment}}}; compared with {referenceRows, number} {of, select, all {rows} other {rows of {segment}}} of the model's reference",
  verdictStable:
    '● STABLE: the {of, select, all {rows} other {rows of {segment}}} in the window look like those the model learned from',
  verdictWatch:
    '◆ WATCH: something moved in the {of, select, all {rows} other {rows of {segment}}}; not enough to call it drift',
  verdictDrift:
    '▲ DRIFT: the {of, select, all {rows} other {rows of {segment}}} in the window differ from those the model learned from',
  verdictUnknown: '○ UNKNOWN: too few {of, select, all {rows} other {rows of {segment}}} to say',
  signOff: 'Sign-off',
  signatureHolds:
    'A signature holds for the report named above. When a new report takes its place, the signature moves to "{earlier}" below.',
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
  chartTraining: 'Training',
  chartHoldout: 'Holdout',
  chartLive: 'Live',
  accuracyChart: 'Accuracy of the predictions that people have answered, with its 95 % interval',
  columnChange: '{column}: {change}',
};
