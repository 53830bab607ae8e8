import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Acceptance } from '../../../../contract/acceptance.ts';
import { policies } from '../../../../contract/classifier.ts';
import type { ConfidenceCount } from '../../../../ml/evaluation/answers-by-confidence.ts';
import { predict, purchaseDraft, purchases, say, train } from '../../../setup/purchases.ts';
import { openIncident, updateIncident } from '../../../../server/watch/incidents/incident-store.ts';
import { keptWatch } from '../../../setup/watched-checks.ts';
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
    await say(amend, classifier, fresh.slice(0, 60), { origin: 'review' });
    const { finding, audit } = await ask();
    expect(finding).toBe('holds');
    expect(audit!.rows).toBeGreaterThan(30);
    expect(audit!.value).toBe(1);
  });

  test('errors that people notice stand for themselves alone, not for all rows that nobody has spoken of', async () => {
    const noticed = fresh.slice(60, 72).map((row) => ({ ...row, account: `not ${row.account}` }));
    await say(amend, classifier, noticed);
    const { finding, audit } = await ask(0.93);
    // 12 of 120 are known to be wrong, 60 were asked about and are right; 60 of the 72 labels would be 83 %.
    expect(finding).toBe('holds');
    expect(audit!.rows).toBeGreaterThan(60);
    expect(audit!.value).toBeGreaterThan(0.88);
    expect(audit!.value).toBeLessThan(0.92);
  });

  test('counts no row outside the audit sample', async () => {
    await decide({ targetAccuracy: 0.95, auditShare: 0 });
    expect((await ask()).audit).toBeNull();
    await decide({ targetAccuracy: 0.95 });
  });

  test('falls back by itself when the audit sample says that accepted answers are right less often', async () => {
    const wrong = fresh.slice(60).map((row) => ({ ...row, account: `not ${row.account}` }));
    await say(amend, classifier, wrong, { origin: 'review' });
    const fallen = await ask();
    expect(fallen).toMatchObject({ target: 0.95, finding: 'fallen-back', level: null });
    expect(fallen.audit!.high).toBeLessThan(0.95);
    expect(fallen.test!.level).toBeGreaterThan(0);
  });

  describe('where classes have answers enough to be judged alone', () => {
    const count = (name: string, percent: number, rows: number, wrong = 0): ConfidenceCount => ({
      ...{ class: name, percent, rows, right: rows - wrong },
    });
    const measuredAs = (counts: readonly ConfidenceCount[]) =>
      sql`update model_versions set answers_by_confidence = ${JSON.stringify(counts)} where classifier_id = ${classifier}`.execute(
        amend.db,
      );
    const classOf = ({ test: tested }: Acceptance, name: string) =>
      tested!.classes.find((each) => each.class === name)!;

    test('each has a level of its own, the others share one, and each is watched by itself', async () => {
      // The answers of before are of 60 rows that were right and 60 that were not; 40 % of them, at random, are enough.
      await measuredAs([
        ...[count('travel', 60, 400), count('meals', 30, 400), count('office', 80, 200), count('software', 30, 20, 10)],
      ]);
      const found = await ask(0.5);
      expect(found).toMatchObject({ finding: 'holds', level: 0.3, testRows: 1_020 });
      expect(found.classes).toEqual([
        { class: 'meals', level: 0.3 },
        { class: 'travel', level: 0.6 },
      ]);
      expect(classOf(found, 'travel')).toMatchObject({ level: 0.6, own: true, answers: 400, accepted: 400 });
      expect(classOf(found, 'software')).toMatchObject({ level: 0.3, own: false, accepted: 20 });
      // What was checked of classes without a level of their own is told as well, class by class.
      const checked = found.test!.classes.map(({ audit }) => audit?.rows ?? 0);
      expect(checked.reduce((sum, rows) => sum + rows, 0)).toBe(found.audit!.rows);
      const audited = ['meals', 'travel'].map((name) => classOf(found, name).audit!.rows);
      expect(audited.every((rows) => rows > 0)).toBe(true);
      expect(audited.reduce((sum, rows) => sum + rows, 0)).toBeLessThan(found.audit!.rows);
    });

    test('one falls back by itself while the others hold', async () => {
      const right = fresh.slice(60).filter((row) => row.account !== 'travel');
      await say(amend, classifier, right, { origin: 'review' });
      const found = await ask(0.7);
      expect(found.finding).toBe('holds');
      expect(found.classes).toEqual([
        { class: 'meals', level: 0.3 },
        { class: 'travel', level: null },
      ]);
      expect(classOf(found, 'travel')).toMatchObject({ level: 0.6, own: true });
      expect(classOf(found, 'travel').audit!.high).toBeLessThan(0.7);
      expect(classOf(found, 'meals').audit!.value).toBe(1);
    });

    test('one that is called otherwise by now is known by that', async () => {
      const params = { classifier };
      const { classes } = await amend.call('listClasses', { params });
      const { id } = classes.find(({ name }) => name === 'travel')!;
      await amend.call('changeClass', { params, body: { change: { do: 'rename', class: id, name: 'Trips' } } });
      const found = await ask(0.7);
      expect(found.classes.map((each) => each.class)).toEqual(['Trips', 'meals']);
      expect(classOf(found, 'Trips')).toMatchObject({ level: 0.6, own: true, answers: 400 });
    });
  });

  test('accepts nothing of what an incident that is open has stopped, until somebody has it accepted again', async () => {
    await keptWatch(amend.db, classifier);
    const at = new Date('2026-11-02T09:00:00Z');
    const measure = { kind: 'concept' } as const;
    const number = await openIncident(amend.db, classifier, { measure, since: at, report: null, owner: null }, at);
    const stop = (classes: string[] | null) => updateIncident(amend.db, classifier, number, { stops: { classes } });
    await stop(['meals']);
    const some = await ask(0.5);
    expect(some).toMatchObject({ finding: 'holds', level: 0.3, stopped: [{ incident: number, classes: ['meals'] }] });
    expect(some.classes.find((each) => each.class === 'meals')).toEqual({ class: 'meals', level: null });
    expect(some.classes.find((each) => each.class === 'Trips')!.level).toBe(0.6);
    await stop(null);
    const all = await ask(0.5);
    expect(all).toMatchObject({ finding: 'stopped', level: null });
    expect(all.classes.every(({ level }) => level === null)).toBe(true);
    const params = { classifier, incident: String(number) };
    const again = await amend.call('changeIncident', { params, body: { change: { do: 'accept-again' } } });
    expect([again.stops, again.events.at(-1)!.what]).toEqual([null, 'accepted-again']);
    expect(await ask(0.5)).toMatchObject({ finding: 'holds', stopped: [] });
  });

  test('of a version that kept no counts says so', async () => {
    await sql`update model_versions set answers_by_confidence = null where classifier_id = ${classifier}`.execute(
      amend.db,
    );
    expect(await ask()).toMatchObject({ finding: 'not-counted', level: null });
  });
});
