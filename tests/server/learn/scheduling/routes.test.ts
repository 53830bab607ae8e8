import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { seededRandom } from '../../../../ml/random.ts';
import { purchaseDraft, purchases, say, train, trainingEnd, type Purchase } from '../../../setup/purchases.ts';
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

const newClassifier = async (rows: readonly Purchase[], policies = {}): Promise<string> => {
  const { id } = await amend.call('createClassifier', { body: purchaseDraft(randomUUID(), policies) });
  if (rows.length > 0) await say(amend, id, rows, { origin: 'label-column' });
  return id;
};
const versionsOf = async (classifier: string) =>
  (await amend.call('listVersions', { params: { classifier } })).versions;
const as = (rows: readonly Purchase[], account: string): Purchase[] => rows.map((row) => ({ ...row, account }));

describe('startTraining', () => {
  test.each([
    ['no labels', [], 'too-few-labels', 'There are 0 labels; learning needs at least 20.'],
    ['nineteen labels', purchases(19, 1), 'too-few-labels', 'There are 19 labels; learning needs at least 20.'],
    ['one class', as(purchases(30, 1), 'travel'), 'one-class', 'All 30 labels say “travel”.'],
    [
      'a second class of one row',
      [...as(purchases(30, 1), 'travel'), ...as(purchases(1, 2, 30), 'meals')],
      'too-few-labels',
      'Of 2 classes, one has at least 2 rows; learning needs two such classes.',
    ],
  ] as const)('with %s is refused with the numbers', async (_, rows, code, detail) => {
    const classifier = await newClassifier(rows);
    const { status, body } = await amend.send('startTraining', { params: { classifier }, body: {} });
    expect(status).toBe(409);
    expect(body).toMatchObject({ code, detail });
    expect(await versionsOf(classifier)).toEqual([]);
  });

  test('of an unknown classifier is refused', async () => {
    const { body } = await amend.send('startTraining', { params: { classifier: randomUUID() }, body: {} });
    expect(body).toMatchObject({ status: 404, code: 'unknown-classifier' });
  });

  test('with an unknown learner is refused', async () => {
    const classifier = await newClassifier(purchases(60, 1));
    const { body } = await amend.send('startTraining', {
      params: { classifier },
      body: { learner: 'oracle' as never },
    });
    expect(body).toMatchObject({ status: 422, code: 'invalid-request' });
  });

  test('while one is running is refused, and works again after its end', async () => {
    const classifier = await newClassifier(purchases(60, 1));
    const { id } = await amend.call('startTraining', { params: { classifier }, body: {} });
    const { body } = await amend.send('startTraining', { params: { classifier }, body: {} });
    expect(body).toMatchObject({ status: 409, code: 'training-running' });
    expect((await trainingEnd(amend, classifier, id)).state).toBe('done');
    expect((await train(amend, classifier, 'linear')).version?.version).toBe(2);
  });

  test('with the same labels makes the same model, byte for byte', async () => {
    const rows = purchases(80, 5);
    const [one, other] = [await newClassifier(rows), await newClassifier(rows.toReversed())];
    const first = await train(amend, one, 'random-forest');
    const second = await train(amend, other, 'random-forest');
    expect(second.version?.fingerprint).toBe(first.version?.fingerprint);
    const artifacts = await database.db
      .selectFrom('model_versions')
      .select('artifact')
      .where('classifier_id', 'in', [one, other])
      .execute();
    expect(artifacts[0]!.artifact!.equals(artifacts[1]!.artifact!)).toBe(true);
  });

  test('learns from a column that is missing throughout and one called __proto__', async () => {
    const columns = [
      { name: '__proto__', type: 'text' as const },
      { name: 'Empty', type: 'number' as const },
    ];
    const { id: classifier } = await amend.call('createClassifier', {
      body: { name: randomUUID(), columns, keyColumns: ['Id'], labelColumn: 'Account' },
    });
    await amend.call('recordFeedback', {
      params: { classifier },
      body: {
        columns: columns.map((column) => column.name),
        events: purchases(80, 3).map((row) => ({
          id: randomUUID(),
          kind: 'correct' as const,
          origin: 'label-column' as const,
          key: row.key,
          cells: [row.cells[0]!, null],
          class: row.account,
          saidAt: '2026-11-02T09:00:00.000Z',
        })),
      },
    });
    expect((await train(amend, classifier)).version).toMatchObject({
      isChampion: true,
      metrics: { learned: 'something' },
    });
  });

  test('with a learner that refuses the table fails with its reason', async () => {
    const classifier = await newClassifier(purchases(5_000, 3));
    const failed = await train(amend, classifier, 'ml-random-forest');
    expect(failed).toMatchObject({
      state: 'failed',
      version: null,
      problem: {
        code: 'table-too-large',
        values: { reason: 'small-forest', rows: expect.any(Number), most: expect.any(Number) },
        detail: expect.stringMatching(/Choose the forest of trees instead\.$/),
        nextStep: 'Choose another learner.',
      },
    });
  });

  test('that failed under an earlier release answers with the sentence that was kept', async () => {
    const classifier = await newClassifier(purchases(60, 1));
    const { id } = await train(amend, classifier);
    const old = { state: 'failed' as const, problem_code: 'one-class' as const, problem_detail: 'All labels say a.' };
    await database.db.updateTable('trainings').set(old).where('id', '=', id).execute();
    expect(await amend.call('getTraining', { params: { classifier, training: id } })).toMatchObject({
      problem: {
        code: 'one-class',
        values: {},
        detail: 'All labels say a.',
        nextStep: 'Label rows of at least two classes, then train again.',
      },
    });
  });

  test('says plainly that random labels taught nothing, and names classes of one row', async () => {
    const random = seededRandom(9);
    const guessed = purchases(300, 7).map((row) => ({
      ...row,
      cells: ['same merchant', 1, 'CC1'],
      account: random.next() < 0.5 ? 'heads' : 'tails',
    }));
    const classifier = await newClassifier([...guessed, ...as(purchases(1, 8, 900), 'edge')]);
    const { version } = await train(amend, classifier);
    expect(version).toMatchObject({ isChampion: true, metrics: { learned: 'nothing' } });
    expect(version!.gate.reasons).toEqual([
      'It is the first version: there was none to compare it with.',
      'Only one row has the label “edge”: too few to learn. Label more such rows.',
    ]);
  });
});

describe('getTraining', () => {
  test('answers how far it is, and never goes back', async () => {
    const classifier = await newClassifier(purchases(2_000, 4));
    const { id } = await amend.call('startTraining', { params: { classifier }, body: {} });
    const phases: string[] = [];
    for (let state = 'running'; state === 'running';) {
      const status = await amend.call('getTraining', { params: { classifier, training: id } });
      ({ state } = status);
      if (phases.at(-1) !== status.phase) phases.push(status.phase);
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    const order = ['waiting', 'reading', 'encoding', 'comparing', 'training', 'evaluating', 'saving'];
    expect(phases).toEqual(order.filter((phase) => phases.includes(phase)));
    expect(phases.length).toBeGreaterThan(2);
    expect(phases.at(-1)).toBe('saving');
  });

  test('does not know another classifier’s training', async () => {
    const [classifier, other] = [await newClassifier(purchases(60, 1)), await newClassifier([])];
    const { id } = await train(amend, classifier, 'linear');
    const { body } = await amend.send('getTraining', { params: { classifier: other, training: id } });
    expect(body).toMatchObject({ status: 404, code: 'unknown-training' });
    expect((await amend.send('getTraining', { params: { classifier, training: randomUUID() } })).body).toMatchObject({
      code: 'unknown-training',
    });
  });
});

describe('cancelTraining', () => {
  test('ends a training under way at once and leaves nothing of it', async () => {
    const classifier = await newClassifier(purchases(4_000, 4));
    const { id } = await amend.call('startTraining', { params: { classifier }, body: {} });
    let phase = 'waiting';
    while (phase === 'waiting' || phase === 'reading')
      ({ phase } = await amend.call('getTraining', { params: { classifier, training: id } }));
    const cancelled = await amend.call('cancelTraining', { params: { classifier, training: id } });
    expect(cancelled).toMatchObject({ state: 'cancelled', version: null, problem: null });
    expect((await amend.call('getClassifier', { params: { classifier } })).champion).toBeNull();
    expect((await train(amend, classifier, 'linear')).version?.version).toBe(1);
    expect(await versionsOf(classifier)).toHaveLength(1);
  });

  test('of a training that waits or has ended changes no more than that', async () => {
    const classifier = await newClassifier(purchases(60, 1));
    const { id } = await amend.call('startTraining', { params: { classifier }, body: {} });
    expect((await amend.call('cancelTraining', { params: { classifier, training: id } })).state).toBe('cancelled');
    const done = await train(amend, classifier, 'linear');
    expect((await amend.call('cancelTraining', { params: { classifier, training: done.id } })).state).toBe('done');
    expect(await versionsOf(classifier)).toHaveLength(1);
  });
});

describe('listTrainings', () => {
  test('answers the running one first, with who, why and since when', async () => {
    const classifier = await newClassifier(purchases(300, 1));
    const { id: done } = await train(amend, classifier, 'linear');
    const { id: running } = await amend.call('startTraining', { params: { classifier }, body: {} });
    const { trainings } = await amend.call('listTrainings', { params: { classifier } });
    expect(trainings.map(({ id }) => id)).toEqual([running, done]);
    expect(trainings[0]).toMatchObject({ startedBy: 'Demo user', cause: 'person', version: null });
    expect(trainings[1]).toMatchObject({
      state: 'done',
      secondsLeft: null,
      version: {
        version: 1,
        cause: 'person',
        occasion: { code: 'person', values: { person: 'Demo user' } },
        because: 'Demo user asked for it',
        correctedRows: 0,
      },
    });
    await trainingEnd(amend, classifier, running);
  });

  test('says from the start how long a training takes when one came before', async () => {
    const classifier = await newClassifier(purchases(1_000, 1));
    await train(amend, classifier, 'auto');
    const { id } = await amend.call('startTraining', { params: { classifier }, body: {} });
    const told: number[] = [];
    for (let state = 'running'; state === 'running';) {
      const status = await amend.call('getTraining', { params: { classifier, training: id } });
      ({ state } = status);
      if (status.secondsLeft !== null) told.push(status.secondsLeft);
      // Asking without a pause would take from the training a core that it needs.
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    expect(told.length).toBeGreaterThan(0);
    expect(Math.min(...told)).toBeGreaterThanOrEqual(0);
  });
});

describe('the policy retrainAfterCorrections', () => {
  test('starts a training after so many corrections, by itself', async () => {
    const classifier = await newClassifier(purchases(60, 1), { retrainAfterCorrections: 3 });
    await train(amend, classifier, 'linear');
    await say(amend, classifier, purchases(2, 2, 100));
    expect(await versionsOf(classifier)).toHaveLength(1);
    await say(amend, classifier, purchases(1, 2, 200));
    let versions = await versionsOf(classifier);
    while (versions.length < 2) versions = await versionsOf(classifier);
    expect(versions[0]).toMatchObject({ version: 2, trainedBy: 'Amend, by policy' });
  });
});
