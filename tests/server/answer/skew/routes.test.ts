import { randomUUID } from 'node:crypto';
import { purchaseDraft, purchases, rowsOf, say, train, type Purchase } from '../../../setup/purchases.ts';
import { useAmend } from '../../../setup/use-amend.ts';

const amend = useAmend();
let classifier: string;
beforeAll(async () => {
  ({ id: classifier } = await amend.call('createClassifier', { body: purchaseDraft('Purchases') }));
  await say(amend, classifier, purchases(400, 61), { origin: 'label-column' });
  await train(amend, classifier, 'linear');
});

const fresh = purchases(300, 62, 1_000);
const inCents = fresh.map((row): Purchase => ({ ...row, cells: row.cells.with(1, Number(row.cells[1]) * 100) }));
const LARGER = {
  column: 'Amount',
  code: 'factor',
  values: { factor: 100 },
  sentence: '“Amount” looks 100 times as large as what version 1 learned from.',
};
const check = (rows: readonly Purchase[]) =>
  amend.call('checkSkew', { params: { classifier }, body: { rows: rowsOf(rows) } });
const predict = (rows: readonly Purchase[]) =>
  amend.call('predict', { params: { classifier }, body: { view: randomUUID(), rows: rowsOf(rows) } });

test('says what is wrong with columns before a row is classified, and classifies none', async () => {
  expect(await check(fresh)).toEqual({ modelVersion: 1, rows: 200, skew: [] });
  expect(await check(inCents)).toEqual({ modelVersion: 1, rows: 200, skew: [LARGER] });
  expect(await amend.db.selectFrom('prediction_batches').select('id').execute()).toEqual([]);
});

test('an answer carries the warning, and its rows are answered all the same', async () => {
  const answer = await predict(inCents);
  expect(answer.keys).toHaveLength(300);
  expect(answer.skew).toEqual([LARGER]);
  expect(await predict(fresh)).not.toHaveProperty('skew');
});

test('rows that come one at a time are looked at together: from the thirtieth on, until they are right again', async () => {
  const warned: boolean[] = [];
  for (const row of inCents.slice(0, 30)) warned.push((await predict([row])).skew !== undefined);
  expect(warned).toEqual([...Array<boolean>(29).fill(false), true]);
  expect(await predict(inCents.slice(30, 31))).toHaveProperty('skew', [LARGER]);
  let last = true;
  for (const row of fresh) last = (await predict([row])).skew !== undefined;
  expect(last).toBe(false);
});

test('needs a model, and the columns', async () => {
  const { id } = await amend.call('createClassifier', { body: purchaseDraft('Untrained') });
  const { body } = await amend.send('checkSkew', { params: { classifier: id }, body: { rows: rowsOf(fresh) } });
  expect(body).toMatchObject({ code: 'no-champion' });
  const { keys, columns } = rowsOf(fresh);
  const lacking = await amend.send('checkSkew', {
    params: { classifier },
    body: { rows: { keys, columns: columns.slice(1) } },
  });
  expect(lacking.body).toMatchObject({ code: 'column-missing' });
});
