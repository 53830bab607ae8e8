export const en = {
  emptyFile: '{file} is empty: there is nothing to open. Choose a file with at least a header row.',
  pdf: '{file} is a PDF. Open an .xlsx or .csv file instead.',
  notAsNamed: '{file} is named as a workbook but is none. If it is text, rename it to .csv and open it again.',
  tooLarge:
    '{file} has {size, number} MB; the workbench opens {kind, select, text {a text file} other {a file}} of up to {most, number} MB. Keep the rows and columns that you need, or split it, and open that.',
  notExcel: '{file} could not be read as an Excel workbook. Open it in Excel, save it as .xlsx and try that copy.',
  noWorksheet: '{file} has no worksheet to open. Open another workbook.',
  noCells:
    '{file} has no cells to open: {sheets, plural, one {{names} is no worksheet} other {{names} are no worksheets}}. Put the rows on a worksheet in Excel, save the file and open it again.',
  chartsOnly:
    '{file} has no cells to open: {sheets, plural, one {{names} is a chart sheet} other {{names} are chart sheets}}. Open the workbook that holds the rows; Excel names it under Chart Design > Select Data.',
  chartsOfOtherRows:
    '{file} has no cells to open: {sheets, plural, one {{names} is a chart sheet} other {{names} are chart sheets}}. Its rows are in {sources}: open that instead.',
  named: '“{name}”',
  notUnicode: 'The file is not Unicode; it was read as Windows-1252, so check accented letters.',
  unclosedQuote: 'A quotation mark in the file is never closed, so quotation marks were read as ordinary characters.',
  nulCharacters: 'The file has NUL characters, which no cell can hold; they were left out.',
  tooManyCells:
    '{file} has {cells, number} cells; the workbench opens a text file of up to {most, number} cells. Keep the rows and columns that you need, or split it, and open that.',
  tooManyColumns:
    'The file has {columns, plural, one {# column} other {# columns}}; a sheet holds {most, number}, so the rest was left behind.',
  tooManyRows:
    'The file has {rows, plural, one {# row} other {# rows}}; a sheet holds {most, number}, so the rest was left behind.',
  shorterRows: '{rows, plural, one {# row} other {# rows}} ended before the last column; the missing cells are empty.',
  longerRows:
    '{rows, plural, one {# row} other {# rows}} had more cells than the header; they stand to the right of it.',
  keptUnseen: 'Not shown here, but kept in the file when you save it: {kinds}.',
  charts: '{count, plural, one {# chart} other {# charts}}',
  chartSheets: '{count, plural, one {# chart sheet} other {# chart sheets}}',
  pictures: '{count, plural, one {# picture} other {# pictures}}',
  pivotTables: '{count, plural, one {# pivot table} other {# pivot tables}}',
  slicers: '{count, plural, one {# slicer} other {# slicers}}',
  otherWorkbooks: '{count, plural, one {# link to another workbook} other {# links to other workbooks}}',
  hyperlinks: '{count, plural, one {# hyperlink} other {# hyperlinks}}',
  rankings: '{count, plural, one {# colour scale, data bar or ranking} other {# colour scales, data bars or rankings}}',
  pointLabels: 'labels at the points of charts',
  trendLines: 'trend lines of charts',
  errorBars: 'error bars of charts',
  chartDrawings: 'drawings in charts',
  comments: 'comments',
  macros: 'macros',
  uncalculated:
    '{formulas, plural, one {# formula over several cells shows its last result and is not calculated here; Excel calculates it when it opens the saved file.} other {# formulas over several cells show their last results and are not calculated here; Excel calculates them when it opens the saved file.}}',
  opening:
    'Opening “{file}”{stage, select, calculating {: calculating its formulas …} bringing {: bringing it to the page …} other { …}}',
  cancel: 'Cancel',
};
