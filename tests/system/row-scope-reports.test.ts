import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { DriftReport } from '../../contract/drift.ts';
import { anotherClass } from '../../contract/words/finding-words.ts';
import { startAmend, type Amend } from '../setup/start-amend.ts';
import { createTestDatabase, type TestDatabase } from '../setup/test-database.ts';
import {
  asking,
  batchOf,
  COLUMNS,
  draft,
  eventsOf,
  EVERYTHING,
  MARKED_CENTRE,
  MARKER,
  otherRows,
  ownRows,
  signInByHeaders,
  type ScopedRow,
} from './scoped-rows.ts';

/** Rows of the scope of which the model says what only others’ rows were said to be. */
const LIKE_OTHERS = ownRows(20, 8_500).map((row) => ({ ...row, cells: ['depot 17', 10, ' 4711', ''] }));
const NEW = [...ownRows(130, 8_000), ...LIKE_OTHERS];

let database: TestDatabase;
let amend: Amend;
let params: { classifier: string };
beforeAll(async () => {
  database = await createTestDatabase();
  amend = await startAmend(database.url, undefined, 'off', signInByHeaders);
  const { id } = await amend.call('createClassifier', { body: draft('Cards'), headers: EVERYTHING });
  params = { classifier: id };
  const events = eventsOf([...ownRows(150), ...otherRows(300)], { origin: 'label-column' });
  await amend.call('recordFeedback', { params, body: { columns: [...COLUMNS], events }, headers: EVERYTHING });
  await train();
  await classify(NEW);
  await classify(otherRows(90, 8_000));
}, 60_000);
afterAll(async () => {
  await amend.close();
  await database.drop();
});

async function train(): Promise<void> {
  const { id } = await amend.call('startTraining', { params, body: { learner: 'linear' }, headers: EVERYTHING });
  for (;;) {
    const { state } = await amend.call('getTraining', { params: { ...params, training: id }, headers: EVERYTHING });
    if (state === 'done') return;
    if (state !== 'running') throw new Error(state);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
const classify = (rows: readonly ScopedRow[]) =>
  amend.call('predict', { params, body: { view: randomUUID(), rows: batchOf(rows) }, headers: EVERYTHING });
const corrector = (more: Record<string, string> = {}) => ({
  ...asking('corrector', 'scoped', params.classifier),
  ...more,
});
const list = (headers: Record<string, string>) => amend.call('listSegments', { params, query: { hours: 24 }, headers });
const report = (segment: string | null, headers: Record<string, string>) =>
  amend.call('driftReport', { params, body: { hours: 24, ...(segment === null ? {} : { segment }) }, headers });
const refused = (segment: string | null, headers: Record<string, string>) =>
  amend.send('driftReport', { params, body: { hours: 24, ...(segment === null ? {} : { segment }) }, headers });
/** All of a report but when it was made. */
/** But for when it was made, the number that it was given, and the spans of time that follow from when. */
const contentOf = ({ madeAt, window, accuracy, number: _, liveAccuracy, ...content }: DriftReport) => ({
  ...content,
  liveAccuracy: JSON.stringify(liveAccuracy, (key, value: unknown) =>
    ['from', 'to'].includes(key) ? undefined : value,
  ),
  rows: window.rows,
  predictions: accuracy.reduce((sum, { predictions }) => sum + predictions, 0),
  isMade: madeAt !== '',
});

describe('whoever has a role for the rows of some values of the segment column', () => {
  test('is told of these segments alone; others’ names, counts and the rest are not', async () => {
    expect(await list(corrector())).toEqual({
      column: 'Centre',
      modelVersion: 1,
      segments: [{ value: '4711', rows: NEW.length, referenceRows: 150 }],
      others: null,
      mayAskForAll: false,
    });
    const whole = await list(EVERYTHING);
    expect(whole.segments.map(({ value }) => value)).toEqual(['4712', '4711', MARKED_CENTRE]);
    expect([whole.others, whole.mayAskForAll]).toEqual([0, true]);
  });

  test('gets the report of their segment, of its rows alone', async () => {
    const theirs = await report('4711', corrector());
    expect(theirs).toMatchObject({
      segment: { column: 'Centre', value: '4711' },
      window: { rows: NEW.length },
      referenceRows: 150,
    });
    for (const { liveRows } of theirs.columns) expect(liveRows).toBe(NEW.length);
    expect(JSON.stringify(theirs).toLowerCase()).not.toContain(MARKER);
    expect(JSON.stringify(theirs)).not.toContain('4712');
  });

  test('is not told classes of others, whose shares stand under one name', async () => {
    const predicted = ({ columns }: DriftReport) => columns.find(({ type }) => type === 'prediction')!.chart!;
    const [theirs, whole] = [await report('4711', corrector()), await report('4711', EVERYTHING)].map(predicted);
    const marked = whole!.labels.filter((name) => name.includes(MARKER));
    expect(marked).not.toEqual([]);
    expect(theirs!.labels.filter((name) => name.includes(MARKER))).toEqual([]);
    const share = ({ labels, live }: typeof whole & object, name: string) => live[labels.indexOf(name)]!;
    expect(share(theirs!, anotherClass())).toBeCloseTo(marked.reduce((sum, name) => sum + share(whole!, name), 0));
    expect(share(theirs!, 'Travel')).toBe(share(whole!, 'Travel'));
  });

  test('hears nothing of what is classified for others meanwhile: their report stays as it is, number by number', async () => {
    const before = [contentOf(await report('4711', corrector())), await list(corrector())];
    await classify(otherRows(200, 9_000));
    expect([contentOf(await report('4711', corrector())), await list(corrector())]).toEqual(before);
    await classify(ownRows(5, 9_900));
    expect((await report('4711', corrector())).window.rows).toBe(NEW.length + 5);
  });

  test.each([
    ['all rows', null],
    ['the segment of others', '4712'],
    ['another of others', MARKED_CENTRE],
    ['one that is not there', 'nobody'],
  ])('is refused a report of %s with the same words, and told their own', async (_, segment) => {
    expect(await refused(segment, corrector())).toMatchObject({
      status: 403,
      body: {
        code: 'beyond-scope',
        values: { reason: 'report', lacks: 'choice', segments: ['4711'] },
        detail:
          'A drift report is of one segment here, since you may see only rows of which this holds: Centre is "4711". Yours is “4711”.',
        nextStep: 'Choose one of your segments.',
      },
    });
  });

  test('of several values chooses one', async () => {
    const both = corrector({ 'X-Values': '4711,4712' });
    expect((await list(both)).segments.map(({ value }) => value)).toEqual(['4712', '4711']);
    expect((await report('4712', both)).segment).toEqual({ column: 'Centre', value: '4712' });
    expect((await refused(null, both)).body).toMatchObject({ values: { segments: ['4712', '4711'] } });
  });

  test('whose values are none of those that are kept is told what helps', async () => {
    const nobody = corrector({ 'X-Values': 'nobody' });
    expect((await list(nobody)).segments).toEqual([]);
    expect(await refused('nobody', nobody)).toMatchObject({
      status: 403,
      body: { values: { lacks: 'segment', segments: [] }, nextStep: expect.stringMatching(/^Ask an approver/) },
    });
  });

  test('needs the right to make reports still', async () => {
    const viewer = asking('viewer', 'scoped', params.classifier);
    expect(await refused('4711', viewer)).toMatchObject({ status: 403, body: { code: 'not-allowed' } });
  });
});

describe('whoever has a role for rows by another column', () => {
  const byMerchant = () => corrector({ 'X-Column': 'Merchant', 'X-Values': 'City Cabs 0' });

  test('is told of no segment, and refused with what an admin can do', async () => {
    expect(await list(byMerchant())).toMatchObject({
      column: 'Centre',
      segments: [],
      others: null,
      mayAskForAll: false,
    });
    for (const segment of [null, '4711'])
      expect(await refused(segment, byMerchant())).toMatchObject({
        status: 403,
        body: {
          code: 'beyond-scope',
          values: { reason: 'report', lacks: 'column', segments: [] },
          nextStep:
            'Ask an admin to declare “Merchant” the segment column of the classifier; your reports begin with the next version that is trained and put in use.',
        },
      });
  });
});
