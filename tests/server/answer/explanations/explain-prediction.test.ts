import { randomUUID } from 'node:crypto';
import { beforeAll, expect, test } from '@jest/globals';
import { predict, purchaseDraft, purchases, rowsOf, say, train, type Purchase } from '../../../setup/purchases.ts';
import { useAmend } from '../../../setup/use-amend.ts';

const row = (key: string, merchant: string, amount = 12.5): Purchase => ({
  key,
  cells: [merchant, amount, 'CC1'],
  account: 'travel',
});

const amend = useAmend();
let classifier: string;
beforeAll(async () => {
  ({ id: classifier } = await amend.call('createClassifier', { body: purchaseDraft('Purchases') }));
  await say(amend, classifier, purchases(300, 71), { origin: 'label-column' });
  await train(amend, classifier, 'linear');
});

const explain = (asked: Purchase, className?: string) =>
  amend.call('explainPrediction', {
    params: { classifier },
    body: { rows: rowsOf([asked]), ...(className === undefined ? {} : { class: className }) },
  });

test('says what spoke for the class, in words, with the same class and confidence as the prediction', async () => {
  const asked = row('new', 'City Cabs 321');
  const answer = (await predict(amend, classifier, randomUUID(), [asked])).get('new')!;
  const explanation = await explain(asked);
  expect(explanation).toMatchObject({
    key: 'new',
    class: 'travel',
    confidence: answer.confidence,
    source: 'model',
    modelVersion: 1,
  });
  expect(explanation.reasonsFor[0]).toMatchObject({
    column: 'Merchant',
    sentence: expect.stringMatching(/^Merchant (contains|is) “/),
  });
  expect(explanation.sentence).toMatch(/^Mostly because Merchant /);
  expect(
    explanation.reasonsFor.every(({ effect }) => effect > 0) &&
      explanation.reasonsAgainst.every(({ effect }) => effect < 0),
  ).toBe(true);
});

test('says why not, of a class it does not get', async () => {
  const explanation = await explain(row('new', 'City Cabs 321'), 'office');
  expect(explanation.class).toBe('office');
  expect(explanation.confidence).toBeLessThan(0.2);
  expect(explanation.reasonsAgainst[0]).toMatchObject({ column: 'Merchant' });
  expect(explanation.sentence).toMatch(/^“office” is unlikely mostly because Merchant/);
});

test('without corrections shows what stood in the label column', async () => {
  const { similar } = await explain(row('new', 'City Cabs 321'));
  expect(similar).toHaveLength(3);
  expect(similar.every(({ cells }) => cells[0]!.value.startsWith('City Cabs'))).toBe(true);
});

test('shows the most similar corrections with who and when, and says that they say so', async () => {
  await say(amend, classifier, [row('corrected', 'Village Cabs 555')], { class: 'mileage' });
  const { class: className, similar, reasonsFor } = await explain(row('new', 'Village Cabs 556'));
  expect(className).toBe('mileage');
  expect(similar).toEqual([
    {
      key: 'corrected',
      class: 'mileage',
      person: expect.any(String),
      saidAt: '2026-11-02T09:00:00.000Z',
      similarity: expect.any(Number),
      cells: [
        { name: 'Merchant', value: 'Village Cabs 555' },
        { name: 'Amount', value: '12.5' },
        { name: 'Centre', value: 'CC1' },
      ],
    },
  ]);
  expect(reasonsFor.map(({ sentence }) => sentence)).toContain('Past corrections of rows like this one say so');
});

test('says first that a row answers with its own label, and who said so', async () => {
  const own = row('own', 'Harbour Hotel 12');
  await say(amend, classifier, [own], { class: 'events' });
  const explanation = await explain(own);
  expect(explanation).toMatchObject({ class: 'events', confidence: 1, source: 'label' });
  expect(explanation.sentence).toMatch(
    /^This row was labelled “events” by .+ on 2 November 2026, and a row answers with its own label\. By itself the model gives “events” \d+ %/,
  );
  expect(explanation.similar.map(({ key }) => key)).not.toContain('own');

  const twin = await explain({ ...own, key: 'twin' });
  expect(twin).toMatchObject({ class: 'events', source: 'label' });
  expect(twin.sentence).toMatch(/^A row with the same cells was labelled “events” by .+ on 2 November 2026\./);

  await say(amend, classifier, [own], { kind: 'withdraw' });
  expect(await explain(own)).toMatchObject({ source: 'model' });
});

test('explains a row of which every cell is missing', async () => {
  const { reasonsFor, reasonsAgainst } = await explain({ key: 'empty', cells: [null, null, null], account: 'travel' });
  expect(
    [...reasonsFor, ...reasonsAgainst].every(
      ({ sentence }) => sentence.endsWith('is missing') || sentence.startsWith('Past corrections'),
    ),
  ).toBe(true);
});

test('refuses two rows, a missing column, an unknown classifier and one that was not trained', async () => {
  const send = (body: { rows: ReturnType<typeof rowsOf> }, id = classifier) =>
    amend.send('explainPrediction', { params: { classifier: id }, body });
  expect((await send({ rows: rowsOf([row('a', 'x'), row('b', 'y')]) })).body).toMatchObject({
    status: 422,
    code: 'invalid-request',
  });
  expect((await send({ rows: { keys: ['a'], columns: [] } })).body).toMatchObject({ code: 'column-missing' });
  expect((await send({ rows: rowsOf([row('a', 'x')]) }, randomUUID())).body).toMatchObject({
    code: 'unknown-classifier',
  });
  const { id } = await amend.call('createClassifier', { body: purchaseDraft('Untrained') });
  expect((await send({ rows: rowsOf([row('a', 'x')]) }, id)).body).toMatchObject({ code: 'no-champion' });
});
