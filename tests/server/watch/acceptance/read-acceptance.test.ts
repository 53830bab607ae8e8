import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { policies } from '../../../../contract/classifier.ts';
import { predict, purchaseDraft, purchases, say, train } from '../../../setup/purchases.ts';
import { useAmend } from '../../../setup/use-amend.ts';

const amend = useAmend();
const labelled = purchases(1_500, 1);
const fresh = purchases(120, 2, 1_500);
let classifier: string;

beforeAll(async () => {
  classifier = (await amend.call('createClassifier', { body: purchaseDraft('Cards', { auditShare: 1 }) })).id;
  await say(amend, classifier, labelled, { origin: 'label-column' });
});

const ask = (target?: number) =>
  amend.call('readAcceptance', { params: { classifier }, query: target === undefined ? {} : { target } });
const decide = (fields: object) =>
  amend.call('setPolicies', { params: { classifier }, body: policies.parse({ auditShare: 1, ...fields }) });

// In this order: from the first training to the day on which answers get worse.
describe('readAcceptance', () => {
  test('before the first training there is nothing to accept', async () => {
    const { body } = await amend.send('readAcceptance', { params: { classifier } });
    expect(body).toMatchObject({ status: 409, code: 'no-champion' });
  });

  test('accepts none while nobody has decided how often answers should be right', async () => {
    await train(amend, classifier, 'linear');
    expect(await ask()).toMatchObject({ target: null, finding: 'no-target', level: null, test: null, audit: null });
  });

  test('chooses the level from the rows held back: every class among them, none twice', async () => {
    const { metrics, holdoutRows } = (await amend.call('listVersions', { params: { classifier } })).versions[0]!;
    const { finding, level, test: tested, testRows, neededRows } = await ask(0.95);
    expect({ finding, testRows, neededRows }).toEqual({ finding: 'holds', testRows: holdoutRows, neededRows: 59 });
    expect(level).toBe(tested!.level);
    expect(tested!.coverage.rows).toBe(holdoutRows);
    const sum = (of: 'answers' | 'accepted') => tested!.classes.reduce((total, each) => total + each[of], 0);
    expect(sum('answers')).toBe(holdoutRows);
    expect(sum('accepted')).toBe(tested!.accuracy.rows);
    expect(tested!.accuracy.value).toBeGreaterThanOrEqual(Math.max(0.95, metrics.accuracy.value));
  });

  test('says how many rows without an error it takes where there are too few', async () => {
    expect(await ask(0.99)).toMatchObject({ finding: 'too-few-rows', neededRows: 299, level: null, test: null });
  });

  test('refuses a target that nothing can show', async () => {
    const { body } = await amend.send('readAcceptance', { params: { classifier }, query: { target: 1 } });
    expect(body).toMatchObject({ status: 422, code: 'invalid-request' });
  });

  test('goes by the policy once there is one, and watches it on the audit sample', async () => {
    await decide({ targetAccuracy: 0.95 });
    expect(await ask()).toMatchObject({ target: 0.95, finding: 'holds', audit: null });
    await predict(amend, classifier, randomUUID(), fresh);
    await say(amend, classifier, fresh.slice(0, 60));
    const { finding, audit } = await ask();
    expect(finding).toBe('holds');
    expect(audit!.rows).toBeGreaterThan(30);
    expect(audit!.value).toBe(1);
  });

  test('counts no row outside the audit sample', async () => {
    await decide({ targetAccuracy: 0.95, auditShare: 0 });
    expect((await ask()).audit).toBeNull();
    await decide({ targetAccuracy: 0.95 });
  });

  test('falls back by itself when the audit sample says that accepted answers are right less often', async () => {
    const wrong = fresh.slice(60).map((row) => ({ ...row, account: `not ${row.account}` }));
    await say(amend, classifier, wrong);
    const fallen = await ask();
    expect(fallen).toMatchObject({ target: 0.95, finding: 'fallen-back', level: null });
    expect(fallen.audit!.high).toBeLessThan(0.95);
    expect(fallen.test!.level).toBeGreaterThan(0);
  });

  test('of a version that kept no counts says so', async () => {
    await sql`update model_versions set answers_by_confidence = null where classifier_id = ${classifier}`.execute(
      amend.db,
    );
    expect(await ask()).toMatchObject({ finding: 'not-counted', level: null });
  });
});
