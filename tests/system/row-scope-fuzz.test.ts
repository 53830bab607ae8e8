import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { strFromU8, unzipSync } from 'fflate';
import { role, rolesFor, type Role } from '../../contract/access.ts';
import type { Endpoint } from '../../contract/endpoint.ts';
import { ENDPOINTS, type EndpointName } from '../../contract/endpoints.ts';
import { makeKey } from '../../server/people/keys/give-secret.ts';
import { startAmend, type Amend } from '../setup/start-amend.ts';
import { createTestDatabase, type TestDatabase } from '../setup/test-database.ts';
import { makeMarkedClassifier, sayOn, type MarkedClassifier } from './marked-classifier.ts';
import { ScopedRequests } from './scoped-requests.ts';
import { asking, EVERYTHING, MARKER, SCOPE, signInByHeaders } from './scoped-rows.ts';

const REQUESTS = 2_000;
/** What a key may do is decided by the same grants: a part of that tells whether they reach it. */
const KEY_REQUESTS = 1_800;
/** So many are under way at a time. */
const AT_ONCE = 8;
const NAMES = Object.keys(ENDPOINTS) as EndpointName[];
const row = (name: EndpointName): Endpoint => ENDPOINTS[name];
/** Refused of a classifier of classes, such as the marked one: `row-scope-anomalies` asks them. */
const OF_OTHER_KINDS: readonly EndpointName[] = ['readAnomalies'];
const touchesRows = (name: EndpointName) =>
  !OF_OTHER_KINDS.includes(name) && (row(name).rows === 'sent' || row(name).rows === 'kept');
/** What can answer with rows is asked most. */
const OFTEN = [...NAMES, ...NAMES.filter(touchesRows).flatMap((name) => Array.from({ length: 5 }, () => name))];

/** These tell nothing of a row that was not in the question. */
const TELL_NOTHING: readonly EndpointName[] = [
  // No feed brought these rows: its own test, of feeds, asks it for rows outside a scope.
  'traceRecord',
  // Known by the key in its body alone: its own test asks it for rows outside a scope.
  'callModel',
  // A stream of numbers and times.
  'followClassifier',
  // The columns of an export, whoever asks.
  'readDictionary',
  // The key and the class that were sent.
  'adjudicate',
  // Names of people who may see the row that was sent, and a number.
  'listReaders',
  'seeMentions',
  // How many of the rows that were sent are whose.
  'giveWork',
  // Who may correct, whatever the rows.
  'listWorkPeople',
  // Counts, and the ids that were sent.
  'keepDrafts',
  'sendDrafts',
  'takeOutDrafts',
  // What is wrong with the columns that were sent.
  'checkSkew',
  // Verdicts and counts, of classifiers of which somebody may see all rows.
  'driftOverview',
];

let database: TestDatabase;
let amend: Amend;
let about: MarkedClassifier;
beforeAll(async () => {
  database = await createTestDatabase();
  amend = await startAmend(database.url, undefined, 'off', signInByHeaders);
  about = await makeMarkedClassifier(amend);
}, 120_000);
afterAll(async () => {
  await amend.close();
  await database.drop();
});

interface Heard {
  readonly name: EndpointName;
  readonly status: number;
  /** Headers and body. */
  readonly text: string;
}

async function ask(name: EndpointName, fuzz: ScopedRequests, headers: Record<string, string>): Promise<Heard> {
  const body = fuzz.body(name);
  const response = await fetch(`${amend.url}${fuzz.address(name)}`, {
    method: row(name).method.toUpperCase(),
    headers: { ...headers, ...(body === undefined ? {} : { 'Content-Type': 'application/json' }) },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  fuzz.note(name, response.status, body);
  const isStream = response.headers.get('Content-Type') === 'text/event-stream';
  const text = isStream ? await firstMessage(response) : await wholeOf(response);
  return { name, status: response.status, text: `${JSON.stringify([...response.headers])}\n${text}` };
}

/** In what is packed, a search finds nothing. */
async function wholeOf(response: Response): Promise<string> {
  if (response.headers.get('Content-Disposition')?.endsWith('.zip"') !== true) return response.text();
  const files = unzipSync(new Uint8Array(await response.arrayBuffer()));
  return Object.values(files)
    .map((file) => strFromU8(file))
    .join('\n');
}

async function firstMessage(response: Response): Promise<string> {
  const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
  const { value } = await reader.read();
  await reader.cancel();
  return value ?? '';
}

/** Asks as somebody, for anything or for what is named, while others go on speaking of their rows. */
async function askAll(
  requests: number,
  seed: number,
  headers: Record<string, string>,
  asked: readonly EndpointName[] = OFTEN,
): Promise<Heard[]> {
  const fuzz = new ScopedRequests(seed, about);
  const heard: Heard[] = [];
  for (let done = 0; done < requests; done += AT_ONCE) {
    const names = Array.from({ length: AT_ONCE }, (_, n) => asked[(done + n) % asked.length]!);
    if (done % 200 === 0) await sayOn(amend, about.classifier, done / 200);
    heard.push(...(await Promise.all(names.map((name) => ask(name, fuzz, headers)))));
  }
  return heard;
}

const isMarked = ({ text }: Heard) => text.toLowerCase().includes(MARKER);

describe('of rows outside a scope', () => {
  // First of all: what is said of these rows later takes the place of what could be told.
  test('everything that answers with rows tells, to whoever may see them all', async () => {
    const asked = NAMES.filter(touchesRows);
    const isFor = (name: EndpointName) => rolesFor(row(name).right).includes('corrector');
    const whole = asking('corrector', 'whole', about.classifier);
    const heard = [
      ...(await askAll(REQUESTS * 1.5, 9, whole, asked.filter(isFor))),
      ...(await askAll(
        REQUESTS / 10,
        10,
        EVERYTHING,
        asked.filter((name) => !isFor(name)),
      )),
    ];
    const telling = new Set(heard.filter(isMarked).map(({ name }) => name));
    expect(NAMES.filter((name) => touchesRows(name) && !telling.has(name))).toEqual(
      NAMES.filter((name) => TELL_NOTHING.includes(name)),
    );
  }, 300_000);

  test.each(role.options)(
    `%s hears nothing in ${REQUESTS} requests, whatever it asks`,
    async (as: Role) => {
      const heard = await askAll(REQUESTS, role.options.indexOf(as) + 1, asking(as, 'scoped', about.classifier));
      expect(heard.filter(isMarked)).toEqual([]);
      expect(heard.filter(({ status }) => status >= 500)).toEqual([]);
      // Nothing that answers with rows was left out of this.
      const answered = new Set(heard.filter(({ status }) => status < 300).map(({ name }) => name));
      const mine = NAMES.filter((name) => touchesRows(name) && rolesFor(row(name).right).includes(as));
      expect(mine.filter((name) => !answered.has(name))).toEqual([]);
    },
    300_000,
  );

  test('a machine by its key hears no more than a person', async () => {
    const grants = [{ role: 'corrector' as const, classifier: about.classifier, scope: SCOPE }];
    const draft = { name: 'Nightly import', grants, expiresInDays: 1, requestsPerMinute: 100_000 };
    const by = { person: 'Ada', at: new Date(), reserved: [], ofDemo: true };
    const { secret } = await makeKey(amend.db, draft, by);
    const heard = await askAll(KEY_REQUESTS, 17, { Authorization: `Bearer ${secret}` });
    expect(heard.filter(isMarked)).toEqual([]);
    expect(heard.filter(({ status }) => status >= 500 || status === 401)).toEqual([]);
    const answered = new Set(heard.filter(({ status }) => status < 300).map(({ name }) => name));
    const mine = NAMES.filter((name) => touchesRows(name) && rolesFor(row(name).right).includes('corrector'));
    expect(mine.filter((name) => !answered.has(name))).toEqual([]);
  }, 300_000);
});
