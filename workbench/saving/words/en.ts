export const en = {
  undrawableFormats:
    '{count, plural, one {# conditional format} other {# conditional formats}} that the workbench cannot draw',
  namedColors: '{count, plural, one {# cell} other {# cells}} whose colour was given by its name: saved without it',
  spilledCells:
    '{count, plural, one {# cell} other {# cells}} that a formula fills from beside: the formula must be entered again',
  comments: '{count, plural, one {# comment} other {# comments}}',
  shapes: '{count, plural, one {# shape} other {# shapes}}',
  filters:
    '{count, plural, one {# filter} other {# filters}} by a condition or of a sheet itself: hidden rows stay hidden',
  changedCharts:
    '{count, plural, one {# chart} other {# charts}} of the file that an add-in changed: saved as drawn here, without other looks',
  chartsWithNamedColors:
    '{count, plural, one {# chart} other {# charts}} with a colour given by its name: saved without it',
  styledCells: '{count, plural, one {# cell} other {# cells}} in a named style: saved with the look alone',
  protection:
    '{count, plural, one {# setting} other {# settings}} of a protection: sheets are saved protected, without a password',
  details: '{count, plural, one {# detail} other {# details}} of the document, such as its title',
  addinThings:
    '{count, plural, one {# thing} other {# things}} that an add-in keeps: bindings, XML parts or properties of sheets',
  signature: 'the digital signature, which no longer holds for a changed file',
  noVisibleSheet: 'The workbook has no visible sheet to save. Add a sheet, then save again.',
  sheetName:
    "Excel takes no sheet named “{name}”: a name has 1 to 31 characters, none of them \\ / ? * [ ] or :, and no apostrophe at either end. Double-click the sheet's tab to rename it, then save again.",
  sameName:
    'Two sheets are named “{name}”, which Excel reads without regard to case. Double-click the tab of one of them to rename it, then save again.',
  longCell:
    'Cell {address} of the sheet “{sheet}” holds {length, number} characters; a cell of an Excel file holds {most, number}. Shorten it, then save again.',
  tooManyCells:
    'The sheet “{sheet}” has {cells, number} filled cells, and a browser can save {most, number} a sheet. Delete rows or columns that you do not need, then save again.',
  copyName: '{name} - copy{extension}',
};
