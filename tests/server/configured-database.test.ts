import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { sql } from 'kysely';
import { z } from 'zod';
import { ensureMonth } from '../../server/answer/predictions/prediction-log-store.ts';
import { readConfig } from '../../server/config.ts';
import { openConfiguredDatabase } from '../../server/configured-database.ts';
import { verifyAudit } from '../../server/platform/audit/verify-audit.ts';
import { connectDatabase } from '../../server/platform/database/connect.ts';
import { prepareDataFolder } from '../../server/platform/database/data-folder.ts';
import { startEmbeddedPostgres } from '../../server/platform/database/embedded-postgres.ts';
import { KEPT_TABLES } from '../../server/platform/database/server-role.ts';
import { startJobQueues } from '../../server/platform/jobs/job-queues.ts';
import { verifyChain } from '../../server/record/feedback/verify-chain.ts';
import { Shutdown } from '../../server/shutdown.ts';
import { migrateBefore } from '../setup/migrate-before.ts';
import { purchases } from '../setup/purchases.ts';
import { record, storedClassifier } from '../setup/stored-classifier.ts';
import { SILENT } from '../setup/test-server.ts';

const JOB = { name: 'of-then', data: z.object({}), retryLimit: 0, expireInSeconds: 60 };
const OLD = '7b0e3f6a-3c0d-4d52-9a55-4b7d7a2c9e10';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'amend-test-upgraded-'));
  // So that PostgreSQL, which does not run as root, has its files in it.
  await chmod(folder, 0o755);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** A data folder as a release before the role of the server left it: one role owned all, and was the server's. */
async function makeOldFolder(): Promise<void> {
  await prepareDataFolder(folder);
  const postgres = await startEmbeddedPostgres(folder, SILENT);
  try {
    const db = connectDatabase(postgres.url, { onError: () => undefined });
    await migrateBefore(db, '041');
    await sql`
      insert into classifiers (id, name, category, project, origin, columns, key_columns, label_column, policies, created_by, created_at)
      values (${OLD}, 'Of then', '', '', 'sheet', '[{"name": "Merchant", "type": "text"}]', '["Id"]', 'Account', '{}', 'Ann', now())`.execute(
      db,
    );
    await ensureMonth(db, new Date('2026-01-15T09:00:00Z'));
    const jobs = await startJobQueues(postgres.url, SILENT);
    await jobs.send(JOB, {});
    await jobs.stop();
    await db.destroy();
  } finally {
    await postgres.stop();
  }
}

test('a data folder of a release before the server had a role of its own starts, and the role may not alter its logs', async () => {
  await makeOldFolder();
  for (const start of ['first', 'second']) {
    const shutdown = new Shutdown((name, error) => {
      throw new Error(name, { cause: error });
    });
    const config = readConfig({ DATA_DIR: folder });
    const { db, url } = await openConfiguredDatabase(config, shutdown, SILENT, { asServer: true });
    try {
      const { rows: owners } = await sql<{ name: string; owner: string; kept: boolean }>`
        select relname as name, pg_get_userbyid(relowner) as owner, relname = any(${[...KEPT_TABLES]}::text[]) as kept
        from pg_class where relnamespace in ('public'::regnamespace, 'pgboss'::regnamespace) and relkind in ('r', 'p')`.execute(
        db,
      );
      const [{ role }] = (await sql<{ role: string }>`select current_user as role`.execute(db)).rows as [
        { role: string },
      ];
      expect(owners.filter(({ owner, kept }) => (owner === role) === kept)).toEqual([]);
      expect(owners.map(({ name }) => name)).toEqual(
        expect.arrayContaining(['predictions_2026_01', 'feedback_events', 'job']),
      );
      // What was there is there, and what the server does with it, it may.
      expect(await db.selectFrom('classifiers').select('name').where('id', '=', OLD).execute()).toEqual([
        { name: 'Of then' },
      ]);
      const classifier = await storedClassifier(db);
      await record(db, classifier, purchases(3, 1));
      expect([await verifyChain(db, classifier), await verifyAudit(db, classifier)]).toMatchObject([
        { intact: true, events: 3 },
        { intact: true },
      ]);
      const jobs = await startJobQueues(url, SILENT);
      const done = new Promise<void>((resolve) => void jobs.work(JOB, async () => resolve()));
      if (start === 'second') await jobs.send(JOB, {});
      await done;
      await jobs.stop();
      for (const statement of [
        'delete from feedback_events',
        `update audit_events set reason = 'x'`,
        'drop table log_authors',
      ])
        await expect(sql.raw(statement).execute(db)).rejects.toMatchObject({ code: '42501' });
      await sql`drop table if exists predictions_2026_01`.execute(db);
      await ensureMonth(db, new Date('2026-01-15T09:00:00Z'));
    } finally {
      await shutdown.run();
    }
  }
}, 180_000);
