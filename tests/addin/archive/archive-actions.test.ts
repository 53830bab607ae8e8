import { aReportLine, aTimeline } from '../../fakes/fake-watch.ts';
import { PaneHarness } from '../../fakes/pane-harness.ts';

async function opened() {
  const harness = new PaneHarness();
  harness.watching.timeline = aTimeline();
  harness.watching.reports = [5, 4, 3, 2, 1].map((number) => aReportLine({ number }));
  const pane = await harness.open({ remembered: true });
  pane.actions.loadArchive();
  await pane.settle();
  return pane;
}

test('the time line, the reports and how it is watched are fetched together, then the thresholds of the first column', async () => {
  const pane = await opened();
  expect(pane.watching.asked).toEqual([
    ['readTimeline', 30],
    ['listReports', null],
    ['tryThresholds', 'Amount', 30],
  ]);
  expect(pane.work.archive).toMatchObject({
    reports: { total: 5 },
    watch: { stepHours: 1 },
    trial: { column: 'Amount' },
  });
});

test('what the model itself says has no threshold that could be tried', async () => {
  const pane = await opened();
  pane.actions.chooseColumn(1);
  await pane.settle();
  expect(pane.work.archive).toMatchObject({ column: 1, trial: null });
  expect(pane.watching.asked.filter(([name]) => name === 'tryThresholds')).toHaveLength(1);
});

test('another length is asked for, and the column that is drawn stays, wherever it stands by then', async () => {
  const pane = await opened();
  pane.actions.chooseColumn(1);
  const { reports, columns } = aTimeline();
  pane.watching.timeline = { reports, columns: columns.toReversed() };
  pane.actions.chooseDays(90);
  await pane.settle();
  expect(pane.work.archive).toMatchObject({ days: 90, column: 0 });
  expect(pane.watching.asked).toContainEqual(['readTimeline', 90]);
});

test('more reports are listed behind those that are there', async () => {
  const pane = await opened();
  pane.actions.listMoreReports();
  await pane.settle();
  expect(pane.work.archive.reports!.reports.map(({ number }) => number)).toEqual([5, 4, 3, 2]);
  expect(pane.watching.asked).toContainEqual(['listReports', 4]);
});

test('a report is opened again and written into its sheet as it was made: none is made anew', async () => {
  const pane = await opened();
  pane.actions.openReports([2]);
  await pane.settle();
  const [report] = pane.work.archive.opened;
  expect(report).toMatchObject({ number: 2 });
  pane.actions.writeKeptReport(report!);
  await pane.settle();
  expect(pane.workbook.driftSheets).toEqual([report]);
  expect(pane.server.driftRequests).toEqual([]);
  expect(pane.work.archive.written).toBe(2);
  pane.actions.openReports([]);
  await pane.settle();
  expect(pane.work.archive.opened).toEqual([]);
});

test('a threshold is set, and the time line asked for again', async () => {
  const pane = await opened();
  pane.actions.setThreshold('Amount', 0.35);
  await pane.settle();
  expect(pane.work.archive.watch!.thresholds).toMatchObject([{ column: 'Amount', distance: 0.35 }]);
  expect(pane.watching.asked.filter(([name]) => name === 'readTimeline')).toHaveLength(2);
});

test('how it is watched is set', async () => {
  const pane = await opened();
  pane.actions.setWatch({ isOn: false, stepHours: 24, windowHours: 24, owner: 'Ada' });
  await pane.settle();
  expect(pane.work.archive.watch).toMatchObject({ isOn: false, owner: 'Ada' });
});
