import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, test } from '@jest/globals';
import { failTraining } from '../../../../server/learn/training/fail-training.ts';
import type { Training } from '../../../../server/learn/training/training-store.ts';
import { readDeliveries } from '../../../../server/platform/notices/delivery-store.ts';
import { storedChannel } from '../../../setup/stored-channel.ts';
import { storedClassifier } from '../../../setup/stored-classifier.ts';
import { useDatabase } from '../../../setup/use-database.ts';

const AT = new Date('2026-11-02T09:00:00Z');

describe('a training that failed', () => {
  const database = useDatabase();
  let training: Training;
  beforeEach(async () => {
    await database.db.deleteFrom('notice_channels').execute();
    await storedChannel(database.db);
    training = await database.db
      .insertInto('trainings')
      .values({
        id: randomUUID(),
        classifier_id: await storedClassifier(database.db),
        learner: 'linear',
        seed: 1,
        state: 'running',
        phase: 'training',
        share: 0.4,
        attempts: 1,
        started_by: 'Ann',
        started_at: AT,
      })
      .returningAll()
      .executeTakeFirstOrThrow();
  });
  const told = async () => (await readDeliveries(database.db, { limit: 9 })).map(({ notice }) => notice);

  test('has ended, and admins are told of it once, by its classifier and why', async () => {
    const { name } = await database.db
      .selectFrom('classifiers')
      .select('name')
      .where('id', '=', training.classifier_id)
      .executeTakeFirstOrThrow();
    await failTraining(database.db, training, ['internal', { reason: 'training' }], AT);
    await failTraining(database.db, training, ['internal', { reason: 'training' }], AT);
    const notices = await told();
    expect(notices).toHaveLength(1);
    expect(notices[0]).toEqual([
      'training-failed',
      { classifier: name, problem: ['internal', { reason: 'training' }] },
    ]);
    const { state } = await database.db
      .selectFrom('trainings')
      .select('state')
      .where('id', '=', training.id)
      .executeTakeFirstOrThrow();
    expect(state).toBe('failed');
  });

  test('but was cancelled meanwhile, stays so, and nobody is told', async () => {
    await database.db.updateTable('trainings').set({ state: 'cancelled' }).where('id', '=', training.id).execute();
    await failTraining(database.db, training, ['internal', { reason: 'training' }], AT);
    expect(await told()).toEqual([]);
  });
});
