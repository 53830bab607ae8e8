import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, test } from '@jest/globals';
import { failTraining } from '../../../../server/learn/training/fail-training.ts';
import type { Training } from '../../../../server/learn/training/training-store.ts';
import { readDeliveries, takeDue } from '../../../../server/platform/notices/delivery-store.ts';
import { storedAddressee } from '../../../setup/stored-addressee.ts';
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

  describe('is told by e-mail', () => {
    const mailed = async () =>
      (await takeDue(database.db, new Date('2027-01-01T00:00:00Z'), { most: 9 }))
        .filter(({ channel }) => channel.kind === 'email')
        .map(({ channel, notice }) => [channel.address, notice[0]]);
    const fail = (at: string, fields: Partial<Training> = {}, code: 'training' | 'check' = 'training') =>
      database.db
        .updateTable('trainings')
        .set({ state: 'running' })
        .execute()
        .then(() =>
          failTraining(database.db, { ...training, ...fields }, ['internal', { reason: code }], new Date(at), {
            readOwner: async () => 'Bea',
            hasMail: true,
          }),
        );
    beforeEach(async () => {
      await database.db.deleteFrom('people').execute();
      await storedAddressee(database.db, 'Ann', 'ann@example.org');
      await storedAddressee(database.db, 'Bea', 'bea@example.org');
    });

    test('to whoever asked for it; each problem once a day', async () => {
      await fail('2026-11-02T09:00:00Z', { cause: 'person' });
      await fail('2026-11-02T17:00:00Z', { cause: 'person' });
      expect(await mailed()).toEqual([['ann@example.org', 'training-failed']]);
      await fail('2026-11-03T09:00:00Z', { cause: 'person' });
      expect(await mailed()).toEqual([['ann@example.org', 'training-failed']]);
    });

    test('where Amend itself began it, to whoever the classifier’s incidents are given to', async () => {
      await fail('2026-11-02T09:00:00Z', { cause: 'schedule' });
      expect(await mailed()).toEqual([['bea@example.org', 'training-failed']]);
    });
  });
});
