import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { sql } from 'kysely';
import { DEMO_PERSON_HEADER } from '../../../../contract/session.ts';
import { ShadowRecorder } from '../../../../server/answer/shadowing/shadow-recorder.ts';
import { predict, purchaseDraft, purchases, say, train } from '../../../setup/purchases.ts';
import { useAmend } from '../../../setup/use-amend.ts';

/** Every third label is wrong, so that what two learners make of them differs. */
const LABELLED = Object.freeze(
  purchases(150, 61).map((row, at) => (at % 3 === 0 ? { ...row, account: ['travel', 'meals'][at % 2]! } : row)),
);
const LIVE = Object.freeze(purchases(200, 62, 1_000));
const STRANGE = LIVE.map((row, at) => ({ ...row, key: `s${at}`, cells: [`${at % 7} ${at}`, 5 * at, row.cells[2]!] }));

const amend = useAmend();
let classifier: string;
/** The version in use, and the other one. */
let champion: number;
let challenger: number;
beforeAll(async () => {
  const draft = purchaseDraft('Shadowed', { auditShare: 0, segmentColumn: 'Centre' });
  ({ id: classifier } = await amend.call('createClassifier', { body: draft }));
  await say(amend, classifier, LABELLED, { origin: 'label-column' });
  await train(amend, classifier, 'linear');
  await train(amend, classifier, 'decision-tree');
  champion = (await amend.call('getClassifier', { params: { classifier } })).champion!;
  challenger = 3 - champion;
});

const of = () => ({ params: { classifier } });
const shadows = async () => (await amend.call('listShadows', of())).shadows;
const setShadow = (body: { version: number | null; because?: string }) => amend.send('setShadow', { ...of(), body });
const classes = async (rows: typeof LIVE) =>
  new Map([...(await predict(amend, classifier, randomUUID(), rows))].map(([key, answer]) => [key, answer.class]));
const kinds = async () =>
  (await amend.call('listAudit', { ...of(), query: { limit: 1_000 } })).events
    .filter(({ kind }) => kind.startsWith('shadow'))
    .map(({ kind, subject, reason, details }) => [kind, subject, reason, details?.for]);

describe('a shadow', () => {
  let before: Map<string, string>;

  test('changes no answer, and says of which rows it would have', async () => {
    before = await classes([...LIVE, ...STRANGE]);
    expect((await setShadow({ version: challenger, because: ' Would it change much? ' })).status).toBe(200);
    expect(await classes([...LIVE, ...STRANGE])).toEqual(before);
    await classes(STRANGE); // asked about again, a row counts once
    await predict(amend, classifier, randomUUID(), LABELLED); // which their labels answer, whatever the version
    const [shadow] = await shadows();
    expect(shadow).toMatchObject({
      ...{ number: 1, version: challenger, beside: champion, rows: 400, droppedRows: 0, stoppedAt: null },
      ...{ startedBy: 'Demo user', because: 'Would it change much?', segmentColumn: 'Centre', stoppedFor: null },
    });
    expect(shadow!.changed).toBeGreaterThan(0);
    expect(shadow!.changes.reduce((sum, { rows }) => sum + rows, shadow!.otherChanged)).toBe(shadow!.changed);
    expect(shadow!.segments.map(({ value }) => value).toSorted()).toEqual(['CC0', 'CC1', 'CC2', 'CC3', 'CC4']);
    expect(shadow!.segments.reduce((sum, { rows }) => sum + rows, 0)).toBe(400);
    expect(shadow!.segments.reduce((sum, { changed }) => sum + changed, 0)).toBe(shadow!.changed);
  });

  test('says what changes once it is put in use; it ends by that, and its figures are kept', async () => {
    const [said] = await shadows();
    await amend.call('setChampion', { ...of(), body: { version: challenger } });
    const after = await classes([...LIVE, ...STRANGE]);
    const changed = [...after].filter(([key, name]) => name !== before.get(key));
    expect(said!.changed).toBe(changed.length);
    for (const { from, to, rows, keys } of said!.changes) {
      const same = changed.filter(([key, name]) => before.get(key) === from && name === to);
      expect([from, to, rows]).toEqual([from, to, same.length]);
      expect(same.map(([key]) => key)).toEqual(expect.arrayContaining(keys));
    }
    const [ended] = await shadows();
    expect(ended).toMatchObject({
      ...said!,
      ...{ stoppedAt: expect.any(String), stoppedBy: 'Demo user', stoppedFor: 'champion' },
    });
    const { versions } = await amend.call('listVersions', of());
    expect(versions.find(({ version }) => version === challenger)!.shadow).toMatchObject({
      rows: 400,
      beside: champion,
    });
    expect(versions.find(({ version }) => version === champion)!.shadow).toBeNull();
    await amend.call('setChampion', { ...of(), body: { version: champion } });
  });

  test('is stopped by whoever may put versions in use, and each step is in the audit log', async () => {
    expect((await setShadow({ version: champion })).body).toMatchObject({ status: 409, code: 'version-answers' });
    expect((await setShadow({ version: 9 })).body).toMatchObject({ status: 404, code: 'unknown-version' });
    const as = (id: string, name: 'setShadow') =>
      amend.send(name, { ...of(), body: { version: challenger }, headers: { [DEMO_PERSON_HEADER]: id } });
    expect((await as('corrector', 'setShadow')).body).toMatchObject({ status: 403 });
    await setShadow({ version: challenger });
    await setShadow({ version: challenger }); // which it is already
    await classes(LIVE);
    await setShadow({ version: null, because: 'Seen enough.' });
    await setShadow({ version: null });
    await classes(STRANGE);
    expect((await shadows())[0]).toMatchObject({ number: 2, rows: 200, stoppedBy: 'Demo user', stoppedFor: 'person' });
    expect(await kinds()).toEqual([
      ['shadow-started', String(challenger), 'Would it change much?', undefined],
      ['shadow-stopped', String(challenger), `version ${challenger} answers`, 'champion'],
      ['shadow-started', String(challenger), '', undefined],
      ['shadow-stopped', String(challenger), 'Seen enough.', 'person'],
    ]);
  });

  test('forgets a row that is erased, and keeps its count', async () => {
    const { rows } = await sql<{ key: string }>`select row_key as key from shadow_rows limit 1`.execute(amend.db);
    const [before] = (await shadows()).slice(-1);
    await amend.call('eraseRow', { ...of(), body: { key: rows[0]!.key, because: 'asked for' } });
    const left = sql`select 1 from shadow_rows where row_key = ${rows[0]!.key}`.execute(amend.db);
    expect((await left).rows).toEqual([]);
    const [after] = (await shadows()).slice(-1);
    expect([after!.rows, after!.changed]).toEqual([before!.rows, before!.changed]);
  });
});

describe('when something fails', () => {
  test('a shadow that cannot be read leaves answers as they are, and counts what it missed', async () => {
    await setShadow({ version: challenger });
    const { rows: kept } = await sql<{ artifact: Buffer }>`
      select artifact from model_versions where classifier_id = ${classifier} and version = ${challenger}`.execute(
      amend.db,
    );
    const write = (artifact: Buffer) => sql`
      update model_versions set artifact = ${artifact} where classifier_id = ${classifier} and version = ${challenger}`;
    await write(Buffer.from('no model')).execute(amend.db);
    await amend.restart();
    const answered = await classes(LIVE);
    expect(answered.size).toBe(200);
    expect((await shadows())[0]).toMatchObject({ number: 3, rows: 0, droppedRows: 200 });
    await write(kept[0]!.artifact).execute(amend.db);
    await classes(LIVE);
    expect((await shadows())[0]).toMatchObject({ rows: 200, droppedRows: 200 });
  });

  test('rows beyond those that may wait are dropped at once, and counted', async () => {
    const { rows: compared, droppedRows } = (await shadows())[0]!;
    const errors: Error[] = [];
    const recorder = new ShadowRecorder({
      ...{ db: amend.db, onError: (error: Error) => errors.push(error), mostWaitingRows: 10 },
    });
    const prediction = { class: 'travel', confidence: 0.5, source: 'model' } as const;
    const shown = STRANGE.slice(0, 11).map(({ key, cells }) => ({ key, cells, rowHash: key, prediction }));
    const batch = { classifierId: classifier, modelVersion: champion, predictedAt: new Date(0), own: null };
    recorder.record({ ...batch, rows: shown });
    expect([recorder.waitingRows, recorder.droppedRows]).toEqual([0, 11]);
    recorder.record({ ...batch, rows: shown.slice(0, 10) });
    // Answered by a version that is in use no more: nothing to compare with.
    await recorder.flush();
    recorder.record({ ...batch, modelVersion: 77, rows: shown.slice(0, 10) });
    await recorder.flush();
    expect((await shadows())[0]).toMatchObject({ rows: compared + 10, droppedRows: droppedRows + 11 });
    expect(errors).toEqual([]);
  });
});
