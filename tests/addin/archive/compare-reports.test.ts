import { compareReports } from '../../../addin/archive/compare-reports.ts';
import { columnDriftOf, driftReportOf } from '../../fixtures/drift-report.ts';

test('two reports differ by status, by distance and by the columns that they compare; the earlier one comes first', () => {
  const same = columnDriftOf({ name: 'Same', distance: 0.041 });
  const earlier = driftReportOf({
    number: 3,
    columns: [same, columnDriftOf({ name: 'Moved', distance: 0.1 }), columnDriftOf({ name: 'Gone', distance: 0.02 })],
  });
  const later = driftReportOf({
    number: 9,
    columns: [
      { ...same, distance: 0.042 },
      columnDriftOf({ name: 'Moved', distance: 0.5, status: 'drift' }),
      columnDriftOf({ name: 'New', distance: 0.3 }),
    ],
  });
  const { before, after, changed, same: others } = compareReports(later, earlier);
  expect([before.number, after.number, others]).toEqual([3, 9, 1]);
  expect(changed.map(({ name, before: a, after: b }) => [name, a?.distance ?? null, b?.distance ?? null])).toEqual([
    ['Moved', 0.1, 0.5],
    ['New', null, 0.3],
    ['Gone', 0.02, null],
  ]);
});
