export const en = {
  untrained: 'Amend has not learned from your rows yet.',
  firstLead:
    'Nothing was trained yet. Rows get first answers, from the words of the classes’ names and descriptions, and from what rows that were grouped have in common; or of a model, where an admin has it asked. In the column “Amend source” they say “first answer”.',
  firstEnd:
    'A first answer ends where its row gets a label. All end with the first training, or once {labels, number} rows have labels. Nothing is learned from them.',
  firstAnswered:
    'First answers, from the words of the classes’ names and descriptions: how sure they are says how alike the words are. Check some, then train.',
  firstAnsweredOutside: 'First answers: how sure they are was measured on no row of yours. Check some, then train.',
  outside:
    '{rows, plural, =0 {None of them is} one {# of them is} other {# of them are}} of the model {model}; in the column “Amend source” it is named.',
  outsideUnanswered:
    'For {rows, plural, one {# row} other {# rows}} the model named none of the classes: the words of names and descriptions answer.',
  outsideUnasked:
    '{rows, plural, one {# row was} other {# rows were}} not asked about: the words of names and descriptions answer. Classify again to ask about the rest.',
  firstAnsweredThen: 'These were first answers. Version {champion} answers now: classify again to have its answers.',
  title: 'Classify rows',
  lead: 'Amend writes a class and how sure it is beside each row. Your own cells stay as they are.',
  findTitle: 'Find unusual rows',
  findLead:
    'Amend scores how unusual each row is beside the others, and says which columns made it so. Your own cells stay as they are.',
  find: 'Find unusual rows',
  findAgain: 'Score the rows again',
  findNext: 'Next: confirm or reject',
  rowsFound: '{alerts, plural, one {row is} other {rows are}} unusual, of {rows, number}',
  foundNext: 'Sort by “Amend score” to see them together. What you confirm or reject orders the others.',
  whichRows: 'Which rows',
  unlabelledRows: 'Rows with nothing in “{column}”',
  allRows: 'All rows',
  progress: 'Classifying: {done, number} of {total, number} rows',
  stopped: 'Stopped. The rows done so far keep their answers.',
  goOn: 'Go on where it stopped',
  classify: 'Classify',
  again: 'Classify again',
  next: 'Next: check the answers',
  done: 'Done',
  rowsClassified: '{rows, plural, one {row classified} other {rows classified}}',
  allSure: 'Amend is at least {share} sure of every one.',
  unsure: '{rows, plural, one {# row} other {# rows}} below {share} sure, marked in the sheet.',
  unknown:
    '{rows, plural, one {# row looks new, or several classes are about as likely for it} other {# rows look new, or several classes are about as likely for them}}: “new?” stands behind the class, and perhaps none of the classes is right.',
  acceptable:
    '{rows, plural, =0 {None is sure enough to need no look} one {# row needs no look} other {# rows need no look}}: from {share} on, answers were shown to be right as often as was decided. Marked ✓ in the sheet.',
  acceptableByClass:
    '{rows, plural, =0 {None is sure enough to need no look} one {# row needs no look} other {# rows need no look}}: from the confidence of its class on, answers were shown to be right as often as was decided. Marked ✓ in the sheet.',
  gone: '{rows, plural, one {# row is} other {# rows are}} no longer in the table, or got another key meanwhile. {rows, plural, one {Its answer was} other {Their answers were}} left out.',
  leftOut:
    '{rows, plural, one {# row was} other {# rows were}} left out: {rows, plural, one {its key is} other {their keys are}} blank or repeated. Give every row a key of its own, then classify again.',
  answered: '{versions, plural, one {Version {names} answered.} other {Versions {names} answered.}}',
  otherAnswers: 'Version {champion} answers now: classify again to have its answers.',

  preview: 'Try ten rows first',
  previewed:
    '{rows, plural, one {This is # row} other {These are # rows}} for a look. If the answers look right, classify the others; nothing else has been written.',
  theOthers: 'Classify the other {rows, number}',
  since: 'Since then',
  lookForChanges: 'Look for edited and new rows',
  lookingForChanges: 'Looking for edited and new rows',
  edited:
    '{rows, plural, one {# row was} other {# rows were}} edited since {rows, plural, one {it was} other {they were}} classified: the class beside {rows, plural, one {it} other {them}} is of the cells before.',
  added: '{rows, plural, one {# row is} other {# rows are}} new.',
  classifyThem: '{rows, plural, one {Classify it} other {Classify these {rows, number}}}',
  nothingChanged: 'No row was edited or added since.',
  byItself: 'Classify edited and new rows by itself, while the pane is open',
  everyMinutes: '{minutes, plural, =0 {Never} one {Every minute} other {Every # minutes}}',

  lookedAt: 'Looking for edited and new rows: {done, number} of {total, number} rows read',
  lookStopped: 'Stopped. Nothing was classified.',
  lookStoppedAt: 'Stopped. {done, number} of {total, number} rows were read, and nothing was classified.',
  goOnLooking: 'Go on looking',
  lookAgain: 'Look from the first row',
  editedMark: 'Marked ↻ in the sheet until they are classified again.',
  onEdit: 'When somebody has edited, after a pause',
  didByItself: '{rows, plural, one {# row was} other {# rows were}} classified by itself at {at}.',
  stoppedAt:
    'Stopped. {done, number} of {wanted, number} rows are classified and keep their answers; {waiting, plural, one {# row waits} other {# rows wait}}.',
  source: 'Add a column “Amend source” that says where each class comes from',

  notAsLearned: 'The rows were not classified yet: they are not what was learned from.',
  lookAtColumn: 'Look at “{column}”',
  classifyAnyway: 'Classify anyway',
  lookedAtRows:
    '{rows, plural, one {# row was looked at.} other {# rows were looked at, spread over all that are to be classified.}}',
  showingColumn: 'Selecting the column',

  noRows: 'The table “{table}” has no rows.',
  noRowsNext: 'Put rows under the headers, then try again.',
  allLabelled: 'Every row has a class in the label column already.',
  allLabelledNext: 'Add rows without a class, or choose “All rows”.',
  noKeys: 'None of the {rows, number} rows can be told from the others by its key.',
  noKeysNext: 'Give every row a key of its own, then try again.',
};
