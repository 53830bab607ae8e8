export const en = {
  refusedEntry: '{reason} Type something else, or press Escape to keep what was there.',
  nothingToSort: 'There is nothing to sort here. Select a cell of the table or of the rows to sort.',
  sortAcrossTable: 'These cells and a table would be sorted together. Select cells of the one or the other.',
  column: 'Column {name}',
  pasteTooLarge:
    'That is too much to paste at once: at most {most, number} cells. Paste it in parts, or open the file.',
  copyTooLarge: 'At most {most, number} cells can be copied at once. Select fewer cells.',
  allHidden: 'Everything that is selected is hidden. Show the rows or columns to copy them.',
  clipboardNotWritten: "The browser keeps the clipboard from this page's menu. Press Ctrl+C or Ctrl+X instead.",
  clipboardNotRead: "The browser keeps the clipboard from this page's menu. Press Ctrl+V instead.",
  nothingByThatName:
    'There is no cell, range, table or name “{text}” in this workbook. Type an address such as B7 or A1:C9.',
};
