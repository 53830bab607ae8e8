import { randomUUID } from 'node:crypto';
import { predict, purchaseDraft, purchases, rowsOf, say, train } from '../../../setup/purchases.ts';
import { useAmend } from '../../../setup/use-amend.ts';

const amend = useAmend();
let classifier: string;
const labelled = purchases(600, 1);
const fresh = purchases(200, 2, 600);

beforeAll(async () => {
  classifier = (await amend.call('createClassifier', { body: purchaseDraft('Cards') })).id;
  await say(amend, classifier, labelled, { origin: 'label-column' });
  await train(amend, classifier, 'linear');
});

const report = (body = {}) => amend.call('driftReport', { params: { classifier }, body });

// In this order: a corrector's day, from the first table to the drift sheet.
describe('driftReport', () => {
  test('before anything was classified says so', async () => {
    const { body } = await amend.send('driftReport', { params: { classifier } });
    expect(body).toMatchObject({
      status: 409,
      code: 'no-live-rows',
      detail: 'In the last 12 hours the model classified no rows of "Cards" that were new to it.',
    });
  });

  test('of labelled rows classified again still says so: they are what the model learned from', async () => {
    await predict(amend, classifier, randomUUID(), labelled);
    const { body } = await amend.send('driftReport', { params: { classifier } });
    expect(body).toMatchObject({ code: 'no-live-rows' });
  });

  test('of new rows like the training rows finds no drift, though they were classified twice', async () => {
    await predict(amend, classifier, randomUUID(), fresh);
    await predict(amend, classifier, randomUUID(), fresh);
    const answer = await report();
    expect(answer).toMatchObject({
      verdict: 'stable',
      headline: 'No drift: 200 rows look like the rows the model was trained on.',
      window: { rows: 200 },
    });
    expect(answer.columns.map((column) => column.type).sort()).toEqual([
      'category',
      'confidence',
      'number',
      'prediction',
      'text',
    ]);
  });

  test('says how often the model was right of what people have answered since', async () => {
    await say(amend, classifier, fresh.slice(0, 40));
    const [point, ...others] = (await report({ hours: 24 })).accuracy;
    expect(others).toEqual([]);
    expect(point).toMatchObject({ predictions: 200, coverage: 0.2, modelVersion: 1 });
    expect(point!.accuracy).toBeGreaterThan(0.8);
  });

  test('names the cost centre whose amounts came in pence', async () => {
    const inPence = purchases(400, 3, 1_000).map((row) =>
      row.cells[2] === 'CC3' ? { ...row, cells: [row.cells[0]!, Number(row.cells[1]) * 100, 'CC3'] } : row,
    );
    await amend.call('predict', { params: { classifier }, body: { view: randomUUID(), rows: rowsOf(inPence) } });
    const answer = await report();
    expect(answer.verdict).toBe('drift');
    expect(answer.columns[0]).toMatchObject({ name: 'Amount', status: 'drift' });
    expect(answer.headline).toBe('Drift: Amount changed since the model was trained.');
  });

  test('that says drift starts a training by itself, as the policy says and new labels allow', async () => {
    const drifted = async () =>
      (await amend.call('listTrainings', { params: { classifier } })).trainings.find(({ cause }) => cause === 'drift');
    let training = await drifted();
    while (training?.state !== 'done') training = await drifted();
    expect(training).toMatchObject({
      startedBy: 'Amend, by policy',
      version: {
        version: 2,
        cause: 'drift',
        occasion: { code: 'drift', values: { finding: { code: 'drift', values: { columns: ['Amount'], more: 0 } } } },
        because: 'Drift: Amount changed since the model was trained',
        correctedRows: 40,
      },
    });
    await report();
    expect((await amend.call('listTrainings', { params: { classifier } })).trainings).toHaveLength(2);
  });

  test.each([0, -1, 1.5, 100_000])('for %s hours is refused', async (hours) => {
    const { body } = await amend.send('driftReport', { params: { classifier }, body: { hours } });
    expect(body).toMatchObject({ status: 422, code: 'invalid-request' });
  });

  test('of an unknown classifier is refused', async () => {
    const { body } = await amend.send('driftReport', { params: { classifier: randomUUID() } });
    expect(body).toMatchObject({ status: 404, code: 'unknown-classifier' });
  });
});
