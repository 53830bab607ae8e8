import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { packContent } from '../../../../contract/pack-content.ts';
import { readAuditEvents } from '../../../../server/platform/audit/audit-store.ts';
import { makeDocuments } from '../../../../server/watch/pack-files/make-documents.ts';
import { freezePack, type PackServices } from '../../../../server/watch/packs/freeze-pack.ts';
import { renameEverywhere } from '../../../../server/people/directory/erase-person-store.ts';
import { listReports } from '../../../../server/watch/archive/archive-store.ts';
import { findFile, listPacks, readContent, readDocument } from '../../../../server/watch/packs/pack-store.ts';
import { signedMonthsOf } from '../../../../server/watch/packs/signed-months.ts';
import { signPack } from '../../../../server/watch/packs/sign-pack.ts';
import { readClassifier } from '../../../../server/record/classifiers/classifier-store.ts';
import { setPolicies } from '../../../../server/record/classifiers/set-policies.ts';
import { AUDIT_KEY } from '../../../setup/audit-key.ts';
import { logAnswers, saySomething } from '../../../setup/answered-rows.ts';
import { ensureMonth } from '../../../../server/answer/predictions/prediction-log-store.ts';
import { classifierOfOctober, fillOctober, october } from '../../../setup/packed-month.ts';
import { foundColumn, saveCheck } from '../../../setup/watched-checks.ts';
import { useDatabase } from '../../../setup/use-database.ts';

const database = useDatabase();
const NOVEMBER_5 = new Date('2026-11-05T08:00:00Z');

let now = NOVEMBER_5;
const services = (): PackServices => ({
  ...{ db: database.db, clock: () => now, settle: async () => undefined },
  auditKey: AUDIT_KEY,
});
const freeze = (id: string, month = '2026-10') => freezePack(services(), id, { month, language: 'en' }, 'Cora');
const sign = (id: string, number: number) =>
  signPack(database.db, id, { number, note: 'Read with the owner.' }, { person: 'Cora', at: now });
const sha256 = (bytes: string | Buffer) => createHash('sha256').update(bytes).digest('hex');
const answersOf = async (id: string, number: number) =>
  Object.fromEntries(
    (await readContent(database.db, id, number)).answers.map(({ question, state, finding }) => [
      question,
      [state, finding.code],
    ]),
  );

beforeEach(() => {
  now = NOVEMBER_5;
});

test('a month is frozen with its answers, versions, reports, words, changes and the ends of its logs', async () => {
  const id = await classifierOfOctober(database.db);
  await fillOctober(database.db, id);
  // Answered in the month, labelled between its end and the freezing.
  await logAnswers(database.db, id, october(31), { late: { confidence: 0.9 } });
  await saySomething(database.db, id, new Date('2026-11-03T08:00:00Z'), 'late', { class: 'meals' });
  const pack = await freeze(id);
  expect(pack).toMatchObject({ number: 1, month: '2026-10', isOver: true, verdict: 'attention', signature: null });
  const content = await readContent(database.db, id, 1);
  expect(content).toMatchObject({
    rows: { model: 41, rule: 0, label: 0 },
    versions: [{ version: 1, rows: 41 }],
    accuracy: { rows: 41, labelled: 41, audit: { drawn: 41, asked: 40, noticed: 1 }, cost: { currency: 'EUR' } },
    said: {
      kinds: [
        { kind: 'accept', events: 36 },
        { kind: 'correct', events: 4 },
      ],
      log: { total: 4 },
      waiting: 0,
    },
    afterwards: { total: 1, lines: [{ key: 'late', class: 'meals' }] },
    ...{ late: [], since: null },
    drift: { total: 28, columns: [{ name: 'Amount' }, { name: 'Centre' }] },
    chain: { feedback: { sequence: 41 } },
  });
  expect(content.drift.days).toHaveLength(28);
  expect(content.drift.days[19]).toEqual({ day: '2026-10-20', reports: 1, watch: 0, drift: 1 });
  expect(await answersOf(id, 1)).toMatchObject({
    data: ['attention', 'drifted'],
    cost: ['told', 'priced'],
    people: ['told', 'spoken'],
    changed: ['told', 'changed'],
    logs: ['good', 'intact'],
  });
  const events = await readAuditEvents(database.db, id, 0, 100);
  expect(events.at(-1)).toMatchObject({
    ...{ kind: 'pack-frozen', subject: '1', author: 'Cora' },
    details: { month: '2026-10', ...pack.hashes },
  });
});

test('a pack opens the same after live data changed, its documents too, and can be made again byte for byte', async () => {
  const id = await classifierOfOctober(database.db);
  await fillOctober(database.db, id);
  const pack = await freeze(id);
  const before = await readContent(database.db, id, 1);
  const [pdf, workbook] = [
    await readDocument(database.db, id, 1, 'pdf'),
    await readDocument(database.db, id, 1, 'workbook'),
  ];
  await saySomething(database.db, id, NOVEMBER_5, 'PC-1', { class: 'travel' });
  const { policies } = await readClassifier(database.db, id);
  await setPolicies(
    database.db,
    id,
    { ...policies, auditShare: 0, errorCosts: null },
    { person: 'Ann', at: NOVEMBER_5 },
  );
  await database.db.deleteFrom('drift_reports').where('classifier_id', '=', id).execute();
  await sql`delete from predictions where classifier_id = ${id}`.execute(database.db);
  expect(await readContent(database.db, id, 1)).toEqual(before);
  expect([sha256(pdf), sha256(workbook)]).toEqual([pack.hashes.pdf, pack.hashes.workbook]);
  const again = await makeDocuments(packContent.parse(JSON.parse(JSON.stringify(before))), pack.hashes.content);
  expect(again.pdf.equals(pdf)).toBe(true);
  expect(again.workbook.equals(workbook)).toBe(true);
  await expect(
    database.db.updateTable('period_packs').set({ verdict: 'good' }).where('classifier_id', '=', id).execute(),
  ).rejects.toThrow('a period pack is never changed');
});

test('a file is known by its bytes, and one that was changed is of no pack', async () => {
  const id = await classifierOfOctober(database.db);
  const pack = await freeze(id);
  const pdf = await readDocument(database.db, id, 1, 'pdf');
  expect(await findFile(database.db, id, sha256(pdf))).toEqual({ pack, file: 'pdf', isInLog: true });
  expect(await findFile(database.db, id, pack.hashes.workbook)).toMatchObject({ file: 'workbook' });
  expect(await findFile(database.db, id, sha256(Buffer.concat([pdf, Buffer.from(' ')])))).toBeNull();
});

test('of a month without answers it is said that too little is known', async () => {
  const id = await classifierOfOctober(database.db);
  expect(await freeze(id)).toMatchObject({ verdict: 'unknown' });
  expect(await answersOf(id, 1)).toMatchObject({
    right: ['unknown', 'not-answered'],
    data: ['unknown', 'never-compared'],
    people: ['told', 'nobody-spoke'],
  });
});

test('a month that goes on is frozen up to now, and cannot be signed; one to come, or from before, not at all', async () => {
  const id = await classifierOfOctober(database.db);
  now = october(20);
  expect(await freeze(id)).toMatchObject({ isOver: false, verdict: 'unknown' });
  expect((await readContent(database.db, id, 1)).window.to).toBe(october(20).toISOString());
  await expect(sign(id, 1)).rejects.toMatchObject({ code: 'month-not-over' });
  await expect(freeze(id, '2026-11')).rejects.toMatchObject({ occurrence: ['no-such-period', { reason: 'to-come' }] });
  await expect(freeze(id, '2026-08')).rejects.toMatchObject({ occurrence: ['no-such-period', { reason: 'before' }] });
});

test('the latest pack of a month is signed, once; then the month is locked', async () => {
  const id = await classifierOfOctober(database.db);
  await freeze(id);
  const second = await freeze(id);
  await expect(sign(id, 1)).rejects.toMatchObject({ occurrence: ['pack-replaced', { latest: 2 }] });
  const signed = await sign(id, 2);
  expect(signed.signature).toEqual({ person: 'Cora', at: now.toISOString(), note: 'Read with the owner.' });
  await expect(sign(id, 2)).rejects.toMatchObject({ code: 'month-signed' });
  await expect(freeze(id)).rejects.toMatchObject({ occurrence: ['month-signed', { pack: 2, person: 'Cora' }] });
  const events = await readAuditEvents(database.db, id, 0, 100);
  expect(events.at(-1)).toMatchObject({
    ...{ kind: 'pack-signed', subject: '2', reason: 'Read with the owner.' },
    details: second.hashes,
  });
  await expect(
    database.db.updateTable('period_packs').set({ signed_note: 'x' }).where('classifier_id', '=', id).execute(),
  ).rejects.toThrow('a period pack is never changed');
});

test('what is said of rows of a signed month is told to whoever says it, stands in the next pack, and in no other', async () => {
  const id = await classifierOfOctober(database.db);
  await fillOctober(database.db, id);
  await freeze(id);
  await sign(id, 1);
  const october1 = await readContent(database.db, id, 1);
  await ensureMonth(database.db, NOVEMBER_5);
  await logAnswers(database.db, id, NOVEMBER_5, { other: {} });
  expect(await signedMonthsOf(database.db, id, ['PC-7', 'other', 'PC-8'])).toEqual([{ month: '2026-10', rows: 2 }]);
  await saySomething(database.db, id, NOVEMBER_5, 'PC-7', { class: 'meals' });
  await saySomething(database.db, id, NOVEMBER_5, 'other', { class: 'meals' });
  now = new Date('2026-12-04T08:00:00Z');
  await freeze(id, '2026-11');
  const november = await readContent(database.db, id, 2);
  expect(november.late).toMatchObject([
    { month: '2026-10', pack: 1, total: 1, lines: [{ key: 'PC-7', class: 'meals', person: 'Ada' }] },
  ]);
  expect(november.since).toMatchObject({
    ...{ pack: 1, month: '2026-10' },
    changes: expect.arrayContaining([
      { code: 'rows', values: { before: 40, now: 1 } },
      { code: 'verdict', values: { before: 'attention', now: 'unknown' } },
    ]),
  });
  expect(await readContent(database.db, id, 1)).toEqual(october1);
  await sign(id, 2);
  now = new Date('2027-01-04T08:00:00Z');
  await freeze(id, '2026-12');
  expect((await readContent(database.db, id, 3)).late.map(({ month, total }) => [month, total])).toEqual([
    ['2026-10', 0],
    ['2026-11', 0],
  ]);
});

test('an erased person is renamed where it is said who froze and signed a pack, or made a report; documents stay', async () => {
  const id = await classifierOfOctober(database.db);
  await saveCheck(database.db, id, october(3), [foundColumn('Amount', { status: 'stable' })], { madeBy: 'Cora' });
  await freeze(id);
  await sign(id, 1);
  const before = await readContent(database.db, id, 1);
  await renameEverywhere(database.db, 'Cora', 'Erased person 1');
  const [pack] = await listPacks(database.db, id);
  expect(pack).toMatchObject({ frozenBy: 'Erased person 1', signature: { person: 'Erased person 1' } });
  expect(await readContent(database.db, id, 1)).toEqual(before);
  const { reports } = await listReports(database.db, id, { limit: 1 });
  expect(reports).toMatchObject([{ madeBy: 'Erased person 1' }]);
});
