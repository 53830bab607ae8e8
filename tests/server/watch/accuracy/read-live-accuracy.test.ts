import { randomUUID } from 'node:crypto';
import { classifierDraft } from '../../../../contract/classifier.ts';
import { valueCondition } from '../../../../contract/conditions/compared-value.ts';
import { isInAuditSample } from '../../../../ml/sampling/audit-sample.ts';
import { ensureMonth } from '../../../../server/answer/predictions/prediction-log-store.ts';
import { readClassifier } from '../../../../server/record/classifiers/classifier-store.ts';
import { createClassifier } from '../../../../server/record/classifiers/create-classifier.ts';
import { findSegmentColumn } from '../../../../server/record/classifiers/segment-column.ts';
import { setPolicies } from '../../../../server/record/classifiers/set-policies.ts';
import type { FeedbackDraft } from '../../../../server/record/feedback/feedback-entry.ts';
import { createFeedbackLog } from '../../../../server/record/feedback/feedback-log.ts';
import { readLiveAccuracy, type LiveRows } from '../../../../server/watch/accuracy/read-live-accuracy.ts';
import { logAnswers, saySomething } from '../../../setup/answered-rows.ts';
import { purchaseDraft } from '../../../setup/purchases.ts';
import { useDatabase } from '../../../setup/use-database.ts';

/** A window of twelve days, at whose end it is asked. */
const FROM = new Date('2026-11-10T00:00:00Z');
const TO = new Date('2026-11-22T00:00:00Z');
const day = (date: number, hour = 6) => new Date(Date.UTC(2026, 10, date, hour));

const database = useDatabase();
beforeAll(() => ensureMonth(database.db, FROM));

async function newClassifier(auditShare = 0.5): Promise<string> {
  const draft = classifierDraft.parse(purchaseDraft(randomUUID(), { auditShare }));
  return (await createClassifier(database.db, draft, 'Ada', FROM)).id;
}

const answered = (...more: Parameters<typeof logAnswers> extends [unknown, ...infer Rest] ? Rest : never) =>
  logAnswers(database.db, ...more);
const said = (...more: Parameters<typeof saySomething> extends [unknown, ...infer Rest] ? Rest : never) =>
  saySomething(database.db, ...more);

async function live(classifierId: string, more: Partial<LiveRows> = {}) {
  const classifier = await readClassifier(database.db, classifierId);
  return readLiveAccuracy(database.db, {
    ...{ classifier, version: 1, from: FROM, to: TO, among: null, segments: null, named: (name: string) => name },
    ...more,
  });
}

test('without answers nothing is claimed', async () => {
  expect(await live(await newClassifier())).toMatchObject({
    ...{ rows: 0, expected: null, labelled: 0, realised: null, overridden: null, lagDays: null },
    ...{
      audit: { share: 0.5, drawn: 0, asked: 0, noticed: 0, estimate: null },
      byAnswer: [],
      byArrival: [],
      classes: [],
      segments: null,
    },
    ...{ cost: null, lossRises: [] },
  });
});

test('what is expected is the mean confidence of the model’s last answer to each row, labelled or not', async () => {
  const id = await newClassifier();
  await answered(id, day(11), { a: { confidence: 0.25 }, b: { confidence: 0.5, class: 'meals' } });
  await answered(id, day(12), { a: { confidence: 0.75 } });
  await answered(id, day(12), { c: { source: 'label', confidence: 1 }, d: { source: 'rule', confidence: 1 } });
  await answered(id, day(23), { e: { confidence: 1 } });
  const { rows, expected, classes, byAnswer } = await live(id);
  expect([rows, expected?.value]).toEqual([2, 0.625]);
  expect(classes.map((each) => [each.class, each.rows, each.expected!.value, each.realised])).toEqual([
    ['meals', 1, 0.5, null],
    ['travel', 1, 0.75, null],
  ]);
  expect(byAnswer.map((span) => [span.from, span.rows])).toEqual([
    [day(11, 0).toISOString(), 1],
    [day(12, 0).toISOString(), 1],
  ]);
});

test('labels count by when rows were answered and by when they came, late ones of earlier rows by arrival alone', async () => {
  const id = await newClassifier();
  await ensureMonth(database.db, new Date('2026-10-05T00:00:00Z'));
  await answered(id, new Date('2026-10-05T06:00:00Z'), { early: {} });
  await answered(id, day(11), { a: {}, b: {}, c: {}, d: {} });
  await said(id, day(13), 'a');
  await said(id, day(21), 'b', { class: 'meals', origin: 'label-column', person: null });
  await said(id, day(21), 'early', { class: 'meals' });
  const { labelled, realised, lagDays, byAnswer, byArrival, overridden } = await live(id);
  expect([labelled, realised?.value, lagDays]).toEqual([2, 0.5, 10]);
  expect(byAnswer).toHaveLength(1);
  expect(byAnswer[0]).toMatchObject({ rows: 4, realised: { value: 0.5, rows: 2 }, overridden: { value: 0, rows: 1 } });
  expect(byArrival.map(({ from, realised: share, lagDays: lag }) => [from, share.rows, share.value, lag])).toEqual([
    [day(13, 0).toISOString(), 1, 1, 2],
    [day(21, 0).toISOString(), 2, 0, (47 + 10) / 2],
  ]);
  expect(overridden).toMatchObject({ value: 0, rows: 1 });
});

test('a row counts once, by the label that stands: said twice, taken back, adopted, of other cells, before the answer', async () => {
  const id = await newClassifier();
  await said(id, day(10), 'before');
  await answered(id, day(11), { twice: {}, back: {}, adopted: {}, edited: {}, before: {}, missing: {} });
  await said(id, day(12), 'twice', { class: 'meals' });
  await said(id, day(14), 'twice', { kind: 'accept' });
  await said(id, day(12), 'back', { class: 'meals' });
  await said(id, day(13), 'back', { kind: 'withdraw', class: null });
  await said(id, day(12), 'adopted', { kind: 'adopt', origin: 'label-column', person: null });
  await said(id, day(12), 'edited', { rowHash: 'of other cells' });
  const { rows, labelled, realised } = await live(id);
  expect([rows, labelled, realised?.value]).toEqual([6, 1, 1]);
});

test('a label that names an answer judges that one', async () => {
  const id = await newClassifier();
  const first = await answered(id, day(11), { a: { class: 'meals' } });
  await answered(id, day(12), { a: {} });
  await said(id, day(13), 'a', { predictionId: `${first}:0` });
  expect((await live(id)).realised).toMatchObject({ value: 0, rows: 1 });
});

test('rows drawn by chance are told apart from those that people chose to look at', async () => {
  const id = await newClassifier();
  const keys = Array.from({ length: 40 }, (_, at) => `row ${at}`);
  const drawn = keys.filter((key) => isInAuditSample(key, 0.5));
  await answered(id, day(11), Object.fromEntries(keys.map((key) => [key, {}])));
  // Of what is drawn one answer was noticed to be wrong, and all others asked about and right; ten others corrected.
  const [noticed, ...asked] = drawn;
  await said(id, day(12), noticed!, { class: 'meals' });
  for (const key of asked) await said(id, day(12), key, { origin: 'review', kind: 'accept' });
  for (const key of keys.filter((each) => !drawn.includes(each)).slice(0, 10))
    await said(id, day(12), key, { class: 'meals' });
  const { realised, audit } = await live(id);
  expect(realised).toMatchObject({ rows: drawn.length + 10, value: asked.length / (drawn.length + 10) });
  expect(audit).toMatchObject({ share: 0.5, drawn: drawn.length, asked: asked.length, noticed: 1 });
  expect(audit.estimate!.value).toBeCloseTo(asked.length / drawn.length, 12);
});

test('segments stand worst first, by the values that are kept; a report of one looks at its rows alone', async () => {
  const id = await newClassifier();
  await answered(id, day(11), { a: {}, b: { centre: 'cc2' }, c: { centre: 'CC2 ' }, d: { centre: 'CC3' } });
  await said(id, day(12), 'a');
  await said(id, day(12), 'b', { class: 'meals' });
  const { columns } = await readClassifier(database.db, id);
  const column = findSegmentColumn('Centre', columns)!;
  const kept = [
    { value: 'cc1', name: 'CC1' },
    { value: 'cc2', name: 'CC2' },
    { value: 'cc9', name: 'CC9' },
  ];
  const { segments } = await live(id, { segments: { column, kept } });
  expect(segments?.column).toBe('Centre');
  expect(segments?.values.map(({ value, rows, realised }) => [value, rows, realised?.value])).toEqual([
    ['CC2', 2, 0],
    ['CC1', 1, 1],
  ]);
  const among = { condition: valueCondition(column.column, 'cc2'), columns };
  expect(await live(id, { among })).toMatchObject({ rows: 2, labelled: 1, realised: { value: 0 } });
});

test('what wrong answers cost is told by the policy: a share of the amount of each row', async () => {
  const id = await newClassifier();
  await answered(id, day(11), { a: { confidence: 0.5 }, b: { confidence: 0.75 }, c: { confidence: 1 } });
  await said(id, day(12), 'a', { class: 'meals' });
  await said(id, day(12), 'b');
  const { policies } = await readClassifier(database.db, id);
  const priced = (column: string) =>
    setPolicies(
      database.db,
      id,
      { ...policies, errorCosts: { by: 'amount', currency: 'EUR', column, share: 0.5 } },
      { person: 'Ada', at: TO },
    );
  await priced('Amount');
  // Each row is of 12: half of it, times one half and one quarter that are wrong; and what was wrong.
  expect((await live(id)).cost).toEqual({
    ...{ currency: 'EUR', column: 'Amount', unpriced: 0 },
    ...{ expected: 6 * 0.75, realised: 6 },
  });
  await priced('Gone');
  expect((await live(id)).cost).toEqual({
    ...{ currency: 'EUR', column: 'Gone', unpriced: 3 },
    ...{ expected: 0, realised: null },
  });
});

test('what wrong answers cost is told by class and by segment, too, and the parts add up to the whole', async () => {
  const id = await newClassifier();
  await answered(id, day(11), {
    ...{ a: { confidence: 0.5 }, b: { confidence: 0.75, centre: 'CC2' } },
    c: { confidence: 0.5, class: 'meals', centre: 'CC2' },
  });
  await said(id, day(12), 'c', { class: 'travel' });
  const { columns, policies } = await readClassifier(database.db, id);
  const pairs = [{ is: 'travel', answered: 'meals', cost: 100 }];
  const errorCosts = { by: 'class' as const, currency: 'EUR', usual: 20, pairs };
  await setPolicies(database.db, id, { ...policies, errorCosts }, { person: 'Ada', at: TO });
  const kept = ['cc1', 'cc2'].map((value) => ({ value, name: value.toUpperCase() }));
  const segments = { column: findSegmentColumn('Centre', columns)!, kept };
  const { classes, segments: told, cost } = await live(id, { segments });
  // There is no version whose errors speak: what is expected is the usual price.
  expect(cost).toMatchObject({ expected: 25, realised: 100 });
  expect(classes.map((each) => [each.class, each.cost])).toEqual([
    ['meals', { expected: 10, realised: 100, unpriced: 0 }],
    ['travel', { expected: 15, realised: null, unpriced: 0 }],
  ]);
  expect(told!.values.map((each) => [each.value, each.cost])).toEqual([
    ['CC2', { expected: 15, realised: 100, unpriced: 0 }],
    ['CC1', { expected: 10, realised: null, unpriced: 0 }],
  ]);
});

test('classes of others go by one name', async () => {
  const id = await newClassifier();
  await answered(id, day(11), { a: { class: 'secret' }, b: { class: 'hidden' }, c: {} });
  await said(id, day(12), 'a');
  const { classes, realised } = await live(id, { named: (name) => (name === 'travel' ? name : 'another class') });
  expect(classes.map((each) => [each.class, each.rows])).toEqual([
    ['another class', 2],
    ['travel', 1],
  ]);
  expect(realised?.value).toBe(0);
});

test('labels that begin to contradict sure answers are noticed, with the day', async () => {
  const id = await newClassifier();
  const keys = Array.from({ length: 400 }, (_, at) => `r${at}`);
  await answered(id, day(11), Object.fromEntries(keys.map((key) => [key, { confidence: 0.95 }])));
  const log = (at: Date, of: readonly string[], name: string) =>
    createFeedbackLog(database.db, () => at).append(
      id,
      of.map((key): FeedbackDraft => ({
        ...{ id: randomUUID(), kind: 'correct', origin: 'correction-column', key, rowHash: `hash ${key}`, cells: [] },
        ...{
          class: name,
          predictedClass: null,
          note: null,
          predictionId: null,
          person: 'Ada',
          basedOn: null,
          saidAt: at,
        },
      })),
    );
  await log(day(12), keys.slice(0, 250), 'travel');
  await log(day(20), keys.slice(250), 'meals');
  const { lossRises } = await live(id);
  expect(lossRises[0]).toMatchObject({ by: 'adwin', at: day(20).toISOString() });
  expect(lossRises[0]!.after).toBeGreaterThan(lossRises[0]!.before);
});
