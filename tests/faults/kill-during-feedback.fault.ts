import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { seededRandom } from '../../ml/random.ts';
import { connectDatabase } from '../../server/platform/database/connect.ts';
import { readEvents } from '../../server/record/feedback/feedback-store.ts';
import { verifyChain } from '../../server/record/feedback/verify-chain.ts';
import { createEmptyDatabase } from '../setup/test-database.ts';
import { compileServer, ServerProcess, temporaryFolder } from './server-process.ts';

const KILLS = 20;
const POSTERS = 4;

let database: Awaited<ReturnType<typeof createEmptyDatabase>>;
let data: Awaited<ReturnType<typeof temporaryFolder>>;
beforeAll(async () => {
  await compileServer();
  database = await createEmptyDatabase();
  data = await temporaryFolder();
}, 120_000);
afterAll(async () => {
  await ServerProcess.killAll();
  await data.remove();
  await database.drop();
});

test('feedback posted while the server is killed 20 times: no acknowledged event is missing, none is there twice', async () => {
  const environment = { DATA_DIR: data.folder, DATABASE_URL: database.url };
  const random = seededRandom(20);
  const acknowledged = new Set<string>();
  const sent = new Set<string>();
  /** Posts without an answer, posted again to the next server: what the add-in's outbox does. */
  let outbox: { events: { id: string }[] }[] = [];
  let classifier = '';

  const newPost = () => ({
    columns: ['Merchant'],
    events: Array.from({ length: 1 + random.integer(5) }, () => ({
      id: randomUUID(),
      kind: 'correct',
      origin: 'correction-column',
      key: `PC-${sent.size}`,
      cells: ['City Taxi'],
      class: 'Travel',
      saidAt: '2026-03-01T09:00:00.000Z',
    })),
  });

  for (let round = 0; round < KILLS; round++) {
    const server = await ServerProcess.start(environment);
    if (classifier === '') {
      const { text } = await server.send('POST', '/api/classifiers', {
        name: 'Cards',
        columns: [{ name: 'Merchant', type: 'text' }],
        keyColumns: ['Id'],
        labelColumn: 'Account',
      });
      ({ id: classifier } = JSON.parse(text) as { id: string });
    }
    const killAfter = 1 + random.integer(30);
    let answers = 0;
    let killed: Promise<void> | null = null;
    const unanswered: typeof outbox = [];
    const poster = async (): Promise<void> => {
      while (killed === null) {
        const post = outbox.pop() ?? newPost();
        for (const { id } of post.events) sent.add(id);
        try {
          const { status, text } = await server.send('POST', `/api/classifiers/${classifier}/feedback`, post);
          if (status !== 201) throw new Error(`${status}: ${text}`);
          for (const { id } of post.events) acknowledged.add(id);
          if (++answers === killAfter) killed = server.kill(); // while the other posters' events are on their way
        } catch (error) {
          if (killed === null) throw error;
          unanswered.push(post);
        }
      }
    };
    await Promise.all(Array.from({ length: POSTERS }, poster));
    await killed;
    outbox = unanswered;
  }

  const db = connectDatabase(database.url, { onError: () => undefined });
  const recorded = (await readEvents(db, classifier, 0, 1_000_000)).map(({ id }) => id);
  const verdict = await verifyChain(db, classifier);
  await db.destroy();
  expect(acknowledged.size).toBeGreaterThan(KILLS);
  expect(recorded.filter((id, index) => recorded.indexOf(id) !== index)).toEqual([]);
  expect([...acknowledged].filter((id) => !recorded.includes(id))).toEqual([]);
  expect(recorded.filter((id) => !sent.has(id))).toEqual([]);
  expect(verdict).toEqual({ intact: true, events: recorded.length, erased: 0 });
}, 90_000);
