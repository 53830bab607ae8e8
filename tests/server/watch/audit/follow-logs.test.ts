import { beforeEach, describe, expect, test } from '@jest/globals';
import { sql } from 'kysely';
import { readAnchorFile } from '../../../../server/platform/audit/anchor-file.ts';
import { readAnchors } from '../../../../server/platform/audit/anchor-store.ts';
import { isSignedBy, makeAuditKey } from '../../../../server/platform/audit/anchor.ts';
import { auditContent } from '../../../../server/platform/audit/audit-store.ts';
import { verifiedDigests } from '../../../../server/platform/audit/author-store.ts';
import { CHAIN_START, chainEntries } from '../../../../server/platform/audit/chain.ts';
import { readLatestAnchors } from '../../../../server/platform/audit/anchor-store.ts';
import { readAuditEvents } from '../../../../server/platform/audit/audit-store.ts';
import { verifyAnchored } from '../../../../server/platform/audit/verify-anchored.ts';
import { checkLogs as selfCheckLogs } from '../../../../server/platform/self-check/check-database.ts';
import { logsOfClassifier } from '../../../../server/record/audit/audited-logs.ts';
import { anchor } from '../../../../contract/audit.ts';
import { anchorLogs } from '../../../../server/watch/audit/anchor-logs.ts';
import { checkLogs } from '../../../../server/watch/audit/check-logs.ts';
import { lookAtLogs } from '../../../../server/watch/audit/follow-logs.ts';
import { AUDIT_KEY } from '../../../setup/audit-key.ts';
import { purchases } from '../../../setup/purchases.ts';
import { storedChannel } from '../../../setup/stored-channel.ts';
import { record, storedClassifier } from '../../../setup/stored-classifier.ts';
import { SILENT } from '../../../setup/test-server.ts';
import { useDatabase } from '../../../setup/use-database.ts';

const database = useDatabase();
let now = new Date('2026-03-01T09:00:00Z');
const services = () => ({ db: database.db, clock: () => now, auditKey: AUDIT_KEY, log: SILENT, anchorEveryHours: 6 });
const deliveries = () =>
  database.db.selectFrom('notice_deliveries').select(['kind', 'details']).orderBy('number').execute();

/** Whoever owns the database rewrites a log from its start to its head, so that it verifies by itself. */
async function rewrite(log: string): Promise<void> {
  const name = `audit/${log}`;
  await database.db.transaction().execute(async (transaction) => {
    await sql`set local session_replication_role = replica`.execute(transaction);
    const authors = await verifiedDigests(transaction, name);
    let head = { sequence: 0, hash: CHAIN_START };
    for (const event of await readAuditEvents(transaction, log, 0, 100)) {
      const told = event.sequence === 1 ? { ...event, reason: 'nobody asked' } : event;
      const [link] = chainEntries(head, [auditContent(told, 3, authors)], name, event.at, 3);
      await sql`
        update audit_events set reason = ${told.reason}, salt = decode(${link!.seal.salt}, 'hex'),
          payload_digest = decode(${link!.seal.payloadDigest}, 'hex'), hash = decode(${link!.hash}, 'hex')
        where log = ${log} and sequence = ${event.sequence}`.execute(transaction);
      head = link!;
    }
    await sql`update audit_heads set last_hash = decode(${head.hash}, 'hex') where log = ${log}`.execute(transaction);
  });
}

beforeEach(async () => {
  await database.db.deleteFrom('notice_channels').execute();
  await sql`update audit_rounds set checked_from = null, anchored_from = null`.execute(database.db);
});

describe('anchors', () => {
  test('a log rewritten as a whole verifies by itself, and not against its anchors, nor against a copy of them', async () => {
    const classifier = await storedClassifier(database.db);
    const [, log] = logsOfClassifier(classifier);
    const anchors = (await anchorLogs(services())).filter(({ log: name }) => name === log.name);
    expect(anchors).toMatchObject([{ sequence: 1, at: now.toISOString(), keyId: AUDIT_KEY.id }]);
    expect(isSignedBy(anchors[0]!, AUDIT_KEY.publicKey)).toBe(true);
    expect(isSignedBy({ ...anchors[0]!, sequence: 2 }, AUDIT_KEY.publicKey)).toBe(false);
    expect(await verifyAnchored(database.db, log, { key: AUDIT_KEY })).toMatchObject({
      intact: true,
      anchors: { own: 1, others: 0, lastSequence: 1 },
    });
    await rewrite(classifier);
    expect(await verifyAnchored(database.db, log, { key: AUDIT_KEY })).toMatchObject({
      intact: false,
      firstBroken: 1,
      fault: 'anchor',
    });
    await database.db.transaction().execute(async (transaction) => {
      await sql`set local session_replication_role = replica`.execute(transaction);
      await sql`delete from audit_anchors where log = ${log.name}`.execute(transaction);
    });
    expect(await verifyAnchored(database.db, log, { key: AUDIT_KEY })).toMatchObject({ intact: true });
    const copies = readAnchorFile(JSON.stringify({ data: { values: { anchors } } }), anchor);
    expect(await verifyAnchored(database.db, log, { key: AUDIT_KEY, copies })).toMatchObject({
      intact: false,
      firstBroken: 1,
      fault: 'anchor',
    });
  });

  test('an anchor of the own key that this key did not sign is no anchor; one of another is compared alone', async () => {
    const classifier = await storedClassifier(database.db);
    const [, log] = logsOfClassifier(classifier);
    const other = makeAuditKey().key;
    const signed = await anchorLogs({ ...services(), auditKey: other });
    const copies = signed
      .filter(({ log: name }) => name === log.name)
      .map((each) => ({ ...each, keyId: AUDIT_KEY.id }));
    const verdict = (given: typeof copies) => verifyAnchored(database.db, log, { key: AUDIT_KEY, copies: given });
    expect(await verdict([])).toMatchObject({ intact: true, anchors: { own: 0, others: 1 } });
    expect(await verdict(copies)).toMatchObject({ intact: false, firstBroken: 1, fault: 'signature' });
    // The end of the log was cut off.
    expect(await verdict([{ ...copies[0]!, keyId: 'gone', sequence: 7 }])).toMatchObject({
      firstBroken: 7,
      fault: 'anchor',
    });
  });

  test('are signed when a log has moved, and sent to the channels that are to get them', async () => {
    await storedChannel(database.db, { getsAnchors: true });
    await storedChannel(database.db);
    const classifier = await storedClassifier(database.db);
    await record(database.db, classifier, purchases(3, 1));
    now = new Date(now.getTime() + 7 * 3_600_000);
    await lookAtLogs(services(), false);
    const sent = await deliveries();
    expect(sent.map(({ kind }) => kind)).toEqual(['logs-anchored']);
    const copies = readAnchorFile(JSON.stringify(sent[0]!.details), anchor);
    expect(copies.map(({ log }) => log)).toEqual(
      expect.arrayContaining([`audit/${classifier}`, `feedback/${classifier}`]),
    );
    expect(await readAnchors(database.db, `feedback/${classifier}`)).toMatchObject([{ sequence: 3 }]);
    // Not due, and then nothing has moved.
    await lookAtLogs(services(), false);
    now = new Date(now.getTime() + 7 * 3_600_000);
    await lookAtLogs(services(), false);
    expect(await deliveries()).toHaveLength(1);
    expect((await readLatestAnchors(database.db, 1))[0]!.at < now.toISOString()).toBe(true);
  });
});

describe('the check of all logs', () => {
  test('tells admins of a broken log once, and the self-check', async () => {
    await storedChannel(database.db, {});
    expect((await checkLogs(services())).length).toBeGreaterThan(0);
    const classifier = await storedClassifier(database.db);
    await record(database.db, classifier, purchases(3, 1));
    await database.db.transaction().execute(async (transaction) => {
      await sql`set local session_replication_role = replica`.execute(transaction);
      await sql`update feedback_events set class = 'gifts' where classifier_id = ${classifier} and sequence = 2`.execute(
        transaction,
      );
    });
    const broken = (await checkLogs(services())).filter(({ intact }) => !intact);
    expect(broken).toMatchObject(
      expect.arrayContaining([
        expect.objectContaining({ name: `feedback/${classifier}`, firstBroken: 2, fault: 'payload' }),
      ]),
    );
    await checkLogs(services());
    const told = (await deliveries()).filter(({ kind }) => kind === 'log-broken');
    expect(told.filter(({ details }) => JSON.stringify(details).includes('"sequence":2'))).toHaveLength(1);
    expect(await selfCheckLogs(database.db, 'k')).toMatchObject({ code: 'logs-broken' });
    // A broken log is not vouched for.
    expect((await anchorLogs(services())).map(({ log }) => log)).not.toContain(`feedback/${classifier}`);
  });

  test('goes on where it was when it had no time for all', async () => {
    const first = await checkLogs(services(), () => false);
    expect(first).toEqual([]);
    now = new Date(now.getTime() + 1_000);
    let asked = 0;
    const [some] = await checkLogs(services(), () => asked++ < 1);
    now = new Date(now.getTime() + 1_000);
    asked = 0;
    const [next] = await checkLogs(services(), () => asked++ < 1);
    expect(next!.name).not.toBe(some!.name);
  });

  test('is done at a start and after each night, by one process', async () => {
    const checkedAt = async () =>
      (
        await sql<{ at: Date }>`select checked_from as at from audit_rounds`.execute(database.db)
      ).rows[0]!.at?.toISOString();
    now = new Date('2026-03-05T09:00:00Z');
    await lookAtLogs(services(), true);
    expect(await checkedAt()).toBe('2026-03-05T09:00:00.000Z');
    now = new Date('2026-03-05T09:05:00Z'); // another process
    await lookAtLogs(services(), true);
    now = new Date('2026-03-06T01:59:00Z');
    await lookAtLogs(services(), false);
    expect(await checkedAt()).toBe('2026-03-05T09:00:00.000Z');
    now = new Date('2026-03-06T02:00:00Z');
    await lookAtLogs(services(), false);
    expect(await checkedAt()).toBe('2026-03-06T02:00:00.000Z');
  });
});
