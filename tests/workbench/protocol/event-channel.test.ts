import { expect, test } from '@jest/globals';
import { areaOf } from '../../../workbench/cells/area.ts';
import type { WorkbookEvent } from '../../../workbench/workbook/workbook-events.ts';
import { addinEvents, coalesce } from '../../../workbench/protocol/event-channel.ts';
import { bookOf, tableOf } from '../workbook/book.ts';

const { sheet } = bookOf([]);

function edit(area = areaOf(0, 0), more: object = {}): WorkbookEvent {
  return { kind: 'cellsChanged', sheet, area, source: 'addin', change: 'RangeEdited', ...more };
}

test('neighbouring writes become one when they make a rectangle, and only then', () => {
  expect(coalesce([edit(areaOf(0, 0, 5, 2)), edit(areaOf(5, 0, 5, 2)), edit(areaOf(10, 0, 1, 2))])).toEqual([
    edit(areaOf(0, 0, 11, 2)),
  ]);
  expect(coalesce([edit(areaOf(0, 0)), edit(areaOf(1, 1))])).toHaveLength(2);
  expect(coalesce([edit(areaOf(0, 0)), edit(areaOf(1, 0), { change: 'RowInserted' })])).toHaveLength(2);
});

test('two writes of one cell keep the first value before and the last after', () => {
  expect(
    coalesce([edit(areaOf(0, 0), { before: 'a', after: 'b' }), edit(areaOf(0, 0), { before: 'b', after: 'c' })]),
  ).toEqual([edit(areaOf(0, 0), { before: 'a', after: 'c' })]);
});

test('a change within a table is told to sheet, sheets, table and tables, as a local one', () => {
  const { sheet: own, table } = tableOf([['Name'], ['Ann']]);
  const told = addinEvents({
    kind: 'cellsChanged',
    sheet: own,
    area: areaOf(1, 0),
    source: 'user',
    change: 'RangeEdited',
    before: 'Ann',
    after: 1,
  });
  expect(told.map(({ type, target }) => [type, target])).toEqual([
    [10, own.id],
    [10, 'Workbook'],
    [101, table.id],
    [101, 'Workbook'],
    [101, own.id],
  ]);
  expect(told[2]?.args).toEqual({
    address: 'A2',
    changeType: 'RangeEdited',
    source: 'Local',
    triggerSource: 'Unknown',
    worksheetId: own.id,
    referenceId: 'Sheet1!A2',
    tableId: table.id,
    valueBefore: 'Ann',
    valueAfter: 1,
    valueTypeBefore: 'String',
    valueTypeAfter: 'Double',
  });
});

test('a selection outside a table is told to it without an address', () => {
  const { sheet: own, table } = tableOf([['Name'], ['Ann']]);
  const told = addinEvents({ kind: 'selectionChanged', sheet: own, area: areaOf(9, 9) }).find(
    ({ target }) => target === table.id,
  );
  expect(told).toEqual({ type: 100, target: table.id, args: { worksheetId: own.id, tableId: table.id, address: '' } });
});

test.each<[WorkbookEvent, number[]]>([
  [{ kind: 'sheetAdded', sheet }, [13]],
  [{ kind: 'sheetDeleted', sheet }, [15]],
  [{ kind: 'sheetActivated', sheet }, [11, 11]],
  [{ kind: 'sheetDeactivated', sheet }, [12, 12]],
  [{ kind: 'sheetRenamed', sheet, before: 'Old' }, [25, 25]],
  [{ kind: 'rowsSorted', sheet, area: areaOf(0, 0), source: 'user' }, [19, 19]],
  [{ kind: 'formatChanged', sheet, area: areaOf(0, 0), source: 'user' }, [18, 18]],
  [{ kind: 'calculated', sheet, area: areaOf(0, 0) }, [16, 16]],
  [{ kind: 'cellClicked', sheet, area: areaOf(0, 0), left: 0, top: 0 }, [21, 21]],
  [{ kind: 'rowsHidden', sheet, area: areaOf(0, 0), isHidden: true }, [22, 22]],
  [{ kind: 'formulasChanged', sheet, formulas: [], source: 'user' }, [23, 23]],
  [{ kind: 'protectionChanged', sheet, isProtected: true }, [24, 24]],
  [{ kind: 'visibilityChanged', sheet, before: 'Hidden' }, [26, 26]],
  [{ kind: 'sheetMoved', sheet, before: 0, after: 1 }, [27, 27]],
  [{ kind: 'chartAdded', sheet, chartId: 'c' }, [50]],
  [{ kind: 'chartDeleted', sheet, chartId: 'c' }, [53]],
])('%p has the library’s numbers', (event, numbers) => {
  expect(addinEvents(event).map(({ type }) => type)).toEqual(numbers);
});

test.each<WorkbookEvent>([
  edit(areaOf(0, 0), { source: 'remote' }),
  { kind: 'formatChanged', sheet, area: areaOf(0, 0), source: 'remote' },
  { kind: 'rowsSorted', sheet, area: areaOf(0, 0), source: 'remote' },
  { kind: 'formulasChanged', sheet, formulas: [], source: 'remote' },
])('a co-author’s %p is told as a remote one, which no add-in here has set off', (event) => {
  for (const { args } of addinEvents(event)) expect(args).toMatchObject({ source: 'Remote' });
  expect(addinEvents(event)).not.toContainEqual(
    expect.objectContaining({ args: expect.objectContaining({ triggerSource: 'ThisLocalAddin' }) }),
  );
});
