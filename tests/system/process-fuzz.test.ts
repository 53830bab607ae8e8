import { rm } from 'node:fs/promises';
import type { IncomingMessage } from 'node:http';
import { request } from 'node:https';
import fc from 'fast-check';
import { classifierState } from '../../contract/classifier-state.ts';
import { health } from '../../contract/health.ts';
import { selfCheck } from '../../contract/self-check.ts';
import { DEMO_PERSON_HEADER } from '../../contract/session.ts';
import { ServerProcess, temporaryFolder } from '../faults/server-process.ts';
import { createEmptyDatabase } from '../setup/test-database.ts';
import { draft } from './scoped-rows.ts';

/**
 * What the fuzz of `/openapi.json` leaves out, since the process itself answers or the answer is a stream: the built
 * server's health, its self-check, and the events of a classifier. Whatever is sent, as whomever, none of it is
 * answered with a failure of the server, and what is answered well is what the contract says.
 */
const SEED = 20261130;
const AT_ONCE = 8;
/** Of each request its own: the server may end one that a request of this kind came on. */
const CONNECTION = { agent: false, rejectUnauthorized: false } as const;
const ASKING_MS = 120_000;
/** Longer than anything here takes on two busy cores. */
const ANSWER_MS = 20_000;

interface Asked {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

interface Heard {
  readonly asked: Asked;
  readonly status: number;
  readonly type: string;
  /** Of a stream its first message. */
  readonly text: string;
}

let server: ServerProcess;
let close: () => Promise<void>;
let classifier: string;

beforeAll(async () => {
  const database = await createEmptyDatabase();
  const data = await temporaryFolder();
  server = await ServerProcess.start({ DATA_DIR: data.folder, DATABASE_URL: database.url });
  close = async () => {
    await server.interrupt();
    await database.drop();
    await rm(data.folder, { recursive: true, force: true });
  };
  const { text } = await server.send('POST', '/api/classifiers', draft('Purchases'));
  ({ id: classifier } = JSON.parse(text) as { id: string });
}, ASKING_MS);
afterAll(() => close());

test(
  '/api/health',
  async () => {
    const heard = await askAll(requestsFor(fc.constant('/api/health')), 400);
    expectContract(heard, (answer) => health.parse(answer));
  },
  ASKING_MS,
);

test(
  '/api/self-check, by what it is told of where it was opened, too',
  async () => {
    const opened = fc.oneof(
      fc.webUrl({ validSchemes: ['http', 'https', 'ftp'] }),
      fc.webUrl({ withFragments: true, withQueryParameters: true }),
      fc.constantFrom('https://', 'https://[::1]:9', 'https://a b', 'javascript:1', 'https://user:pw@x.example', 'x'),
      text(),
    );
    const path = opened.map((value) => `/api/self-check?opened=${encodeURIComponent(value)}`);
    const heard = await askAll(requestsFor(fc.oneof(path, fc.constant('/api/self-check'))), 160);
    expectContract(heard, (answer) => selfCheck.parse(answer));
  },
  ASKING_MS,
);

test(
  '/events, of a classifier that there is, was never, or that none can be',
  async () => {
    const id = fc.oneof(
      { weight: 3, arbitrary: fc.constant(classifier) },
      fc.uuid(),
      fc.constantFrom('%00', '..%2F..%2F', '%E0%A4%A', '-1', 'null', 'x'.repeat(4_000)),
      text().map((each) => encodeURIComponent(each)),
    );
    const heard = await askAll(requestsFor(id.map((each) => `/api/classifiers/${each}/events`)), 320);
    const streams = heard.filter(({ type }) => type === 'text/event-stream');
    expect(streams.length).toBeGreaterThan(20);
    for (const { text: message } of streams.filter(({ asked }) => asked.method === 'GET'))
      classifierState.parse(JSON.parse(message.slice('data: '.length)));
    expectContract(heard, () => undefined);
    // Every stream that was opened is closed again: the process is as free as before.
    expect((await server.send('GET', '/readyz')).status).toBe(200);
  },
  ASKING_MS,
);

/** Printable or not, short or long. */
function text(): fc.Arbitrary<string> {
  return fc.string({ unit: 'grapheme', maxLength: 200, size: 'max' });
}

/** Requests of these paths, with whatever query, headers and body. */
function requestsFor(paths: fc.Arbitrary<string>): fc.Arbitrary<Asked> {
  const pair = fc.tuple(text(), text()).map((each) => each.map((part) => encodeURIComponent(part)).join('='));
  const query = fc.oneof(
    { weight: 3, arbitrary: fc.constant('') },
    fc.array(pair, { maxLength: 4 }).map((pairs) => pairs.join('&')),
    fc.constantFrom('%', '%ff', 'opened=%00', 'a[b]=1&a[]=2', '__proto__[x]=1', `a=${'b'.repeat(4_000)}`, '=', '&&'),
  );
  // What a header may hold at all: others are refused before anybody reads them.
  const value = fc.string({ unit: fc.constantFrom(...'abc;,=*/"\\:[]%{}<>@ 0\u00e4\u00ff'), maxLength: 60 });
  const header = fc.oneof(
    fc
      .constantFrom('Accept', 'Accept-Language', 'Origin', 'Referer', 'Host', 'Last-Event-ID', 'Range', 'Cookie')
      .chain((name) => value.map((held) => ({ [name]: held }))),
    fc
      .constantFrom('X-Forwarded-For', 'X-Forwarded-Host', 'Forwarded', 'X-Request-Id', 'traceparent', 'If-None-Match')
      .chain((name) => value.map((held) => ({ [name]: held }))),
    fc.constantFrom('admin', 'corrector', 'approver', 'nobody', '').map((id) => ({ [DEMO_PERSON_HEADER]: id })),
    fc
      .constantFrom('Bearer ', 'Bearer x.y.z', 'Basic Og==', 'Bearer amend_key_')
      .map((each) => ({ Authorization: each })),
  );
  return fc.record({
    method: fc.oneof(
      { weight: 4, arbitrary: fc.constant('GET') },
      fc.constantFrom('HEAD', 'OPTIONS', 'POST', 'PUT', 'DELETE'),
    ),
    path: fc
      .tuple(paths, query)
      .map(([path, more]) => (more === '' ? path : `${path}${path.includes('?') ? '&' : '?'}${more}`)),
    headers: fc.array(header, { maxLength: 3 }).map((each) => Object.assign({}, ...each) as Record<string, string>),
    body: fc.oneof(fc.constant(''), fc.json(), text()),
  });
}

async function askAll(arbitrary: fc.Arbitrary<Asked>, count: number): Promise<Heard[]> {
  const asked = fc.sample(arbitrary, { seed: SEED, numRuns: count });
  const heard: Heard[] = [];
  for (let from = 0; from < asked.length; from += AT_ONCE)
    heard.push(...(await Promise.all(asked.slice(from, from + AT_ONCE).map(ask))));
  return heard;
}

function ask(asked: Asked): Promise<Heard> {
  const { method, path, headers, body } = asked;
  return new Promise((resolve, reject) => {
    const call = request(new URL(server.address), { method, path, headers, ...CONNECTION }, (response) => {
      const type = response.headers['content-type'] ?? '';
      const { statusCode: status = 0 } = response;
      const isStream = type === 'text/event-stream';
      (isStream ? firstMessage(response) : whole(response)).then(
        (said) => resolve({ asked, status, type, text: said }),
        reject,
      );
    });
    call.on('error', reject);
    call.setTimeout(ANSWER_MS, () => call.destroy(new Error(`nothing is heard of ${JSON.stringify(asked)}`)));
    call.end(method === 'GET' || method === 'HEAD' ? undefined : body);
  });
}

async function whole(response: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of response) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}

/** Reads what a stream begins with, and closes it. */
async function firstMessage(response: IncomingMessage): Promise<string> {
  let said = '';
  for await (const chunk of response) {
    said += String(chunk);
    if (said.includes('\n\n')) break;
  }
  response.destroy();
  return said.split('\n\n')[0]!;
}

/** Nothing failed in the server, and what is answered with 200 to a GET is as the contract says. */
function expectContract(heard: readonly Heard[], parse: (answer: unknown) => unknown): void {
  const failed = heard.filter(({ status }) => status >= 500);
  expect(failed.map(({ asked, status, text: said }) => ({ ...asked, status, said }))).toEqual([]);
  const well = heard.filter(({ asked, status }) => asked.method === 'GET' && status === 200);
  expect(well.length).toBeGreaterThan(heard.length / 10);
  for (const { text: said, type } of well) if (type.startsWith('application/json')) parse(JSON.parse(said));
}
