import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { purchaseDraft, purchases, rowsOf, type Purchase } from '../setup/purchases.ts';
import { createEmptyDatabase } from '../setup/test-database.ts';
import { compileServer, ServerProcess, temporaryFolder } from './server-process.ts';

const AT = '2026-11-02T09:00:00.000Z';
const COLUMNS = ['Merchant', 'Amount', 'Centre'];
const corrected = Object.freeze(purchases(60, 92, 2_000));
const shown = Object.freeze(purchases(80, 93, 3_000));

let database: Awaited<ReturnType<typeof createEmptyDatabase>>;
const folders: Awaited<ReturnType<typeof temporaryFolder>>[] = [];
beforeAll(async () => {
  await compileServer();
  database = await createEmptyDatabase();
  folders.push(await temporaryFolder(), await temporaryFolder());
}, 120_000);
afterAll(async () => {
  await ServerProcess.killAll();
  for (const folder of folders) await folder.remove();
  await database.drop();
});

const startServer = (folder: number) =>
  ServerProcess.start({ DATA_DIR: folders[folder]!.folder, DATABASE_URL: database.url });

async function ask<Result>(server: ServerProcess, method: string, address: string, body?: unknown): Promise<Result> {
  const { status, text } = await server.send(method, address, body);
  if (status >= 300) throw new Error(`${method} ${address} answered ${status}: ${text}`);
  return JSON.parse(text) as Result;
}

const eventsOf = (rows: readonly Purchase[], kind: 'correct' | 'withdraw', origin: string, className?: string) =>
  rows.map((row) => ({
    id: randomUUID(),
    kind,
    origin,
    key: row.key,
    cells: row.cells,
    saidAt: AT,
    ...(kind === 'correct' ? { class: className ?? row.account } : {}),
  }));

/** Everything answered of the rows shown and of those corrected, but for the batch's id and time. */
async function answersOf(server: ServerProcess, classifier: string): Promise<string> {
  const body = { view: randomUUID(), rows: rowsOf([...shown, ...corrected]), probabilities: true };
  const {
    batch: _batch,
    predictedAt: _at,
    ...answer
  } = await ask<Record<string, unknown>>(server, 'POST', `/api/classifiers/${classifier}/predictions`, body);
  return JSON.stringify(answer);
}

test('two processes, one of them killed while it learns, answer alike to the last digit; so does a withdrawn correction', async () => {
  let [first, second] = [await startServer(0), await startServer(1)];
  const { id: classifier } = await ask<{ id: string }>(first, 'POST', '/api/classifiers', purchaseDraft('Purchases'));
  const say = (server: ServerProcess, events: readonly unknown[]) =>
    ask(server, 'POST', `/api/classifiers/${classifier}/feedback`, { columns: COLUMNS, events });
  await say(first, eventsOf(purchases(200, 91), 'correct', 'label-column'));
  let training = await ask<{ id: string; state: string }>(first, 'POST', `/api/classifiers/${classifier}/trainings`, {
    learner: 'linear',
  });
  while (training.state === 'running')
    training = await ask(first, 'GET', `/api/classifiers/${classifier}/trainings/${training.id}`);
  expect(training.state).toBe('done');

  const untaught = await answersOf(first, classifier);
  // Through both in turn, some of them new classes, and each process asked in between: neither knows what it learns
  // next.
  for (const [at, row] of corrected.entries()) {
    const server = at % 2 ? first : second;
    const said = say(server, eventsOf([row], 'correct', 'correction-column', `class ${at % 7}`));
    if (at % 20 === 11) {
      // It may have recorded the event or not; the outbox would send it again, under the same id.
      await Promise.allSettled([server.kill(), said]);
      if (server === first) first = await startServer(0);
      else second = await startServer(1);
    } else await said;
    if (at % 9 === 0) await answersOf(at % 2 ? second : first, classifier);
  }
  const taught = await answersOf(first, classifier);
  expect(taught).not.toBe(untaught);
  expect(await answersOf(second, classifier)).toBe(taught);

  await say(second, eventsOf(corrected, 'withdraw', 'correction-column'));
  expect(await answersOf(first, classifier)).toBe(await answersOf(second, classifier));
  expect(JSON.parse(await answersOf(first, classifier))).toMatchObject({
    predicted: (JSON.parse(untaught) as { predicted: number[] }).predicted,
  });
}, 120_000);
