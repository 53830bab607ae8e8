export const en = {
  cutCells:
    '{cells, plural, one {# cell held more than {most, number} characters and was cut.} other {# cells held more than {most, number} characters and were cut.}}',
  unpacksTooLarge:
    'The workbook unpacks to more than 1 GB, which is more than a browser can work with. Save the rows and columns that you need as .csv and open that.',
  sheetsTooLarge:
    'The sheets of the workbook unpack to more than 250 MB, which is more than a browser can work with. Save the rows and columns that you need as .csv and open that.',
  notUnpacked:
    'The file is damaged: it cannot be unpacked. Open it in the program that made it, save it again and try that copy.',
  damagedPart:
    'The workbook is damaged: a part of it is no well-formed XML. Open it in Excel, save it as .xlsx and try that copy.',
  beyondTheSheet:
    'The workbook is damaged: a sheet of it says a cell beyond XFD1048576, the last one that a sheet has. Open it in Excel, save it as .xlsx and try that copy.',
  damagedSetting:
    'The workbook is damaged: a setting of an add-in in it cannot be read. Open it in Excel, save it as .xlsx and try that copy.',
};
