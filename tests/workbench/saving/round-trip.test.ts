import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { loadCalculatorForTests } from '../../setup/load-calculator.ts';
import { addressOf } from '../../../workbench/cells/address.ts';
import { areaOf } from '../../../workbench/cells/area.ts';
import { readXlsx } from '../../../workbench/opening/read-xlsx.ts';
import { saveWorkbook } from '../../../workbench/saving/save-workbook.ts';
import type { Workbook } from '../../../workbench/workbook/workbook.ts';
import {
  asHeldElsewhere,
  cellsOf,
  convertWithLibreOffice,
  describeWithLibreOffice,
  isSameCell,
} from '../files/libre-office.ts';
import { ODD_FOLDER } from '../files/odd-files.ts';
import {
  describeWithPython,
  readWithOpenpyxl,
  writeBooks,
  type ReadBook,
  type ReadContents,
} from '../files/python-reader.ts';

beforeAll(loadCalculatorForTests);

/** Workbooks that the independent reader writes, and strange real ones where this machine has them. */
const MADE = Array.from({ length: 20 }, (_, number) => `book${String(number).padStart(2, '0')}.xlsx`);
const REAL_FOLDER = ODD_FOLDER === null ? null : join(ODD_FOLDER, 'xlsx', 'sheetjs');
const REAL = REAL_FOLDER === null ? [] : readdirSync(REAL_FOLDER).filter((name) => /\.xls[xm]$/.test(name));
const ALL = [...MADE, ...REAL];
const CHANGED = 'changed here';
/** Real files that openpyxl refuses, or (in the strict form of the standard) reads without their sheets. */
const UNREADABLE = [
  'pivot_table_named_range.xlsx',
  'sheet_visibility_strict.xlsx',
  'wtf_path.xlsx',
  'xlsx-stream-d-date-cell.xlsx',
];
/** Where the changed cell held a formula over several cells: the order of calculation is no longer the file's. */
const WITHOUT_CHAIN = ['formulae_test_simple.xlsx'];
/** LibreOffice lays out their pivot tables in its own way, by the source as it is now. */
const LAID_OUT_ANEW = ['pivot_table_test.xlsm'];
/** TEXT speaks the language of the Excel that stored it. */
const IN_RUSSIAN = /russian/;
/** These answer by the clock, by chance, or by where the file is. */
const OF_THE_MOMENT = /\b(?:NOW|TODAY|RAND|RANDBETWEEN|INFO)\s*\(|CELL\s*\(\s*"filename"/i;

interface Saved {
  readonly before: Uint8Array<ArrayBuffer>;
  readonly after: Uint8Array<ArrayBuffer>;
  /** The sheet and the address of the cell that was changed. */
  readonly sheet: string;
  readonly address: string;
}

let folder: string;
let saved: Map<string, Saved>;
let read: Record<string, ReadBook>;

describeWithPython('an opened workbook, changed in one cell and saved', () => {
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'amend-round-trip-'));
    for (const name of ['made', 'after']) mkdirSync(join(folder, name));
    writeBooks(join(folder, 'made'));
    saved = new Map(ALL.map((name) => [name, changeAndSave(name)]));
    for (const [name, { after }] of saved) writeFileSync(savedPath(name), after);
    read = readWithOpenpyxl([...ALL.map(pathOf), ...ALL.map(savedPath)]);
  }, 300_000);

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test.each(ALL)('%s: another reader finds everything as it was, but the cell', (name) => {
    const { sheet, address } = saved.get(name)!;
    const before = read[pathOf(name)]!;
    expect(read[savedPath(name)]).toEqual(isRead(before) ? withChange(before, sheet, address) : before);
  });

  test.each(ALL)('%s: parts that hold no changed cell are the same to the byte', (name) => {
    const before = unzipSync(saved.get(name)!.before);
    const after = unzipSync(saved.get(name)!.after);
    const differing = Object.keys(before).filter(
      (part) => Buffer.compare(before[part]!, after[part] ?? new Uint8Array()) !== 0,
    );
    const mayDiffer = WITHOUT_CHAIN.includes(name)
      ? /worksheets\/[^/]+\.xml$|workbook\.xml(\.rels)?$|calcChain\.xml$|Content_Types/i
      : /worksheets\/[^/]+\.xml$|workbook\.xml$/i;
    expect(differing.filter((part) => !mayDiffer.test(part))).toEqual([]);
    expect(Object.keys(after).filter((part) => !(part in before))).toEqual([]);
  });

  test.each(ALL)('%s: it opens again with the changed cell', (name) => {
    const { after, sheet, address } = saved.get(name)!;
    const { workbook } = readXlsx(name, after);
    const place = workbook.find(address, workbook.sheetNamed(sheet))!;
    expect(place.sheet.valueAt(place.area.row, place.area.column)).toBe(CHANGED);
  });

  describeWithLibreOffice('in LibreOffice', () => {
    let office: Map<string, Uint8Array<ArrayBuffer>>;
    beforeAll(() => {
      const files = ALL.flatMap((name) => ['before', 'after'].map((when) => join(folder, `${when}-${name}`)));
      for (const name of ALL) {
        copyFileSync(pathOf(name), join(folder, `before-${name}`));
        writeFileSync(join(folder, `after-${name}`), saved.get(name)!.after);
      }
      office = convertWithLibreOffice(files, 'xlsx', folder);
    }, 300_000);
    const inOffice = (name: string) => cellsOf(readXlsx(name, office.get(name)!).workbook);

    test.each(ALL.filter((name) => !LAID_OUT_ANEW.includes(name)))(
      '%s: every cell is as in the file that was opened, or as it is here',
      (name) => {
        const { workbook } = readXlsx(name, saved.get(name)!.after);
        const here = cellsOf(workbook);
        const before = inOffice(`before-${name}`);
        const after = inOffice(`after-${name}`);
        const other = [...new Set([...Object.keys(before), ...Object.keys(after)])]
          .filter((at) => !isSameCell(after[at], before[at]) && !isSameCell(after[at], here[at]))
          .filter((at) => !OF_THE_MOMENT.test(formulaIn(workbook, at)));
        expect(other.map((at) => [at, before[at], after[at], here[at]])).toEqual([]);
      },
    );

    test.each(MADE)('%s: every formula comes to what it comes to here', (name) => {
      expect(inOffice(`after-${name}`)).toMatchObject(
        asHeldElsewhere(cellsOf(readXlsx(name, saved.get(name)!.after).workbook)),
      );
    });

    test('of the formulas of real files at least nine in ten come to what they come to here', () => {
      const isSame = REAL.filter((name) => !IN_RUSSIAN.test(name)).flatMap((name) => {
        const { workbook } = readXlsx(name, saved.get(name)!.after);
        const after = inOffice(`after-${name}`);
        return Object.entries(cellsOf(workbook))
          .filter(([at]) => formulaIn(workbook, at) !== '' && !OF_THE_MOMENT.test(formulaIn(workbook, at)))
          .map(([at, value]) => isSameCell(after[at], value));
      });
      expect(isSame.filter(Boolean).length).toBeGreaterThanOrEqual(isSame.length * 0.9);
    });
  });

  test('the other reader can read every workbook but those named', () => {
    const unreadable = ALL.filter((name) => !isRead(read[pathOf(name)]!));
    expect(unreadable).toEqual(UNREADABLE.filter((name) => REAL.includes(name)));
  });
});

function isRead(book: ReadBook): book is ReadContents {
  return !('error' in book) && book.order.length > 0;
}

function pathOf(name: string): string {
  const made = join(folder, 'made', name);
  return existsSync(made) ? made : join(REAL_FOLDER ?? '', name);
}

function savedPath(name: string): string {
  return join(folder, 'after', name);
}

function changeAndSave(name: string): Saved {
  const before = new Uint8Array(readFileSync(pathOf(name)));
  const { workbook, origin } = readXlsx(name, before);
  const { sheet, row, column } = cellToChange(workbook);
  // Where all sheets are protected the cell is changed without taking the protection away.
  if (sheet.isProtected) sheet.values.set(row, column, CHANGED);
  else workbook.writeCells({ sheet, area: areaOf(row, column) }, [[CHANGED]], 'addin');
  return { before, after: saveWorkbook(workbook, origin), sheet: sheet.name, address: addressOf(areaOf(row, column)) };
}

/** The last constant of a sheet that is seen, one that is not protected if there is one, outside a table's header. */
function cellToChange(workbook: Workbook) {
  const seen = workbook.sheets.filter((each) => each.visibility === 'Visible');
  for (const sheet of seen.sort((a, b) => Number(a.isProtected) - Number(b.isProtected))) {
    const used = sheet.usedArea();
    if (used === null) continue;
    const last = [...sheet.values.cells(used)].findLast(
      ({ row, column }) => sheet.formulaAt(row, column) === undefined && sheet.tableAt(row, column)?.area.row !== row,
    );
    if (last !== undefined) return { sheet, row: last.row, column: last.column };
  }
  return { sheet: workbook.activeSheet, row: 0, column: 0 };
}

/** "" for a constant. */
function formulaIn(workbook: Workbook, address: string): string {
  const place = workbook.find(address.replace(/^(.*)!/, "'$1'!"));
  return (place && place.sheet.formulaAt(place.area.row, place.area.column)) ?? '';
}

function withChange(book: ReadContents, sheetName: string, address: string): ReadContents {
  const sheet = book.sheets[sheetName]!;
  const rest = (sheet.cells[address] ?? []).filter((each) => /^(comment|link): /.test(String(each)));
  const cells = { ...sheet.cells, [address]: ['s', CHANGED, ...rest] };
  return { ...book, sheets: { ...book.sheets, [sheetName]: { ...sheet, cells } } };
}
