export const en = {
  title: 'Its columns',
  lead: 'What it decides by. Versions go on with the columns that they learned from; the next training learns from these.',
  changeColumn: 'Change the column {column}',
  change: 'Change',
  tellsApart: 'tells the rows apart',
  holdsClasses: 'holds the classes',
  alsoCalled: 'also called {names}',
  whatHolds: 'What “{column}” holds',
  otherNames: 'Tables also call “{column}”',
  otherNamesHint: 'Several names with a semicolon between them.',
  save: 'Save',
  drop: 'Drop',
  dropNamed: 'Drop “{column}”',
  keep: 'Keep it',
  dropMeans:
    'Tables need not have “{column}” any more. What was said keeps its cells; versions that learned from it find it empty from now on, so train again. Added again, it comes back.',
  dropEndsSegments:
    'Rows are parted by it for reports: its segments end, and whoever sees only reports of their own segment sees none.',
  addColumn: 'Add a column of this table',
  add: 'Add “{column}”',

  changing: 'Changing the columns',
};
