import { readSettings, SHEET_ORDER, writeSettings } from '../../../workbench/file-cells/sheet-settings.ts';
import { XmlPart } from '../../../workbench/package/xml-part.ts';

const SHEET =
  '<worksheet><sheetPr><tabColor rgb="FFFF8800"/><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView showGridLines="0" zoomScale="80" workbookViewId="0"><pane xSplit="1" ySplit="2" topLeftCell="B3" activePane="bottomRight" state="frozen"/><selection pane="bottomRight"/></sheetView></sheetViews><sheetData/></worksheet>';
const partOf = (xml: string) => new XmlPart(xml, SHEET_ORDER);
const read = (xml: string) =>
  readSettings(partOf(xml), (attributes) => (attributes.includes('FF8800') ? '#FF8800' : null));
const PLAIN = { frozenRows: 0, frozenColumns: 0, showGridlines: true, tabColor: '', isProtected: false };

test('a sheet says what is frozen, shown and protected', () => {
  expect(read(SHEET)).toEqual({ ...PLAIN, frozenRows: 2, frozenColumns: 1, showGridlines: false, tabColor: '#FF8800' });
  expect(read('<worksheet><sheetData/><sheetProtection sheet="1"/></worksheet>')).toEqual({
    ...PLAIN,
    isProtected: true,
  });
});

test('what did not change stays as it is written', () => {
  const part = partOf(SHEET);
  writeSettings(part, read(SHEET), read(SHEET));
  expect(String(part)).toBe(SHEET);
});

test('what changed is written beside what stays', () => {
  const part = partOf(SHEET);
  writeSettings(part, read(SHEET), { ...PLAIN, frozenRows: 1, isProtected: true });
  expect(String(part)).toBe(
    '<worksheet><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView zoomScale="80" workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetData/><sheetProtection sheet="1" objects="1" scenarios="1"/></worksheet>',
  );
});
