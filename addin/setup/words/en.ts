export const en = {
  title: 'Set up a classifier',
  lead: 'Amend learns from the rows that have a class and fills in the rest. You correct what is wrong, and it learns at once.',
  notAllowed:
    'A classifier is set up by whoever has the role: {roles}. Ask one of them to set this table up, or use a classifier that is there.',
  noRole: 'You have no role yet',
  noRoleNext: 'Ask an admin for a role, then open the pane again.',

  size: '{rows, plural, one {# row} other {# rows}}, {columns, plural, one {# column} other {# columns}}, sheet {sheet}{totals, select, yes {; its row of totals is left out} other {}}',
  errorCells:
    '{cells, plural, one {# cell shows an error} other {# cells show an error}} such as #N/A. {cells, plural, one {It counts} other {They count}} as missing.',
  chooseTable: 'Choose a table',
  selectCell: 'Select any cell of the table whose rows you want classified.',
  lookAgain: 'Look again',
  notYetTable:
    '{range} ({rows, plural, one {# row} other {# rows}}, {columns, plural, one {# column} other {# columns}}) is not a table yet.',
  firstRowHeaders: 'Its first row becomes the headers.',
  titleAround:
    '{title, plural, one {Its first row looks like a title and not like headers. It stays where it is, outside the table: never read, never classified.} other {Its first # rows look like a title and not like headers. They stay where they are, outside the table: never read, never classified.}}',
  totalsAround:
    '{totals, plural, one {Its last row looks like totals and not like data. It stays where it is, outside the table: never read, never classified.} other {Its last # rows look like totals and not like data. They stay where they are, outside the table: never read, never classified.}}',
  bothAround:
    '{title, plural, one {Its first row looks} other {Its first # rows look}} like a title and not like headers; {totals, plural, one {its last row looks} other {its last # rows look}} like totals and not like data. They stay where they are, outside the table: never read, never classified.',
  makeTableOf: 'Make a table of {range}',
  takeAllOf: 'Take all of {range}',

  predictWhat: 'What should Amend predict?',
  predictLead: 'The column where you write the class. It may have gaps.',
  classColumn: 'Class column',
  findUnusual: 'No class column: find unusual rows',
  findUnusualMeans:
    'Every row gets a score and the columns that made it odd. You confirm or reject the oddest, and the others are ordered by that. It looks at numbers, dates, categories and yes or no; texts do not count.',
  unusualName: 'Unusual rows of {table}',
  useMeasured: 'Use a column of numbers, dates, categories or yes or no: by texts alone no row is unusual.',
  noClassesYet:
    'Nobody has written classes into this table? Amend adds an empty column for them, groups rows that are alike once the classifier is made, and you name the groups.',
  nameClasses: 'Name classes',
  classesLead:
    'You know the classes? Name them, with what belongs to each: until the first training, rows get first answers from these words, marked as such.',
  classesField: 'Classes, one on each line',
  classesHint: 'As “Name: what belongs to it”, or two columns pasted from Excel. What belongs to it may be left out.',
  classesNamed: '{classes, plural, one {# class is named; first answers need two.} other {# classes are named.}}',
  classTwice: 'The class “{name}” is named twice.',
  groupRows: 'Group rows',
  addingClass: 'Adding a class column …',
  newClassColumn: 'Class',
  noClass: 'No row has a class yet. Fill in some rows, at least two different classes, before you train.',
  oneClass: 'Every row with a class says “{name}”. Fill in rows of a second class before you train.',
  labelled:
    '{labelled, plural, one {# row has} other {# rows have}} a class: {classes, number} different ones. {unlabelled, plural, =0 {No row is without.} one {# row does not.} other {# rows do not.}}',
  ownClasses: 'Most rows have a class of their own. This looks like an id or free text rather than a class.',
  singleRows: '{classes, plural, one {# class has} other {# classes have}} a single row: too little to learn from.',
  spelledTogether:
    '{classes, plural, one {# class is} other {# classes are}} written in more than one way. Spellings that differ by case, blanks or dashes are taken as one:',
  spelledApart:
    '{classes, plural, one {# class is} other {# classes are}} written in more than one way. Every spelling is a class of its own:',
  alsoWritten: '{name} (also written {others})',
  moreClasses: 'and {classes, plural, one {# class} other {# classes}} more',
  keepApart: 'Keep different spellings apart',

  rowsApart: 'What tells the rows apart?',
  rowsApartLead: 'A number or code that every row has for itself. Answers find their row by it, also after sorting.',
  keyColumn: 'Key column',
  keyColumnAt: 'Key column {place}',
  doWithout: 'Do without “{column}”',
  addColumn: 'Add a column',
  noKeyColumn: 'No such column? Amend can add one to your table.',
  addId: 'Add an “Amend id” column',
  allApart: 'Every row can be told apart.',
  blankKeys: '{rows, plural, one {# row has} other {# rows have}} nothing here.',
  repeatedKeys:
    '{rows, plural, one {# row shares its} other {# rows share their}} value with another, for example {examples}.',
  longKeys: '{rows, plural, one {# row has} other {# rows have}} a value longer than 1,000 characters.',
  putRight: '{unusable} Put it right in the sheet, choose another column, or let Amend add ids.',
  readAgain: 'Read again',

  lookAt: 'What may it look at?',
  lookAtLead: 'Amend has guessed what each column holds. Change what is wrong, or ignore a column.',
  giveawayQuestion:
    'Is it filled in after the class is decided? Then leave it out: it is still empty when Amend needs it, and every test looks better than it is.',
  leaveOut: 'Leave out “{column}”',
  isLeftOut: '“{column}” is left out.',
  useAllTheSame: 'Use “{column}” all the same',
  columnsLeftOut:
    'Amend decides by {most, number} columns at most, so {columns, plural, one {# column is} other {# columns are}} left out: {names}. Say what one of them holds, and it is used in place of the last column that you have not chosen.',
  showLeftOut: 'Show the columns left out',
  nothingInIt: 'Nothing in it',
  leftOut: 'Left out: {reason}',
  partMissing: '{reason}, {share} missing',

  calledWhat: 'What is it called?',
  name: 'Name',
  suggestedName: '{column} of {table}',
  create: 'Create classifier',
  chooseLabel: 'Choose the column with the right classes.',
  chooseKey: 'Choose what tells the rows apart.',
  labelIsKey: 'The class column cannot also tell the rows apart. Choose another column.',
  makeApart: 'Make sure that every row can be told from the others.',
  useOne: 'Use at least one column to decide by.',
  ignoreSome:
    'Ignore {surplus, plural, one {a column} other {# columns}}: you have chosen {used, number} to decide by, and {most, number} is the most.',
  nameIt: 'Give the classifier a name.',

  orUse: 'Or use one you have',
  use: 'Use',
  useNamed: 'Use “{name}”',
  needsTable: 'Choose a table to use it on.',
  tableLacks:
    'Your table has no {missing}: you will be asked which of your columns {columns, plural, one {it is} other {they are}}.',
  fitsUntrained: 'Fits your table. Not trained yet.',
  fitsTrained: 'Fits your table. Trained on {classes, plural, one {# class} other {# classes}}.',

  emptyTable: 'The table “{table}” has headers but no rows.',
  emptyTableNext: 'Put your rows under the headers, then try again.',
  looking: 'Looking at your selection',
  readingAgain: 'Reading the table again',
  makingTable: 'Making the table',
  addingId: 'Adding an id to every row',
  seekingGiveaways: 'Looking for columns that give the class away',
  listing: 'Listing classifiers',
  making: 'Making the classifier',
  opening: 'Opening the classifier',
};
