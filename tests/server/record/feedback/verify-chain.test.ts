import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { sql, type Kysely } from 'kysely';
import type { Database } from '../../../../server/platform/database/schema.ts';
import { verifyChain } from '../../../../server/record/feedback/verify-chain.ts';
import { createTestDatabase, type TestDatabase } from '../../../setup/test-database.ts';
import type { TestServer } from '../../../setup/test-server.ts';
import { COLUMNS, createCards, event, startFeedbackServer } from './feedback-fixture.ts';

describe('verifyChain', () => {
  let database: TestDatabase;
  let server: TestServer;
  let classifier: string;
  beforeAll(async () => {
    database = await createTestDatabase();
    server = await startFeedbackServer(database.db);
  });
  afterAll(async () => {
    await server.close();
    await database.drop();
  });

  /** Records five events, lets somebody with the database's password tamper, and verifies. */
  const verifyAfter = async (tamper: (db: Kysely<Database>) => Promise<unknown>) => {
    ({ classifier } = await createCards(server));
    await server.call('recordFeedback', {
      params: { classifier },
      body: { columns: [...COLUMNS], events: Array.from({ length: 5 }, (_, index) => event({ key: `PC-${index}` })) },
    });
    await database.db.transaction().execute(async (transaction) => {
      await sql`set local session_replication_role = replica`.execute(transaction); // the triggers look away
      await tamper(transaction);
    });
    return verifyChain(database.db, classifier);
  };

  test('a log nobody touched is intact', async () => {
    await expect(verifyAfter(async () => undefined)).resolves.toEqual({ intact: true, events: 5 });
  });
  test('an empty log is intact', async () => {
    const { classifier: empty } = await createCards(server);
    await expect(verifyChain(database.db, empty)).resolves.toEqual({ intact: true, events: 0 });
  });
  test('a changed class is found', async () => {
    await expect(
      verifyAfter((db) =>
        db
          .updateTable('feedback_events')
          .set({ class: 'Meals' })
          .where('classifier_id', '=', classifier)
          .where('sequence', '=', 3)
          .execute(),
      ),
    ).resolves.toMatchObject({ intact: false, firstBroken: 3 });
  });
  test('a changed cell is found', async () => {
    await expect(
      verifyAfter((db) =>
        db
          .updateTable('feedback_events')
          .set({ cells: '["x"]' })
          .where('classifier_id', '=', classifier)
          .where('sequence', '=', 2)
          .execute(),
      ),
    ).resolves.toMatchObject({ intact: false, firstBroken: 2 });
  });
  test('a removed event is found', async () => {
    await expect(
      verifyAfter((db) =>
        db.deleteFrom('feedback_events').where('classifier_id', '=', classifier).where('sequence', '=', 4).execute(),
      ),
    ).resolves.toMatchObject({ intact: false, firstBroken: 4 });
  });
  test('a removed last event is found by the head', async () => {
    await expect(
      verifyAfter((db) =>
        db.deleteFrom('feedback_events').where('classifier_id', '=', classifier).where('sequence', '=', 5).execute(),
      ),
    ).resolves.toMatchObject({ intact: false, firstBroken: 5 });
  });
  test('changing or deleting an event by hand is refused by the database', async () => {
    await expect(database.db.deleteFrom('feedback_events').execute()).rejects.toThrow(/never changed/);
    await expect(database.db.updateTable('feedback_events').set({ class: 'x' }).execute()).rejects.toThrow(
      /never changed/,
    );
  });
});
