import { expect, test } from '@jest/globals';
import { unzipSync } from 'fflate';
import { Grid } from '../../../workbench/cells/grid.ts';
import { Reference } from '../../../workbench/cells/reference.ts';
import { openFile } from '../../../workbench/opening/open-file.ts';
import type { OpenedWorkbook } from '../../../workbench/opening/opened-file.ts';
import { PieceCollector } from '../../../workbench/opening-aside/piece-collector.ts';
import { buffersOf, piecesOf } from '../../../workbench/opening-aside/workbook-pieces.ts';
import { sampleWorkbook } from '../../../workbench/samples/sample-workbook.ts';
import { saveWorkbook } from '../../../workbench/saving/save-workbook.ts';
import type { Sheet } from '../../../workbench/sheets/sheet.ts';
import { allSteps } from '../../../workbench/steps/steps.ts';
import { deleteChart } from '../../../workbench/workbook/chart-data.ts';
import { addSheet } from '../../../workbench/workbook/sheet-operations.ts';
import type { Workbook } from '../../../workbench/workbook/workbook.ts';
import { changedParts, openCharted, packOf } from '../file-charts/charted-file.ts';
import { at, bookOf, tableOf, valuesAt } from '../workbook/book.ts';

/** The same workbook after it was taken apart and put together, as if between worker and page. */
function carried(opened: OpenedWorkbook, copy = <T>(piece: T): T => structuredClone(piece)): OpenedWorkbook {
  const collector = new PieceCollector();
  for (const piece of piecesOf(opened)) collector.take(copy(piece));
  return allSteps(collector.finish());
}

/** Everything that a sheet holds, layers of cells as a text of their rows. */
function contentOf(sheet: Sheet): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(sheet)
      .filter(([name]) => name !== 'styleBook')
      .map(([name, value]) => [name, value instanceof Grid ? JSON.stringify(value.keep()) : (value as unknown)]),
  );
}

/** The names of parts that are in one file only, or not the same in both. */
function differingParts(one: Record<string, Uint8Array>, other: Record<string, Uint8Array>): string[] {
  const none = new Uint8Array();
  const names = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...names].filter((name) => Buffer.compare(one[name] ?? none, other[name] ?? none) !== 0);
}

const partsOf = (file: Uint8Array) => unzipSync(file);
const madeHere = (workbook: Workbook): OpenedWorkbook => ({ workbook, origin: null, notes: ['A note.'] });

test('a workbook with everything that the sample has is the same when it is put together', () => {
  const workbook = sampleWorkbook();
  const { workbook: copy, origin, notes } = carried(madeHere(workbook));
  expect([copy.name, copy.activeSheet.name, origin, notes]).toEqual([
    workbook.name,
    workbook.activeSheet.name,
    null,
    ['A note.'],
  ]);
  expect(copy.sheets.map(contentOf)).toEqual(workbook.sheets.map(contentOf));
  expect(copy.styleBook.all()).toEqual(workbook.styleBook.all());
});

test('a file that was carried is saved to the byte as one that was not', async () => {
  const { workbook } = tableOf([
    ['Name', 'Amount', 'Twice'],
    ['Ann', 1, '=B2*2'],
    ['Bob', 2.5, '=Sheet1!B3*2'],
  ]);
  workbook.setStyle(at(workbook, 'B2:B3'), 'numberFormat', '0.00', 'user');
  addSheet(workbook, 'Empty');
  const file = saveWorkbook(workbook, null);
  const edit = (opened: OpenedWorkbook) => {
    opened.workbook.writeCells(at(opened.workbook, 'Sheet1!A2'), [['Anna']], 'user');
    return partsOf(saveWorkbook(opened.workbook, opened.origin));
  };
  const straight = edit(await openFile('x.xlsx', file.slice()));
  const around = edit(carried(await openFile('x.xlsx', file.slice())));
  expect(differingParts(straight, around)).toEqual([]);
});

test('charts that were carried are known as those of the file: untouched they keep their bytes, deleted they leave it', () => {
  const deleted = (opened: OpenedWorkbook) => {
    const [sheet] = opened.workbook.sheets;
    deleteChart(opened.workbook, sheet!, sheet!.charts[0]!);
    return partsOf(saveWorkbook(opened.workbook, opened.origin));
  };
  const file = openCharted();
  expect(carried(file).workbook.sheets[0]!.charts).toStrictEqual(file.workbook.sheets[0]!.charts);
  expect(changedParts(packOf(carried(openCharted())))).toEqual([]);
  expect(differingParts(deleted(openCharted()), deleted(carried(openCharted())))).toEqual([]);
});

test('formulas follow what is typed, and keep what is said of them', () => {
  const { workbook } = bookOf([
    [1, '=A1+1', '=NOSUCH(A1)', '=SEQUENCE(2)'],
    ['', '', '', ''],
  ]);
  const { workbook: copy } = carried(madeHere(workbook));
  const [sheet, original] = [copy.activeSheet, workbook.activeSheet];
  expect(copy.engine.noteAt(sheet, 0, 2)).toBe(workbook.engine.noteAt(original, 0, 2));
  expect(copy.engine.noteAt(sheet, 0, 2)).not.toBeNull();
  copy.writeCells(at(copy, 'A1'), [[5]], 'user');
  expect(valuesAt(copy, 'A1:B1')).toEqual([[5, 6]]);
  // What fills the cells below gives way to what is typed there.
  copy.writeCells(at(copy, 'D2'), [['x']], 'user');
  expect(valuesAt(copy, 'D1:D2')).toEqual([['#SPILL!'], ['x']]);
});

test('a name and the cells that it holds move with the cells, as one', () => {
  const { workbook, sheet } = bookOf([[1], [2]]);
  const reference = workbook.hold(at(workbook, 'A2'));
  workbook.names.push({ name: 'Rate', sheetId: null, reference, formula: '', comment: '', visible: true });
  const { workbook: copy } = carried(madeHere(workbook));
  const held = copy.names[0]?.reference;
  expect(held).toBeInstanceOf(Reference);
  expect(held).not.toBe(reference);
  expect([...(copy.sheets[0]?.references ?? [])]).toEqual([held]);
  expect(copy.find('Rate')?.area).toEqual(sheet.references.values().next().value?.area);
  const band = { row: 0, column: 0, rows: 1, columns: 1 };
  copy.shiftCells(copy.activeSheet, { kind: 'insert', band, along: 'rows' }, 'user', 'CellInserted');
  expect(copy.find('Rate')?.area.row).toBe(2);
});

test('cells come in pieces of some twenty thousand, and so do the texts of a file', async () => {
  const lines = Array.from({ length: 6_000 }, (_, row) => [`text ${row}`, row, row, row, row, row, row, row]);
  const made = bookOf(lines);
  const opened = await openFile('x.xlsx', saveWorkbook(made.workbook, null));
  const pieces = [...piecesOf(opened)];
  const kinds = pieces.map(({ kind }) => kind);
  expect(kinds[0]).toBe('frame');
  const cells = pieces.flatMap((piece) =>
    piece.kind === 'rows' && piece.layer === 'values'
      ? [piece.rows.reduce((sum, [, line]) => sum + (line?.length ?? 0), 0)]
      : [],
  );
  expect(cells).toEqual([20_000, 20_000, 8_000]);
});

test('the bytes of a file are given away with the frame, each memory once', async () => {
  const opened = await openFile('x.xlsx', saveWorkbook(bookOf([['a']]).workbook, null));
  const [frame] = [...piecesOf(opened)];
  const buffers = frame === undefined ? [] : buffersOf(frame);
  expect(buffers.length).toBeGreaterThan(3);
  expect(new Set(buffers).size).toBe(buffers.length);
  expect(buffersOf({ kind: 'texts', texts: ['a'] })).toEqual([]);
});
