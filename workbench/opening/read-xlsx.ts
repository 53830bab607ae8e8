import { FileProblem } from '../files/file-problem.ts';
import { WorkbookPackage } from '../package/workbook-package.ts';
import { childrenOf, rootOf } from '../package/xml-elements.ts';
import { XmlPart } from '../package/xml-part.ts';
import { attribute, flag } from '../package/xml-text.ts';
import { DateSystem } from '../file-cells/date-system.ts';
import { namesState, readNames } from '../file-parts/defined-names.ts';
import type { SheetOrigin } from '../file-parts/file-origin.ts';
import { BLANK_STYLES } from '../file-looks/blank-styles.ts';
import { readSharedStrings } from '../file-cells/shared-strings.ts';
import { FileStyles } from '../file-looks/style-reader.ts';
import { readTheme } from '../file-looks/theme-colors.ts';
import { readProperties } from '../file-parts/property-part.ts';
import { readSettings } from '../file-parts/settings-part.ts';
import { WORKBOOK_ORDER } from '../file-parts/workbook-order.ts';
import type { Visibility, Sheet } from '../sheets/sheet.ts';
import type { SheetArea } from '../sheets/sheet-area.ts';
import { addSheet } from '../workbook/sheet-operations.ts';
import { Workbook } from '../workbook/workbook.ts';
import { keptUnseen } from './kept-unseen.ts';
import { noSheetProblem } from './no-sheet-problem.ts';
import { numbersAsText } from './numbers-as-text.ts';
import type { OpenedWorkbook } from './opened-file.ts';
import { openingWords } from './words/opening-words.ts';
import { readCells, readColumnLines, readSheetParts, type SharedParts } from './read-sheet.ts';

const STATES = new Map<string, Visibility>([
  ['hidden', 'Hidden'],
  ['veryHidden', 'VeryHidden'],
]);

/** A sheet as the workbook's part lists it. */
interface ListedSheet {
  readonly name: string;
  readonly linkId: string;
  readonly visibility: Visibility;
  /** The last word of its link's type: "worksheet", "chartsheet". */
  readonly kind: string | undefined;
  /** Undefined for chart sheets and others that have no cells. */
  readonly part: string | undefined;
}

/**
 * Opens an .xlsx or .xlsm workbook: the model gets what it knows, with the last results of formulas, and the origin
 * keeps the whole file for saving.
 * @throws {FileProblem} damaged, too large, or no workbook with a sheet of cells
 */
export function readXlsx(fileName: string, bytes: Uint8Array): OpenedWorkbook {
  const pack = WorkbookPackage.read(bytes);
  const workbookPart = pack.related('', 'officeDocument');
  const xml = workbookPart === undefined ? undefined : pack.text(workbookPart);
  if (workbookPart === undefined || xml === undefined)
    throw new FileProblem(openingWords('notExcel', { file: fileName }));
  const part = new XmlPart(xml, WORKBOOK_ORDER);
  const listed = listSheets(part, pack, workbookPart);
  if (!listed.some((sheet) => sheet.part !== undefined)) throw noSheetProblem(fileName, listed, pack, workbookPart);

  const workbook = new Workbook();
  workbook.name = fileName;
  const stylesPart = pack.related(workbookPart, 'styles');
  const themePart = pack.related(workbookPart, 'theme');
  const stringsPart = pack.related(workbookPart, 'sharedStrings');
  const styles = new FileStyles(
    (stylesPart === undefined ? undefined : pack.text(stylesPart)) ?? BLANK_STYLES,
    readTheme(themePart === undefined ? undefined : pack.text(themePart)),
    workbook.styleBook,
  );
  const is1904 = flag(rootAttributes(part.get('workbookPr')), 'date1904');
  const shared: SharedParts = {
    pack,
    workbook,
    strings: readSharedStrings(stringsPart === undefined ? undefined : pack.text(stringsPart)),
    styles,
    dates: new DateSystem(is1904, (xf) => styles.styleOf(xf).numberFormat),
  };
  const { sheets, origins, formulas, unread, withoutResult } = readSheets(shared, listed, part.get('definedNames'));
  for (const [key, value] of readSettings(pack, workbookPart)) workbook.settings.set(key, value);
  for (const [name, value] of readProperties(pack)) workbook.customProperties.set(name, value);
  activate(workbook, part.get('bookViews'), sheets);
  workbook.engine.adopt(withoutResult);
  const { strings, dates } = shared;
  const asText = numbersAsText(workbook);
  return {
    workbook,
    origin: {
      pack,
      workbookPart,
      stylesPart: stylesPart ?? null,
      strings,
      dates,
      styles,
      sheets: origins,
      names: namesState(workbook),
      formulas,
    },
    notes: [
      ...keptUnseen(pack, {
        sheetParts: listed.flatMap(({ part: sheetPart }) => sheetPart ?? []),
        drawnCharts: new Set(
          [...origins.values()].flatMap(({ charts }) => [...charts.values()].map((chart) => chart.part)),
        ),
        unread,
      }),
      ...(asText === null ? [] : [asText]),
    ],
  };
}

function listSheets(part: XmlPart, pack: WorkbookPackage, workbookPart: string): ListedSheet[] {
  const list = part.get('sheets');
  if (list === undefined) return [];
  const links = new Map(pack.relationships(workbookPart).map((link) => [link.id, link]));
  return [...childrenOf(list, rootOf(list))].map(({ attributes }) => {
    const linkId = attribute(attributes, 'id') ?? '';
    const link = links.get(linkId);
    const target = link?.kind === 'worksheet' ? link.target : undefined;
    return {
      name: attribute(attributes, 'name') ?? '',
      linkId,
      kind: link?.kind,
      visibility: STATES.get(attribute(attributes, 'state') ?? '') ?? 'Visible',
      part: target !== undefined && pack.text(target) !== undefined ? target : undefined,
    };
  });
}

/** All cells first: names and lists mean cells of any sheet. */
function readSheets(shared: SharedParts, listed: readonly ListedSheet[], definedNames: string | undefined) {
  const { workbook, pack, styles } = shared;
  let formulas = 0;
  let unread = 0;
  const withoutResult: SheetArea[] = [];
  let isFirst = true;
  const sheets = listed.map(({ name, part, visibility }): Sheet | undefined => {
    if (part === undefined) return undefined;
    const sheet = isFirst ? workbook.activeSheet : addSheet(workbook);
    isFirst = false;
    Object.assign(sheet, { name, visibility });
    const xml = pack.text(part) ?? '';
    readColumnLines(sheet, xml, styles);
    const count = readCells(shared, sheet, xml);
    formulas += count.all;
    unread += count.unread;
    for (const each of count.withoutResult) withoutResult.push(each);
    return sheet;
  });
  workbook.names = readNames(definedNames, workbook, (place) => sheets[place]);
  const origins = new Map<string, SheetOrigin>();
  listed.forEach(({ name, part, linkId }, at) => {
    const sheet = sheets[at];
    if (sheet !== undefined && part !== undefined)
      origins.set(sheet.id, readSheetParts(shared, sheet, { part, name, linkId }));
  });
  return { sheets, origins, formulas, unread, withoutResult };
}

/** Shows the sheet that was shown when the file was saved. */
function activate(workbook: Workbook, bookViews: string | undefined, sheets: readonly (Sheet | undefined)[]): void {
  const [view] = bookViews === undefined ? [] : childrenOf(bookViews, rootOf(bookViews));
  const shown = sheets[Number(attribute(view?.attributes ?? '', 'activeTab') ?? 0)];
  const first = workbook.sheets.find((sheet) => sheet.visibility === 'Visible');
  const sheet = shown?.visibility === 'Visible' ? shown : first;
  if (sheet !== undefined) workbook.activeSheet = sheet;
}

function rootAttributes(xml: string | undefined): string {
  return xml === undefined ? '' : rootOf(xml).attributes;
}
