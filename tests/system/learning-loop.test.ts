import { beforeAll, describe, expect, test } from '@jest/globals';
import { predict, purchaseDraft, purchases, rowsOf, say, train } from '../setup/purchases.ts';
import { startAmend, type Amend } from '../setup/start-amend.ts';
import { useDatabase } from '../setup/use-database.ts';

const VIEW = '6f6e8f0a-3a0e-4c52-9d3c-0d4f3a1b2c01';
const labelled = purchases(400, 11);
const open = purchases(300, 12, 1_000);

describe('learning from a table, over HTTP', () => {
  let one: Amend;
  let other: Amend;
  let classifier: string;

  const database = useDatabase(async () => void (await Promise.all([one.close(), other.close()])));
  beforeAll(async () => {
    one = await startAmend(database.url);
    other = await startAmend(database.url);
    classifier = (await one.call('createClassifier', { body: purchaseDraft('Purchases') })).id;
  });

  test('a classifier without a model answers with the next step', async () => {
    const { status, body } = await one.send('predict', {
      params: { classifier },
      body: { view: VIEW, rows: rowsOf(open) },
    });
    expect(status).toBe(409);
    expect(body).toMatchObject({ code: 'no-champion', nextStep: 'Train it first.' });
  });

  test('labels are learned from, and the first version answers', async () => {
    const { changed } = await say(one, classifier, labelled, { origin: 'label-column', view: VIEW });
    expect(changed).toEqual([]);
    const training = await train(one, classifier, 'linear');
    expect(training).toMatchObject({
      state: 'done',
      share: 1,
      problem: null,
      version: { version: 1, isChampion: true, trainedBy: 'Demo user' },
    });
    const { metrics, trainRows, holdoutRows } = training.version!;
    expect(trainRows + holdoutRows).toBe(400);
    expect(metrics.learned).toBe('something');
    expect(metrics.accuracy.value).toBeGreaterThan(0.9);
  });

  test('both servers give the same answers', async () => {
    const answers = await predict(one, classifier, VIEW, open);
    expect(await predict(other, classifier, VIEW, open)).toEqual(answers);
    const right = open.filter((row) => answers.get(row.key)!.class === row.account).length;
    expect(right / open.length).toBeGreaterThan(0.9);
  });

  test('a correction changes its row and the rows like it, on both servers', async () => {
    const cabs = open.filter((row) => String(row.cells[0]).startsWith('City Cabs'));
    const { changed } = await say(one, classifier, cabs.slice(0, 3), { class: 'mileage', view: VIEW });
    const corrected = new Set(cabs.slice(0, 3).map((row) => row.key));
    expect(changed.filter((row) => corrected.has(row.key)).map((row) => [row.class, row.source])).toEqual([
      ['mileage', 'label'],
      ['mileage', 'label'],
      ['mileage', 'label'],
    ]);
    const like = changed.filter((row) => !corrected.has(row.key));
    expect(like.length).toBeGreaterThan(0);
    expect(like.every((row) => cabs.some((cab) => cab.key === row.key))).toBe(true);
    const answers = await predict(one, classifier, VIEW, open);
    expect(await predict(other, classifier, VIEW, open)).toEqual(answers);
    for (const row of changed)
      expect(answers.get(row.key)).toEqual({ class: row.class, confidence: row.confidence, source: row.source });
  });

  test('a correction at one server changes rows that the other one showed', async () => {
    const view = '6f6e8f0a-3a0e-4c52-9d3c-0d4f3a1b2c02';
    const before = await predict(one, classifier, view, open);
    await one.call('driftReport', { params: { classifier } }); // by now the answers are in the log
    const pens = open.filter((row) => String(row.cells[0]).startsWith('Toner Warehouse'));
    const { changed } = await say(other, classifier, pens.slice(0, 4), { class: 'printing', view });
    expect(changed.length).toBeGreaterThan(4);
    // Rows that a busy machine had no time for come with the next answers.
    const keys = new Set(changed.map((row) => row.key));
    for (let more = true; more;) {
      const size = keys.size;
      for (const row of (await say(other, classifier, pens.slice(0, 1), { kind: 'unsure', view })).changed)
        keys.add(row.key);
      more = keys.size > size;
    }
    const after = await predict(one, classifier, view, open);
    const differing = open
      .filter((row) => after.get(row.key)!.class !== before.get(row.key)!.class)
      .map((row) => row.key);
    expect([...keys].sort()).toEqual(differing.sort());
  });

  test('a retrained version is judged, takes over, and can be taken back', async () => {
    const training = await train(other, classifier, 'linear');
    expect(training.version).toMatchObject({ version: 2, isChampion: true });
    expect(training.version!.metrics.classes.map((each) => each.class)).toContain('mileage');
    expect(training.version!.gate.reasons.join(' ')).toMatch(/version \d|held-out/);
    const { versions } = await one.call('listVersions', { params: { classifier } });
    expect(versions.map((version) => [version.version, version.isChampion])).toEqual([
      [2, true],
      [1, false],
    ]);

    const rolledBack = await one.call('setChampion', { params: { classifier }, body: { version: 1 } });
    expect(rolledBack).toMatchObject({ version: 1, isChampion: true });
    const { modelVersion } = await other.call('predict', {
      params: { classifier },
      body: { view: VIEW, rows: rowsOf(open) },
    });
    expect(modelVersion).toBe(1);
    expect(await predict(other, classifier, VIEW, open)).toEqual(await predict(one, classifier, VIEW, open));
  });

  test('a server started later gives the same answers', async () => {
    const answers = await predict(one, classifier, VIEW, open);
    const later = await startAmend(database.url);
    expect(await predict(later, classifier, VIEW, open)).toEqual(answers);
    await later.close();
  });
});
