import { expect, test } from '@jest/globals';
import { areaOf, MAX_COLUMNS } from '../../../workbench/cells/area.ts';
import { ActionType } from '../../../workbench/protocol/wire.ts';
import { bookOf, valuesAt } from '../workbook/book.ts';
import { ask, hostOf, WireBatch } from '../protocol/wire-client.ts';

test('looks are set of all ranges, and null where they differ', () => {
  const { workbook, sheet } = bookOf([]);
  const host = hostOf(workbook);
  ask(host, (batch) => {
    const areas = batch.sheet().object('GetRanges', 'A1:B2, D4');
    areas.get('Format').get('Fill').set('Color', '#FFF2CC');
    areas.set('Style', 'Good');
    areas.get('Format').get('Font').set('Bold', true);
    batch.range('D4').get('Format').get('Font').set('Italic', true);
  });
  expect([sheet.styleAt(1, 1).bold, sheet.styleAt(3, 3).fill]).toEqual([true, '#C6EFCE']);
  const read = ask(host, (batch) => {
    const areas = batch.sheet().object('GetRanges', 'A1:B2, D4');
    areas.load('address', 'areaCount', 'cellCount', 'style', 'format/font/bold', 'format/font/italic');
    areas.get('Areas').load('items/address');
  });
  expect(read).toEqual([
    {
      Address: 'Sheet1!A1:B2,Sheet1!D4',
      AreaCount: 2,
      CellCount: 5,
      Style: 'Good',
      Format: { Font: { Bold: true, Italic: null } },
    },
    {
      _Items: [
        { _Index: 0, Address: 'Sheet1!A1:B2' },
        { _Index: 1, Address: 'Sheet1!D4' },
      ],
    },
  ]);
});

test('areas are moved, cut with others, cleared and filled together', () => {
  const { workbook } = bookOf([
    ['a', 'b', 'c'],
    ['d', 'e', 'f'],
  ]);
  const host = hostOf(workbook);
  const addresses = ask(host, (batch) => {
    const areas = batch.sheet().object('GetRanges', 'A1:B1, C2');
    areas.object('GetOffsetRangeAreas', 1, 1).load('address');
    areas.object('GetEntireRow').load('address');
    areas.object('GetIntersectionOrNullObject', 'B1:C9').load('address');
    areas.object('GetIntersectionOrNullObject', 'F9').load('address');
    areas.object('GetUsedRangeAreas', true).load('address');
    batch.sheet().object('GetRanges', 'E1:F1, E3').call('CopyFrom', 'A1:B1', 'Values');
    areas.call('Clear', 'Contents');
  });
  expect(addresses.slice(0, 5)).toEqual([
    { Address: 'Sheet1!B2:C2,Sheet1!D3' },
    { Address: 'Sheet1!1:1,Sheet1!2:2' },
    { Address: 'Sheet1!B1,Sheet1!C2' },
    null,
    { Address: 'Sheet1!A1:B1,Sheet1!C2' },
  ]);
  expect([valuesAt(workbook, 'A1:C2'), valuesAt(workbook, 'E1:F3')]).toEqual([
    [
      ['', '', 'c'],
      ['d', 'e', ''],
    ],
    [
      ['a', 'b'],
      ['', ''],
      ['a', 'b'],
    ],
  ]);
});

test('kept areas move with the cells until they are released', () => {
  const { workbook, sheet } = bookOf([]);
  const host = hostOf(workbook);
  const first = new WireBatch(host);
  const areas = first.sheet().object('GetRanges', 'A1,B2').call('_KeepReference');
  first.act({ ActionType: ActionType.Instantiate, Name: '', ObjectPathId: areas.id });
  const reference = (first.run().Results.at(-1)?.Value as { _ReferenceId: string })._ReferenceId;
  const row = areaOf(1, 0, 1, MAX_COLUMNS);
  workbook.shiftCells(sheet, { kind: 'insert', band: row, along: 'rows' }, 'user', 'RowInserted');
  const byReference = (batch: WireBatch) => batch.path({ ObjectPathType: 6, Name: reference });
  expect(ask(host, (batch) => void byReference(batch).load('address'))).toEqual([
    { _ReferenceId: reference, Address: 'Sheet1!A1,Sheet1!B3' },
  ]);
  ask(host, (batch) => void batch.workbook.call('_RemoveReference', reference));
  expect(sheet.references.size).toBe(0);
});

test('an address of another sheet, or none of a sheet, is refused', () => {
  const { workbook } = bookOf([]);
  const host = hostOf(workbook);
  ask(host, (batch) => void batch.workbook.get('Worksheets').object('Add', 'Other'));
  for (const addresses of ['A1,Other!B2', 'A1,!!'])
    expect(ask(host, (batch) => void batch.sheet().object('GetRanges', addresses))).toBe('InvalidArgument');
});
