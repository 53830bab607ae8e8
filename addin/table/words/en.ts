export const en = {
  rowElsewhere: 'The row {row} is not in this table.',
  rowElsewhereNext: 'Open the workbook that has it.',
  columnUnclearNext: 'Choose at the top of the pane which one it is, or rename one in the sheet.',
  columnsMissing: 'The table has no {columns, plural, one {column} other {columns}} {names}.',
  columnsMissingNext:
    '“{classifier}” needs {columns, plural, one {it} other {them}}. Choose at the top of the pane which of your columns {columns, plural, one {it is} other {they are}}, or put the header back.',
  noRowSelected: 'No row of the table is selected.',
  selectRow: 'Click a cell of the row in the sheet, then ask again.',
};
