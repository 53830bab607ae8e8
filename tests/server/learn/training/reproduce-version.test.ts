import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { sql } from 'kysely';
import { purchaseDraft, purchases, say, train } from '../../../setup/purchases.ts';
import { startAmend, type Amend } from '../../../setup/start-amend.ts';
import { createTestDatabase, type TestDatabase } from '../../../setup/test-database.ts';

/** In this order: a version's life, from its training to the day when its model is long forgotten. */
describe('reproduceVersion', () => {
  let database: TestDatabase;
  let amend: Amend;
  let classifier: string;
  beforeAll(async () => {
    database = await createTestDatabase();
    amend = await startAmend(database.url);
    classifier = (await amend.call('createClassifier', { body: purchaseDraft('Purchases') })).id;
    await say(amend, classifier, purchases(80, 1), { origin: 'label-column' });
    await train(amend, classifier, 'auto');
  });
  afterAll(async () => {
    await amend.close();
    await database.drop();
  });
  const reproduce = (version: number) =>
    amend.call('reproduceVersion', { params: { classifier, version: String(version) } });

  test('makes the same model from the same labels, byte for byte', async () => {
    expect(await reproduce(1)).toEqual({
      version: 1,
      fingerprint: expect.stringMatching(/^[0-9a-f]{64}$/),
      sameLabels: true,
      sameModel: true,
      sentence: 'Learned once more from the same 80 labels, version 1 is the same model, byte for byte.',
    });
  });

  test('does so after further corrections, withdrawals and trainings', async () => {
    await say(amend, classifier, purchases(20, 1), { class: 'travel' });
    await say(amend, classifier, purchases(5, 1, 30), { kind: 'withdraw' });
    await say(amend, classifier, purchases(30, 2, 500));
    await train(amend, classifier, 'random-forest');
    const [first, second] = [await reproduce(1), await reproduce(2)];
    expect(first).toMatchObject({
      sameLabels: true,
      sameModel: true,
      sentence: expect.stringContaining('the same 80 labels'),
    });
    expect(second).toMatchObject({
      sameLabels: true,
      sameModel: true,
      sentence: expect.stringContaining('the same 110 labels'),
    });
    expect(second.fingerprint).not.toBe(first.fingerprint);
  });

  test('keeps a forgotten model again, so that it may become champion', async () => {
    await database.db
      .updateTable('model_versions')
      .set({ artifact: null })
      .where('classifier_id', '=', classifier)
      .where('version', '=', 1)
      .execute();
    const refused = await amend.send('setChampion', { params: { classifier }, body: { version: 1 } });
    expect(refused.body).toMatchObject({
      status: 409,
      code: 'model-gone',
      detail: 'Only the record of version 1 of “Purchases” is kept, not its model.',
    });
    expect((await reproduce(1)).sentence).toMatch(/ It is kept again\.$/);
    expect(await amend.call('setChampion', { params: { classifier }, body: { version: 1 } })).toMatchObject({
      isChampion: true,
      hasModel: true,
    });
  });

  test('finds out when the log was changed behind its back', async () => {
    await database.db.transaction().execute(async (transaction) => {
      await sql`set local session_replication_role = replica`.execute(transaction); // the triggers look away
      await transaction
        .updateTable('feedback_events')
        // To another one of the four: what was meant is the number, which the chain covers beside the word.
        .set({ class: 'gifts', class_id: sql<number>`class_id % 4 + 1` })
        .where('classifier_id', '=', classifier)
        .where('sequence', '<=', 3)
        .execute();
    });
    expect(await reproduce(1)).toMatchObject({
      sameLabels: false,
      sentence: expect.stringMatching(/^The log’s 80 labels of that time are not those that version 1 was made from/),
    });
  });

  test.each(['0', '7', '-1', '1.5', '99999999999', 'one'])(
    'of version %s, which is not there, is refused',
    async (version) => {
      expect((await amend.send('reproduceVersion', { params: { classifier, version } })).body).toMatchObject({
        status: 404,
        code: 'unknown-version',
      });
    },
  );

  test('of an unknown classifier is refused', async () => {
    expect(
      (await amend.send('reproduceVersion', { params: { classifier: randomUUID(), version: '1' } })).body,
    ).toMatchObject({ code: 'unknown-classifier' });
  });
});
