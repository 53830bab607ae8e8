export const en = {
  password:
    '{file} is protected by a password. Open it in the program that made it and save it as .xlsx without a password.',
  notOds:
    '{file} could not be read as an .ods workbook. Open it in the program that made it, save it as .xlsx and try that copy.',
  notXls: '{file} could not be read as an .xls workbook. Open it in Excel, save it as .xlsx and try that copy.',
  noXlsReader:
    'What reads .xls files could not be loaded. See whether the server still answers, then open the file again.',
  noWorksheet: '{file} has no worksheet to open.',
  tooManyCells:
    '{file} has more than {most, number} filled cells, which a browser cannot hold. Save the sheet you need as .csv and open that.',
  outside: 'The file has cells beyond row {rows, number} or column XFD; they were left behind.',
  resultsOnly:
    'Only the results were taken over of {formulas, plural, one {# formula} other {# formulas}}: such as fill several cells, read other workbooks or use what Excel does not have.',
  leftBehind:
    'From an {extension} file come values, formulas, number formats, merged cells, names, widths, heights, and what is hidden. Fonts, colours, borders, formats of empty cells, drop-downs, conditional formats, filters, frozen panes, protection, comments, links, charts, pictures, pivot tables and macros do not. Saving makes an .xlsx file beside it.',
};
