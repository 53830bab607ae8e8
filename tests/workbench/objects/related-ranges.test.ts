import { expect, test } from '@jest/globals';
import { bookOf } from '../workbook/book.ts';
import { ask, hostOf, type WireProxy } from '../protocol/wire-client.ts';

const { workbook } = bookOf([
  ['a', 'b', 'c'],
  ['d', 'e', 'f'],
  ['g', '', 'i'],
]);
const host = hostOf(workbook);

test.each<[string, (range: WireProxy) => WireProxy, string]>([
  ['GetCell', (range) => range.object('GetCell', 1, 1), 'C3'],
  ['GetRow', (range) => range.object('GetRow', 1), 'B3:C3'],
  ['GetColumn', (range) => range.object('GetColumn', 0), 'B2:B3'],
  ['GetLastCell', (range) => range.object('GetLastCell'), 'C3'],
  ['GetLastRow', (range) => range.object('GetLastRow'), 'B3:C3'],
  ['GetLastColumn', (range) => range.object('GetLastColumn'), 'C2:C3'],
  ['GetEntireRow', (range) => range.object('GetEntireRow'), '2:3'],
  ['GetEntireColumn', (range) => range.object('GetEntireColumn'), 'B:C'],
  ['GetOffsetRange', (range) => range.object('GetOffsetRange', -1, 2), 'D1:E2'],
  ['GetResizedRange', (range) => range.object('GetResizedRange', 1, -1), 'B2:B4'],
  ['GetResizedRange to fewer', (range) => range.object('GetResizedRange', -1, -1), 'B2'],
  ['GetResizedRange past its corner', (range) => range.object('GetResizedRange', -2, 0), 'B1:C2'],
  ['GetColumnsBefore', (range) => range.object('GetColumnsBefore', 1), 'A2:A3'],
  ['GetRowsAbove', (range) => range.object('GetRowsAbove', null), 'B1:C1'],
  ['GetRangeEdge', (range) => range.object('GetRangeEdge', 'Right'), 'C2'],
  ['GetRangeEdge from another cell', (range) => range.object('GetRangeEdge', 'Up', 'C3'), 'C1'],
  ['GetExtendedRange', (range) => range.object('GetExtendedRange', 'Left'), 'A2:C3'],
  ['GetAbsoluteResizedRange', (range) => range.object('GetAbsoluteResizedRange', 1, 4), 'B2:E2'],
  ['GetColumnsAfter', (range) => range.object('GetColumnsAfter', 2), 'D2:E3'],
  ['GetRowsBelow', (range) => range.object('GetRowsBelow', 1), 'B4:C4'],
  ['GetBoundingRect', (range) => range.object('GetBoundingRect', 'A1'), 'A1:C3'],
  ['GetIntersection', (range) => range.object('GetIntersection', 'A3:B9'), 'B3'],
  ['GetUsedRange', (range) => range.object('GetUsedRange', true), 'B2:C3'],
  ['GetSurroundingRegion', (range) => range.object('GetSurroundingRegion'), 'A1:C3'],
])('%s leads to the range that Excel answers', (_, way, address) => {
  expect(ask(host, (batch) => void way(batch.range('B2:C3')).load('address'))).toEqual([
    { Address: `Sheet1!${address}` },
  ]);
});

test('an edge is looked for from a cell of the range only', () => {
  expect(ask(host, (batch) => void batch.range('B2:C3').object('GetRangeEdge', 'Up', 'A1'))).toBe('InvalidArgument');
  expect(ask(host, (batch) => void batch.range('B2:C3').object('GetRangeEdge', 'Sideways'))).toBe('InvalidArgument');
});

test('a range off the sheet is refused, no intersection is null', () => {
  expect(ask(host, (batch) => void batch.range('B2').object('GetOffsetRange', -5, 0))).toBe('InvalidArgument');
  expect(
    ask(host, (batch) => void batch.range('B2').object('GetIntersectionOrNullObject', 'D9').load('address')),
  ).toEqual([null]);
  expect(ask(host, (batch) => void batch.range('B2').object('GetIntersection', 'D9').load('address'))).toBe(
    'ItemNotFound',
  );
});
