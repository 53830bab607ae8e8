export const en = {
  page: 'Amend: an incident',
  title: 'An incident of {classifier}',
  fetching: 'Fetching the incident',
  saving: 'Saving',
  noPlace: 'This address names no incident. Open the link of the notice again, whole.',
  none: 'There is no incident {number, number} of this classifier among its latest.',
  report: 'Report {number, number}',
  inExcel: 'Open it in Excel',
  stepWorkbook: 'Open the workbook with the table of {classifier}, and select a cell of the table.',
  stepPane: 'Choose “Amend” on the tab “Home”: the pane opens {classifier}.',
  stepDrift: 'Choose the step “Drift”: the incident stands at the top, with its report.',
  workbench: 'Without Excel: open Amend’s workbench in the browser',
};
