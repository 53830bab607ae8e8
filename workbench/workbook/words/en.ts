export const en = {
  rowsPushedOff:
    'The last rows of the sheet hold something that would be pushed off it. Delete them, or insert fewer rows.',
  columnsPushedOff:
    'The last columns of the sheet hold something that would be pushed off it. Delete them, or insert fewer columns.',
  headersOfTable:
    'These rows hold the headers of the table “{table}”. Select all rows of the table to delete it, or rows below its headers.',
  lastRowOfTable:
    'The table “{table}” keeps at least one row. Select all its rows with the headers to delete it, or leave one row.',
  otherTableMoved: 'This would move cells of another table. Move that table first.',
  mergedNotSorted: 'Merged cells cannot be sorted. Unmerge them first.',
  hiddenNotActivated: 'A hidden worksheet cannot be activated.',
  oneSheetShown: 'A workbook must contain at least one visible worksheet.',
  validation: "This value doesn't match the data validation restrictions defined for this cell.",
};
