import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { requirePrediction } from '../../../../server/answer/lineage/trace-predictions.ts';
import { readPrediction } from '../../../../server/answer/lineage/trace-store.ts';
import { purchaseDraft, purchases, rowsOf, say, train } from '../../../setup/purchases.ts';
import { useAmend } from '../../../setup/use-amend.ts';

const labelled = Object.freeze(purchases(300, 51));
const shown = Object.freeze(purchases(20, 52, 1_000));
/** Another row with the very same cells as the first that is shown. */
const TWIN = { ...shown[0]!, key: 'twin' };

const amend = useAmend();
let params: { classifier: string };
let batch: string;
let said: number;
beforeAll(async () => {
  const { id: classifier } = await amend.call('createClassifier', {
    body: purchaseDraft('Purchases', { auditShare: 0 }),
  });
  params = { classifier };
  await say(amend, classifier, labelled, { origin: 'label-column' });
  await say(amend, classifier, [TWIN], { class: 'gifts' });
  await train(amend, classifier, 'linear');
  const view = randomUUID();
  ({ batch } = await amend.call('predict', { params, body: { view, rows: rowsOf(shown) } }));
  ({ sequence: said } = await say(amend, classifier, shown.slice(0, 1), { class: 'software', view }));
  await amend.call('predict', { params, body: { view: randomUUID(), rows: rowsOf(shown.slice(0, 2)) } });
});

const trace = (id: string) => amend.call('tracePrediction', { params: { ...params, prediction: id } });
const forward = (query: Record<string, string | number>) => amend.call('traceForward', { params, query });

describe('from an answer', () => {
  test('the way leads to its version and what that learned from, to what was said, by whom, and to its source', async () => {
    const { prediction, version, row, twins } = await trace(`${batch}:0`);
    expect(prediction).toMatchObject({
      ...{ id: `${batch}:0`, key: shown[0]!.key, modelVersion: 1, causedBy: 'request', rowSource: 'sheet' },
      // The very same row was called so before.
      ...{ class: 'gifts', source: 'label', correction: null },
    });
    const [listed] = (await amend.call('listVersions', { params })).versions;
    expect(version).toMatchObject({
      ...{ version: 1, learner: 'linear', learnedUpTo: 301, cause: 'person' },
      trainingSet: listed!.fingerprint,
      trainedAt: listed!.trainedAt,
    });
    expect(twins).toMatchObject([
      { sequence: 301, key: 'twin', class: 'gifts', kind: 'correct', isLearned: true, isBefore: true },
    ]);
    expect(twins[0]!.person).not.toBeNull();
    expect(row).toMatchObject([
      { sequence: said, key: shown[0]!.key, class: 'software', isLearned: false, isBefore: false },
    ]);
  });

  test('its row is found with the cells that were answered for, and of another classifier is none', async () => {
    const found = await readPrediction(amend.db, params.classifier, { batch, row: 7 }, null);
    expect(found).toMatchObject({ key: shown[7]!.key, cells: shown[7]!.cells });
    await expect(requirePrediction(amend.db, randomUUID(), `${batch}:7`, null)).rejects.toMatchObject({
      code: 'unknown-prediction',
    });
  });

  test('of a row of which nobody spoke, it leads to the version alone', async () => {
    const { row, twins, version } = await trace(`${batch}:7`);
    expect([row, twins, version?.version]).toEqual([[], [], 1]);
  });

  test.each([() => `${batch}:20`, () => `${randomUUID()}:0`])('nobody gave, there is none', async (id) => {
    const { body } = await amend.send('tracePrediction', { params: { ...params, prediction: id() } });
    expect(body).toMatchObject({ status: 404, code: 'unknown-prediction', values: { reason: 'none' } });
  });

  test('that is no id of one, says what one looks like', async () => {
    const { body } = await amend.send('tracePrediction', { params: { ...params, prediction: 'first' } });
    expect(body).toMatchObject({ status: 404, code: 'unknown-prediction', values: { reason: 'malformed' } });
  });
});

describe('the way back', () => {
  test('from a version leads to all its answers, the latest first, page by page', async () => {
    const all = (await forward({ version: 1 })).predictions;
    const requested = all.filter(({ causedBy }) => causedBy === 'request');
    expect(requested).toHaveLength(22);
    expect(all.map(({ predictedAt }) => predictedAt)).toEqual(
      all.map(({ predictedAt }) => predictedAt).toSorted((a, b) => b.localeCompare(a)),
    );
    const pages: string[] = [];
    for (let before: string | undefined; ;) {
      const page = await forward({ version: 1, limit: 5, ...(before === undefined ? {} : { before }) });
      pages.push(...page.predictions.map(({ id }) => id));
      if (page.predictions.length < 5) break;
      before = page.predictions.at(-1)!.id;
    }
    expect(pages).toEqual(all.map(({ id }) => id));
    expect((await forward({ version: 2 })).predictions).toEqual([]);
  });

  test('from a correction leads to the answers that it changed, and to later ones of its row', async () => {
    const { predictions, learnedBy } = await forward({ correction: said });
    expect(learnedBy).toEqual([]);
    expect(predictions.find(({ key, causedBy }) => key === shown[0]!.key && causedBy === 'request')).toMatchObject({
      class: 'software',
    });
    expect(predictions.every((each) => each.key === shown[0]!.key || each.correction === said)).toBe(true);
    expect((await forward({ correction: 301 })).learnedBy).toEqual([1]);
  });

  test('from a source leads to its answers', async () => {
    expect((await forward({ source: 'sheet' })).predictions).toHaveLength(22);
    expect((await forward({ source: 'feed' })).predictions).toEqual([]);
  });
});
