import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { FeedbackOrigin } from '../../contract/feedback.ts';
import { DEMO_PERSON_HEADER } from '../../contract/session.ts';
import { noticeWords } from '../../contract/words/notice-words.ts';
import { heldSentence } from '../../contract/words/agreement-words.ts';
import { readLabels } from '../../server/record/labels/label-store.ts';
import { rebuildLabels } from '../../server/record/labels/rebuild-labels.ts';
import type { FeedbackDraft } from '../../server/record/feedback/feedback-entry.ts';
import { createFeedbackLog } from '../../server/record/feedback/feedback-log.ts';
import { lockHead } from '../../server/record/feedback/feedback-store.ts';
import { purchaseDraft, purchases, rowsOf, say, train, type Purchase } from '../setup/purchases.ts';
import { storedChannel } from '../setup/stored-channel.ts';
import { startAmend, type Amend } from '../setup/start-amend.ts';
import { createTestDatabase, type TestDatabase } from '../setup/test-database.ts';

const ROWS = purchases(1_200, 7);
const FRESH = purchases(400, 8, 5_000);
const APPROVER = { [DEMO_PERSON_HEADER]: 'approver' };
const FLIPPER = { [DEMO_PERSON_HEADER]: 'corrector' };
const HONEST = { [DEMO_PERSON_HEADER]: 'second-corrector' };
/** Each account said to be another. */
const FLIPPED: Readonly<Record<string, string>> = {
  travel: 'meals',
  meals: 'office',
  office: 'software',
  software: 'travel',
};

let database: TestDatabase;
let amend: Amend;
beforeAll(async () => {
  database = await createTestDatabase();
  amend = await startAmend(database.url);
}, 60_000);
afterAll(async () => {
  await amend.close();
  await database.drop();
});

async function labelled(): Promise<string> {
  const { id } = await amend.call('createClassifier', { body: purchaseDraft(`Purchases ${randomUUID()}`) });
  await say(amend, id, ROWS, { origin: 'label-column' });
  return id;
}

const flipped = (rows: readonly Purchase[]) => rows.map((row) => ({ ...row, account: FLIPPED[row.account]! }));

async function correct(
  classifier: string,
  rows: readonly Purchase[],
  headers: Record<string, string>,
  origin: FeedbackOrigin = 'correction-column',
): Promise<void> {
  const { columns, keys } = rowsOf(rows);
  const events = rows.map((row, at) => ({
    ...{ id: randomUUID(), kind: 'correct' as const, origin, key: keys[at]! },
    ...{ cells: [...row.cells], class: row.account, saidAt: new Date().toISOString() },
  }));
  const body = { columns: columns.map(({ name }) => name), events };
  await amend.call('recordFeedback', { params: { classifier }, body, headers });
}

/** The share of fresh rows whose account is answered right. */
async function accuracyOf(classifier: string): Promise<number> {
  const body = { view: randomUUID(), rows: rowsOf(FRESH) };
  const { classes, predicted } = await amend.call('predict', { params: { classifier }, body });
  return FRESH.filter((row, at) => classes[predicted[at]!] === row.account).length / FRESH.length;
}

const trustOf = (classifier: string) => amend.call('listTrust', { params: { classifier }, headers: APPROVER });
const fingerprintOf = async (classifier: string) =>
  (await amend.call('listVersions', { params: { classifier } })).versions[0]!.fingerprint;

describe('somebody who flips 1,000 labels', () => {
  test('is held back: the next champion and the answers meanwhile are as good as without them', async () => {
    const [clean, poisoned] = [await labelled(), await labelled()];
    await storedChannel(amend.db);
    await train(amend, poisoned, 'linear');
    const before = await accuracyOf(poisoned);
    await correct(poisoned, flipped(ROWS.slice(0, 1_000)), FLIPPER);
    // What was learned at once is forgotten, too.
    expect(await accuracyOf(poisoned)).toBe(before);
    const { doubts, rule } = await trustOf(poisoned);
    expect(doubts).toMatchObject([
      {
        kind: 'held',
        person: 'Demo corrector',
        weight: 0,
        to: null,
        liftedAt: null,
        because: { rows: 1_000, labels: 1_000, answers: 0 },
      },
    ]);
    expect(rule).toBe(
      'Somebody’s words are held back when, within 24 hours, they contradict labels of others, or answers that were at least 95 % sure, on at least 100 rows, and on at least 50 % of the rows that they speak of. Labels that they give in the label column are counted apart, and contradict labels of others only; so are corrections that their pane found in the sheet, which are in nobody’s name.',
    );
    expect(heldSentence('Demo corrector', doubts[0]!.because!)).toMatch(
      /^Demo corrector spoke of 1,000 rows within 24 hours and contradicted labels of others, or confident answers, on 1,000 of them\. Most often, on \d+ rows, they changed “\w+” to “\w+”\.$/,
    );
    const { details } = await amend.db
      .selectFrom('notice_deliveries')
      .select('details')
      .where('kind', '=', 'words-held')
      .executeTakeFirstOrThrow();
    expect(noticeWords(['words-held', details as never]).title).toBe('Corrections of Demo corrector are held back');
    await train(amend, clean, 'linear');
    await train(amend, poisoned, 'linear');
    expect(await accuracyOf(poisoned)).toBe(await accuracyOf(clean));
    expect(before).toBeGreaterThan(0.9);
    const audit = await amend.call('listAudit', { params: { classifier: poisoned } });
    expect(audit.events.map(({ kind }) => kind)).toContain('words-held');
    // And what they would have done, had they been believed.
    const { id } = doubts[0]!;
    const params = { classifier: poisoned, doubt: id };
    const believed = { weight: 1, reason: 'To see what it does' };
    expect(await amend.send('changeDoubt', { params, body: believed, headers: FLIPPER })).toMatchObject({
      status: 403,
    });
    await amend.call('changeDoubt', { params, body: believed, headers: APPROVER });
    await train(amend, poisoned, 'linear');
    const { versions } = await amend.call('listVersions', { params: { classifier: poisoned } });
    await amend.call('setChampion', { params: { classifier: poisoned }, body: { version: versions[0]!.version } });
    expect(await accuracyOf(poisoned)).toBeLessThan(before - 0.3);
  }, 120_000);

  test('is held back, too, who flips them in the label column; what others said stands again', async () => {
    const classifier = await labelled();
    await train(amend, classifier, 'linear');
    const before = await accuracyOf(classifier);
    // Who sends many labels that contradict nobody is not hidden by them.
    await correct(classifier, FRESH, FLIPPER, 'label-column');
    await correct(classifier, flipped(ROWS.slice(0, 1_000)), FLIPPER, 'label-column');
    const { doubts } = await trustOf(classifier);
    expect(doubts).toMatchObject([
      {
        kind: 'held',
        person: 'Demo corrector',
        because: { rows: 1_400, labels: 1_000, answers: 0, inLabelColumn: true },
      },
    ]);
    expect(heldSentence('Demo corrector', doubts[0]!.because!)).toMatch(
      /^Demo corrector gave labels of 1,400 rows in the label column within 24 hours and contradicted labels of others on 1,000 of them\./,
    );
    const labels = new Map((await readLabels(amend.db, classifier)).map((row) => [row.key, row.class]));
    for (const row of ROWS) expect(labels.get(row.key)).toBe(row.account);
    await train(amend, classifier, 'linear');
    expect(await accuracyOf(classifier)).toBeGreaterThanOrEqual(before);
  }, 120_000);

  test('is held back, too, whose pane sends them in nobody’s name; what others said stands again', async () => {
    const classifier = await labelled();
    await train(amend, classifier, 'linear');
    const before = await accuracyOf(classifier);
    // Many that agree do not hide what they type otherwise, nor do these.
    await correct(classifier, FRESH, FLIPPER);
    await correct(classifier, flipped(ROWS.slice(0, 1_000)), FLIPPER, 'found');
    const { doubts, speakers } = await trustOf(classifier);
    expect(doubts).toMatchObject([
      {
        kind: 'held',
        person: 'Demo corrector',
        because: { rows: 1_000, labels: 1_000, answers: 0, inNobodysName: true },
      },
    ]);
    expect(speakers.find(({ person }) => person === 'Demo corrector')).toMatchObject({ events: 1_400 });
    expect(heldSentence('Demo corrector', doubts[0]!.because!)).toMatch(
      /^Demo corrector sent corrections of 1,000 rows in nobody’s name within 24 hours, which contradicted labels of others, or confident answers, on 1,000 of them\./,
    );
    const labels = new Map((await readLabels(amend.db, classifier)).map((row) => [row.key, row.class]));
    for (const row of ROWS) expect(labels.get(row.key)).toBe(row.account);
    expect((await rebuildLabels(amend.db, classifier, lockHead)).differing).toEqual([]);
    expect(await accuracyOf(classifier)).toBeGreaterThanOrEqual(before);

    // Let in by a quarter, they stand in nobody’s name, and count for as much in training.
    const params = { classifier, doubt: doubts[0]!.id };
    await amend.call('changeDoubt', { params, body: { weight: 0.25, reason: 'Half right' }, headers: APPROVER });
    const found = (await readLabels(amend.db, classifier)).filter(({ origin }) => origin === 'found');
    expect([found.length, new Set(found.map(({ person, weight }) => `${String(person)} ${String(weight)}`))]).toEqual([
      1_000,
      new Set(['null 0.25']),
    ]);
  }, 120_000);

  test('is not hidden by labels that they gave the same day in the label column', async () => {
    const classifier = await labelled();
    await correct(classifier, FRESH, FLIPPER, 'label-column');
    await correct(classifier, flipped(ROWS.slice(0, 120)), FLIPPER);
    const { doubts } = await trustOf(classifier);
    expect(doubts).toMatchObject([{ kind: 'held', because: { rows: 120, labels: 120 } }]);
    expect(doubts[0]!.because).not.toHaveProperty('inLabelColumn');
  }, 60_000);

  test('is noticed before a training at the latest, whoever recorded the words', async () => {
    const classifier = await labelled();
    // Straight into the log, as if many processes had each seen a few.
    const drafts = flipped(ROWS.slice(0, 120)).map(({ key, cells, account }): FeedbackDraft => ({
      ...{ id: randomUUID(), kind: 'correct', origin: 'correction-column', key, rowHash: key, cells, class: account },
      ...{ predictedClass: null, predictionId: null, note: null, person: 'Mallory', basedOn: null, saidAt: new Date() },
    }));
    await createFeedbackLog(amend.db, () => new Date()).append(classifier, drafts);
    expect((await trustOf(classifier)).doubts).toEqual([]);
    await train(amend, classifier, 'linear');
    expect((await trustOf(classifier)).doubts).toMatchObject([{ kind: 'held', because: { rows: 120 } }]);
    expect((await amend.call('listVersions', { params: { classifier } })).versions[0]!.correctedRows).toBe(0);
  }, 60_000);
});

describe('somebody who corrects honestly', () => {
  test('is not held back for changing the labels that they gave themselves, nor for giving those of rows that were answered otherwise', async () => {
    const classifier = await labelled();
    await train(amend, classifier, 'linear');
    await accuracyOf(classifier);
    await say(amend, classifier, flipped(ROWS), { origin: 'label-column' });
    await say(amend, classifier, flipped(FRESH), { origin: 'label-column' });
    await train(amend, classifier, 'linear');
    expect((await trustOf(classifier)).doubts).toEqual([]);
  }, 60_000);

  test('is not held back; 1,000 corrections that merge two classes are released by one decision, and not held again', async () => {
    const classifier = await labelled();
    const merging = ROWS.filter(({ account }) => account === 'meals').map((row) => ({ ...row, account: 'travel' }));
    await correct(classifier, merging.slice(0, 99), HONEST);
    expect((await trustOf(classifier)).doubts).toEqual([]);
    await correct(classifier, merging, HONEST);
    const held = (await trustOf(classifier)).doubts[0]!;
    const params = { classifier, doubt: held.id };
    const body = { weight: 1, reason: 'Meals on a journey are travel' };
    await amend.call('changeDoubt', { params, body, headers: APPROVER });
    // The same once more changes nothing.
    expect(await amend.call('changeDoubt', { params, body, headers: APPROVER })).toMatchObject({
      liftedBy: 'Demo approver',
      liftedReason: 'Meals on a journey are travel',
    });
    await train(amend, classifier, 'linear');
    const { doubts } = await trustOf(classifier);
    expect(doubts.filter(({ liftedAt }) => liftedAt === null)).toEqual([]);
    expect((await amend.call('getClassifier', { params: { classifier } })).corrections).toBe(merging.length);
  }, 60_000);
});

describe('an approver', () => {
  test('excludes a batch or a person, lets them count for less, and takes it back: others’ words stand again', async () => {
    const classifier = await labelled();
    await train(amend, classifier, 'linear');
    const clean = await fingerprintOf(classifier);
    const [first, second] = [ROWS.slice(0, 30), ROWS.slice(30, 60)];
    await correct(classifier, first, HONEST);
    await correct(classifier, flipped(ROWS.slice(0, 60)), FLIPPER);
    const speakers = (await trustOf(classifier)).speakers;
    const { batches } = speakers.find(({ person }) => person === 'Demo corrector')!;
    const { from, to } = batches[0]!;
    expect(batches[0]).toMatchObject({ events: 60, from: 1_231, to: 1_290 });
    const draft = { person: 'Demo corrector', from, to, weight: 0, reason: 'Another table’s columns' };
    const body = { ...draft, id: randomUUID() };
    const place = (sent: typeof body, headers: Record<string, string>) =>
      amend.send('placeDoubt', { params: { classifier }, body: sent, headers });
    expect(await place(body, HONEST)).toMatchObject({ status: 403 });
    // Nobody decides about their own words, whatever their roles.
    expect(await place({ ...body, person: 'Demo approver' }, APPROVER)).toMatchObject({ status: 409 });
    const placed = await place(body, APPROVER);
    expect(placed).toMatchObject({ status: 201, body: { person: 'Demo corrector', weight: 0 } });
    expect(await place(body, APPROVER)).toEqual({ ...placed, headers: expect.anything() });

    const labels = new Map((await readLabels(amend.db, classifier)).map((row) => [row.key, row]));
    for (const row of first)
      expect(labels.get(row.key)).toMatchObject({ class: row.account, person: 'Second demo corrector' });
    for (const row of second) expect(labels.get(row.key)).toMatchObject({ class: row.account, origin: 'label-column' });
    expect((await amend.call('getClassifier', { params: { classifier } })).corrections).toBe(30);
    expect((await rebuildLabels(amend.db, classifier, lockHead)).differing).toEqual([]);
    const answers = await amend.call('predict', {
      params: { classifier },
      body: { view: randomUUID(), rows: rowsOf(first) },
    });
    expect(first.map((_, at) => answers.classes[answers.predicted[at]!])).toEqual(first.map(({ account }) => account));

    // With less weight the words stand, and count for less.
    const params = { classifier, doubt: body.id };
    const less = await amend.call('changeDoubt', {
      params,
      body: { weight: 0.25, reason: 'Half right' },
      headers: APPROVER,
    });
    const weighed = (await readLabels(amend.db, classifier)).filter(({ person }) => person === 'Demo corrector');
    expect([weighed.length, new Set(weighed.map(({ weight }) => weight))]).toEqual([60, new Set([0.25])]);
    await train(amend, classifier, 'linear');
    const lesser = await fingerprintOf(classifier);
    await amend.call('changeDoubt', {
      params: { classifier, doubt: less.id },
      body: { weight: 1, reason: 'They were right' },
      headers: APPROVER,
    });
    await train(amend, classifier, 'linear');
    const full = await fingerprintOf(classifier);
    expect(new Set([clean, lesser, full]).size).toBe(3);
    // Each version is made again by whose words counted then.
    for (const version of ['1', '2', '3'])
      expect(await amend.call('reproduceVersion', { params: { classifier, version } })).toMatchObject({
        sameLabels: true,
        sameModel: true,
      });
    const kinds = (await amend.call('listAudit', { params: { classifier } })).events.map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind.startsWith('words-'))).toEqual([
      'words-excluded',
      'words-weighed-less',
      'words-counted',
    ]);
  }, 120_000);
});
