import { expect, test } from '@jest/globals';
import type { CellValue } from '../../../workbench/cells/cell.ts';
import { seriesOf } from '../../../workbench/operations/fill-series.ts';

/** What follows the cells, and what stands right before them. */
function around(cells: readonly CellValue[], type: string, isDate = false): CellValue[] {
  const series = seriesOf(cells, type, isDate);
  return [series(cells.length), series(cells.length + 1), series(-1)];
}

test.each<[string, CellValue[], string, CellValue[]]>([
  ['quarters', ['Q3'], 'FillDefault', ['Q4', 'Q1', 'Q2']],
  ['months in their case', ['NOV'], 'FillDefault', ['DEC', 'JAN', 'OCT']],
  ['a number before a text', ['2 weeks'], 'FillDefault', ['3 weeks', '4 weeks', '1 weeks']],
  ['numbers in uneven steps along their trend', [10, 11, 99], 'FillDefault', [129, 173.5, -49]],
  ['a copy repeats', ['Q3', 'Q4'], 'FillCopy', ['Q3', 'Q4', 'Q4']],
])('%s', (_, cells, type, expected) => expect(around(cells, type)).toEqual(expected));

test('dates a month apart go on by months when the series is seen for itself, and evenly as a trend', () => {
  // 1 February and 1 March 2024; 1 April and 1 May, and 1 January before.
  expect(around([45323, 45352], 'FillDefault', true)).toEqual([45383, 45413, 45292]);
  expect(around([45323, 45352], 'LinearTrend', true)).toEqual([45381, 45410, 45294]);
});

test('a trend of words is refused', () => {
  expect(() => seriesOf(['x'], 'LinearTrend', false)).toThrow(expect.objectContaining({ code: 'InvalidArgument' }));
});
