import { expect, test } from '@jest/globals';
import { areaOf } from '../../../workbench/cells/area.ts';
import { chartState, isRedrawn } from '../../../workbench/file-parts/chart-state.ts';
import { deleteLines, insertLines, linesOf } from '../../../workbench/operations/line-operations.ts';
import { addChart } from '../../../workbench/workbook/chart-data.ts';
import { snapshotOf } from '../../../workbench/workbook/snapshot.ts';
import { at, bookOf } from '../workbook/book.ts';

function charted() {
  const { workbook, sheet } = bookOf([
    ['Month', 'Sales'],
    ['Jan', 1],
    ['Feb', 2],
  ]);
  const chart = addChart(workbook, sheet, 'Line', at(workbook, 'A1:B3'));
  const before = chartState(chart);
  return { workbook, sheet, chart, isChanged: () => isRedrawn(workbook, chart, before), before };
}

test('a chart draws the same while its cells change, move or go, and wherever it stands', () => {
  const { workbook, sheet, chart, isChanged, before } = charted();
  workbook.writeCells(at(workbook, 'B2'), [[7]], 'user');
  insertLines(workbook, sheet, linesOf(areaOf(0, 0), 'rows'), 'user');
  Object.assign(chart, { name: 'Other', anchor: { ...chart.anchor, to: { width: 1, height: 1 } } });
  expect(isChanged()).toBe(false);
  const snapshot = snapshotOf(workbook);
  expect(isRedrawn(snapshot, snapshot.activeSheet.charts[0]!, before)).toBe(false);
  deleteLines(workbook, sheet, linesOf(areaOf(0, 0, 5, 1), 'rows'), 'user');
  expect(isChanged()).toBe(false);
});

test('another title, colour of a point, series or area is a change, and taken back it is none', () => {
  const { workbook, chart, isChanged } = charted();
  const changes = [
    () => (chart.title = 'Other'),
    () => (chart.series[0]!.pointColors[0] = '#FF0000'),
    () => (chart.series = []),
    () => (chart.series[0]!.values = workbook.hold(at(workbook, 'B2'))),
  ];
  for (const change of changes) {
    workbook.step<unknown>('user', change);
    expect(isChanged()).toBe(true);
    workbook.undo();
    expect(isChanged()).toBe(false);
  }
});
