import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Policies } from '../../../../contract/classifier.ts';
import { setPolicies } from '../../../../server/record/classifiers/set-policies.ts';
import { readClassifier } from '../../../../server/record/classifiers/classifier-store.ts';
import { startJobQueues, type JobQueues } from '../../../../server/platform/jobs/job-queues.ts';
import { retrainAfterCorrections, retrainOnDrift } from '../../../../server/learn/scheduling/retrain-by-policy.ts';
import { followSchedules, startDueTrainings } from '../../../../server/learn/scheduling/training-schedule.ts';
import { endTraining, listTrainings, type TrainingEnd } from '../../../../server/learn/training/training-store.ts';
import { aDriftReport } from '../../../fakes/contract-data.ts';
import { purchases } from '../../../setup/purchases.ts';
import { record, saveChampion, storedClassifier } from '../../../setup/stored-classifier.ts';
import { createTestDatabase, type TestDatabase } from '../../../setup/test-database.ts';
import { SILENT } from '../../../setup/test-server.ts';

/** A Saturday. */
const SATURDAY = new Date('2026-11-21T06:00:00Z');
/** When the labels of these tests are recorded. */
const RECORDED = new Date('2026-11-02T09:00:00Z');
const MONDAY = new Date('2026-11-23T03:00:00Z');

let database: TestDatabase;
let jobs: JobQueues;
beforeAll(async () => {
  database = await createTestDatabase();
  jobs = await startJobQueues(database.url, SILENT);
});
afterAll(async () => {
  await jobs.stop();
  await database.drop();
});

/** Nobody works the queue here: what is started waits. */
const servicesAt = (now: Date) => ({ db: database.db, jobs, clock: () => now, log: SILENT });
const startedOf = async (classifier: string) =>
  (await listTrainings(database.db, classifier, 20))
    .filter(({ state }) => state === 'running')
    .map(({ cause, because, learner, started_by }) => ({ cause, because, learner, started_by }));

/** Has a champion that learned from 60 labels; its policies hold since Saturday. */
const trained = async (policies: Partial<Policies>): Promise<string> => {
  const id = await storedClassifier(database.db);
  const events = await record(database.db, id, purchases(60, 1), { origin: 'label-column' });
  await saveChampion(database.db, id, events.at(-1)!.sequence);
  const { policies: defaults } = await readClassifier(database.db, id);
  await setPolicies(
    database.db,
    id,
    { ...defaults, retrainSchedule: '', retrainOnDrift: false, ...policies },
    { person: 'Ann', at: SATURDAY },
  );
  return id;
};

describe('retrainAfterCorrections', () => {
  test('waits for so many corrections since the last training, labels of the label column apart', async () => {
    const classifier = await trained({ retrainAfterCorrections: 3, learner: 'random-forest' });
    await record(database.db, classifier, purchases(2, 2, 100));
    await record(database.db, classifier, purchases(9, 2, 200), { origin: 'label-column' });
    expect(await retrainAfterCorrections(servicesAt(SATURDAY), classifier)).toBe(false);
    await record(database.db, classifier, purchases(1, 3, 300));
    expect(await retrainAfterCorrections(servicesAt(SATURDAY), classifier)).toBe(true);
    expect(await startedOf(classifier)).toEqual([
      {
        cause: 'corrections',
        because: '3 corrections since version 1',
        learner: 'random-forest',
        started_by: 'Amend, by policy',
      },
    ]);
    expect(await retrainAfterCorrections(servicesAt(SATURDAY), classifier)).toBe(false);
  });

  test.each<TrainingEnd>([
    { state: 'failed', problem: ['table-too-large', { reason: 'memory' }] },
    { state: 'cancelled' },
  ])(
    'counts anew after a training that was $state, instead of beginning it again with every correction',
    async (end) => {
      const classifier = await trained({ retrainAfterCorrections: 3, retrainOnDrift: true });
      await record(database.db, classifier, purchases(3, 2, 100));
      expect(await retrainAfterCorrections(servicesAt(RECORDED), classifier)).toBe(true);
      const [ended] = await listTrainings(database.db, classifier, 1);
      await endTraining(database.db, ended!.id, end, RECORDED);
      expect(await retrainAfterCorrections(servicesAt(RECORDED), classifier)).toBe(false);
      expect(
        await retrainOnDrift(
          servicesAt(RECORDED),
          aDriftReport({ classifier: { id: classifier, name: 'Purchases' }, modelVersion: 1 }),
        ),
      ).toBe(false);
    },
  );

  test('asks for nothing when the policy says by hand only', async () => {
    const classifier = await trained({ retrainAfterCorrections: 0 });
    await record(database.db, classifier, purchases(50, 2, 100));
    expect(await retrainAfterCorrections(servicesAt(SATURDAY), classifier)).toBe(false);
  });
});

describe('startDueTrainings', () => {
  test('starts a training at the time of the schedule, once, of however many processes look', async () => {
    const classifier = await trained({ retrainSchedule: '0 3 * * 1' });
    await record(database.db, classifier, purchases(4, 2, 100));
    expect(await startDueTrainings(servicesAt(new Date(MONDAY.getTime() - 1)))).toEqual([]);
    const started = await Promise.all(Array.from({ length: 4 }, () => startDueTrainings(servicesAt(MONDAY))));
    expect(started.flat()).toEqual([classifier]);
    expect(await startedOf(classifier)).toEqual([
      {
        cause: 'schedule',
        because: 'As scheduled, with 4 new labels since version 1',
        learner: 'auto',
        started_by: 'Amend, by policy',
      },
    ]);
  });

  test('makes up for a time that passed while no server ran, once', async () => {
    const classifier = await trained({ retrainSchedule: '0 3 * * 1' });
    await record(database.db, classifier, purchases(4, 2, 100));
    const weeksLater = new Date('2026-12-16T12:00:00Z');
    expect(await startDueTrainings(servicesAt(weeksLater))).toEqual([classifier]);
    expect(await startDueTrainings(servicesAt(new Date('2026-12-20T12:00:00Z')))).toEqual([]);
  });

  test('starts none without labels that are not learned from, nor before the first training', async () => {
    const learned = await trained({ retrainSchedule: '* * * * *' });
    const untrained = await storedClassifier(database.db);
    await record(database.db, untrained, purchases(60, 1));
    expect(await startDueTrainings(servicesAt(new Date('2027-06-01T12:00:00Z')))).toEqual([]);
    expect([...(await startedOf(learned)), ...(await startedOf(untrained))]).toEqual([]);
  });

  test('works out the first time of classifiers that were set up before there were schedules', async () => {
    const classifier = await trained({ retrainSchedule: '0 3 * * 1' });
    await record(database.db, classifier, purchases(4, 2, 100));
    await database.db
      .updateTable('classifiers')
      .set({ next_scheduled_training: null })
      .where('id', '=', classifier)
      .execute();
    const saturday = new Date('2027-06-05T12:00:00Z');
    expect(await startDueTrainings(servicesAt(saturday))).toEqual([]);
    expect(await startDueTrainings(servicesAt(new Date('2027-06-07T03:00:00Z')))).toEqual([classifier]);
  });
});

describe('followSchedules', () => {
  test('looks for due trainings as soon as a server starts', async () => {
    const classifier = await trained({ retrainSchedule: '0 3 * * 1' });
    await record(database.db, classifier, purchases(4, 2, 100));
    const schedules = followSchedules(servicesAt(new Date('2027-07-05T03:00:00Z')), (error) => {
      throw error;
    });
    while ((await startedOf(classifier)).length === 0);
    await schedules.stop();
    expect(await startedOf(classifier)).toEqual([expect.objectContaining({ cause: 'schedule' })]);
  });
});

describe('retrainOnDrift', () => {
  const reportOf = (classifier: string, fields = {}) =>
    aDriftReport({ classifier: { id: classifier, name: 'Purchases' }, modelVersion: 1, ...fields });

  test('starts a training with the report’s headline, if there are new labels and the policy says so', async () => {
    const classifier = await trained({ retrainOnDrift: true });
    expect(await retrainOnDrift(servicesAt(SATURDAY), reportOf(classifier))).toBe(false);
    await record(database.db, classifier, purchases(4, 2, 100));
    expect(await retrainOnDrift(servicesAt(SATURDAY), reportOf(classifier, { verdict: 'watch' }))).toBe(false);
    expect(await retrainOnDrift(servicesAt(SATURDAY), reportOf(classifier, { modelVersion: 7 }))).toBe(false);
    expect(await retrainOnDrift(servicesAt(SATURDAY), reportOf(classifier))).toBe(true);
    expect(await startedOf(classifier)).toEqual([
      expect.objectContaining({ cause: 'drift', because: 'Two of eight columns have changed' }),
    ]);
  });

  test('starts none where the policy says so', async () => {
    const classifier = await trained({ retrainOnDrift: false });
    await record(database.db, classifier, purchases(4, 2, 100));
    expect(await retrainOnDrift(servicesAt(SATURDAY), reportOf(classifier))).toBe(false);
  });
});
