export const en = {
  sheets: 'Sheets',
  sheet: 'Sheet {name}',
  newSheet: 'New sheet',
  tabHint: 'Double-click to rename; right-click for more',
  sheetName: 'Sheet name',
  zoom: 'Zoom',
  zoomOut: 'Zoom out',
  zoomPercent: 'Zoom in percent',
  zoomIn: 'Zoom in',
  count: 'Count: {count, number}',
  summary: 'Average: {average}   Count: {count, number}   Sum: {sum}',
};
