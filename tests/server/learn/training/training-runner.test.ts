import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { sql } from 'kysely';
import { purchaseDraft, purchases, say, train, trainingEnd } from '../../../setup/purchases.ts';
import { startAmend, type Amend } from '../../../setup/start-amend.ts';
import { createTestDatabase, type TestDatabase } from '../../../setup/test-database.ts';

/** What jest can hold. */
const EVERY_CLOCK = [
  ...(['Date', 'hrtime', 'nextTick', 'performance', 'queueMicrotask', 'setImmediate', 'clearImmediate'] as const),
  ...(['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] as const),
];

/** Real servers on one database, as several processes would run. */
describe('TrainingRunner', () => {
  let database: TestDatabase;
  let amend: Amend;
  beforeAll(async () => {
    database = await createTestDatabase();
    amend = await startAmend(database.url);
  });
  afterAll(async () => {
    await amend.close();
    await database.drop();
  });

  afterEach(() => void jest.useRealTimers());

  /** Starts a server that looks for what others left behind only when it is told to. */
  const startHeld = (clock?: () => Date): Promise<Amend> => {
    const intervals = ['setInterval', 'clearInterval'];
    jest.useFakeTimers({ doNotFake: EVERY_CLOCK.filter((name) => !intervals.includes(name)) });
    return startAmend(database.url, clock);
  };
  const lookNow = () => {
    jest.advanceTimersByTime(5_000);
    jest.useRealTimers();
  };

  const newClassifier = async (rows: number): Promise<string> => {
    const { id } = await amend.call('createClassifier', { body: purchaseDraft(randomUUID()) });
    await say(amend, id, purchases(rows, 1), { origin: 'label-column' });
    return id;
  };

  /** What a server leaves that was killed during a training: a row that says running, and nobody at work. */
  const leaveBehind = async (classifier: string, attempts: number, begunAt = new Date()): Promise<string> => {
    const id = randomUUID();
    await database.db
      .insertInto('trainings')
      .values({
        id,
        classifier_id: classifier,
        learner: 'linear',
        seed: 1,
        state: 'running',
        phase: 'training',
        share: 0.4,
        attempts,
        begun_at: attempts === 0 ? null : begunAt,
        started_by: 'Ann',
        started_at: new Date(),
      })
      .execute();
    return id;
  };

  const phaseOf = async (server: Amend, classifier: string, training: string): Promise<string> =>
    (await server.call('getTraining', { params: { classifier, training } })).phase;

  test('takes over at its start what a killed server left behind', async () => {
    const classifier = await newClassifier(60);
    const training = await leaveBehind(classifier, 1);
    const next = await startAmend(database.url);
    const status = await trainingEnd(next, classifier, training);
    expect(status).toMatchObject({ state: 'done', version: { version: 1, trainedBy: 'Ann' } });
    await next.close();
  });

  test('takes over, while it runs, what another server leaves behind', async () => {
    const living = await startHeld();
    const classifier = await newClassifier(60);
    const training = await leaveBehind(classifier, 1);
    lookNow();
    expect((await trainingEnd(living, classifier, training)).state).toBe('done');
    await living.close();
  });

  test('never gives a training up because the server was killed: it waits longer each time, says until when, and then begins again', async () => {
    const classifier = await newClassifier(60);
    // In the future, so that it is not due for the servers of the other tests, which go by the real clock.
    const begunAt = new Date('2101-11-02T09:00:00.000Z');
    const training = await leaveBehind(classifier, 4, begunAt);
    let now = new Date(begunAt.getTime() + 30_000);
    const next = await startHeld(() => now);
    const status = await next.call('getTraining', { params: { classifier, training } });
    expect(status).toMatchObject({
      state: 'running',
      phase: 'waiting',
      share: 0,
      interruption: { times: 4, beginsAgainAt: '2101-11-02T09:02:00.000Z' },
    });
    // As servers are restarted meanwhile, it still waits.
    await (await startAmend(database.url, () => now)).close();
    expect(await next.call('getTraining', { params: { classifier, training } })).toEqual(status);
    now = new Date(begunAt.getTime() + 120_000);
    lookNow();
    expect(await trainingEnd(next, classifier, training)).toMatchObject({ state: 'done', interruption: null });
    await next.close();
  });

  test('lets a training that waits be cancelled', async () => {
    const classifier = await newClassifier(60);
    const training = await leaveBehind(classifier, 9);
    const next = await startAmend(database.url);
    expect((await next.call('cancelTraining', { params: { classifier, training } })).state).toBe('cancelled');
    expect((await train(next, classifier, 'linear')).state).toBe('done');
    await next.close();
  });

  test('leaves a training to the next server when it stops', async () => {
    const own = await createTestDatabase();
    const first = await startAmend(own.url);
    const { id: classifier } = await first.call('createClassifier', { body: purchaseDraft('Purchases') });
    await say(first, classifier, purchases(4_000, 1), { origin: 'label-column' });
    const { id } = await first.call('startTraining', { params: { classifier }, body: {} });
    while (['waiting', 'reading'].includes(await phaseOf(first, classifier, id)));
    await first.close();
    // An orderly stop is no sign that the training stops servers.
    expect(await own.db.selectFrom('trainings').select('attempts').execute()).toEqual([{ attempts: 0 }]);
    const second = await startAmend(own.url);
    expect(await trainingEnd(second, classifier, id)).toMatchObject({ state: 'done', version: { version: 1 } });
    await second.close();
    await own.drop();
  });

  test('stops a training that was cancelled at another server, and saves nothing of it', async () => {
    const classifier = await newClassifier(4_000);
    const other = await startAmend(database.url);
    const { id } = await amend.call('startTraining', { params: { classifier }, body: {} });
    while ((await phaseOf(amend, classifier, id)) === 'waiting');
    expect((await other.call('cancelTraining', { params: { classifier, training: id } })).state).toBe('cancelled');
    const { id: next } = await other.call('startTraining', { params: { classifier }, body: { learner: 'linear' } });
    expect(await trainingEnd(other, classifier, next)).toMatchObject({ state: 'done', version: { version: 1 } });
    await other.close();
  });

  test('carries out one training once, however often its job is sent', async () => {
    const classifier = await newClassifier(60);
    const training = await leaveBehind(classifier, 0);
    const servers = await Promise.all([startAmend(database.url), startAmend(database.url)]);
    expect((await trainingEnd(amend, classifier, training)).state).toBe('done');
    await Promise.all(servers.map((server) => server.close()));
    const { rows } = await sql<{ attempts: number; versions: number }>`
      select attempts, (select count(*) from model_versions where training_id = ${training}) as versions from trainings where id = ${training}`.execute(
      database.db,
    );
    expect(rows).toEqual([{ attempts: 1, versions: 1 }]);
  });
});
