import type { FileOrigin } from '../file-parts/file-origin.ts';
import { DateSystem } from '../file-cells/date-system.ts';
import { BLANK_STYLES } from '../file-looks/blank-styles.ts';
import { BLANK_THEME } from '../file-looks/blank-theme.ts';
import { FileStyles } from '../file-looks/style-reader.ts';
import { readTheme } from '../file-looks/theme-colors.ts';
import { WorkbookPackage } from '../package/workbook-package.ts';
import type { Workbook } from '../workbook/workbook.ts';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const DOCUMENT = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** A sheet without cells. */
export const NEW_SHEET = `${HEAD}<worksheet xmlns="${MAIN}" xmlns:r="${DOCUMENT}"><sheetViews><sheetView workbookViewId="0"/></sheetViews><sheetData></sheetData></worksheet>`;

/** The file that a workbook which was made here is written into: one without any sheet. */
export function newFile(workbook: Workbook): FileOrigin {
  const pack = WorkbookPackage.of({
    '[Content_Types].xml':
      `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
      `<Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${SPREADSHEET}.sheet.main+xml"/>` +
      `<Override PartName="/xl/styles.xml" ContentType="${SPREADSHEET}.styles+xml"/><Override PartName="/xl/theme/theme1.xml" ContentType="application/vnd.openxmlformats-officedocument.theme+xml"/></Types>`,
    '_rels/.rels': `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${DOCUMENT}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${DOCUMENT}"><bookViews><workbookView/></bookViews><sheets></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${DOCUMENT}/styles" Target="styles.xml"/><Relationship Id="rId2" Type="${DOCUMENT}/theme" Target="theme/theme1.xml"/></Relationships>`,
    'xl/styles.xml': BLANK_STYLES,
    'xl/theme/theme1.xml': BLANK_THEME,
  });
  return {
    pack,
    workbookPart: 'xl/workbook.xml',
    stylesPart: 'xl/styles.xml',
    strings: [],
    dates: new DateSystem(false, () => 'General'),
    styles: new FileStyles(BLANK_STYLES, readTheme(BLANK_THEME), workbook.styleBook),
    sheets: new Map(),
    names: '[]',
    formulas: 0,
  };
}
