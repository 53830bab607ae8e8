import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { problem } from '../../../../contract/problem.ts';
import { rowHash } from '../../../../contract/row-hash.ts';
import type { FeedbackEntry } from '../../../../server/record/feedback/feedback-entry.ts';
import { readEvents } from '../../../../server/record/feedback/feedback-store.ts';
import { readLabels } from '../../../../server/record/labels/label-store.ts';
import { verifyChain } from '../../../../server/record/feedback/verify-chain.ts';
import { createTestDatabase, type TestDatabase } from '../../../setup/test-database.ts';
import { NO_CHANGES } from '../../../../server/record/feedback/learn-recorded.ts';
import type { TestServer } from '../../../setup/test-server.ts';
import { COLUMNS, createCards, event, NOW, startFeedbackServer } from './feedback-fixture.ts';

describe('recording feedback', () => {
  let database: TestDatabase;
  let server: TestServer;
  let heard: { entries: readonly FeedbackEntry[]; view: string | undefined }[] = [];
  let learn: () => void = () => undefined;
  beforeAll(async () => {
    database = await createTestDatabase();
    server = await startFeedbackServer(database.db, async (_classifier, { recorded }, view) => {
      heard.push({ entries: recorded, view });
      learn();
      const changed = [{ key: 'PC-1', class: 'Travel', confidence: 1, source: 'label' as const }];
      return view === undefined ? NO_CHANGES : { changed, left: 7 };
    });
  });
  afterAll(async () => {
    await server.close();
    await database.drop();
  });

  test('events are numbered from 1 and kept as they were said', async () => {
    const params = await createCards(server);
    const first = event({ predictedClass: 'Meals', predictionId: 'batch:7' });
    await expect(
      server.call('recordFeedback', {
        params,
        body: { columns: [...COLUMNS], events: [first, event({ key: 'PC-2', class: 'Meals' })] },
      }),
    ).resolves.toEqual({ recorded: 2, repeated: 0, sequence: 2, changed: [] });
    const [entry] = await readEvents(database.db, params.classifier, 0, 10);
    expect(entry).toMatchObject({
      sequence: 1,
      id: first.id,
      kind: 'correct',
      origin: 'correction-column',
      key: 'PC-1',
      class: 'Travel',
      predictedClass: 'Meals',
      predictionId: 'batch:7',
      person: 'Demo user',
      saidAt: new Date(first.saidAt),
      recordedAt: NOW,
      cells: ['City Taxi', 12.5, 'x'],
      rowHash: rowHash(['City Taxi', 12.5]),
    });
  });

  test('a note is kept as it was written, told with its event, chained, and a retry with another is refused', async () => {
    const params = await createCards(server);
    const noted = event({ note: '  =1+1 „privat“, мой 🙂 ' });
    const post = (events: unknown[]) =>
      server.send('recordFeedback', { params, body: { columns: [...COLUMNS], events } as never });
    await post([noted, event({ key: 'PC-2', kind: 'unsure', class: undefined, note: 'no receipt' })]);
    const { entries } = await server.call('listFeedback', { params, query: {} });
    expect(entries.map(({ note }) => note)).toEqual(['=1+1 „privat“, мой 🙂', 'no receipt']);
    expect(await verifyChain(database.db, params.classifier)).toEqual({ intact: true, events: 2, erased: 0 });
    expect(await post([noted])).toMatchObject({ status: 201, body: { repeated: 1 } });
    expect(await post([{ ...noted, note: 'other' }])).toMatchObject({ status: 409 });
    for (const note of ['', 'x'.repeat(1_001), '\u0000'])
      expect(await post([event({ note })])).toMatchObject({ status: 422 });
  });

  test("cells are kept in the classifier's order, whatever the order and company they came in", async () => {
    const params = await createCards(server);
    const body = { columns: ['Other', '__proto__', 'Merchant'], events: [event({ cells: [true, 3, 'Café'] })] };
    await server.call('recordFeedback', { params, body });
    expect((await readEvents(database.db, params.classifier, 0, 1))[0]).toMatchObject({
      cells: ['Café', 3, null],
      rowHash: rowHash(['Café', 3]),
    });
  });

  test('a column that is used but missing is named', async () => {
    const params = await createCards(server);
    const { status, body } = await server.send('recordFeedback', {
      params,
      body: { columns: ['Merchant'], events: [event({ cells: ['x'] })] },
    });
    expect(status).toBe(422);
    expect(problem.parse(body)).toMatchObject({
      code: 'column-missing',
      detail: expect.stringContaining('"__proto__"'),
    });
  });

  test('a post repeated after a lost answer changes nothing', async () => {
    const params = await createCards(server);
    const body = { columns: [...COLUMNS], events: [event(), event({ key: 'PC-2' })] };
    await server.call('recordFeedback', { params, body });
    await expect(server.call('recordFeedback', { params, body })).resolves.toMatchObject({
      recorded: 0,
      repeated: 2,
      sequence: 2,
    });
    await expect(
      server.call('recordFeedback', { params, body: { ...body, events: [...body.events, event({ key: 'PC-3' })] } }),
    ).resolves.toMatchObject({ recorded: 1, repeated: 2, sequence: 3 });
    expect(await readEvents(database.db, params.classifier, 0, 10)).toHaveLength(3);
  });

  test('an id that comes twice in one post counts once', async () => {
    const params = await createCards(server);
    const twice = event();
    await expect(
      server.call('recordFeedback', { params, body: { columns: [...COLUMNS], events: [twice, twice] } }),
    ).resolves.toMatchObject({ recorded: 1, repeated: 1, sequence: 1 });
  });

  test('an id that says something else is a conflict, and its post is not recorded at all', async () => {
    const params = await createCards(server);
    const said = event();
    await server.call('recordFeedback', { params, body: { columns: [...COLUMNS], events: [said] } });
    const { status, body } = await server.send('recordFeedback', {
      params,
      body: { columns: [...COLUMNS], events: [event({ key: 'PC-9' }), { ...said, class: 'Meals' }] },
    });
    expect(status).toBe(409);
    expect(problem.parse(body)).toMatchObject({ code: 'event-conflict', detail: expect.stringContaining(said.id) });
    expect(await readEvents(database.db, params.classifier, 0, 10)).toHaveLength(1);
  });

  test('one post of many at a time that conflicts fails alone, and the others get their own events back', async () => {
    const params = await createCards(server);
    const said = event();
    await server.call('recordFeedback', { params, body: { columns: [...COLUMNS], events: [said] } });
    heard = [];
    const posts = Array.from({ length: 20 }, (_, index) =>
      index === 11 ? { ...said, class: 'Meals' } : event({ key: `PC-${index}` }),
    );
    const answers = await Promise.all(
      posts.map((each) => server.send('recordFeedback', { params, body: { columns: [...COLUMNS], events: [each] } })),
    );
    expect(answers.map(({ status }) => status)).toEqual(posts.map((_, index) => (index === 11 ? 409 : 201)));
    const log = await readEvents(database.db, params.classifier, 0, 100);
    expect(log.map((entry) => entry.sequence)).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
    expect(heard.map(({ entries }) => entries.length)).toEqual(Array(19).fill(1));
    expect(heard.map(({ entries }) => entries[0]?.id).sort()).toEqual(
      posts
        .filter((_, index) => index !== 11)
        .map((each) => each.id)
        .sort(),
    );
    await expect(verifyChain(database.db, params.classifier)).resolves.toEqual({ intact: true, events: 20, erased: 0 });
  });

  test('classes are listed in the order of first use', async () => {
    const params = await createCards(server);
    const classes = ['Travel', 'Meals', 'Travel', '__proto__', 'constructor'];
    await server.call('recordFeedback', {
      params,
      body: { columns: [...COLUMNS], events: classes.map((name, index) => event({ key: `PC-${index}`, class: name })) },
    });
    await server.call('recordFeedback', {
      params,
      body: { columns: [...COLUMNS], events: [event({ class: 'Books' }), event({ class: 'Meals' })] },
    });
    expect((await server.call('getClassifier', { params })).classes).toEqual([
      'Travel',
      'Meals',
      '__proto__',
      'constructor',
      'Books',
    ]);
  });

  describe('spellings of one class', () => {
    const post = (
      params: { classifier: string },
      classes: readonly string[],
      ids = classes.map(() => randomUUID()),
    ) => {
      const events = classes.map((name, index) => event({ id: ids[index]!, key: `PC-${index}`, class: name }));
      return server.call('recordFeedback', { params, body: { columns: [...COLUMNS], events } });
    };
    const recordedIn = async ({ classifier }: { classifier: string }) =>
      (await readEvents(database.db, classifier, 0, 100)).map((entry) => entry.class);

    test('are recorded as the class that there is, and a new class as most of its post spell it', async () => {
      const params = await createCards(server);
      await post(params, ['office', 'Office', 'Office', 'I T', 'IT']);
      await post(params, ['OFFICE', 'it', 'Off-ice', 'Travel']);
      expect(await recordedIn(params)).toEqual([
        'Office',
        'Office',
        'Office',
        'I T',
        'I T',
        'Office',
        'I T',
        'Office',
        'Travel',
      ]);
      expect((await server.call('getClassifier', { params })).classes).toEqual(['Office', 'I T', 'Travel']);
    });

    test('that arrive at once in posts of their own become one class', async () => {
      const params = await createCards(server);
      await Promise.all(['Office', 'office', 'OFFICE', 'Of fice'].map((name) => post(params, [name])));
      expect(new Set(await recordedIn(params)).size).toBe(1);
      expect((await server.call('getClassifier', { params })).classes).toHaveLength(1);
    });

    test('are recorded once when the post is repeated, whatever classes came between', async () => {
      const params = await createCards(server);
      const ids = [randomUUID(), randomUUID()];
      await post(params, ['Office', 'IT']);
      await post(params, ['OFFICE', 'travel'], ids);
      await post(params, ['Travel', 'Meals', 'meals']);
      await server.call('setPolicies', { params, body: { spellings: 'apart' } });
      await post(params, ['OFFICE', 'TRAVEL']);
      await expect(post(params, ['OFFICE', 'travel'], ids)).resolves.toMatchObject({
        recorded: 0,
        repeated: 2,
        sequence: 9,
      });
      expect(await recordedIn(params)).toEqual([
        'Office',
        'IT',
        'Office',
        'travel',
        'travel',
        'Meals',
        'Meals',
        'OFFICE',
        'TRAVEL',
      ]);
    });

    test('stay apart by choice, and the choice leaves what was recorded as it is', async () => {
      const params = await createCards(server);
      await post(params, ['Office', 'office']);
      await server.call('setPolicies', { params, body: { spellings: 'apart' } });
      await post(params, ['office', 'OFFICE']);
      await server.call('setPolicies', { params, body: {} });
      await post(params, ['OFFICE', 'oFFice']);
      expect(await recordedIn(params)).toEqual(['Office', 'Office', 'office', 'OFFICE', 'OFFICE', 'Office']);
    });
  });

  test('a classifier has 1,000 classes at most: feedback that names one more is refused with a sentence, all of it', async () => {
    const params = await createCards(server);
    const naming = (from: number, count: number) =>
      Array.from({ length: count }, (_, index) =>
        event({ key: `PC-${from + index}`, class: `Account ${from + index}` }),
      );
    await server.call('recordFeedback', { params, body: { columns: [...COLUMNS], events: naming(0, 999) } });
    const { status, body } = await server.send('recordFeedback', {
      params,
      body: { columns: [...COLUMNS], events: naming(999, 2) },
    });
    expect([status, problem.parse(body)]).toMatchObject([
      422,
      {
        code: 'too-many-classes',
        detail: expect.stringMatching(/^The labels name 1,001 different classes; 1,000 is the most\./),
      },
    ]);
    await expect(
      server.call('recordFeedback', { params, body: { columns: [...COLUMNS], events: naming(999, 1) } }),
    ).resolves.toMatchObject({ recorded: 1, sequence: 1_000 });
    await expect(
      server.call('recordFeedback', { params, body: { columns: [...COLUMNS], events: naming(0, 5) } }),
    ).resolves.toMatchObject({ recorded: 5 });
    expect((await server.call('getClassifier', { params })).classes).toHaveLength(1_000);
  });

  test('a label is the latest correction or acceptance of its row, until it is withdrawn', async () => {
    const params = await createCards(server);
    const said = [
      event({ key: 'A', class: 'Travel' }),
      event({ key: 'A', class: 'Meals', kind: 'accept' }),
      event({ key: 'B', class: 'Travel' }),
      event({ key: 'B', kind: 'unsure', class: undefined }),
      event({ key: 'C', class: 'Travel' }),
      event({ key: 'C', kind: 'withdraw', class: undefined }),
      event({ key: 'D', kind: 'withdraw', class: undefined }),
      event({ key: 'D', class: 'Books', origin: 'label-column' }),
    ];
    await server.call('recordFeedback', { params, body: { columns: [...COLUMNS], events: said } });
    expect(
      (await readLabels(database.db, params.classifier)).map((label) => [label.key, label.class, label.sequence]),
    ).toEqual([
      ['A', 'Meals', 2],
      ['B', 'Travel', 3],
      ['D', 'Books', 8],
    ]);
    await expect(server.call('getClassifier', { params })).resolves.toMatchObject({
      labels: 3,
      adopted: 0,
      corrections: 1,
      correctionsSinceTraining: 1,
    });
  });

  test('the model learns after the commit, and the answer carries the rows it changed', async () => {
    const params = await createCards(server);
    heard = [];
    const view = randomUUID();
    const { changed } = await server.call('recordFeedback', {
      params,
      body: { columns: [...COLUMNS], events: [event()], view },
    });
    expect(changed).toEqual([{ key: 'PC-1', class: 'Travel', confidence: 1, source: 'label' }]);
    expect(heard).toMatchObject([{ view, entries: [{ sequence: 1, key: 'PC-1' }] }]);
  });

  test('a failure to learn does not make recorded feedback a failure', async () => {
    const params = await createCards(server);
    learn = () => {
      throw new Error('no model');
    };
    await expect(
      server.call('recordFeedback', { params, body: { columns: [...COLUMNS], events: [event()] } }),
    ).resolves.toEqual({ recorded: 1, repeated: 0, sequence: 1, changed: [] });
    // A sheet that shows rows has still to ask which of them changed.
    const shown = { columns: [...COLUMNS], events: [event()], view: randomUUID() };
    expect(await server.call('recordFeedback', { params, body: shown })).toMatchObject({ changed: [], left: 1 });
    learn = () => undefined;
  });

  test('cells that PostgreSQL cannot hold are kept with a replacement character; such keys and classes are refused', async () => {
    const params = await createCards(server);
    const bad = ['a\u0000b', -0, '\uD800'];
    await server.call('recordFeedback', { params, body: { columns: [...COLUMNS], events: [event({ cells: bad })] } });
    expect((await readEvents(database.db, params.classifier, 0, 1))[0]?.cells).toEqual(['a\uFFFDb', 0, '\uFFFD']);
    for (const changes of [{ key: 'a\u0000' }, { class: '\uDC00' }]) {
      const { status, body } = await server.send('recordFeedback', {
        params,
        body: { columns: [...COLUMNS], events: [event(changes)] },
      });
      expect([status, problem.parse(body).code]).toEqual([422, 'invalid-request']);
    }
    await expect(verifyChain(database.db, params.classifier)).resolves.toMatchObject({ intact: true });
  });

  test('numbers at the ends of the scale and long texts survive, and so does their chain', async () => {
    const params = await createCards(server);
    const cells = [
      ['x'.repeat(32_767), 1.7976931348623157e308, '=1+1'],
      ['', 5e-324, '"\\\n\t'],
      ['{"a":1}', -1234567.89, '😀'],
    ];
    await server.call('recordFeedback', {
      params,
      body: { columns: [...COLUMNS], events: cells.map((each) => event({ cells: each })) },
    });
    expect((await readEvents(database.db, params.classifier, 0, 10)).map((entry) => entry.cells)).toEqual(cells);
    await expect(verifyChain(database.db, params.classifier)).resolves.toEqual({ intact: true, events: 3, erased: 0 });
  });

  test('feedback on a classifier that is not there is told so', async () => {
    const { status, body } = await server.send('recordFeedback', {
      params: { classifier: randomUUID() },
      body: { columns: [...COLUMNS], events: [event()] },
    });
    expect(status).toBe(404);
    expect(body).toMatchObject({ code: 'unknown-classifier' });
  });

  test('the log is read in pages', async () => {
    const params = await createCards(server);
    await server.call('recordFeedback', {
      params,
      body: { columns: [...COLUMNS], events: Array.from({ length: 5 }, (_, index) => event({ key: `PC-${index}` })) },
    });
    const page = await server.call('listFeedback', { params, query: { after: 2, limit: 2 } });
    expect([page.last, page.entries.map((entry) => entry.sequence)]).toEqual([5, [3, 4]]);
    expect(page.entries[0]?.hash).toMatch(/^[0-9a-f]{64}$/);
    expect((await server.send('listFeedback', { params, query: { limit: 1_001 } })).status).toBe(422);
    const { key } = page.entries[0]!;
    const ofRow = await server.call('listFeedback', { params, query: { key, limit: 1_000 } });
    expect(new Set(ofRow.entries.map((entry) => entry.key))).toEqual(new Set([key]));
    expect((await server.call('listFeedback', { params, query: { key: 'nobody’s' } })).entries).toEqual([]);
    expect(await verifyChain(database.db, params.classifier)).toEqual({ intact: true, events: 5, erased: 0 });
  });
});
