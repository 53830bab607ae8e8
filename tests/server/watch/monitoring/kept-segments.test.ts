import { randomUUID } from 'node:crypto';
import type { Policies } from '../../../../contract/classifier.ts';
import { predict, purchaseDraft, purchases, rowsOf, say, train, type Purchase } from '../../../setup/purchases.ts';
import { useAmend } from '../../../setup/use-amend.ts';

const amend = useAmend();
let classifier: string;
let params: { classifier: string };
const labelled = purchases(900, 1);
const fresh = purchases(700, 2, 10_000);
/** Answered by a version that keeps no segments. */
const early = purchases(50, 9, 50_000);
/** So many new rows are of a cost centre. */
const newIn = (centre: string, rows: readonly Purchase[] = fresh) =>
  rows.filter(({ cells }) => cells[2] === centre).length;
const labelledIn = (centre: string) => newIn(centre, labelled);

beforeAll(async () => {
  classifier = (await amend.call('createClassifier', { body: purchaseDraft('Cards', { retrainOnDrift: true }) })).id;
  params = { classifier };
  await say(amend, classifier, labelled, { origin: 'label-column' });
  await say(amend, classifier, [{ ...labelled[0]!, key: 'odd', cells: ['City Cabs', 4, 'Rare'] }]);
  await train(amend, classifier, 'linear');
});

const declare = async (segmentColumn: string | null): Promise<Policies> => {
  const { policies } = await amend.call('getClassifier', { params });
  return (await amend.call('setPolicies', { params, body: { ...policies, segmentColumn } })).policies;
};
const list = () => amend.call('listSegments', { params, query: {} });
const report = (segment?: string) =>
  amend.call('driftReport', { params, body: segment === undefined ? {} : { segment } });
const refusal = async (segment: string) => (await amend.send('driftReport', { params, body: { segment } })).body;

// In this order: an admin declares the column, the next training keeps its values, people ask for reports of them.
describe('reports of segments', () => {
  test('are none before a column is declared', async () => {
    expect(await list()).toEqual({ column: null, modelVersion: null, segments: [], others: null, mayAskForAll: true });
    expect(await refusal('CC1')).toMatchObject({
      status: 404,
      code: 'unknown-segment',
      detail: 'Reports of “Cards” are of all rows: it has no segment column, so none are of “CC1”.',
      nextStep: 'Ask an admin to declare a segment column, or make the report of all rows.',
    });
  });

  test('a column that the classifier does not have, or ignores, cannot be declared', async () => {
    const { policies } = await amend.call('getClassifier', { params });
    const body = { ...policies, segmentColumn: 'Region' };
    expect((await amend.send('setPolicies', { params, body })).body).toMatchObject({
      status: 422,
      detail: 'The rows cannot be parted by “Region”: name a column of the classifier that is not ignored.',
    });
    const draft = { ...purchaseDraft('Other'), policies: { segmentColumn: 'Account' } };
    expect((await amend.send('createClassifier', { body: draft })).body).toMatchObject({
      status: 422,
      errors: [{ path: 'body.policies.segmentColumn' }],
    });
  });

  test('declaring one stands in the audit log, with what was before', async () => {
    expect((await declare('Centre')).segmentColumn).toBe('Centre');
    const { events } = await amend.call('listAudit', { params, query: {} });
    expect(events.at(-1)).toMatchObject({
      kind: 'policies-set',
      details: { before: { segmentColumn: null }, after: { segmentColumn: 'Centre' } },
    });
  });

  test('a version that was trained before keeps none, and says so', async () => {
    await predict(amend, classifier, randomUUID(), early);
    expect(await list()).toMatchObject({ column: 'Centre', modelVersion: null, segments: [], others: null });
    expect(await refusal('CC1')).toMatchObject({
      code: 'unknown-segment',
      detail: 'Version 1, which answers, was trained before “Centre” was declared the segment column.',
      nextStep: 'Have it trained and the new version put in use, or make the report of all rows.',
    });
  });

  test('after a training the segments are listed with their rows; what is of none is counted', async () => {
    const { version, isChampion } = (await train(amend, classifier, 'linear')).version!;
    if (!isChampion) await amend.call('setChampion', { params, body: { version } });
    const strange = fresh
      .slice(0, 3)
      .map((row, n) => ({ ...row, key: `s${n}`, cells: ['City Cabs', 5, [null, 'new', ''][n]!] }));
    await predict(amend, classifier, randomUUID(), [...fresh, ...strange]);
    const { segments, ...rest } = await list();
    expect(rest).toEqual({ column: 'Centre', modelVersion: version, others: 3, mayAskForAll: true });
    expect(segments.map(({ value }) => value).sort()).toEqual(['CC0', 'CC1', 'CC2', 'CC3', 'CC4', 'Rare']);
    expect(segments.find(({ value }) => value === 'CC3')).toEqual({
      value: 'CC3',
      rows: newIn('CC3'),
      referenceRows: labelledIn('CC3'),
    });
    const whole = await report();
    expect(segments.reduce((sum, { rows }) => sum + rows, 3)).toBe(whole.window.rows);
    expect(whole.segment).toBeNull();
  });

  test('a report of a segment is of its rows alone, however its value is written', async () => {
    const answer = await report(' cc3 ');
    expect(answer).toMatchObject({
      segment: { column: 'Centre', value: 'CC3' },
      window: { rows: newIn('CC3') },
      referenceRows: labelledIn('CC3'),
      verdict: 'stable',
      headline: `No drift in Centre “CC3”: ${newIn('CC3')} rows look like the rows of Centre “CC3” the model was trained on.`,
    });
    expect(answer.columns.find(({ name }) => name === 'Centre')!.chart!.labels).toEqual(['CC3']);
    for (const { liveRows } of answer.columns) expect(liveRows).toBe(newIn('CC3'));
    const { report: stored } = await amend.db
      .selectFrom('drift_reports')
      .select('report')
      .where('classifier_id', '=', classifier)
      .orderBy('made_at', 'desc')
      .executeTakeFirstOrThrow();
    expect(stored).toEqual(answer);
  });

  test('its accuracy is that of its rows, whichever version answered them', async () => {
    await say(amend, classifier, fresh.slice(0, 200));
    const answered = (await report('CC3')).accuracy;
    expect(answered.reduce((sum, { predictions }) => sum + predictions, 0)).toBe(newIn('CC3', [...fresh, ...early]));
    const checked = answered.reduce((sum, { predictions, coverage }) => sum + predictions * coverage, 0);
    expect(Math.round(checked)).toBe(newIn('CC3', fresh.slice(0, 200)));
  });

  test('a segment without enough reference rows says so, one without new rows, too', async () => {
    const rare = purchases(150, 8, 30_000).map((row) => ({ ...row, cells: [row.cells[0]!, row.cells[1]!, 'rare'] }));
    expect(await refusal('Rare')).toMatchObject({
      code: 'no-live-rows',
      detail: 'In the last 12 hours the model classified no rows of Centre “Rare” of "Cards" that were new to it.',
    });
    await predict(amend, classifier, randomUUID(), rare);
    expect(await report('Rare')).toMatchObject({
      verdict: 'unknown',
      headline: 'Too few training rows of Centre “Rare” to tell: 100 are needed.',
    });
    expect(await refusal('CC9')).toMatchObject({
      code: 'unknown-segment',
      detail: 'Centre “CC9” is not among the 50 values with most rows that version 2 learned from.',
    });
  });

  test('drift of one segment is found there, and no training is begun for it', async () => {
    const trainings = async () => (await amend.call('listTrainings', { params })).trainings.length;
    const before = await trainings();
    const inPence = purchases(500, 3, 60_000).map((row) => ({
      ...row,
      cells: [row.cells[0]!, Number(row.cells[1]) * 100, 'CC1'],
    }));
    await amend.call('predict', { params, body: { view: randomUUID(), rows: rowsOf(inPence) } });
    expect(await report('CC1')).toMatchObject({
      verdict: 'drift',
      headline: 'Drift in Centre “CC1”: Amount changed since the model was trained.',
      reasons: expect.arrayContaining([expect.stringMatching(/^Amount: /)]),
    });
    expect((await report('CC3')).verdict).toBe('stable');
    expect(await trainings()).toBe(before);
  });

  test('another column begins with the next training, and nothing is kept of the former', async () => {
    await declare('Merchant');
    await predict(amend, classifier, randomUUID(), purchases(30, 5, 90_000));
    expect(await list()).toMatchObject({ column: 'Merchant', modelVersion: null, segments: [] });
    await declare('Centre');
    const { segments } = await list();
    expect(segments.find(({ value }) => value === 'CC3')!.rows).toBe(newIn('CC3'));
  });
});
