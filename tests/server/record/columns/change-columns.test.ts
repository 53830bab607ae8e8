import { randomUUID } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import type { CellValue } from '../../../../contract/cell.ts';
import type { ColumnChange } from '../../../../contract/column-change.ts';
import { metricDraft } from '../../../../contract/metric.ts';
import { predict, purchaseDraft, purchases, rowsOf, say, train, type Purchase } from '../../../setup/purchases.ts';
import { storedPerson } from '../../../setup/stored-person.ts';
import { useAmend } from '../../../setup/use-amend.ts';

const amend = useAmend();
const ROWS = purchases(60, 5);
const [FIRST, SECOND] = [ROWS[0]!, ROWS[1]!];

async function classifierWithLabels() {
  const { id } = await amend.call('createClassifier', { body: purchaseDraft(randomUUID()) });
  await say(amend, id, ROWS, { origin: 'label-column' });
  return { classifier: id };
}
type Params = Awaited<ReturnType<typeof classifierWithLabels>>;
const change = (params: Params, ...changes: ColumnChange[]) =>
  amend.call('changeColumns', { params, body: { changes } });
const refused = (params: Params, ...changes: ColumnChange[]) =>
  amend.send('changeColumns', { params, body: { changes } });

/** Rows as a table has them by now: without a column, or with another one. */
function tableOf(
  rows: readonly Purchase[],
  { without = '', more = {} }: { without?: string; more?: Record<string, CellValue> },
) {
  const { keys, columns } = rowsOf(rows);
  const others = Object.entries(more).map(([name, value]) => ({ name, values: keys.map(() => value) }));
  return { keys, columns: [...columns.filter(({ name }) => name !== without), ...others] };
}

describe('columns that are changed afterwards', () => {
  test('are answered, with how often they changed; the audit log says from what to what, who and why', async () => {
    const params = await classifierWithLabels();
    const body = {
      changes: [
        { do: 'add' as const, column: 'Month', type: 'category' as const },
        { do: 'drop' as const, column: 'Amount' },
        { do: 'call' as const, column: 'Account', names: ['Konto'] },
      ],
      because: 'The export changed.',
    };
    const columns = [
      { name: 'Merchant', type: 'text' },
      { name: 'Centre', type: 'category' },
      { name: 'Month', type: 'category' },
    ];
    const changed = await amend.call('changeColumns', { params, body });
    expect(changed).toMatchObject({
      columns,
      columnChanges: 1,
      alsoCalled: [{ column: 'Account', names: ['Konto'] }],
      columnsBefore: [['Merchant', 'Centre']],
      labels: 60,
    });
    expect(await amend.call('getClassifier', { params })).toEqual(changed);
    const { events } = await amend.call('listAudit', { params });
    expect(events.at(-1)).toMatchObject({
      kind: 'columns-changed',
      reason: 'The export changed.',
      details: {
        before: { columns: purchaseDraft('').columns, alsoCalled: [] },
        after: { columns, alsoCalled: [{ column: 'Account', names: ['Konto'] }] },
      },
    });
    expect(await amend.call('verifyAudit', { params })).toMatchObject({ intact: true });
  });

  test('that it has already change nothing, and nothing is noted', async () => {
    const params = await classifierWithLabels();
    const { events } = await amend.call('listAudit', { params });
    const same = await change(params, { do: 'retype', column: 'Amount', type: 'number' });
    expect(same.columnChanges).toBeUndefined();
    expect((await amend.call('listAudit', { params })).events).toEqual(events);
  });

  test('leave labels known: each answers for its row, whatever column came or went', async () => {
    const params = await classifierWithLabels();
    await train(amend, params.classifier, 'linear');
    const answersTo = async (rows: ReturnType<typeof tableOf>) => {
      const answer = await amend.call('predict', { params, body: { view: randomUUID(), rows } });
      return new Set(answer.sources);
    };
    await change(params, { do: 'add', column: 'Month', type: 'category' });
    expect(await answersTo(tableOf(ROWS, { more: { Month: 'May' } }))).toEqual(new Set(['label']));
    await change(params, { do: 'drop', column: 'Amount' });
    expect(await answersTo(tableOf(ROWS, { without: 'Amount', more: { Month: 'May' } }))).toEqual(new Set(['label']));
    const { entries } = await amend.call('listFeedback', { params, query: { limit: 1_000 } });
    expect(entries.every(({ rowHash }) => rowHash.length === 16)).toBe(true);
    const known = await amend.call('findKnownRows', {
      params,
      body: { rows: tableOf(ROWS, { without: 'Amount', more: { Month: 'June' } }) },
    });
    expect(known).toEqual({ known: 60, others: [], example: null });
    expect(await amend.call('verifyAudit', { params })).toMatchObject({ intact: true });
  });

  test('leave a version as it learned: a new or retyped column changes none of its answers by a bit', async () => {
    const params = await classifierWithLabels();
    await train(amend, params.classifier, 'combined');
    const asked = purchases(30, 9, 1_000);
    const probabilities = async (rows: ReturnType<typeof tableOf>) =>
      (await amend.call('predict', { params, body: { view: randomUUID(), rows, probabilities: true } })).probabilities;
    const before = await probabilities(rowsOf(asked));
    const noMerchants = asked.map(({ cells: [, ...others], ...row }) => ({ ...row, cells: [null, ...others] }));
    const withoutMerchants = await probabilities(rowsOf(noMerchants));
    await change(
      params,
      { do: 'add', column: 'Month', type: 'category' },
      { do: 'retype', column: 'Centre', type: 'text' },
    );
    expect(await probabilities(tableOf(asked, { more: { Month: 'May' } }))).toEqual(before);
    await change(params, { do: 'drop', column: 'Merchant' });
    expect(await probabilities(tableOf(asked, { without: 'Merchant', more: { Month: 'May' } }))).toEqual(
      withoutMerchants,
    );
    expect(withoutMerchants).not.toEqual(before);
    const [version] = (await amend.call('listVersions', { params })).versions;
    expect(version!.columns).toEqual(purchaseDraft('').columns);
  });

  test('are what the next training learns from; every version can still be made once more from the log', async () => {
    const params = await classifierWithLabels();
    await train(amend, params.classifier, 'linear');
    await change(params, { do: 'drop', column: 'Merchant' }, { do: 'add', column: 'Month', type: 'category' });
    await train(amend, params.classifier, 'linear');
    const { versions } = await amend.call('listVersions', { params });
    expect(versions[0]!.columns?.map(({ name }) => name)).toEqual(['Amount', 'Centre', 'Month']);
    for (const version of ['1', '2']) {
      const body = await amend.call('reproduceVersion', { params: { ...params, version } });
      expect(body).toMatchObject({ sameLabels: true, sameModel: true });
    }
  });

  test('that tables call otherwise are found by that name', async () => {
    const params = await classifierWithLabels();
    const rows = rowsOf(ROWS.slice(0, 2));
    const renamed = {
      ...rows,
      columns: rows.columns.map((each) => (each.name === 'Amount' ? { ...each, name: 'betrag' } : each)),
    };
    expect(await amend.send('findKnownRows', { params, body: { rows: renamed } })).toMatchObject({
      body: { code: 'column-missing', detail: expect.stringContaining('"Amount"') as unknown },
    });
    await change(params, { do: 'call', column: 'Amount', names: ['Betrag'] });
    expect(await amend.call('findKnownRows', { params, body: { rows: renamed } })).toMatchObject({
      known: 2,
      others: [],
    });
  });

  test('are named in a drift report and not compared, where the version did not know them or finds them empty', async () => {
    const params = await classifierWithLabels();
    await train(amend, params.classifier, 'linear');
    await predict(amend, params.classifier, randomUUID(), purchases(40, 11, 2_000));
    await change(params, { do: 'drop', column: 'Amount' }, { do: 'add', column: 'Month', type: 'category' });
    const rows = tableOf(purchases(40, 12, 3_000), { without: 'Amount', more: { Month: 'May' } });
    await amend.call('predict', { params, body: { view: randomUUID(), rows } });
    const report = await amend.call('driftReport', { params, body: { hours: 1 } });
    expect(report.window.rows).toBe(80);
    expect(report.notCompared?.map(({ column, reason }) => [column, reason])).toEqual([
      ['Amount', 'dropped'],
      ['Month', 'added'],
    ]);
    const compared = report.columns.map(({ name }) => name);
    expect(compared).toEqual(expect.arrayContaining(['Merchant', 'Centre']));
    expect(compared).not.toContain('Amount');
  });

  test('keep rows of the reference out of the window of a report, as before', async () => {
    const params = await classifierWithLabels();
    await train(amend, params.classifier, 'linear');
    await change(params, { do: 'add', column: 'Month', type: 'category' });
    const rows = tableOf([...ROWS, ...purchases(25, 13, 4_000)], { more: { Month: 'May' } });
    await amend.call('predict', { params, body: { view: randomUUID(), rows } });
    const report = await amend.call('driftReport', { params, body: { hours: 1 } });
    expect(report.window.rows).toBe(25);
  });
});

test('segments end with their column: the answer and the log say so, and policies can be saved as they were answered', async () => {
  const params = await classifierWithLabels();
  const { policies } = await amend.call('getClassifier', { params });
  await amend.call('setPolicies', { params, body: { ...policies, segmentColumn: 'Centre' } });
  expect((await change(params, { do: 'drop', column: 'Amount' })).policies.segmentColumn).toBe('Centre');
  const changed = await change(params, { do: 'drop', column: 'Centre' });
  expect(changed.policies).toEqual({ ...policies, segmentColumn: null });
  const { events } = await amend.call('listAudit', { params });
  expect(events.at(-1)).toMatchObject({
    kind: 'columns-changed',
    details: { before: { segmentColumn: 'Centre' }, after: { segmentColumn: null } },
  });
  expect((await amend.send('setPolicies', { params, body: changed.policies })).status).toBe(200);
});

describe('a correction', () => {
  test('that was under way when the columns changed is recorded by those of now', async () => {
    const params = await classifierWithLabels();
    const saying = Promise.all(ROWS.map((row) => say(amend, params.classifier, [row], { class: 'fees' })));
    await Promise.all([
      saying,
      change(params, { do: 'drop', column: 'Centre' }),
      change(params, { do: 'drop', column: 'Amount' }),
    ]);
    const { labels, corrections } = await amend.call('getClassifier', { params });
    expect([labels, corrections]).toEqual([60, 60]);
    await train(amend, params.classifier, 'linear').catch(() => undefined);
    const rows = tableOf([FIRST, SECOND], { without: 'Amount' });
    expect(await amend.call('findKnownRows', { params, body: { rows } })).toMatchObject({ known: 2, others: [] });
  });
});

describe('changes are refused, whole,', () => {
  test('of a metric, whose columns are those of its observations', async () => {
    const { id } = await amend.call('createClassifier', { body: metricDraft({ name: randomUUID() }) });
    expect(await refused({ classifier: id }, { do: 'add', column: 'Region', type: 'category' })).toMatchObject({
      status: 409,
      body: { code: 'column-fixed', values: { reason: 'metric' } },
    });
  });

  test('of one that is archived, and one that is not there', async () => {
    const params = await classifierWithLabels();
    await amend.call('setArchived', { params, body: { archived: true } });
    expect(await refused(params, { do: 'drop', column: 'Amount' })).toMatchObject({
      status: 409,
      body: { code: 'classifier-archived' },
    });
    expect(await refused({ classifier: randomUUID() }, { do: 'drop', column: 'Amount' })).toMatchObject({
      status: 404,
      body: { code: 'unknown-classifier' },
    });
  });

  test('when one of them is', async () => {
    const params = await classifierWithLabels();
    const before = await amend.call('getClassifier', { params });
    expect(await refused(params, { do: 'drop', column: 'Amount' }, { do: 'drop', column: 'Account' })).toMatchObject({
      status: 409,
      body: {
        code: 'column-fixed',
        detail: '"Account" is where the classes stand: it cannot also be decided by.',
        nextStep: 'Set up a new classifier, if classes are to be found in another column.',
      },
    });
    expect(await amend.call('getClassifier', { params })).toEqual(before);
  });

  test('of a column by which somebody has rows, until their roles are others', async () => {
    const params = await classifierWithLabels();
    const scope = { column: 'Centre', values: ['CC1'] };
    await storedPerson(amend.db, 'Ann', [{ role: 'viewer', ...params, scope }]);
    for (const one of [
      { do: 'drop' as const, column: 'Centre' },
      { do: 'retype' as const, column: 'Centre', type: 'number' as const },
    ])
      expect(await refused(params, one)).toMatchObject({
        status: 409,
        body: { code: 'column-fixed', values: { reason: 'scope', column: 'Centre', people: ['Ann'] } },
      });
    await change(params, { do: 'retype', column: 'Centre', type: 'text' });
  });
});
