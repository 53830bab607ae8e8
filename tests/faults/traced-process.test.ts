import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { purchaseDraft } from '../setup/purchases.ts';
import { startSpanReceiver, type SpanReceiver } from '../setup/span-receiver.ts';
import { createEmptyDatabase } from '../setup/test-database.ts';
import { compileServer, ServerProcess, temporaryFolder } from './server-process.ts';

const MARKER = 'zqmarker';

let database: Awaited<ReturnType<typeof createEmptyDatabase>>;
let data: Awaited<ReturnType<typeof temporaryFolder>>;
let receiver: SpanReceiver;
beforeAll(async () => {
  await compileServer();
  database = await createEmptyDatabase();
  data = await temporaryFolder();
  receiver = await startSpanReceiver();
}, 120_000);
afterAll(async () => {
  await ServerProcess.killAll();
  await receiver.close();
  await data.remove();
  await database.drop();
});

test('a server sends what it did to a collector, the last of it as it stops, and no word that somebody typed', async () => {
  const server = await ServerProcess.start({
    ...{ DATA_DIR: data.folder, DATABASE_URL: database.url },
    ...{ OTEL_EXPORTER_OTLP_ENDPOINT: receiver.url, OTEL_SERVICE_NAME: 'amend of a test' },
  });
  expect((await server.send('POST', '/api/classifiers', purchaseDraft(MARKER))).status).toBe(201);
  expect(await server.interrupt('SIGTERM')).toBe(0);
  const request = receiver.spans.find(({ name }) => name === 'POST /api/classifiers');
  expect(request?.attributes).toMatchObject({ 'http.response.status_code': 201 });
  const below = receiver.spans.filter(({ parentSpanId }) => parentSpanId === request?.spanId).map(({ name }) => name);
  expect(below).toEqual(expect.arrayContaining(['begin', 'insert classifiers', 'commit']));
  expect(receiver.bodies.join('')).toContain('amend of a test');
  expect(receiver.bodies.join('')).not.toContain(MARKER);
}, 60_000);
