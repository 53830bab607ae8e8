import type { SegmentList } from '../../../contract/segment-list.ts';
import { ServerProblem } from '../../../addin/ports/server-port.ts';
import { WorkbookProblem } from '../../../addin/ports/workbook-port.ts';
import { upTo } from '../../../addin/drift/drift-actions.ts';
import { aDriftReport } from '../../fakes/contract-data.ts';
import { aTimeline } from '../../fakes/fake-watch.ts';
import { PaneHarness } from '../../fakes/pane-harness.ts';

describe('drift', () => {
  test('is asked for over the window that the person chose', async () => {
    const pane = await new PaneHarness().open({ remembered: true });
    pane.actions.choose({ type: 'drift-hours-chosen', hours: 168 });
    pane.actions.loadDrift();
    await pane.settle();
    expect(pane.server.driftRequests).toEqual([{ hours: 168 }]);
    expect(pane.work.drift?.verdict).toBe('drift');
  });

  test('the sheet gets a fresh report, and the pane shows the same one', async () => {
    const pane = await new PaneHarness().open({ remembered: true });
    pane.actions.writeDriftSheet();
    await pane.settle();
    expect(pane.workbook.driftSheets).toEqual([pane.work.drift]);
    expect(pane.work.driftSheetWritten).toBe(true);
  });

  test('without classified rows the server’s sentence is shown', async () => {
    const pane = await new PaneHarness().open({ remembered: true });
    pane.server.breakNext(
      'driftReport',
      new ServerProblem('no-live-rows', 'No rows were classified in this window.', 'Classify some rows.'),
    );
    pane.actions.loadDrift();
    await pane.settle();
    expect(pane.task('drift')).toMatchObject({
      kind: 'failed',
      problem: { sentence: 'No rows were classified in this window.' },
    });
  });

  test('a protected workbook is said, and the report is not called written', async () => {
    const pane = await new PaneHarness().open({ remembered: true });
    pane.workbook.breakNext(
      'writeDriftSheet',
      new WorkbookProblem('protected-sheet', 'The sheet is protected.', 'Unprotect it.'),
    );
    pane.actions.writeDriftSheet();
    await pane.settle();
    expect(pane.task('drift-sheet')).toMatchObject({ kind: 'failed', problem: { code: 'protected-sheet' } });
    expect(pane.work.driftSheetWritten).toBe(false);
  });
});

describe('owners of sources', () => {
  test('are read with a report, named, and told of a column; the pane says who was told', async () => {
    const pane = await new PaneHarness().open({ remembered: true });
    pane.actions.loadDrift();
    await pane.settle();
    expect(pane.work.sourceOwners?.mayOwn.people).toEqual(['Ada']);
    pane.actions.nameSourceOwner('rest', { kind: 'person', person: 'Ada' });
    await pane.settle();
    pane.actions.tellSourceOwner(7, 'Amount', 'rest', 'Is it pence now?');
    await pane.settle();
    expect(pane.work.sourceOwners).toMatchObject({
      owners: [{ source: 'rest', owner: { person: 'Ada' } }],
      told: [{ source: 'rest', report: 7, column: 'Amount', to: 'Ada' }],
    });
    expect(pane.watching.asked.slice(-2)).toEqual([
      ['setSourceOwner', 'rest', { kind: 'person', person: 'Ada' }],
      ['tellSourceOwner', 7, 'rest', 'Amount', 'Is it pence now?'],
    ]);
  });
});

describe('rows that a finding is about', () => {
  const EMPTY = { column: 'Merchant', asks: 'empty' } as const;

  test('are shown alone, counted, and all shown again', async () => {
    const pane = await new PaneHarness().open({ remembered: true });
    pane.actions.showDriftRows('Merchant: empty', [EMPTY]);
    await pane.settle();
    expect(pane.workbook.filters).toEqual([EMPTY]);
    expect(pane.work.driftRows).toEqual({ what: 'Merchant: empty', rows: 3, columns: ['Merchant'] });
    const other = { column: { amend: 'class' }, asks: 'one-of', values: ['Travel'] } as const;
    pane.actions.showDriftRows('Travel', [other]);
    await pane.settle();
    expect(pane.workbook.filters).toEqual([other]);
    pane.actions.showAllRows();
    await pane.settle();
    expect([pane.workbook.filters, pane.work.driftRows]).toEqual([[], null]);
  });

  test('of which the table has none are said to be none, and it stays as it was', async () => {
    const pane = await new PaneHarness().open({ remembered: true });
    pane.workbook.rowsOfFilter = 0;
    pane.actions.showDriftRows('Merchant: empty', [EMPTY]);
    await pane.settle();
    expect([pane.workbook.filters, pane.work.driftRows?.rows]).toEqual([[], 0]);
  });
});

describe('what the checks said', () => {
  test('goes into the sheet of all rows, up to the report; into that of a segment goes none', async () => {
    const pane = await new PaneHarness().open({ remembered: true });
    pane.watching.timeline = aTimeline();
    pane.actions.writeDriftSheet();
    await pane.settle();
    expect(pane.workbook.timelines.at(-1)?.columns[0]).toMatchObject({ name: 'Amount' });
    expect(upTo(aTimeline(), '2026-03-02T11:00:00.000Z').columns[0]!.effects).toEqual([0.05, null]);
    const segment = { column: 'Centre', value: '4711' };
    pane.actions.writeKeptReport(aDriftReport({ segment }));
    await pane.settle();
    expect(pane.workbook.timelines.at(-1)).toBeNull();
  });
});

describe('how often people changed answers', () => {
  test.each([
    ['approver', [168]],
    ['corrector', []],
  ] as const)('is asked for beside the report by a %s as the right says', async (role, hours) => {
    const harness = new PaneHarness();
    harness.server.roles = [role];
    const pane = await harness.open({ remembered: true });
    pane.actions.choose({ type: 'drift-hours-chosen', hours: 168 });
    pane.actions.loadDrift();
    await pane.settle();
    expect(pane.server.overrideHours).toEqual(hours);
    expect(pane.work.overrides !== null).toBe(role === 'approver');
    expect(pane.work.drift?.verdict).toBe('drift');
  });
});

describe('the segment that a report is of', () => {
  const LIST: SegmentList = {
    column: 'Centre',
    modelVersion: 1,
    segments: [
      { value: '4711', rows: 5, referenceRows: 50 },
      { value: '4712', rows: 6, referenceRows: 60 },
    ],
    others: 0,
    mayAskForAll: true,
  };
  const listed = async (list: SegmentList) => {
    const harness = new PaneHarness();
    harness.server.segments = list;
    const pane = await harness.open({ remembered: true });
    pane.actions.loadSegments();
    await pane.settle();
    return pane;
  };

  test('is all rows until one is chosen, and goes with report and sheet', async () => {
    const pane = await listed(LIST);
    pane.actions.loadDrift();
    await pane.settle();
    pane.actions.choose({ type: 'drift-segment-chosen', segment: '4712' });
    pane.actions.writeDriftSheet();
    await pane.settle();
    expect(pane.server.driftRequests).toEqual([{ hours: 12 }, { hours: 12, segment: '4712' }]);
  });

  test('is the first of their own for who may not see all rows', async () => {
    const pane = await listed({ ...LIST, others: null, mayAskForAll: false });
    expect(pane.work.driftSegment).toBe('4711');
  });

  test('stays while it is listed, and is forgotten when it is not', async () => {
    const pane = await listed(LIST);
    pane.actions.choose({ type: 'drift-segment-chosen', segment: '4712' });
    pane.actions.choose({ type: 'drift-hours-chosen', hours: 24 });
    pane.actions.loadSegments();
    await pane.settle();
    expect([pane.work.driftSegment, pane.server.segmentHours]).toEqual(['4712', [12, 24]]);
    pane.server.segments = { ...LIST, segments: LIST.segments.slice(0, 1) };
    pane.actions.loadSegments();
    await pane.settle();
    expect(pane.work.driftSegment).toBeNull();
  });
});
