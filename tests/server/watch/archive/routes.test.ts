import { driftReport } from '../../../../contract/drift.ts';
import { keptWatch, saveCheck, foundColumn } from '../../../setup/watched-checks.ts';
import { saveChampion, storedClassifier } from '../../../setup/stored-classifier.ts';
import { useAmend } from '../../../setup/use-amend.ts';

const amend = useAmend();
const HOUR_MS = 3_600_000;
const hoursAgo = (hours: number) => new Date(Math.floor(Date.now() / HOUR_MS - hours) * HOUR_MS);
let classifier: string;
const params = () => ({ classifier });

beforeAll(async () => {
  classifier = await storedClassifier(amend.db);
  await saveChampion(amend.db, classifier);
  await keptWatch(amend.db, classifier);
  // A day and a half of hours; the amounts move in its second half.
  for (let hour = 36; hour >= 1; hour--) {
    const amount =
      hour > 20
        ? foundColumn('Amount', { status: 'stable', distance: 0.05 })
        : foundColumn('Amount', { status: 'drift', distance: 0.33 });
    await saveCheck(amend.db, classifier, hoursAgo(hour), [
      amount,
      foundColumn('Centre', { status: 'stable', distance: 0.02 }),
    ]);
  }
});

describe('the archive', () => {
  test('lists reports by number, the latest first, in parts', async () => {
    const first = await amend.call('listDriftReports', { params: params(), query: { limit: 2 } });
    expect(first.total).toBe(36);
    expect(first.reports).toMatchObject([
      { number: 36, madeBy: null, verdict: 'drift', changed: ['Amount'] },
      { number: 35, verdict: 'drift' },
    ]);
    const rest = await amend.call('listDriftReports', { params: params(), query: { limit: 200, before: 35 } });
    expect(rest.reports.map(({ number }) => number)).toEqual(Array.from({ length: 34 }, (_, at) => 34 - at));
  });

  test('opens a report again exactly as it was, and reading changes nothing', async () => {
    const kept = await amend.db
      .selectFrom('drift_reports')
      .selectAll()
      .where('number', '=', 7)
      .executeTakeFirstOrThrow();
    const open = () => amend.call('readDriftReport', { params: { classifier, report: '7' } });
    expect(await open()).toEqual(driftReport.parse(kept.report));
    await open();
    expect(
      await amend.db.selectFrom('drift_reports').selectAll().where('number', '=', 7).executeTakeFirstOrThrow(),
    ).toEqual(kept);
    expect((await amend.call('listDriftReports', { params: params() })).total).toBe(36);
  });

  test('knows no other reports', async () => {
    const ask = async (report: string) =>
      (await amend.send('readDriftReport', { params: { classifier, report } })).body as {
        code: string;
        detail: string;
      };
    expect(await ask('99')).toMatchObject({ code: 'unknown-report' });
    expect(await ask('1.5')).toMatchObject({ code: 'unknown-report', detail: '“1.5” is no number of a report.' });
  });
});

describe('the time line', () => {
  test('has a point for each check, and each column’s distances beside its threshold', async () => {
    const timeline = await amend.call('driftTimeline', { params: params() });
    expect(timeline.reports).toHaveLength(36);
    expect(timeline.reports[0]).toMatchObject({ number: 1, verdict: 'stable', modelVersion: 1 });
    expect(timeline.columns.map(({ name, threshold }) => [name, threshold])).toEqual([
      ['Amount', 0.2],
      ['Centre', 0.2],
    ]);
    expect(timeline.columns[0]!.distances.slice(14, 18)).toEqual([0.05, 0.05, 0.33, 0.33]);
    expect(timeline.columns[0]!.statuses.slice(15, 17)).toEqual(['stable', 'drift']);
  });

  test('says what each threshold would have alerted', async () => {
    const { reports, tried } = await amend.call('tryThresholds', { params: params(), query: { column: 'Amount' } });
    expect(reports).toBe(36);
    const outcome = Object.fromEntries(tried.map(({ distance, drifted, alerts }) => [distance, [drifted, alerts]]));
    // The q-values of the first half are not beyond chance: no threshold alerts there.
    expect(outcome).toMatchObject({ 0.05: [20, 1], 0.2: [20, 1], 0.3: [20, 1], 0.35: [0, 0] });
    const { body } = await amend.send('tryThresholds', { params: params(), query: { column: 'Nothing' } });
    expect(body).toMatchObject({ status: 404, code: 'unknown-column' });
  });

  test('a threshold is set for a column, with an audit event, and taken back', async () => {
    const body = { column: 'Amount', distance: 0.35, because: 'It moves with the season.' };
    const watch = await amend.call('setThreshold', { params: params(), body });
    expect(watch.thresholds).toMatchObject([{ column: 'Amount', distance: 0.35, setBy: 'Demo user' }]);
    expect((await amend.call('driftTimeline', { params: params() })).columns[0]).toMatchObject({ threshold: 0.35 });
    await amend.call('setThreshold', { params: params(), body });
    await amend.call('setThreshold', { params: params(), body: { column: 'Amount', distance: null } });
    const { events } = await amend.call('listAudit', { params: params(), query: { limit: 1_000 } });
    expect(events.filter(({ kind }) => kind === 'threshold-set')).toMatchObject([
      { subject: 'Amount', reason: 'It moves with the season.', details: { before: null, after: 0.35 } },
      { subject: 'Amount', details: { before: 0.35, after: null } },
    ]);
    const { body: problem } = await amend.send('setThreshold', {
      params: params(),
      body: { column: 'No', distance: 0.3 },
    });
    expect(problem).toMatchObject({ status: 404, code: 'unknown-column' });
  });
});

describe('how it is watched', () => {
  const HOURLY = { isOn: true, stepHours: 1, windowHours: 12, owner: null };

  test('is said, with who is told, and noted', async () => {
    expect(await amend.call('readWatch', { params: params() })).toMatchObject(HOURLY);
    const nightly = { isOn: true, stepHours: 24, windowHours: 24, owner: 'Demo approver' };
    expect(await amend.call('setWatch', { params: params(), body: nightly })).toMatchObject(nightly);
    await amend.call('setWatch', { params: params(), body: nightly });
    const { events } = await amend.call('listAudit', { params: params(), query: { limit: 1_000 } });
    expect(events.filter(({ kind }) => kind === 'watch-set')).toMatchObject([
      { details: { before: HOURLY, after: nightly } },
    ]);
  });

  test('nobody is told who is not there', async () => {
    const { body } = await amend.send('setWatch', { params: params(), body: { ...HOURLY, owner: 'Nobody' } });
    expect(body).toMatchObject({ status: 404, code: 'unknown-person' });
  });

  test('the overview has classifiers side by side, with their last verdicts', async () => {
    const { classifiers } = await amend.call('driftOverview');
    const found = classifiers.find(({ id }) => id === classifier)!;
    expect(found).toMatchObject({ isWatched: true, fault: null, latest: { number: 36, changed: ['Amount'] } });
    expect(found.verdicts).toHaveLength(30);
    expect(found.verdicts.slice(9, 11)).toEqual(['stable', 'drift']);
  });
});
