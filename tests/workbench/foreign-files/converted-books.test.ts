import { jest } from '@jest/globals';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadCalculatorForTests } from '../../setup/load-calculator.ts';
import { addressOf } from '../../../workbench/cells/address.ts';
import { readOds } from '../../../workbench/foreign-files/read-ods.ts';
import { readXls } from '../../../workbench/foreign-files/read-xls.ts';
import { readXlsx } from '../../../workbench/opening/read-xlsx.ts';
import type { ForeignWorkbook } from '../../../workbench/foreign-files/workbook-filler.ts';
import type { Sheet } from '../../../workbench/sheets/sheet.ts';
import type { Workbook } from '../../../workbench/workbook/workbook.ts';
import { asHeldElsewhere, cellsOf, convertWithLibreOffice, describeWithLibreOffice } from '../files/libre-office.ts';
import { describeWithPython, writeBooks } from '../files/python-reader.ts';

const NAMES = Array.from({ length: 20 }, (_, number) => `book${String(number).padStart(2, '0')}.xlsx`);

/** The library that reads .xls says on the console which records it skips. */
beforeAll(() => void jest.spyOn(console, 'error').mockImplementation(() => undefined));
afterAll(() => jest.restoreAllMocks());

describeConvertedBooks('xls', readXls);
describeConvertedBooks('ods', readOds);

/**
 * Workbooks that openpyxl wrote and LibreOffice saved in another format open as the .xlsx does: values and how they are
 * shown, formulas that come to their results, merged cells, widths, and what is hidden.
 */
function describeConvertedBooks(
  format: 'xls' | 'ods',
  read: (name: string, bytes: Uint8Array) => ForeignWorkbook | Promise<ForeignWorkbook>,
): void {
  describeWithPython(`twenty workbooks as .${format}`, () =>
    describeWithLibreOffice('by LibreOffice', () => {
      let folder: string;
      const books = new Map<string, { readonly xlsx: Workbook; readonly foreign: Workbook }>();
      beforeAll(async () => {
        await loadCalculatorForTests();
        folder = mkdtempSync(join(tmpdir(), 'amend-converted-'));
        mkdirSync(join(folder, 'made'));
        writeBooks(join(folder, 'made'));
        const files = readdirSync(join(folder, 'made')).filter((name) => name.endsWith('.xlsx'));
        const paths = files.map((name) => join(folder, 'made', name));
        for (const [name, bytes] of convertWithLibreOffice(paths, format, folder)) {
          const xlsx = readXlsx(name, new Uint8Array(readFileSync(join(folder, 'made', name)))).workbook;
          books.set(name, { xlsx, foreign: (await read(name, bytes)).workbook });
        }
      }, 300_000);
      afterAll(() => rmSync(folder, { recursive: true, force: true }));

      test.each(NAMES)('%s: cells hold and show the same', (name) => {
        const { xlsx, foreign } = books.get(name)!;
        const addresses = Object.entries(cellsOf(xlsx)).flatMap(([at, value]) =>
          typeof value === 'number' ? [at] : [],
        );
        expect(cellsOf(foreign)).toMatchObject(asHeldElsewhere(cellsOf(xlsx)));
        expect(shownIn(foreign, addresses)).toEqual(shownIn(xlsx, addresses));
      });

      test.each(NAMES)('%s: formulas come to the results that the file has', (name) => {
        const { foreign } = books.get(name)!;
        const before = cellsOf(foreign);
        foreign.engine.rebuild();
        expect(cellsOf(foreign)).toEqual(asHeldElsewhere(before));
      });

      test.each(NAMES)('%s: merged cells, hidden lines and sheets, and widths are the same', (name) => {
        const { xlsx, foreign } = books.get(name)!;
        expect(foreign.sheets.map(frameOf)).toEqual(xlsx.sheets.map(frameOf));
        expect(foreign.sheets.map((sheet, at) => widthsBesides(sheet, xlsx.sheets[at]!))).toEqual(
          xlsx.sheets.map(() => []),
        );
      });
    }),
  );
}

/** What numbers show; LibreOffice gives a formula without a format that of the cells which it reads. */
function shownIn(workbook: Workbook, addresses: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    addresses.flatMap((address) => {
      const { sheet, area } = workbook.find(address.replace(/^(.*)!/, "'$1'!"))!;
      const isFormula = sheet.formulaAt(area.row, area.column) !== undefined;
      return isFormula ? [] : [[address, sheet.textAt(area.row, area.column)]];
    }),
  );
}

function frameOf({ name, visibility, merges, hiddenRows, hiddenColumns }: Sheet) {
  return {
    name,
    isVisible: visibility === 'Visible',
    merges: merges.map(addressOf).sort(),
    hiddenRows: [...hiddenRows],
    hiddenColumns: [...hiddenColumns],
  };
}

/** Columns with cells whose widths differ by more than half: files count characters, of the fonts a machine has. */
function widthsBesides(sheet: Sheet, other: Sheet): number[] {
  const used = other.usedArea();
  return [...other.columnWidths]
    .filter(([column]) => used !== null && column < used.column + used.columns)
    .filter(
      ([column, width]) => !other.hiddenColumns.has(column) && Math.abs(sheet.columnWidth(column) - width) > width / 2,
    )
    .map(([column]) => column);
}
