import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { gateRule } from '../../../../contract/words/gate-words.ts';
import { GATE_THRESHOLDS } from '../../../../ml/evaluation/gate.ts';
import { isHoldout } from '../../../../ml/evaluation/holdout.ts';
import { purchaseDraft, purchases, rowsOf, say, train, type Purchase } from '../../../setup/purchases.ts';
import { startAmend, type Amend } from '../../../setup/start-amend.ts';
import { createTestDatabase, type TestDatabase } from '../../../setup/test-database.ts';

let database: TestDatabase;
let amend: Amend;
beforeAll(async () => {
  database = await createTestDatabase();
  amend = await startAmend(database.url);
});
afterAll(async () => {
  await amend.close();
  await database.drop();
});

const newClassifier = async (rows: readonly Purchase[]): Promise<string> => {
  const { id } = await amend.call('createClassifier', { body: purchaseDraft(randomUUID()) });
  await say(amend, id, rows, { origin: 'label-column' });
  return id;
};
const versionsOf = async (classifier: string) =>
  (await amend.call('listVersions', { params: { classifier } })).versions;

describe('setChampion', () => {
  test('of a version that is not there is refused', async () => {
    const classifier = await newClassifier(purchases(60, 1));
    const { body } = await amend.send('setChampion', { params: { classifier }, body: { version: 7 } });
    expect(body).toMatchObject({ status: 404, code: 'unknown-version' });
  });

  test('counts feedback from the version that answers', async () => {
    const classifier = await newClassifier(purchases(60, 1));
    await train(amend, classifier, 'linear');
    await say(amend, classifier, purchases(5, 2, 100));
    await train(amend, classifier, 'linear');
    expect((await amend.call('getClassifier', { params: { classifier } })).correctionsSinceTraining).toBe(0);
    await amend.call('setChampion', { params: { classifier }, body: { version: 1 } });
    expect(await amend.call('getClassifier', { params: { classifier } })).toMatchObject({
      champion: 1,
      correctionsSinceTraining: 5,
    });
  });
});

describe('after a rollback', () => {
  const VIEW = '6f6e8f0a-3a0e-4c52-9d3c-0d4f3a1b2c09';
  let classifier: string;
  beforeAll(async () => {
    classifier = await newClassifier(purchases(60, 1));
    await train(amend, classifier, 'linear');
    await say(amend, classifier, purchases(5, 2, 100));
    await train(amend, classifier, 'linear');
    await amend.call('setChampion', {
      params: { classifier },
      body: { version: 1, because: '  Fees went to travel ' },
    });
  });

  test('everything that names the version that answers names the older one', async () => {
    const rows = purchases(40, 3, 500);
    expect((await amend.call('getClassifier', { params: { classifier } })).champion).toBe(1);
    expect(
      (await amend.call('predict', { params: { classifier }, body: { view: VIEW, rows: rowsOf(rows) } })).modelVersion,
    ).toBe(1);
    expect(
      (await amend.call('explainPrediction', { params: { classifier }, body: { rows: rowsOf(rows.slice(0, 1)) } }))
        .modelVersion,
    ).toBe(1);
    expect((await amend.call('driftReport', { params: { classifier }, body: { hours: 1 } })).modelVersion).toBe(1);
    expect((await amend.call('modelReport', { params: { classifier, version: '1' } })).version).toMatchObject({
      version: 1,
      isChampion: true,
    });
    expect((await amend.call('modelReport', { params: { classifier, version: '2' } })).version).toMatchObject({
      version: 2,
      isChampion: false,
    });
  });

  test('both versions say who went back from which to which, when and why', async () => {
    const [second, first] = await versionsOf(classifier);
    const goingBack = {
      kind: 'put-in-use',
      version: 1,
      before: 2,
      person: 'Demo user',
      because: 'Fees went to travel',
      at: expect.any(String),
    };
    expect(first!.decisions).toEqual([
      {
        kind: 'promoted',
        version: 1,
        before: null,
        person: 'Demo user',
        because: 'It is the first version: there was none to compare it with.',
        at: first!.trainedAt,
      },
      {
        kind: 'promoted',
        version: 2,
        before: 1,
        person: 'Demo user',
        because: second!.gate.reasons[0],
        at: second!.trainedAt,
      },
      goingBack,
    ]);
    expect(second!.decisions.map(({ kind }) => kind)).toEqual(['promoted', 'put-in-use']);
    expect(second!.decisions.at(-1)).toEqual(goingBack);
  });

  test('the same said once more is not decided again', async () => {
    await amend.call('setChampion', { params: { classifier }, body: { version: 1 } });
    const [, first] = await versionsOf(classifier);
    expect(first!.decisions).toHaveLength(3);
  });
});

describe('a challenger', () => {
  test('that learned from spoiled labels is kept back with the reason, until a person says otherwise', async () => {
    const rows = purchases(600, 21);
    const classifier = await newClassifier(rows);
    await train(amend, classifier, 'linear');
    // Everybody's label but the holdout's is moved on by one account: what is learned from is wrong, what is measured
    // on is right.
    const accounts = ['travel', 'meals', 'office', 'software'];
    const spoiled = rows
      .filter((row) => !isHoldout(row.key))
      .map((row) => ({ ...row, account: accounts[(accounts.indexOf(row.account) + 1) % 4]! }));
    await say(amend, classifier, spoiled, { origin: 'label-column' });
    const { version } = await train(amend, classifier, 'linear');
    expect(version).toMatchObject({ version: 2, isChampion: false, gate: { promoted: false } });
    expect(version!.gate).toMatchObject({
      against: 1,
      comparisons: [{ on: 'held-out-rows', finding: 'worse' }],
      thresholds: GATE_THRESHOLDS,
      rule: gateRule(GATE_THRESHOLDS),
    });
    expect(version!.gate.reasons[0]).toMatch(/^Worse than version 1/);
    expect((await amend.call('getClassifier', { params: { classifier } })).champion).toBe(1);
    await amend.call('setChampion', { params: { classifier }, body: { version: 2 } });
    expect((await versionsOf(classifier)).map((each) => each.isChampion)).toEqual([true, false]);
  });
});

describe('a pinned champion', () => {
  test('is replaced by no training until it is unpinned', async () => {
    const classifier = await newClassifier(purchases(60, 1));
    await train(amend, classifier, 'linear');
    expect(
      await amend.call('setChampion', { params: { classifier }, body: { version: 1, pinned: true } }),
    ).toMatchObject({ isChampion: true, isPinned: true });
    expect(await amend.call('getClassifier', { params: { classifier } })).toMatchObject({
      champion: 1,
      championPinned: true,
    });
    await say(amend, classifier, purchases(30, 2, 100));
    const { version } = await train(amend, classifier, 'linear');
    expect(version).toMatchObject({ version: 2, isChampion: false, isPinned: false, gate: { promoted: false } });
    expect(version!.gate.reasons.slice(0, 2)).toEqual([
      'Version 1 was pinned by Demo user, so it went on answering.',
      expect.stringMatching(/version 1/),
    ]);
    expect(await amend.call('setChampion', { params: { classifier }, body: { version: 1 } })).toMatchObject({
      isPinned: false,
    });
    expect((await train(amend, classifier, 'linear')).version).toMatchObject({ version: 3, isChampion: true });
  });
});
