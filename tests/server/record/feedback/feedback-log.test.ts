import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { sql } from 'kysely';
import { connectDatabase } from '../../../../server/platform/database/connect.ts';
import { isDatabaseUnavailable } from '../../../../server/platform/database/database-errors.ts';
import { createFeedbackLog } from '../../../../server/record/feedback/feedback-log.ts';
import type { FeedbackDraft } from '../../../../server/record/feedback/feedback-entry.ts';
import { lockHead, readEvents } from '../../../../server/record/feedback/feedback-store.ts';
import { verifyChain } from '../../../../server/record/feedback/verify-chain.ts';
import { rebuildLabels } from '../../../../server/record/labels/rebuild-labels.ts';
import { startPausableProxy } from '../../../setup/pausable-proxy.ts';
import { createTestDatabase, type TestDatabase } from '../../../setup/test-database.ts';
import type { TestServer } from '../../../setup/test-server.ts';
import { aFeedbackDraft } from '../../../fixtures/feedback-draft.ts';
import { createCards, NOW, startFeedbackServer } from './feedback-fixture.ts';

describe('the feedback log', () => {
  let database: TestDatabase;
  let server: TestServer;
  beforeAll(async () => {
    database = await createTestDatabase();
    server = await startFeedbackServer(database.db);
  });
  afterAll(async () => {
    await server.close();
    await database.drop();
  });
  const fail = (error: Error) => {
    throw error;
  };
  const draft = (changes: Partial<FeedbackDraft> = {}) =>
    aFeedbackDraft({ key: 'PC-1', rowHash: '0123456789abcdef', cells: ['Taxi'], saidAt: NOW, ...changes });

  test('posts of two processes at once are numbered without gaps, in one chain', async () => {
    const { classifier } = await createCards(server);
    const processes = [createFeedbackLog(database.db, () => NOW), createFeedbackLog(database.db, () => NOW)];
    const posts = Array.from({ length: 60 }, (_, index) =>
      processes[index % 2]!.append(classifier, [draft(), draft()]),
    );
    const sequences = (await Promise.all(posts)).flatMap(({ recorded }) => recorded.map(({ sequence }) => sequence));
    expect(sequences.sort((a, b) => a - b)).toEqual(Array.from({ length: 120 }, (_, index) => index + 1));
    await expect(verifyChain(database.db, classifier)).resolves.toEqual({ intact: true, events: 120, erased: 0 });
  });

  test('posts of two processes that bring new classes at once number them once, without gaps', async () => {
    const { classifier } = await createCards(server);
    const connections = [1, 2].map(() => connectDatabase(database.url, { onError: fail }));
    const processes = connections.map((db) => createFeedbackLog(db, () => NOW));
    const spellings = ['Tra vel', 'Travel', 'TRAVEL', 'Meals', 'meals', 'Books', 'Rent', 'rent', 'RENT'];
    await Promise.all(
      Array.from({ length: 60 }, (_, index) =>
        processes[index % 2]!.append(classifier, [
          draft({ key: `PC-${index}`, class: spellings[(index * 7) % spellings.length]! }),
        ]),
      ),
    );
    const classes = await database.db
      .selectFrom('classes')
      .select(['id', 'name'])
      .where('classifier_id', '=', classifier)
      .orderBy('id')
      .execute();
    expect(classes.map((each) => each.id)).toEqual([1, 2, 3, 4]);
    expect(new Set(classes.map((each) => each.name.toLowerCase().replace(' ', '')))).toEqual(
      new Set(['travel', 'meals', 'books', 'rent']),
    );
    const events = await readEvents(database.db, classifier, 0, 100);
    expect(new Set(events.map((entry) => entry.class))).toEqual(new Set(classes.map((each) => each.name)));
    await Promise.all(connections.map((db) => db.destroy()));
  });

  test('posts that wait for the same commit share it: the later ones are fewer transactions than posts', async () => {
    const { classifier } = await createCards(server);
    const log = createFeedbackLog(database.db, () => NOW);
    await Promise.all(Array.from({ length: 50 }, () => log.append(classifier, [draft()])));
    const { rows } = await database.db.executeQuery<{ commits: number }>(
      (await import('kysely')).CompiledQuery.raw(
        'select count(distinct xmin::text)::int as commits from feedback_events where classifier_id = $1',
        [classifier],
      ),
    );
    expect(rows[0]?.commits).toBeLessThan(10);
  });

  test('a post that cannot be stored fails alone', async () => {
    const { classifier } = await createCards(server);
    const log = createFeedbackLog(database.db, () => NOW);
    const impossible = draft({ saidAt: new Date('0000-01-01T00:00:00Z') }); // PostgreSQL knows no year 0
    const outcomes = await Promise.allSettled(
      [draft(), draft(), impossible, draft()].map((each) => log.append(classifier, [each])),
    );
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected', 'fulfilled']);
    expect(await readEvents(database.db, classifier, 0, 10)).toHaveLength(3);
  });

  test('a class that came with a post that could not be stored is brought by the next that says it', async () => {
    const { classifier } = await createCards(server);
    const log = createFeedbackLog(database.db, () => NOW);
    await log.append(classifier, [draft()]);
    const impossible = draft({ class: 'Rent', saidAt: new Date('0000-01-01T00:00:00Z') });
    await expect(log.append(classifier, [impossible])).rejects.toThrow();
    await log.append(classifier, [draft({ class: 'Meals' }), draft({ class: 'Rent' })]);
    const { rows } = await sql`
      select said.class_id as id, said.class, classes.name from feedback_events said
      left join classes on classes.classifier_id = said.classifier_id and classes.id = said.class_id
      where said.classifier_id = ${classifier} order by said.sequence`.execute(database.db);
    expect(rows).toEqual(['Travel', 'Meals', 'Rent'].map((name, at) => ({ id: at + 1, class: name, name })));
  });

  test('posts that gather while the database is away are told together, not one after the other', async () => {
    const { classifier } = await createCards(server);
    const proxy = await startPausableProxy(database.url);
    const db = connectDatabase(proxy.url, { onError: () => undefined, connections: 1 });
    const log = createFeedbackLog(db, () => NOW);
    await log.append(classifier, [draft()]);
    proxy.pause();
    const first = Promise.allSettled([log.append(classifier, [draft()])]);
    const others = Promise.allSettled(Array.from({ length: 5 }, () => log.append(classifier, [draft()])));
    const [[told], later] = await Promise.all([first, others]);
    expect(
      [told, ...later].map((each) => (each.status === 'rejected' ? isDatabaseUnavailable(each.reason) : each.status)),
    ).toEqual(Array(6).fill(true));
    proxy.resume();
    await expect(log.append(classifier, [draft()])).resolves.toMatchObject({ repeated: [] });
    await db.destroy();
    await proxy.close();
  });

  test('a post of more events than one statement takes is one post still', async () => {
    const { classifier } = await createCards(server);
    const people = ['Ann', 'Bob', 'Cara'];
    const { recorded, sequence } = await createFeedbackLog(database.db, () => NOW).append(
      classifier,
      Array.from({ length: 2_500 }, (_, at) => draft({ person: people[at % 3]!, class: at % 2 ? 'Travel' : 'Meals' })),
    );
    expect([recorded.length, sequence]).toEqual([2_500, 2_500]);
    await expect(verifyChain(database.db, classifier)).resolves.toEqual({ intact: true, events: 2_500, erased: 0 });
    // All of one row: each statement goes on from what the one before it made of the label.
    expect(await rebuildLabels(database.db, classifier, lockHead)).toMatchObject({ rows: 1, differing: [] });
  });

  test.each([0, 1_500, 2_499])(
    'a post of several statements whose event %i is in the log already is recorded once, and whole',
    async (at) => {
      const { classifier } = await createCards(server);
      const log = createFeedbackLog(database.db, () => NOW);
      const drafts = Array.from({ length: 2_500 }, (_, row) => draft({ key: `PC-${row}` }));
      await log.append(classifier, [drafts[at]!]);
      const { recorded, repeated, sequence } = await log.append(classifier, drafts);
      expect([recorded.length, repeated.length, sequence]).toEqual([2_499, 1, 2_500]);
      await expect(verifyChain(database.db, classifier)).resolves.toEqual({ intact: true, events: 2_500, erased: 0 });
      expect(await rebuildLabels(database.db, classifier, lockHead)).toMatchObject({ rows: 2_500, differing: [] });
    },
  );
});
