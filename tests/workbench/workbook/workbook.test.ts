import { describe, expect, test } from '@jest/globals';
import { areaOf, MAX_COLUMNS } from '../../../workbench/cells/area.ts';
import { cellOf } from '../../../workbench/sheets/sheet-area.ts';
import { Workbook } from '../../../workbench/workbook/workbook.ts';
import type { WorkbookEvent } from '../../../workbench/workbook/workbook-events.ts';
import { at, bookOf, tableOf, valuesAt } from './book.ts';

describe('writing', () => {
  test('null leaves a cell, an empty text empties it', () => {
    const { workbook } = bookOf([['a', 'b', 'c']]);
    workbook.writeCells(at(workbook, 'A1:C1'), [[null, '', 'C']], 'user');
    expect(valuesAt(workbook, 'A1:C1')).toEqual([['a', '', 'C']]);
  });

  test('a block of another shape is refused and nothing is written', () => {
    const { workbook } = bookOf([['a']]);
    expect(() => workbook.writeCells(at(workbook, 'A1:B2'), [['x', 'y']], 'addin')).toThrow(
      expect.objectContaining({ code: 'InvalidArgument' }),
    );
    expect(valuesAt(workbook, 'A1')).toEqual([['a']]);
  });

  test('listeners are told once a write, with both values when it was one cell', () => {
    const { workbook, sheet } = bookOf([['a', 'b']]);
    const events: WorkbookEvent[] = [];
    workbook.listen((event) => void events.push(event));
    workbook.writeCells(at(workbook, 'A1'), [['x']], 'user');
    workbook.writeCells(at(workbook, 'A1:B1'), [['y', 'z']], 'addin');
    expect(events).toEqual([
      {
        kind: 'cellsChanged',
        sheet,
        area: areaOf(0, 0),
        source: 'user',
        change: 'RangeEdited',
        before: 'a',
        after: 'x',
      },
      { kind: 'cellsChanged', sheet, area: areaOf(0, 0, 1, 2), source: 'addin', change: 'RangeEdited' },
    ]);
  });

  test('whatever a step changes is to be saved, also what no event tells of; a step that changes nothing is not', () => {
    const { workbook } = bookOf([['a']]);
    const versions = [workbook.feed.contentVersion];
    for (let time = 0; time < 2; time += 1) {
      workbook.step('addin', () => workbook.settings.set('amend.classifier', 'c-1'));
      versions.push(workbook.feed.contentVersion);
    }
    expect([versions[1]! > versions[0]!, versions[2] === versions[1]]).toEqual([true, true]);
  });

  test('watchers are told once a tick, however much changed', async () => {
    const { workbook } = bookOf([]);
    await Promise.resolve();
    let told = 0;
    const stop = workbook.subscribe(() => void (told += 1));
    for (let row = 0; row < 10; row += 1) workbook.writeCells(cellOf(workbook.activeSheet, row, 0), [[row]], 'user');
    await Promise.resolve();
    stop();
    expect(told).toBe(1);
  });

  test('a million cells cost little more, written and read, than a map of them', () => {
    const workbook = new Workbook();
    const sheet = workbook.activeSheet;
    const lines = Array.from({ length: 50_000 }, (_, row) =>
      Array.from({ length: 20 }, (__, column) => (column % 2 ? row : `merchant ${row}`)),
    );
    const map = new Map<number, string | number>();
    const mapStart = process.cpuUsage();
    lines.forEach((line, row) => line.forEach((value, column) => map.set(row * 20 + column, value)));
    let expected = 0;
    for (let row = 0; row < 50_000; row += 1)
      for (let column = 1; column < 20; column += 2) expected += Number(map.get(row * 20 + column));
    const mapCost = process.cpuUsage(mapStart).user;

    const start = process.cpuUsage();
    workbook.writeCells({ sheet, area: areaOf(0, 0, 50_000, 20) }, lines, 'addin');
    let sum = 0;
    for (let row = 0; row < 50_000; row += 1)
      for (let column = 1; column < 20; column += 2) sum += Number(sheet.valueAt(row, column));
    // Time of this process alone, beside a peer in the same run: what else the machine does has no part in it.
    expect(process.cpuUsage(start).user).toBeLessThan(4 * mapCost);
    expect(sum).toBe(expected);
  });
});

describe('undo', () => {
  test('takes back and repeats what a person wrote, date formats too, and tells listeners', () => {
    const { workbook, sheet } = bookOf([['a']]);
    workbook.writeCells(at(workbook, 'A1:B1'), [['2024-03-01', '=1+1']], 'user');
    const events: WorkbookEvent['kind'][] = [];
    workbook.listen((event) => void events.push(event.kind));
    workbook.undo();
    expect([valuesAt(workbook, 'A1:B1'), sheet.styleAt(0, 0).numberFormat]).toEqual([[['a', '']], 'General']);
    workbook.redo();
    expect([valuesAt(workbook, 'A1:B1'), sheet.textAt(0, 0)]).toEqual([[[45_352, 2]], '3/1/2024']);
    expect(events).toEqual(['cellsChanged', 'selectionChanged', 'cellsChanged']);
  });

  test('takes back what an add-in wrote, but not what the workbook was filled with', () => {
    const { workbook } = bookOf([['a']]);
    workbook.writeCells(at(workbook, 'A1'), [['x']], 'addin');
    workbook.undo();
    workbook.undo();
    expect(valuesAt(workbook, 'A1')).toEqual([['a']]);
  });
});

test('formulas tell what they were, and where they have another result', () => {
  const { workbook, sheet } = bookOf([[1, '=A1*2', '=1+1']]);
  const told: WorkbookEvent[] = [];
  workbook.listen((event) => event.kind !== 'cellsChanged' && told.push(event));
  workbook.writeCells(at(workbook, 'A1'), [[5]], 'user');
  workbook.writeCells(at(workbook, 'A1'), [[5]], 'user');
  workbook.writeCells(at(workbook, 'C1'), [['no formula']], 'user');
  expect(told).toEqual([
    { kind: 'calculated', sheet, area: areaOf(0, 1) },
    { kind: 'formulasChanged', sheet, formulas: [{ row: 0, column: 2, before: '=1+1' }], source: 'user' },
  ]);
});

describe('shifting cells', () => {
  test('moves tables, rules, held references and formulas along', () => {
    const { workbook, sheet, table } = tableOf([
      ['Name', 'Amount'],
      ['Ann', 1],
    ]);
    workbook.writeCells(at(workbook, 'D1'), [['=B2*2']], 'addin');
    const held = workbook.hold(at(workbook, 'B2'));
    workbook.shiftCells(
      sheet,
      { kind: 'insert', band: areaOf(0, 0, 2, MAX_COLUMNS), along: 'rows' },
      'user',
      'RowInserted',
    );
    expect([table.area, held.area, sheet.formulaAt(2, 3), sheet.valueAt(2, 3)]).toEqual([
      areaOf(2, 0, 2, 2),
      areaOf(3, 1),
      '=B4*2',
      2,
    ]);
  });
});

describe('protection', () => {
  test('refuses locked cells and lets unlocked ones be edited', () => {
    const { workbook, sheet } = bookOf([['a', 'b']]);
    workbook.setStyle(at(workbook, 'B1'), 'locked', false, 'user');
    sheet.isProtected = true;
    expect(() => workbook.writeCells(at(workbook, 'A1'), [['x']], 'user')).toThrow(
      expect.objectContaining({ code: 'AccessDenied' }),
    );
    workbook.writeCells(at(workbook, 'B1'), [['x']], 'user');
    expect(valuesAt(workbook, 'A1:B1')).toEqual([['a', 'x']]);
  });
});

test('a whole column’s style holds for cells to come and changes those that have their own', () => {
  const { workbook, sheet } = bookOf([['a']]);
  workbook.setStyle(at(workbook, 'A1'), 'bold', true, 'user');
  workbook.setStyle(at(workbook, 'A:A'), 'fill', '#FFF2CC', 'user');
  expect([sheet.styleAt(0, 0), sheet.styleAt(500, 0)]).toEqual([
    expect.objectContaining({ bold: true, fill: '#FFF2CC' }),
    expect.objectContaining({ bold: false, fill: '#FFF2CC' }),
  ]);
});

test('clearing contents keeps formats, clearing formats keeps contents', () => {
  const { workbook, sheet } = bookOf([['a', 'b']]);
  workbook.setStyle(at(workbook, 'A1:B1'), 'bold', true, 'user');
  workbook.clearCells(at(workbook, 'A1'), 'contents', 'user');
  workbook.clearCells(at(workbook, 'B1'), 'formats', 'user');
  expect([valuesAt(workbook, 'A1:B1'), sheet.styleAt(0, 0).bold, sheet.styleAt(0, 1).bold]).toEqual([
    [['', 'b']],
    true,
    false,
  ]);
});
