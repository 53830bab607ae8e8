import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from '@jest/globals';
import type { Policies } from '../../contract/classifier.ts';
import { purchaseDraft, purchases, rowsOf, say, train, type Purchase } from '../setup/purchases.ts';
import { useAmend } from '../setup/use-amend.ts';

const strange = (key: string, merchant: string | null): Purchase => ({
  key,
  cells: [merchant, merchant === null ? null : 40, merchant === null ? null : 'CC1'],
  account: 'grants',
});
const STRANGE = [
  strange('s0', 'Zentrum für Völkerkunde Förderbeitrag'),
  strange('s1', 'xq wvk jjj 88 zz'),
  strange('s2', null),
];
const KNOWN = purchases(200, 7, 5_000);

describe('rows that may be of none of the classes', () => {
  const amend = useAmend();
  let params: { classifier: string };
  const ask = (rows: readonly Purchase[], view: string = randomUUID()) =>
    amend.call('predict', { params, body: { view, rows: rowsOf(rows) } });
  const setPolicies = (change: Partial<Policies>) => amend.call('setPolicies', { params, body: change });

  beforeAll(async () => {
    const { id } = await amend.call('createClassifier', { body: purchaseDraft('Cards', { unknownShare: 0.1 }) });
    params = { classifier: id };
    await say(amend, id, purchases(600, 1), { origin: 'label-column' });
    expect(await train(amend, id, 'linear')).toMatchObject({ state: 'done' });
  }, 60_000);

  test('are called unknown, and known ones no oftener than the policy accepts', async () => {
    const { unknown = [] } = await ask([...STRANGE, ...KNOWN]);
    expect(unknown.slice(0, 3)).toEqual([0, 1, 2]);
    expect(unknown.length - 3).toBeLessThanOrEqual(0.1 * 2 * KNOWN.length);
  });

  test('are said by the rule that the version, the classifier and its metrics tell of', async () => {
    const { unknownRule } = await amend.call('getClassifier', { params });
    const [version] = (await amend.call('listVersions', { params })).versions;
    expect(unknownRule).toMatchObject({ share: 0.1 });
    const { called, ...rule } = version!.metrics.unknown!;
    expect(rule).toEqual(unknownRule);
    expect(called).toMatchObject({ rows: version!.holdoutRows });
    expect(called.value).toBeLessThan(0.3);
  });

  test('a version trained with the rule is reproduced to the byte', async () => {
    const at = { ...params, version: '1' };
    expect(await amend.call('reproduceVersion', { params: at })).toMatchObject({ sameLabels: true, sameModel: true });
  });

  test('are told to programs, and explained as such', async () => {
    const [row] = STRANGE;
    const object = { key: row!.key, Merchant: row!.cells[0]!, Amount: 40, Centre: 'CC1' };
    const body = { rows: [object, { ...object, key: 'k', Merchant: 'City Cabs 123' }] };
    const { predictions } = await amend.call('classifyRows', { params, body, query: {} });
    expect(predictions.map(({ unknown }) => unknown)).toEqual([true, undefined]);
    expect(await amend.call('explainPrediction', { params, body: { rows: rowsOf([row!]) } })).toMatchObject({
      unknown: true,
    });
  });

  test('come first in the review list, before rows that come often', async () => {
    const view = randomUUID();
    const rows = [...KNOWN.slice(0, 50), ...STRANGE];
    const { unknown } = await ask(rows, view);
    await setPolicies({ unknownShare: 0.1, auditShare: 0 });
    const { rows: listed } = await amend.call('reviewQueue', { params, query: { view, limit: 50 } });
    const isNew = listed.map((each) => each.unknown === true);
    expect(isNew.slice(0, 3)).toEqual([true, true, true]);
    expect(isNew.lastIndexOf(true)).toBeLessThan(unknown!.length);
    expect(listed.slice(0, unknown!.length).map(({ key }) => key)).toContain('s1');
  });

  test('are so no longer once somebody has said what they are, nor are those like them', async () => {
    const view = randomUUID();
    const again = { ...STRANGE[0]!, key: 's9', cells: [STRANGE[0]!.cells[0]!, 41, 'CC1'] };
    expect((await ask([STRANGE[0]!, again], view)).unknown).toEqual([0, 1]);
    const { changed } = await say(amend, params.classifier, [STRANGE[0]!], { view });
    expect(changed.find(({ key }) => key === 's0')).toMatchObject({ class: 'grants', source: 'label' });
    expect(changed.every(({ unknown }) => unknown === undefined)).toBe(true);
    expect((await ask([STRANGE[0]!, again], view)).unknown).toBeUndefined();
  });

  test('are so no longer where somebody accepted the class of one like them, which stays, and the sheet is told', async () => {
    const view = randomUUID();
    const again = { ...STRANGE[1]!, key: 's8', cells: [STRANGE[1]!.cells[0]!, 41, 'CC1'] };
    const { classes, predicted, unknown } = await ask([STRANGE[1]!, again], view);
    expect(unknown).toEqual([0, 1]);
    const said = { kind: 'accept', class: classes[predicted[0]!]!, view } as const;
    const { changed } = await say(amend, params.classifier, [STRANGE[1]!], said);
    const told = changed.find(({ key }) => key === 's8');
    expect(told).toMatchObject({ class: classes[predicted[1]!], before: classes[predicted[1]!], source: 'model' });
    expect(told!.unknown).toBeUndefined();
  });

  test('are counted in drift reports, as one finding of the predicted class', async () => {
    const noise = Array.from({ length: 120 }, (_, n) => strange(`n${n}`, `vvk${n * 37} qqx${n * 91} jjz`));
    await ask([...KNOWN.slice(0, 100), ...noise]);
    const report = await amend.call('driftReport', { params, body: {} });
    const found = report.columns.find(({ name }) => name === 'Predicted class')!;
    expect(found.unseenShare).toBeGreaterThan(0.2);
    expect(found.findings!.filter(({ code }) => code === 'new')).toMatchObject([{ values: { things: 'rows' } }]);
    expect(found.changes.join(' ')).toContain('may be of none of the classes');
  });

  test('are none at once where the policy accepts no false alarm', async () => {
    await setPolicies({ unknownShare: 0 });
    expect((await ask(STRANGE.slice(1))).unknown).toBeUndefined();
  });
});
