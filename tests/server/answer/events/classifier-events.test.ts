import { randomUUID } from 'node:crypto';
import { afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { sql } from 'kysely';
import { ClassifierEvents, MOST_FOLLOWERS } from '../../../../server/answer/events/classifier-events.ts';
import { eventRoutes } from '../../../../server/answer/events/routes.ts';
import { makeChampion } from '../../../../server/learn/models/champion-store.ts';
import { createOwnRowsReader } from '../../../../server/record/scopes/own-rows-store.ts';
import { purchaseDraft, purchases, say, train } from '../../../setup/purchases.ts';
import { startAmend, type Amend } from '../../../setup/start-amend.ts';
import { record, saveChampion, storedClassifier } from '../../../setup/stored-classifier.ts';
import { startTestServer, type TestServer } from '../../../setup/test-server.ts';
import { useDatabase } from '../../../setup/use-database.ts';
import { readEvents, type EventReader } from './event-reader.ts';

const opened: EventReader[] = [];
afterEach(async () => {
  for (const reader of opened.splice(0)) await reader.close();
});
async function follow(server: Pick<TestServer, 'url'>, classifier: string): Promise<EventReader> {
  const reader = await readEvents(server.url, classifier);
  opened.push(reader);
  return reader;
}

describe('what one server process does, a stream of another tells', () => {
  const database = useDatabase(async () => {
    await here.close();
    await there.close();
  });
  let here: Amend;
  let there: Amend;
  beforeAll(async () => {
    here = await startAmend(database.url);
    there = await startAmend(database.url);
  });

  test('at first how the classifier stands; then labels, policies, a training, its version, a pin, each as it comes', async () => {
    const { id } = await here.call('createClassifier', { body: purchaseDraft(randomUUID()) });
    const params = { classifier: id };
    const events = await follow(there, id);
    const { policies } = await here.call('getClassifier', { params });
    expect(await events.next()).toEqual({
      lastSequence: 0,
      champion: null,
      championPinned: false,
      latestVersion: null,
      training: null,
      policies,
    });

    await say(here, id, purchases(60, 1), { origin: 'label-column' });
    await events.until({ lastSequence: 60, training: null });

    await here.call('setPolicies', { params, body: { ...policies, lowConfidence: 0.7 } });
    expect(await events.next()).toMatchObject({ lastSequence: 60, policies: { lowConfidence: 0.7 } });

    const training = await here.call('startTraining', { params, body: { learner: 'linear' } });
    await events.until({ training: training.id, champion: null });
    await events.until({ training: null, champion: 1, latestVersion: 1, championPinned: false });

    await here.call('setChampion', { params, body: { version: 1, pinned: true } });
    await events.until({ champion: 1, championPinned: true });
    await train(here, id, 'linear');
    // Kept back by the pin: a version that does not answer.
    await events.until({ champion: 1, latestVersion: 2, training: null });
  });

  test('a training that is cancelled or cannot learn is told as ended', async () => {
    const { id } = await here.call('createClassifier', { body: purchaseDraft(randomUUID()) });
    await say(here, id, purchases(60, 1), { origin: 'label-column' });
    const events = await follow(there, id);
    const training = await here.call('startTraining', { params: { classifier: id }, body: {} });
    await events.until({ training: training.id });
    await here.call('cancelTraining', { params: { classifier: id, training: training.id } });
    await events.until({ training: null, champion: null, latestVersion: null });
  });
});

describe('the stream', () => {
  const database = useDatabase(async () => {
    await server.close();
    await events.stop();
  });
  const errors: Error[] = [];
  let events: ClassifierEvents;
  let server: TestServer;
  let classifier: string;
  beforeAll(async () => {
    events = new ClassifierEvents({
      db: database.db,
      databaseUrl: database.url,
      readOwnRows: createOwnRowsReader(database.db),
      onError: (error) => errors.push(error),
    });
    await events.start();
    server = await startTestServer([eventRoutes(events)]);
    classifier = await storedClassifier(database.db);
  });

  test('is neither compressed nor kept back on its way, and its connection ends with it', async () => {
    const { response } = await follow(server, classifier);
    expect(response.headers.get('Content-Type')).toBe('text/event-stream');
    expect(response.headers.get('Content-Encoding')).toBeNull();
    expect(response.headers.get('Cache-Control')).toBe('no-store, no-transform');
    expect(response.headers.get('Connection')).toBe('close');
  });

  test('of a classifier that is not there is refused as any other question', async () => {
    const response = await fetch(`${server.url}/api/classifiers/${randomUUID()}/events`);
    expect(response.status).toBe(404);
    expect(await response.json()).toMatchObject({ code: 'unknown-classifier' });
  });

  test('says nothing of other classifiers, and nothing twice', async () => {
    const other = await storedClassifier(database.db);
    const reader = await follow(server, classifier);
    const otherReader = await follow(server, other);
    const { lastSequence } = (await reader.next())!;
    await otherReader.next();
    await record(database.db, other, purchases(2, 1));
    await otherReader.until({ lastSequence: 2 });
    // What is notified and changes nothing: the same champion once more.
    await saveChampion(database.db, classifier);
    await reader.until({ champion: 1, latestVersion: 1 });
    await makeChampion(database.db, classifier, 1);
    await record(database.db, classifier, purchases(1, 2));
    expect(await reader.next()).toMatchObject({ champion: 1, lastSequence: lastSequence + 1 });
  });

  test('outlives the database’s connections, and then tells what happened meanwhile', async () => {
    const reader = await follow(server, classifier);
    const { lastSequence } = (await reader.next())!;
    errors.length = 0;
    // The listener goes, and the word of what comes next goes with it: it is back after a pause of its own.
    await sql`select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'amend listener' and datname = current_database()`.execute(
      database.db,
    );
    await record(database.db, classifier, purchases(3, 3));
    await reader.until({ lastSequence: lastSequence + 3 });
    expect(errors.length).toBeGreaterThan(0);
  });

  test(`beyond ${MOST_FOLLOWERS} of a process is refused, and those that were closed make room`, async () => {
    const full = new ClassifierEvents({
      db: database.db,
      databaseUrl: database.url,
      readOwnRows: createOwnRowsReader(database.db),
      onError: (error) => errors.push(error),
    });
    const stopper = new AbortController();
    const silent = { send: () => undefined, end: () => undefined, closed: stopper.signal };
    await Promise.all(Array.from({ length: MOST_FOLLOWERS }, () => full.follow(classifier, null, silent)));
    await expect(full.follow(classifier, null, silent)).rejects.toMatchObject({
      code: 'too-many-requests',
      message: '1000 streams are open here already.',
    });
    stopper.abort();
    await full.follow(classifier, null, { ...silent, closed: new AbortController().signal });
  });
});

describe('when the server stops', () => {
  const database = useDatabase(async () => {
    await server.close();
    await events.stop();
  });
  let events: ClassifierEvents;
  let server: TestServer;
  beforeAll(async () => {
    events = new ClassifierEvents({
      db: database.db,
      databaseUrl: database.url,
      readOwnRows: createOwnRowsReader(database.db),
      onError: (error) => {
        throw error;
      },
    });
    await events.start();
    server = await startTestServer([eventRoutes(events)]);
  });

  test('every stream ends, and the server closes without cutting anybody off', async () => {
    const classifier = await storedClassifier(database.db);
    const readers = [await follow(server, classifier), await follow(server, classifier)];
    for (const reader of readers) await reader.next();
    events.endAll();
    for (const reader of readers) expect(await reader.next()).toBeNull();
    const late = await follow(server, classifier);
    await late.next();
    expect(await late.next()).toBeNull();
    await new Promise<void>((resolve, reject) =>
      server.server.close((error) => (error === undefined ? resolve() : reject(error))),
    );
  });
});
