export const de = {
  sheets: 'Blätter',
  sheet: 'Blatt {name}',
  newSheet: 'Neues Blatt',
  tabHint: 'Doppelklick zum Umbenennen, Rechtsklick für mehr',
  sheetName: 'Name des Blatts',
  zoom: 'Zoom',
  zoomOut: 'Verkleinern',
  zoomPercent: 'Zoom in Prozent',
  zoomIn: 'Vergrößern',
  count: 'Anzahl: {count, number}',
  summary: 'Mittelwert: {average}   Anzahl: {count, number}   Summe: {sum}',
};
