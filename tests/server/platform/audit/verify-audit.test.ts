import { describe, expect, test } from '@jest/globals';
import { sql, type RawBuilder } from 'kysely';
import { appendAuditEvent, readAuditEvents } from '../../../../server/platform/audit/audit-store.ts';
import { verifyAudit } from '../../../../server/platform/audit/verify-audit.ts';
import { storedClassifier } from '../../../setup/stored-classifier.ts';
import { useDatabase } from '../../../setup/use-database.ts';

const AT = new Date('2026-11-03T09:00:00Z');
const database = useDatabase();

/** Changes something of the third of four events, as somebody with the database's password might, and verifies. */
const verifyAfter = async (changes: RawBuilder<unknown>) => {
  const classifier = await storedClassifier(database.db);
  for (const subject of ['1', '2', '3']) {
    const event = { kind: 'version-pinned', subject, author: 'Ben', reason: 'Fees', details: { 10: 'x', 9: [1, {}] } };
    await appendAuditEvent(database.db, classifier, event, AT);
  }
  await database.db.transaction().execute(async (transaction) => {
    await sql`set local session_replication_role = replica`.execute(transaction); // the triggers look away
    await sql`update audit_events set ${changes} where log = ${classifier} and sequence = 3`.execute(transaction);
  });
  return { classifier, verdict: await verifyAudit(database.db, classifier) };
};

describe('verifyAudit', () => {
  test('finds a log that nobody touched intact', async () =>
    expect((await verifyAfter(sql`kind = kind`)).verdict).toEqual({ intact: true, events: 4, erased: 0 }));

  test.each([
    ['kind', sql`kind = 'version-unpinned'`, 'chain'],
    ['subject', sql`subject = null`, 'chain'],
    ['author', sql`author = 'Ann'`, 'chain'],
    ['time', sql`recorded_at = recorded_at - interval '1 ms'`, 'chain'],
    ['form', sql`form = 2`, 'chain'],
    ['hash', sql`hash = sha256(hash)`, 'chain'],
    ['payload digest', sql`payload_digest = sha256(payload_digest)`, 'chain'],
    ['reason', sql`reason = ''`, 'payload'],
    ['reason, by none', sql`reason = null`, 'payload'],
    ['detail', sql`details = details || '{"9": [1, {"a": null}]}'`, 'payload'],
    ['salt', sql`salt = decode(repeat('00', 16), 'hex')`, 'payload'],
    ['salt, by none', sql`salt = null`, 'payload'],
    ['reason and details, by none', sql`reason = null, details = null`, 'payload'],
  ])('finds a changed %s where it stands', async (_, change, fault) => {
    expect((await verifyAfter(change)).verdict).toMatchObject({ intact: false, events: 2, firstBroken: 3, fault });
  });

  test('takes an erased payload, its salt erased with it, for no break', async () => {
    const { classifier, verdict } = await verifyAfter(sql`reason = null, details = null, salt = null`);
    expect(verdict).toEqual({ intact: true, events: 4, erased: 1 });
    expect((await readAuditEvents(database.db, classifier, 2, 1))[0]).toMatchObject({
      kind: 'version-pinned',
      author: 'Ben',
      reason: null,
      details: null,
    });
  });
});
