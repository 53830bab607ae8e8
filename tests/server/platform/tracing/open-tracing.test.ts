import { execFileSync } from 'node:child_process';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, test } from '@jest/globals';
import { Router } from 'express';
import { sql, type Kysely } from 'kysely';
import { connectDatabase } from '../../../../server/platform/database/connect.ts';
import type { Database } from '../../../../server/platform/database/schema.ts';
import { openTracing } from '../../../../server/platform/tracing/open-tracing.ts';
import type { Tracing } from '../../../../server/platform/tracing/tracing.ts';
import { startSpanReceiver, type ReceivedSpan, type SpanReceiver } from '../../../setup/span-receiver.ts';
import { startTestServer, type TestServer } from '../../../setup/test-server.ts';
import { useDatabase } from '../../../setup/use-database.ts';

const MARKER = 'zqmarker';
const PARENT = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01';

const database = useDatabase();
const faults: string[] = [];
let receiver: SpanReceiver;
let tracing: Tracing;
let db: Kysely<Database>;
let server: TestServer;
/** What `traceparent` a server was sent that Amend called. */
let handedOn: string | undefined;

async function begin(endpoint?: string): Promise<void> {
  receiver = await startSpanReceiver();
  const settings = { otlpEndpoint: new URL(endpoint ?? receiver.url), otlpTracesEndpoint: null };
  tracing = (await openTracing(settings, '1.2.3', (fault) => faults.push(fault)))!;
  db = connectDatabase(database.url, { onError: () => undefined, onQuery: tracing.onQuery });
  const elsewhere = createServer((request, response) => {
    handedOn = request.headers['traceparent'] as string | undefined;
    response.end();
  });
  await new Promise<void>((resolve) => elsewhere.listen(0, '127.0.0.1', resolve));
  const router = Router();
  router.post('/api/things/:thing', async (request, response) => {
    await db.selectFrom('classifiers').select('id').where('name', '=', request.params.thing).execute();
    await sql`select ${(request.body as { word: string }).word}::text`.execute(db);
    response.json({});
  });
  router.get('/api/failing', async () => {
    await sql`select * from nowhere where word = ${MARKER}`.execute(db);
  });
  router.get('/api/calling', async (_request, response) => {
    await fetch(`http://127.0.0.1:${(elsewhere.address() as AddressInfo).port}/`);
    elsewhere.close();
    response.json({});
  });
  server = await startTestServer([router], { trace: tracing.trace });
}
afterEach(async () => {
  await server.close();
  await db.destroy();
  await receiver.close();
});

const post = (headers: Record<string, string> = {}) =>
  fetch(`${server.url}/api/things/${MARKER}?secret=${MARKER}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...headers },
    body: JSON.stringify({ word: MARKER }),
  });
const named = (name: string): ReceivedSpan => {
  const span = receiver.spans.find((each) => each.name === name);
  if (span === undefined) throw new Error(`no span "${name}" among ${receiver.spans.map((each) => each.name).join()}`);
  return span;
};

describe('traces', () => {
  test('have a span a request, by its route and status, and below it one a statement', async () => {
    await begin();
    expect((await post()).status).toBe(200);
    await tracing.stop();
    expect(receiver.paths[0]).toBe('/v1/traces');
    const request = named('POST /api/things/:thing');
    expect(request.attributes).toEqual({
      'http.request.method': 'POST',
      'http.route': '/api/things/:thing',
      'http.response.status_code': 200,
      'url.scheme': 'http',
    });
    expect(request.parentSpanId ?? '').toBe('');
    const statement = named('select classifiers');
    expect([statement.traceId, statement.parentSpanId]).toEqual([request.traceId, request.spanId]);
    expect(statement.attributes).toEqual({
      'db.system.name': 'postgresql',
      'db.operation.name': 'select',
      'db.collection.name': 'classifiers',
    });
    expect(named('select').parentSpanId).toBe(request.spanId);
  });

  test('hold nothing that somebody typed: no address, no query, no body, no value', async () => {
    await begin();
    await post();
    await fetch(`${server.url}/api/failing`);
    await fetch(`${server.url}/${MARKER}/${MARKER}`, { method: 'PROPFIND' });
    await tracing.stop();
    expect(receiver.bodies.join('')).not.toContain(MARKER);
    named('other none');
  });

  test('say of a failure what kind it was', async () => {
    await begin();
    await fetch(`${server.url}/api/failing`);
    await tracing.stop();
    expect(named('GET /api/failing')).toMatchObject({
      isError: true,
      attributes: { 'http.response.status_code': 500 },
    });
    expect(named('select nowhere')).toMatchObject({ isError: true, attributes: { 'error.type': '42P01' } });
  });

  test('go on with the caller’s, and are handed on to whom the server calls', async () => {
    await begin();
    await post({ traceparent: PARENT });
    await fetch(`${server.url}/api/calling`, { headers: { traceparent: PARENT } });
    await tracing.stop();
    const [, traceId, spanId] = PARENT.split('-');
    expect(named('POST /api/things/:thing')).toMatchObject({ traceId, parentSpanId: spanId });
    expect(handedOn).toBe(`00-${traceId}-${named('GET /api/calling').spanId}-01`);
  });

  test('have a span a job, also of one that fails, whose statements are below it', async () => {
    await begin();
    const job = () => tracing.inSpan('job train', () => sql`select * from labels limit 1`.execute(db));
    await job();
    await expect(tracing.inSpan('job fail', () => Promise.reject(new TypeError(MARKER)))).rejects.toThrow(MARKER);
    await sql`select * from people limit 1`.execute(db);
    await tracing.stop();
    expect(named('select labels').parentSpanId).toBe(named('job train').spanId);
    expect(named('job fail')).toMatchObject({ isError: true, attributes: { 'error.type': 'TypeError' } });
    // A statement that belongs to nothing is left out.
    expect(receiver.spans.map(({ name }) => name).sort()).toEqual(['job fail', 'job train', 'select labels']);
  });
});

describe('a collector', () => {
  test('that is away holds nothing up, and that is told once', async () => {
    faults.length = 0;
    await begin('http://127.0.0.1:1');
    expect((await post()).status).toBe(200);
    const before = performance.now();
    await tracing.stop();
    expect(performance.now() - before).toBeLessThan(4_000);
    expect(faults.length).toBeLessThanOrEqual(1);
  });

  test('that takes nothing for a while finds a bounded number waiting: the rest was given up', async () => {
    await begin();
    receiver.hold();
    for (let n = 0; n < 10_000; n++) {
      await tracing.inSpan('job of many', async () => undefined);
      if (n % 500 === 0) await new Promise((resolve) => setImmediate(resolve));
    }
    receiver.letGo();
    await tracing.stop();
    expect(receiver.spans.length).toBeGreaterThan(1_000);
    expect(receiver.spans.length).toBeLessThanOrEqual(2_048 + 2 * 256);
  });
});

describe('without a collector', () => {
  /** Which modules of OpenTelemetry a process has loaded that opened tracing so. */
  const loaded = (settings: string) =>
    execFileSync(
      process.execPath,
      [
        ...['--import', 'tsx', '--input-type=module', '--eval'],
        `import { createRequire } from 'node:module';
         import { openTracing } from './server/platform/tracing/open-tracing.ts';
         const tracing = await openTracing(${settings}, '1.2.3', () => undefined);
         const modules = Object.keys(createRequire(process.cwd() + '/').cache);
         console.log(tracing === null, modules.filter((each) => each.includes('@opentelemetry')).length > 0);
         process.exit();`,
      ],
      { encoding: 'utf8' },
    ).trim();

  test('nothing of OpenTelemetry is loaded', async () => {
    await begin(); // for what is closed after each test
    expect(loaded('{ otlpEndpoint: null, otlpTracesEndpoint: null }')).toBe('true false');
    expect(loaded(`{ otlpEndpoint: new URL('http://127.0.0.1:1'), otlpTracesEndpoint: null }`)).toBe('false true');
    await tracing.stop();
  });
});
