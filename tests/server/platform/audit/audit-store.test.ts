import { describe, expect, test } from '@jest/globals';
import { sql, type Kysely } from 'kysely';
import { classifierDraft } from '../../../../contract/classifier.ts';
import { setChampion } from '../../../../server/learn/models/set-champion.ts';
import {
  appendAuditEvent,
  readAuditEvents,
  readAuditHead,
  type AuditDraft,
} from '../../../../server/platform/audit/audit-store.ts';
import { verifyAudit } from '../../../../server/platform/audit/verify-audit.ts';
import { isDatabaseUnavailable } from '../../../../server/platform/database/database-errors.ts';
import { connectDatabase } from '../../../../server/platform/database/connect.ts';
import type { Database } from '../../../../server/platform/database/schema.ts';
import { readClassifier } from '../../../../server/record/classifiers/classifier-store.ts';
import { createClassifier } from '../../../../server/record/classifiers/create-classifier.ts';
import { setPolicies } from '../../../../server/record/classifiers/set-policies.ts';
import { purchaseDraft } from '../../../setup/purchases.ts';
import { saveChampion, storedClassifier, trainedClassifier } from '../../../setup/stored-classifier.ts';
import { useDatabase } from '../../../setup/use-database.ts';

const AT = new Date('2026-11-03T09:00:00Z');
const database = useDatabase();

const draft = (changes: Partial<AuditDraft> = {}): AuditDraft => ({
  kind: 'version-pinned',
  subject: '3',
  author: 'Ben',
  reason: 'Fees',
  details: { before: 2 },
  ...changes,
});

describe('the audit log', () => {
  test('keeps what it is given, numbered behind the creation of its classifier', async () => {
    const classifier = await storedClassifier(database.db);
    await appendAuditEvent(database.db, classifier, draft(), AT);
    await appendAuditEvent(database.db, classifier, draft({ author: null, subject: null }), AT);
    const [created, ...events] = await readAuditEvents(database.db, classifier, 0, 10);
    expect(created).toMatchObject({ sequence: 1, kind: 'classifier-created', author: 'Ann' });
    expect(events).toMatchObject([
      { ...draft(), sequence: 2, at: AT, seal: { form: 3 } },
      { ...draft(), author: null, subject: null, sequence: 3 },
    ]);
    expect(await readAuditHead(database.db, classifier)).toEqual({ sequence: 3, hash: events[1]!.hash });
    expect((await readAuditEvents(database.db, classifier, 1, 1)).map(({ sequence }) => sequence)).toEqual([2]);
  });

  test('of two processes that append at once has one chain without gaps', async () => {
    const classifier = await storedClassifier(database.db);
    const processes = [0, 1].map(() => connectDatabase(database.url, { onError: () => undefined }));
    await Promise.all(
      Array.from({ length: 40 }, (_, index) =>
        processes[index % 2]!.transaction().execute((transaction) =>
          appendAuditEvent(transaction, classifier, draft({ subject: String(index) }), AT),
        ),
      ),
    );
    expect(await verifyAudit(database.db, classifier)).toEqual({ intact: true, events: 41, erased: 0 });
    const subjects = (await readAuditEvents(database.db, classifier, 1, 100)).map(({ subject }) => Number(subject));
    expect(subjects.sort((a, b) => a - b)).toEqual(Array.from({ length: 40 }, (_, index) => index));
    for (const process of processes) await process.destroy();
  });

  test.each(['update audit_events set author = null', 'delete from audit_events', 'truncate audit_events'])(
    'refuses “%s”',
    (statement) => expect(sql.raw(statement).execute(database.db)).rejects.toThrow(/never changed/),
  );
});

describe('when PostgreSQL goes away at the event of a change', () => {
  const by = { person: 'Ben', at: AT };
  const setShare = (db: Kysely<Database>, id: string) =>
    readClassifier(db, id).then(({ policies }) => setPolicies(db, id, { ...policies, auditShare: 0.5 }, by));
  const goBack = (db: Kysely<Database>, id: string) =>
    setChampion(db, id, { version: 1, pinned: true, because: '' }, by);
  const createOne = (db: Kysely<Database>) =>
    createClassifier(db, classifierDraft.parse(purchaseDraft('One')), 'Ben', AT);

  /** All that a change may leave behind, of every classifier. */
  const leftBehind = async () => [
    await database.db.selectFrom('classifiers').selectAll().orderBy('id').execute(),
    await database.db.selectFrom('audit_events').selectAll().orderBy('hash').execute(),
    await database.db.selectFrom('audit_heads').selectAll().orderBy('log').execute(),
  ];

  describe.each([
    ['policies', setShare],
    ['a rollback', goBack],
    ['a creation', createOne],
  ])('%s', (_, change) => {
    test.each(['before', 'after'])(
      'and its event are neither there, if %s it is written, and both later',
      async (when) => {
        const { id } = await trainedClassifier(database.db);
        await saveChampion(database.db, id);
        const before = await leftBehind();
        await sql`create or replace function go_away() returns trigger language plpgsql as
        $$ begin perform pg_terminate_backend(pg_backend_pid()); return new; end $$`.execute(database.db);
        await sql`create trigger away ${sql.raw(when)} insert on audit_events for each row execute function go_away()`.execute(
          database.db,
        );
        const db = connectDatabase(database.url, { onError: () => undefined });
        expect(await change(db, id).then(() => 'done', isDatabaseUnavailable)).toBe(true);
        expect(await leftBehind()).toEqual(before);
        await sql`drop trigger away on audit_events`.execute(database.db);
        await change(db, id);
        await db.destroy();
        const [classifiers, events] = await leftBehind();
        expect(classifiers).not.toEqual(before[0]);
        expect(events!.length).toBeGreaterThan(before[1]!.length);
        await database.db.updateTable('classifiers').set({ name: id }).where('name', '=', 'One').execute();
      },
    );
  });
});
