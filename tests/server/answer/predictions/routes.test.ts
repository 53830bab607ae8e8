import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { rowHash } from '../../../../contract/row-hash.ts';
import { isHoldout } from '../../../../ml/evaluation/holdout.ts';
import { predict, purchaseDraft, purchases, rowsOf, say, train, type Purchase } from '../../../setup/purchases.ts';
import { useAmend } from '../../../setup/use-amend.ts';

const labelled = Object.freeze(purchases(300, 51));
const open = Object.freeze(purchases(200, 52, 1_000));

const amend = useAmend();
let classifier: string;
beforeAll(async () => {
  ({ id: classifier } = await amend.call('createClassifier', { body: purchaseDraft('Purchases', { auditShare: 0 }) }));
  await say(amend, classifier, labelled, { origin: 'label-column' });
  await train(amend, classifier, 'linear');
});

const predictBody = (rows: readonly Purchase[]) => ({ view: randomUUID(), rows: rowsOf(rows) });

describe('predict', () => {
  test('answers every row in the order of the request, with the hash its cells have', async () => {
    const answer = await amend.call('predict', {
      params: { classifier },
      body: { ...predictBody(open), probabilities: true },
    });
    expect(answer.keys).toEqual(open.map((row) => row.key));
    expect(answer.modelVersion).toBe(1);
    // By these the pane sees which rows were edited since, comparing them with what it reckons itself.
    expect(answer.rowHashes).toEqual(open.map(({ cells }) => rowHash(cells)));
    answer.probabilities!.forEach((row, at) => {
      expect(row.reduce((sum, each) => sum + each, 0)).toBeCloseTo(1, 6);
      expect(row[answer.predicted[at]!]).toBe(Math.max(...row));
      expect(answer.confidence[at]).toBe(Math.max(...row));
    });
  });

  test('finds columns by name, whatever their order, and leaves others alone', async () => {
    const body = predictBody(open);
    const shuffled = {
      ...body.rows,
      columns: [{ name: 'Colour', values: open.map(() => 'red') }, ...body.rows.columns.toReversed()],
    };
    const answer = await amend.call('predict', {
      params: { classifier },
      body: { view: randomUUID(), rows: shuffled },
    });
    const straight = await amend.call('predict', { params: { classifier }, body });
    expect({ predicted: answer.predicted, rowHashes: answer.rowHashes }).toEqual({
      predicted: straight.predicted,
      rowHashes: straight.rowHashes,
    });
  });

  test('names the column that is missing', async () => {
    const { keys, columns } = rowsOf(open);
    const { body } = await amend.send('predict', {
      params: { classifier },
      body: { view: randomUUID(), rows: { keys, columns: columns.slice(1) } },
    });
    expect(body).toMatchObject({ status: 422, code: 'column-missing', detail: expect.stringContaining('"Merchant"') });
  });

  test('answers rows of which every cell is missing, and a table without rows', async () => {
    const empty = open.map((row) => ({ ...row, cells: [null, null, null] }));
    expect((await predict(amend, classifier, randomUUID(), empty)).size).toBe(open.length);
    expect((await predict(amend, classifier, randomUUID(), [])).size).toBe(0);
  });

  test('answers and logs text that PostgreSQL cannot hold', async () => {
    const odd = [
      { ...open[0]!, key: 'key \u0000 \uD800', cells: ['City Cabs \u0000 \uDC00', 1e308, 'x'.repeat(32_767)] },
    ];
    expect([...(await predict(amend, classifier, randomUUID(), odd)).keys()]).toEqual(['key \u0000 \uD800']);
    await amend.call('driftReport', { params: { classifier } }); // settles the log
    const logged = await amend.db
      .selectFrom('predictions')
      .select('cells')
      .where('row_key', '=', 'key \uFFFD \uFFFD')
      .execute();
    expect(logged.map((row) => row.cells[0])).toEqual(['City Cabs \uFFFD \uFFFD']);
  });

  test('answers labelled rows with their label, and edited ones with the model', async () => {
    const mislabelled = { ...open[3]!, key: 'labelled', account: 'gifts' };
    await say(amend, classifier, [mislabelled]);
    const edited = { ...mislabelled, cells: ['Harbour Hotel 77', 12, 'CC0'] };
    expect((await predict(amend, classifier, randomUUID(), [mislabelled])).get('labelled')).toEqual({
      class: 'gifts',
      confidence: 1,
      source: 'label',
    });
    expect((await predict(amend, classifier, randomUUID(), [edited])).get('labelled')).toMatchObject({
      class: 'travel',
      source: 'model',
    });
  });

  test('knows the class of labels that lie in the holdout alone', async () => {
    const { id } = await amend.call('createClassifier', { body: purchaseDraft(randomUUID()) });
    await say(amend, id, labelled, { origin: 'label-column' });
    const held = labelled.find((row) => isHoldout(row.key))!;
    await say(amend, id, [held], { class: 'unique' });
    await train(amend, id, 'linear');
    const answer = await amend.call('predict', {
      params: { classifier: id },
      body: { ...predictBody([open[0]!, held]), probabilities: true },
    });
    expect(answer.classes[answer.predicted[1]!]).toBe('unique');
    expect(answer.probabilities!.map((row) => row.length)).toEqual([5, 5]);
    expect(answer.probabilities![1]!.at(-1)).toBe(1);
  });
});

describe('recordFeedback with a view', () => {
  test('that nobody knows answers the labels given, and no other row', async () => {
    const rows = purchases(2, 53, 3_000);
    const { changed } = await say(amend, classifier, rows, { class: 'gifts', view: randomUUID() });
    expect(changed).toEqual(rows.map((row) => ({ key: row.key, class: 'gifts', confidence: 1, source: 'label' })));
  });

  test('tells a row again when its label is withdrawn', async () => {
    const view = randomUUID();
    const rows = purchases(30, 54, 4_000);
    const before = await predict(amend, classifier, view, rows);
    await say(amend, classifier, rows.slice(0, 1), { class: 'software', view });
    const { changed } = await say(amend, classifier, rows.slice(0, 1), { kind: 'withdraw', view });
    expect(changed).toContainEqual({ key: rows[0]!.key, ...before.get(rows[0]!.key)!, before: 'software' });
  });

  test('leaves rows alone that the view shows no longer as they were', async () => {
    const view = randomUUID();
    const rows = purchases(30, 55, 5_000);
    await predict(amend, classifier, view, rows);
    const edited = rows.map((row) => ({ ...row, cells: ['Cloudbase subscription 1', 5, 'CC1'] }));
    await predict(amend, classifier, view, edited);
    const { changed } = await say(amend, classifier, edited.slice(0, 1), { class: 'hosting', view });
    // All thirty are the same purchase now, so all become what one of them is said to be.
    expect(changed.map((row) => [row.key, row.class]).sort()).toEqual(edited.map((row) => [row.key, 'hosting']).sort());
  });

  test('works on after a restart, from the log', async () => {
    const view = randomUUID();
    const cabs = purchases(400, 56, 6_000).filter((row) => String(row.cells[0]).startsWith('City Cabs'));
    expect(cabs.length).toBeGreaterThan(10);
    await predict(amend, classifier, view, cabs);
    await amend.restart();
    const { changed } = await say(amend, classifier, cabs.slice(0, 2), { class: 'taxi', view });
    expect(changed.length).toBeGreaterThan(2);
    const answers = await predict(amend, classifier, view, cabs);
    for (const row of changed) expect(answers.get(row.key)!.class).toBe(row.class);
  });
});

describe('reviewQueue', () => {
  test('shows one row of each kind with its cells and next best classes, and none that was spoken of', async () => {
    const view = randomUUID();
    const odd = [
      { key: 'odd', cells: ['Corner Toner Cabs', 3.5, 'CC1'], account: 'meals' },
      ...purchases(60, 57, 7_000),
    ];
    await predict(amend, classifier, view, odd);
    expect((await amend.call('reviewQueue', { params: { classifier }, query: { view, limit: 2 } })).rows).toHaveLength(
      2,
    );
    const queue = await amend.call('reviewQueue', { params: { classifier }, query: { view } });
    expect(queue.waiting).toBe(61);
    const kind = (merchant: unknown): string =>
      String(merchant)
        .replace(/[ \d]+$/u, '')
        .toLowerCase();
    expect(queue.rows.map((row) => kind(row.cells[0]!.value)).toSorted()).toEqual(
      [...new Set(odd.map((row) => kind(row.cells[0])))].toSorted(),
    );
    // Words of three accounts in one name.
    const first = queue.rows.find((row) => row.key === 'odd');
    expect(first).toMatchObject({
      cells: [
        { name: 'Merchant', value: 'Corner Toner Cabs' },
        { name: 'Amount', value: '3.5' },
        { name: 'Centre', value: 'CC1' },
      ],
    });
    expect(first!.alternatives.length).toBeGreaterThanOrEqual(2);
    expect(first!.alternatives.map((each) => each.class)).not.toContain(first!.class);
    expect(first!.alternatives[0]!.probability).toBeGreaterThanOrEqual(first!.alternatives[1]!.probability);

    await say(amend, classifier, odd.slice(0, 1), { kind: 'unsure', view });
    const next = await amend.call('reviewQueue', { params: { classifier }, query: { view } });
    expect(next.waiting).toBe(60);
    expect(next.rows.map((row) => row.key)).not.toContain('odd');
    expect(next.unsure).toBe(1);
    const doubtful = () => amend.call('reviewQueue', { params: { classifier }, query: { view, about: 'unsure' } });
    expect(await doubtful()).toMatchObject({ rows: [{ key: 'odd' }], waiting: 1, unsure: 1 });
    await say(amend, classifier, odd.slice(0, 1), { view });
    expect(await doubtful()).toEqual({ rows: [], waiting: 0, unsure: 0, isQuiet: false });
  });

  test('of a view that nobody knows is empty', async () => {
    expect(await amend.call('reviewQueue', { params: { classifier }, query: { view: randomUUID() } })).toEqual({
      rows: [],
      waiting: 0,
      unsure: 0,
      isQuiet: false,
    });
  });

  test('without a view, or with a limit out of range, is refused', async () => {
    expect((await amend.send('reviewQueue', { params: { classifier } })).body).toMatchObject({
      status: 422,
      code: 'invalid-request',
    });
    expect(
      (await amend.send('reviewQueue', { params: { classifier }, query: { view: randomUUID(), limit: 201 } })).body,
    ).toMatchObject({ code: 'invalid-request' });
    expect(
      (await amend.send('reviewQueue', { params: { classifier: randomUUID() }, query: { view: randomUUID() } })).body,
    ).toMatchObject({ code: 'unknown-classifier' });
  });
});
