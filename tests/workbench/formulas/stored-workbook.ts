import { XMLParser } from 'fast-xml-parser';
import { strFromU8, unzipSync } from 'fflate';
import { parseAddress } from '../../../workbench/cells/address.ts';
import { containsCell, type Area } from '../../../workbench/cells/area.ts';
import type { CellValue } from '../../../workbench/cells/cell.ts';
import { copyFormula } from '../../../workbench/formulas/formula-text.ts';
import type { Sheet } from '../../../workbench/sheets/sheet.ts';
import { addSheet } from '../../../workbench/workbook/sheet-operations.ts';
import { Workbook } from '../../../workbench/workbook/workbook.ts';

/** A result that Excel stored with a formula. */
export interface StoredResult {
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
  readonly formula: string;
  readonly value: CellValue;
}

type Xml = Record<string, unknown> & { readonly '#text'?: string };

const LISTS = new Set(['sheet', 'definedName', 'Relationship', 'si', 'r', 'row', 'c']);
const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
  removeNSPrefix: true,
  isArray: (name) => LISTS.has(name),
});

/** Whether some sheet of an .xlsx holds a formula. */
export function hasFormulas(bytes: Uint8Array): boolean {
  const sheets = unzipSync(bytes, { filter: ({ name }) => name.startsWith('xl/worksheets/') });
  return Object.values(sheets).some((file) => /<f[ >]/.test(strFromU8(file)));
}

/** The cells, formulas and names of an .xlsx, its formulas without results, and the results that they had. */
export function storedWorkbook(bytes: Uint8Array): { workbook: Workbook; results: StoredResult[] } {
  const files = unzipSync(bytes);
  const read = (path: string) => {
    const file = files[path];
    return file === undefined ? {} : (parser.parse(strFromU8(file)) as Xml);
  };
  const strings = list(at(read('xl/sharedStrings.xml'), 'sst', 'si')).map(textOf);
  const targets = new Map(
    list(at(read('xl/_rels/workbook.xml.rels'), 'Relationships', 'Relationship')).map((each) => [
      each['@Id'],
      String(each['@Target']).replace(/^\/xl\//, ''),
    ]),
  );
  const book = read('xl/workbook.xml');
  const workbook = new Workbook();
  const results: StoredResult[] = [];
  const named = list(at(book, 'workbook', 'sheets', 'sheet')).filter((each) =>
    targets.get(each['@id'])?.startsWith('worksheets/'),
  );
  const sheets = named.map((each, index) => {
    const sheet = index === 0 ? workbook.activeSheet : addSheet(workbook);
    sheet.name = String(each['@name']);
    return sheet;
  });
  named.forEach((each, index) => {
    const cells = list(at(read(`xl/${targets.get(each['@id'])}`), 'worksheet', 'sheetData', 'row')).flatMap((row) =>
      list(row['c']),
    );
    results.push(...fill(sheets[index]!, cells, strings));
  });
  for (const each of list(at(book, 'workbook', 'definedNames', 'definedName'))) addName(workbook, sheets, each);
  return { workbook, results };
}

function fill(sheet: Sheet, cells: readonly Xml[], strings: readonly string[]): StoredResult[] {
  const shared = new Map<unknown, { text: string; row: number; column: number }>();
  const blocks: Area[] = [];
  const results: StoredResult[] = [];
  for (const cell of cells) {
    const { row, column } = parseAddress(String(cell['@r']))!;
    const value = valueOf(cell, strings);
    const f = cell['f'] as Xml | string | undefined;
    let formula = typeof f === 'string' ? f : (f?.['#text'] ?? '');
    if (typeof f === 'object' && f['@t'] === 'shared') {
      const master = shared.get(f['@si']);
      if (formula !== '') shared.set(f['@si'], { text: `=${formula}`, row, column });
      else if (master !== undefined)
        formula = copyFormula(master.text, row - master.row, column - master.column).slice(1);
    }
    if (typeof f === 'object' && f['@t'] === 'array') blocks.push(parseAddress(String(f['@ref']))!);
    const isFilled = blocks.some((area) => containsCell(area, row, column));
    if (formula !== '') sheet.formulas.set(row, column, `=${formula}`);
    else if (!isFilled && value !== '') sheet.values.set(row, column, value);
    if (formula !== '') results.push({ sheet, row, column, formula: `=${formula}`, value });
  }
  return results;
}

function valueOf(cell: Xml, strings: readonly string[]): CellValue {
  const v = cell['v'];
  const text = typeof v === 'object' ? ((v as Xml)['#text'] ?? '') : String(v ?? '');
  switch (cell['@t']) {
    case 's':
      return strings[Number(text)] ?? '';
    case 'b':
      return text === '1';
    case 'e':
    case 'str':
      return text;
    case 'inlineStr':
      return textOf((cell['is'] ?? {}) as Xml);
    default:
      return text === '' ? '' : Number(text);
  }
}

function addName(workbook: Workbook, sheets: readonly Sheet[], item: Xml): void {
  const formula = item['#text'] ?? '';
  const home = item['@localSheetId'] === undefined ? undefined : sheets[Number(item['@localSheetId'])];
  const place = workbook.find(formula, home ?? sheets[0]);
  workbook.names.push({
    name: String(item['@name']),
    sheetId: home?.id ?? null,
    reference: place === null ? null : workbook.hold(place),
    formula: place === null ? `=${formula}` : '',
    comment: '',
    visible: true,
  });
}

function textOf(item: Xml): string {
  const of = (t: unknown) => (typeof t === 'object' && t !== null ? ((t as Xml)['#text'] ?? '') : String(t ?? ''));
  const runs = list(item['r']);
  return runs.length > 0 ? runs.map((run) => of(run['t'])).join('') : of(item['t']);
}

function at(xml: unknown, ...path: readonly string[]): unknown {
  return path.reduce<unknown>((each, name) => (each as Xml | undefined)?.[name], xml);
}

function list(xml: unknown): Xml[] {
  return Array.isArray(xml) ? (xml as Xml[]) : [];
}
