import { expect, test } from '@jest/globals';
import { sql } from 'kysely';
import { auditContent, appendAuditEvent, readAuditEvents } from '../../../../../server/platform/audit/audit-store.ts';
import { CHAIN_START, chainEntries } from '../../../../../server/platform/audit/chain.ts';
import { verifyAudit } from '../../../../../server/platform/audit/verify-audit.ts';
import { connectDatabase } from '../../../../../server/platform/database/connect.ts';
import { migrate } from '../../../../../server/platform/database/migrations.ts';
import { migrateBefore } from '../../../../setup/migrate-before.ts';
import { createEmptyDatabase } from '../../../../setup/test-database.ts';

const CARDS = '7b0e3f6a-3c0d-4d52-9a55-4b7d7a2c9e10';
const AT = new Date('2026-11-02T09:00:00Z');
const EVENT = { kind: 'policies-set', subject: null, author: 'Ann', reason: '', details: { before: { a: 1 } } };

test('a log of before is intact, as closed as it was, and goes on', async () => {
  const older = await createEmptyDatabase();
  const db = connectDatabase(older.url, { onError: (error) => process.stderr.write(`${error.message}\n`) });
  await migrateBefore(db, '022');
  await sql`
    insert into classifiers (id, name, category, columns, key_columns, label_column, policies, created_by, created_at)
    values (${CARDS}, 'Cards', '', '[]', '[]', 'Account', '{}', 'Ann', now())`.execute(db);
  const [link] = chainEntries(
    { sequence: 0, hash: CHAIN_START },
    [auditContent(EVENT, 2, new Map())],
    `audit/${CARDS}`,
    AT,
  );
  const { hash, seal } = link!;
  await sql`
    insert into audit_events values (${CARDS}, 1, ${EVENT.kind}, null, 'Ann', ${AT}, '', ${JSON.stringify(EVENT.details)},
      ${seal.form}, decode(${seal.salt}, 'hex'), decode(${seal.payloadDigest}, 'hex'), decode(${hash}, 'hex'))`.execute(
    db,
  );
  await sql`insert into audit_heads values (${CARDS}, 1, decode(${hash}, 'hex'))`.execute(db);

  await migrate(db);
  expect(await verifyAudit(db, CARDS)).toEqual({ intact: true, events: 1, erased: 0 });
  expect(await readAuditEvents(db, CARDS, 0, 10)).toMatchObject([{ ...EVENT, sequence: 1, at: AT, hash }]);
  await expect(db.deleteFrom('audit_events').execute()).rejects.toThrow(/never changed/);
  await appendAuditEvent(db, CARDS, EVENT, AT);
  expect(await verifyAudit(db, CARDS)).toEqual({ intact: true, events: 2, erased: 0 });

  await db.destroy();
  await older.drop();
});
