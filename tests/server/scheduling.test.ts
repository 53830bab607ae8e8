import { beforeAll, describe, expect, test } from '@jest/globals';
import type { RequestHandler } from 'express';
import { role, type Grant } from '../../contract/access.ts';
import type { Schedule } from '../../contract/schedule.ts';
import { readAuditEvents } from '../../server/platform/audit/audit-store.ts';
import { rememberSession } from '../../server/platform/http/session.ts';
import { startJobQueues, type JobQueues } from '../../server/platform/jobs/job-queues.ts';
import { startDueTrainings } from '../../server/learn/scheduling/training-schedule.ts';
import { trainingSchedules } from '../../server/learn/scheduling/training-schedules.ts';
import { endTraining, listTrainings } from '../../server/learn/training/training-store.ts';
import { readClassifier } from '../../server/record/classifiers/classifier-store.ts';
import { setPolicies } from '../../server/record/classifiers/set-policies.ts';
import { openScheduling, schedulesOfServer } from '../../server/scheduling.ts';
import { makeDueChecks, type CheckServices } from '../../server/watch/archive/check-drift.ts';
import { driftSchedules } from '../../server/watch/archive/drift-schedules.ts';
import { ProblemError } from '../../contract/problem.ts';
import { lookAtLogs } from '../../server/watch/audit/follow-logs.ts';
import { lookAfter } from '../../server/watch/upkeep/look-after.ts';
import { AUDIT_KEY } from '../setup/audit-key.ts';
import { purchases } from '../setup/purchases.ts';
import { record, saveChampion, storedClassifier } from '../setup/stored-classifier.ts';
import { SILENT, startTestServer, type TestServer } from '../setup/test-server.ts';
import { useDatabase } from '../setup/use-database.ts';

const DAY_MS = 86_400_000;
/** A Monday. */
const MONDAY = new Date('2026-11-23T03:00:00Z');
const FOREVER = { keepPredictionsDays: null, keepFeedbackDays: null, keepProfilesDays: 90 };

const database = useDatabase(async () => {
  await server.close();
  await jobs.stop();
});
let now = new Date('2026-11-21T06:00:00Z');
const clock = () => now;
let jobs: JobQueues;
let server: TestServer;
let classifier: string;
/** Whoever asks: a role for all, or the grants of the header. */
const signIn: RequestHandler = (request, response, next) => {
  const grants = JSON.parse(request.get('X-Grants') ?? '[]') as Grant[];
  const roles = role.options.filter((each) => each === request.get('X-Role'));
  rememberSession(response, { person: 'Ann', roles, grants, signIn: 'demo' });
  next();
};
beforeAll(async () => {
  jobs = await startJobQueues(database.url, SILENT);
  classifier = await storedClassifier(database.db);
  const events = await record(database.db, classifier, purchases(60, 1), { origin: 'label-column' });
  await saveChampion(database.db, classifier, events.at(-1)!.sequence);
  const services = { db: database.db, clock };
  const { policies } = await readClassifier(database.db, classifier);
  await setPolicies(database.db, classifier, policies, { person: 'Ann', at: now });
  const settings = { anchorEveryHours: 6, backupEveryHours: 24, ...FOREVER };
  const owners = [driftSchedules(database.db, async () => []), trainingSchedules(services)];
  const router = openScheduling(services, [...owners, ...schedulesOfServer(settings, { ...services, jobs })]);
  server = await startTestServer([router], { signIn });
});

const ADMIN = { 'X-Role': 'admin' };
const listed = async (headers: Record<string, string> = ADMIN) =>
  (await server.call('listSchedules', { headers })).schedules;
const one = async (kind: Schedule['kind']) => (await listed()).find((each) => each.kind === kind)!;
const training = () => ({ db: database.db, jobs, clock, log: SILENT });
const checking = (makeReport: CheckServices['makeReport']): CheckServices => ({
  ...{ db: database.db, clock, log: SILENT, makeReport },
  onChecked: async () => undefined,
  onLooked: async () => undefined,
  onFailed: async () => undefined,
});
const noRows = () => Promise.reject(new ProblemError('no-champion', { reason: 'untrained' }));

describe('what runs by itself', () => {
  test('is one list: of classifiers that somebody sees whole, and of the server for whoever sees all', async () => {
    const kinds = (schedules: readonly Schedule[]) => schedules.map(({ kind }) => kind).sort();
    const ofClassifier = ['drift-check', 'training', 'training-after-corrections', 'training-on-drift'];
    const ofServer = ['anchoring', 'backup', 'forgetting', 'log-check', 'upkeep'];
    expect(kinds(await listed())).toEqual([...ofServer, ...ofClassifier].sort());
    const granted = (grant: Partial<Grant>) => ({
      'X-Grants': JSON.stringify([{ role: 'viewer', classifier, ...grant }]),
    });
    expect(kinds(await listed(granted({})))).toEqual(ofClassifier);
    expect(await listed(granted({ scope: { column: 'Centre', values: ['4711'] } }))).toEqual([]);
  });

  test('a training by the calendar: missed while the server was away, made up for once, and said', async () => {
    expect(await startDueTrainings(training())).toEqual([]);
    expect(await one('training')).toMatchObject({ isOn: true, lastRun: null, nextAt: MONDAY.toISOString() });
    await record(database.db, classifier, purchases(5, 2, 100));
    now = new Date('2026-12-16T12:00:00Z'); // the fourth Wednesday after
    expect(await startDueTrainings(training())).toEqual([classifier]);
    expect(await one('training')).toMatchObject({
      lastRun: { beganAt: now.toISOString(), result: 'running', missed: 3 },
      nextAt: '2026-12-21T03:00:00.000Z',
    });
    const [begun] = await listTrainings(database.db, classifier, 1);
    await endTraining(
      database.db,
      begun!.id,
      { state: 'failed', problem: ['table-too-large', { reason: 'memory' }] },
      now,
    );
    const failed = (await listed())[0]!;
    expect(failed).toMatchObject({ kind: 'training', lastRun: { result: 'failed', missed: 3 } });
    expect(failed.lastRun!.detail).toMatch(/memory/);
    now = new Date('2026-12-21T03:00:01Z');
    await startDueTrainings(training());
    expect(await one('training')).toMatchObject({ lastRun: { missed: 0 }, nextAt: '2026-12-28T03:00:00.000Z' });
  });

  test('goes by the clock of a place once an admin says so, which its log has', async () => {
    const schedule = `training:${classifier}`;
    const trigger = { kind: 'cron', cron: '30 2 * * *', timeZone: 'Europe/Berlin' } as const;
    await server.call('changeSchedule', { headers: ADMIN, body: { schedule, isOn: true, trigger } });
    expect(await one('training')).toMatchObject({ trigger, nextAt: '2026-12-22T01:30:00.000Z' });
    const events = await readAuditEvents(database.db, classifier, 0, 1_000);
    expect(events.at(-1)).toMatchObject({ kind: 'policies-set', author: 'Ann' });
    await server.call('changeSchedule', { headers: ADMIN, body: { schedule, isOn: false } });
    expect(await one('training')).toMatchObject({ isOn: false, nextAt: null });
    const refused = { ...trigger, timeZone: 'Mars/Base' };
    const { body } = await server.send('changeSchedule', {
      headers: ADMIN,
      body: { schedule, isOn: true, trigger: refused },
    });
    expect(body).toMatchObject({ code: 'invalid-request', detail: expect.stringContaining('Mars/Base') });
  });

  test('a check for drift: nothing to compare, a failure in words and first of all, another interval, and now', async () => {
    await makeDueChecks(checking(noRows)); // works out the first time
    now = new Date(now.getTime() + 5 * 3_600_000);
    await makeDueChecks(checking(noRows));
    expect(await one('drift-check')).toMatchObject({ lastRun: { result: 'nothing-to-do', missed: 4 } });
    const schedule = `drift-check:${classifier}`;
    for (const seconds of [5_400, 90_000, 60]) {
      const body = { schedule, isOn: true, trigger: { kind: 'every', seconds } } as const;
      expect((await server.send('changeSchedule', { headers: ADMIN, body })).body).toMatchObject({
        code: 'schedule-refused',
      });
    }
    const trigger = { kind: 'every', seconds: 6 * 3_600 } as const;
    await server.call('changeSchedule', {
      headers: ADMIN,
      body: { schedule, isOn: true, trigger, because: 'Enough.' },
    });
    expect((await readAuditEvents(database.db, classifier, 0, 1_000)).at(-1)).toMatchObject({
      kind: 'watch-set',
      reason: 'Enough.',
    });
    await server.call('runSchedule', { headers: ADMIN, body: { schedule } });
    const broken = checking(() => Promise.reject(new Error('a bug')));
    expect(await makeDueChecks(broken)).toEqual([classifier]);
    expect((await listed())[0]).toMatchObject({ kind: 'drift-check', trigger, lastRun: { result: 'failed' } });
    expect((await readAuditEvents(database.db, classifier, 0, 1_000)).at(-1)).toMatchObject({
      kind: 'run-asked-for',
      subject: schedule,
    });
    await server.call('changeSchedule', { headers: ADMIN, body: { schedule, isOn: false } });
    const off = await server.send('runSchedule', { headers: ADMIN, body: { schedule } });
    expect(off.body).toMatchObject({ code: 'schedule-refused' });
  });

  test('the server’s own: nights without a server are said, and a run is asked for by whoever may', async () => {
    const services = { db: database.db, clock, auditKey: AUDIT_KEY, log: SILENT, anchorEveryHours: 6 };
    await lookAtLogs(services, true);
    now = new Date(now.getTime() + 3 * DAY_MS);
    await lookAtLogs(services, false);
    const [check, anchoring] = [await one('log-check'), await one('anchoring')];
    expect(check.lastRun).toMatchObject({ beganAt: now.toISOString(), result: 'done', missed: 2 });
    expect(anchoring).toMatchObject({ trigger: { kind: 'every', seconds: 21_600 }, lastRun: { missed: 11 } });
    expect(anchoring.nextAt).toBe(new Date(now.getTime() + 21_600_000).toISOString());
    now = new Date(now.getTime() + 60_000);
    await lookAtLogs(services, false);
    expect((await one('log-check')).lastRun!.beganAt).toBe(check.lastRun!.beganAt);
    await server.call('runSchedule', { headers: ADMIN, body: { schedule: 'log-check' } });
    await lookAtLogs(services, false);
    expect((await one('log-check')).lastRun!.beganAt).toBe(now.toISOString());
    expect((await readAuditEvents(database.db, 'people', 0, 1_000)).at(-1)).toMatchObject({
      kind: 'run-asked-for',
      author: 'Ann',
    });
    const kept = { jobs: { givenUp: async () => [] }, certificateEndsAt: () => null, askProvider: null };
    await lookAfter({ ...services, ...kept, backupEveryHours: null, hasMail: false });
    expect(await one('upkeep')).toMatchObject({
      lastRun: { result: 'done' },
      nextAt: new Date(now.getTime() + 600_000).toISOString(),
    });
    expect(await one('backup')).toMatchObject({ lastRun: null, trigger: { kind: 'every', seconds: 86_400 } });
  });

  test.each([
    ['changeSchedule', { 'X-Role': 'viewer' }, 'not-allowed', 'training'],
    ['changeSchedule', ADMIN, 'schedule-refused', 'log-check'],
    ['changeSchedule', ADMIN, 'unknown-schedule', 'nonsense'],
    ['runSchedule', { 'X-Role': 'controller' }, 'not-allowed', 'log-check'],
    // Who sets classifiers up does not thereby train them.
    ['runSchedule', ADMIN, 'not-allowed', 'training'],
    ['runSchedule', ADMIN, 'schedule-refused', 'backup'],
  ] as const)('%s is refused: %j, %s', async (name, headers, code, kind) => {
    const schedule = kind === 'training' ? `${kind}:${classifier}` : kind;
    const body = name === 'changeSchedule' ? { schedule, isOn: true } : { schedule };
    expect((await server.send(name, { headers, body })).body).toMatchObject({ code });
  });
});
