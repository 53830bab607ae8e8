import { sql } from 'kysely';
import { readDeliveries } from '../../../../server/platform/notices/delivery-store.ts';
import { readAuditEvents } from '../../../../server/platform/audit/audit-store.ts';
import { makeDueChecks } from '../../../../server/watch/archive/check-drift.ts';
import { listReports } from '../../../../server/watch/archive/archive-store.ts';
import { checksWithIncidents } from '../../../../server/watch/incidents/follow-drift.ts';
import { listIncidents } from '../../../../server/watch/incidents/incident-store.ts';
import { tellOwner } from '../../../../server/people/channels/tell-owner.ts';
import { ProblemError } from '../../../../contract/problem.ts';
import { saveChampion, storedClassifier } from '../../../setup/stored-classifier.ts';
import { storedChannel } from '../../../setup/stored-channel.ts';
import { SILENT } from '../../../setup/test-server.ts';
import { useDatabase } from '../../../setup/use-database.ts';
import { foundColumn, saveCheck, type Found } from '../../../setup/watched-checks.ts';

const START = Date.parse('2026-11-02T00:00:00Z');
const HOUR_MS = 3_600_000;
const DAY = 24;
const database = useDatabase();
let classifier: string;
let hour = 0;
const now = () => new Date(START + hour * HOUR_MS);

/** What the checks find in the hours of a simulated month; stable by default. */
let amountAt: (hour: number) => Found;
let makeReport: (classifierId: string, hours: number) => ReturnType<typeof saveCheck>;

const look = () =>
  makeDueChecks(
    checksWithIncidents({
      db: database.db,
      clock: now,
      log: SILENT,
      makeReport,
      retrain: async () => 'later',
      tell: (transaction, notice, key, owner, at) => tellOwner(transaction, notice, { key, owner, at, hasMail: true }),
    }),
  );
const until = async (last: number) => {
  for (; hour <= last; hour++) await look();
};
const told = async () => (await readDeliveries(database.db, { limit: 100 })).map(({ notice }) => notice).reverse();

beforeAll(async () => {
  classifier = await storedClassifier(database.db);
  await saveChampion(database.db, classifier);
  await storedChannel(database.db);
});
beforeEach(() => {
  makeReport = (id, hours) =>
    saveCheck(
      database.db,
      id,
      now(),
      [foundColumn('Amount', amountAt(hour)), foundColumn('Centre', { status: 'stable' })],
      { hours },
    );
});

// In this order: a month of one classifier, whose amounts drift from the fifth day on.
describe('a month of hours', () => {
  test('is checked each hour by one process, however many look, and every report is kept and numbered', async () => {
    amountAt = () => ({ status: 'stable' });
    await look();
    hour = 1;
    const looks = await Promise.all([look(), look(), look()]);
    expect(looks.flat()).toEqual([classifier]);
    hour = 2;
    await until(4 * DAY - 1);
    const { reports, total } = await listReports(database.db, classifier, { limit: 2 });
    expect([total, ...reports.map(({ number }) => number)]).toEqual([95, 95, 94]);
    expect(await listIncidents(database.db, classifier)).toEqual([]);
  });

  test('drift opens one incident once two windows that share no row say so, and tells of it once', async () => {
    amountAt = (at) => (at >= 4 * DAY ? { status: 'drift', distance: 0.6 } : { status: 'stable' });
    await until(4 * DAY + 11);
    expect(await listIncidents(database.db, classifier)).toEqual([]);
    await until(6 * DAY);
    const [incident, ...others] = await listIncidents(database.db, classifier);
    expect(others).toEqual([]);
    expect(incident).toMatchObject({
      number: 1,
      state: 'open',
      measure: { kind: 'drift', column: 'Amount', type: 'number' },
      since: new Date(START + (4 * DAY - 12) * HOUR_MS).toISOString(),
      openedAt: new Date(START + (4 * DAY + 12) * HOUR_MS).toISOString(),
      report: 108,
      events: [{ what: 'opened', person: null, report: 108 }],
    });
    expect(await told()).toEqual([
      [
        'incident-open',
        expect.objectContaining({ classifier: 'Cards', incident: 1, report: 108, owner: null, again: false }),
      ],
    ]);
  });

  test('that a column is empty more often is an incident of its own', async () => {
    amountAt = () => ({ status: 'drift', empty: true });
    await until(7 * DAY + 12);
    expect((await listIncidents(database.db, classifier)).map(({ measure: { kind }, state }) => [kind, state])).toEqual(
      [
        ['missing', 'open'],
        ['drift', 'closed'],
      ],
    );
  });

  test('the data close what they opened, and open it again when it comes back within a day', async () => {
    amountAt = () => ({ status: 'stable' });
    await until(8 * DAY + 2);
    expect((await listIncidents(database.db, classifier)).map(({ state }) => state)).toEqual(['closed', 'closed']);
    amountAt = () => ({ status: 'drift', empty: true });
    await until(8 * DAY + 15);
    const [missing] = await listIncidents(database.db, classifier);
    expect(missing).toMatchObject({ number: 2, state: 'open', reopened: 1, closedAt: null });
    expect(missing!.events.map(({ what }) => what)).toEqual(['opened', 'closed', 'reopened']);
    const kinds = (await readAuditEvents(database.db, classifier, 0, 1_000))
      .filter(({ kind }) => kind.startsWith('incident'))
      .map(({ kind, subject }) => `${kind} ${subject}`);
    expect(kinds).toEqual([
      'incident-opened 1',
      'incident-closed 1',
      'incident-opened 2',
      'incident-closed 2',
      'incident-reopened 2',
    ]);
  });

  test('a check that fails is noted and told once a day, and the next one is made all the same', async () => {
    const before = await told();
    makeReport = async () => {
      throw new Error('out of memory');
    };
    await until(hour + 3);
    const since = (await told()).slice(before.length);
    expect(since).toEqual([['check-failed', expect.objectContaining({ problem: ['internal', { reason: 'check' }] })]]);
    const fault = () => database.db.selectFrom('drift_watch').select(['fault', 'checked_at']).executeTakeFirstOrThrow();
    expect(await fault()).toMatchObject({ fault: ['internal', { reason: 'check' }] });
    makeReport = async () => {
      throw new ProblemError('no-live-rows', { classifier: 'Cards', hours: 12 });
    };
    await look();
    expect(await fault()).toEqual({ fault: null, checked_at: now() });
  });

  test('once a night it is checked at two o’clock, to the end of the month', async () => {
    const before = (await listReports(database.db, classifier, { limit: 1 })).total;
    makeReport = (id, hours) =>
      saveCheck(database.db, id, now(), [foundColumn('Amount', { status: 'stable' })], { hours });
    await database.db.updateTable('drift_watch').set({ step_hours: 24, window_hours: 24, next_at: null }).execute();
    const night = (day: number) => START + (day * DAY + 2) * HOUR_MS;
    await until(30 * DAY);
    const { reports, total } = await listReports(database.db, classifier, { limit: 200 });
    expect(reports.slice(0, total - before).map(({ madeAt }) => Date.parse(madeAt))).toEqual(
      Array.from({ length: 21 }, (_, at) => night(29 - at)),
    );
    expect((await listIncidents(database.db, classifier)).map(({ state }) => state)).toEqual(['closed', 'closed']);
  });

  test('after a while without a server one check is made, and what was missed is not made up for', async () => {
    const before = (await listReports(database.db, classifier, { limit: 1 })).total;
    makeReport = (id, hours) =>
      saveCheck(database.db, id, now(), [foundColumn('Amount', { status: 'stable' })], { hours });
    hour += 50;
    await look();
    await look();
    expect((await listReports(database.db, classifier, { limit: 1 })).total).toBe(before + 1);
  });

  test('a report that is kept cannot be changed, not even by SQL', async () => {
    await expect(sql`update drift_reports set verdict = 'stable'`.execute(database.db)).rejects.toThrow(
      'a drift report is never changed',
    );
  });
});
