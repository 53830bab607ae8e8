import { beforeAll, describe, expect, test } from '@jest/globals';
import { sql, type Kysely } from 'kysely';
import { appendAuditEvent } from '../../../../server/platform/audit/audit-store.ts';
import { verifyAudit } from '../../../../server/platform/audit/verify-audit.ts';
import { connectDatabase } from '../../../../server/platform/database/connect.ts';
import type { Database } from '../../../../server/platform/database/schema.ts';
import { settleServerRole } from '../../../../server/platform/database/server-role.ts';
import { verifyChain } from '../../../../server/record/feedback/verify-chain.ts';
import { deleteClassifier } from '../../../../server/record/life-cycle/delete-classifier.ts';
import { setArchived } from '../../../../server/record/life-cycle/archive-classifier.ts';

import { purchases } from '../../../setup/purchases.ts';
import { record, storedClassifier } from '../../../setup/stored-classifier.ts';
import { useDatabase } from '../../../setup/use-database.ts';

const database = useDatabase(async () => {
  await server.destroy();
  await sql`drop owned by ${sql.id(ROLE)} cascade`.execute(database.db);
  await sql`drop role ${sql.id(ROLE)}`.execute(database.db);
});
const ROLE = `server_${crypto.randomUUID().replaceAll('-', '')}`;
const AT = new Date('2026-03-01T09:00:00Z');
/** As the role that the server runs as. */
let server: Kysely<Database>;

beforeAll(async () => {
  await sql`create role ${sql.id(ROLE)} login password 'secret'`.execute(database.db);
  await settleServerRole(database.db, ROLE);
  const url = new URL(database.url);
  url.username = ROLE;
  url.password = 'secret';
  server = connectDatabase(url.href, { onError: (error) => process.stderr.write(`${error.message}\n`) });
});
describe('the role that the server runs as', () => {
  test('records and notes, and what it did verifies', async () => {
    const classifier = await storedClassifier(server);
    await record(server, classifier, purchases(5, 1));
    expect(await verifyChain(server, classifier)).toEqual({ intact: true, events: 5, erased: 0 });
    expect(await verifyAudit(server, classifier)).toMatchObject({ intact: true });
  });

  test.each([
    `update feedback_events set class = 'gifts'`,
    'delete from feedback_events',
    'truncate feedback_events',
    'drop table feedback_events',
    'alter table feedback_events disable trigger all',
    'alter table feedback_events add column more text',
    `update audit_events set reason = ''`,
    'delete from audit_events',
    'truncate audit_events cascade',
    'drop trigger audit_events_append_only on audit_events',
    'delete from feedback_heads',
    'truncate feedback_heads',
    'delete from audit_heads',
    `update log_authors set name = 'Bob'`,
    'delete from log_authors',
    'delete from audit_anchors',
    `update audit_anchors set hash = ''`,
    'delete from amend_migrations',
    'set session_replication_role = replica',
    'drop function refuse_all_but_erasure cascade',
    'create or replace function public.refuse_change() returns trigger language plpgsql as $$ begin return null; end $$',
  ])('is refused “%s”', async (statement) => {
    await expect(sql.raw(statement).execute(server)).rejects.toMatchObject({ code: '42501' });
  });

  test('moves heads forward only', async () => {
    const classifier = await storedClassifier(server);
    await record(server, classifier, purchases(3, 1));
    for (const [table, log] of [
      ['feedback_heads', sql`classifier_id = ${classifier}`],
      ['audit_heads', sql`log = ${classifier}`],
    ] as const)
      for (const change of [sql`last_sequence = last_sequence - 1`, sql`last_hash = sha256(last_hash)`])
        await expect(sql`update ${sql.table(table)} set ${change} where ${log}`.execute(server)).rejects.toThrow(
          /forward only/,
        );
  });

  test('erases nothing of which no event of the same transaction says so', async () => {
    const classifier = await storedClassifier(server);
    await record(server, classifier, purchases(2, 1));
    const event = { kind: 'row-erased', subject: null, author: 'Ann', reason: 'asked', details: {} };
    await server.transaction().execute((transaction) => appendAuditEvent(transaction, classifier, event, AT));
    for (const call of [
      sql`select erase_feedback(${classifier}::uuid, '{1}')`,
      sql`select delete_feedback_log(${classifier}::uuid)`,
      sql`select erase_author('Ann', 'Erased')`,
    ])
      await expect(call.execute(server)).rejects.toThrow(/says so/);
  });

  test('deletes an archived classifier with its log', async () => {
    const classifier = await storedClassifier(server);
    await record(server, classifier, purchases(4, 1));
    const changing = { person: 'Ann', at: AT };
    await setArchived(server, classifier, { archived: true, because: 'over' }, changing);
    const { name } = await server
      .selectFrom('classifiers')
      .select('name')
      .where('id', '=', classifier)
      .executeTakeFirstOrThrow();
    await deleteClassifier(server, classifier, { name, because: 'over' }, changing);
    expect(await verifyChain(server, classifier)).toEqual({ intact: true, events: 0, erased: 0 });
    expect(await verifyAudit(server, classifier)).toMatchObject({ intact: true });
  });
});
