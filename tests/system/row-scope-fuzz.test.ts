import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { role, rolesFor, type Role } from '../../contract/access.ts';
import { filledPath, type Endpoint } from '../../contract/endpoint.ts';
import { ENDPOINTS, type EndpointName } from '../../contract/endpoints.ts';
import { seededRandom, type Random } from '../../ml/random.ts';
import { makeKey } from '../../server/people/keys/give-secret.ts';
import { startAmend, type Amend } from '../setup/start-amend.ts';
import { createTestDatabase, type TestDatabase } from '../setup/test-database.ts';
import {
  asking,
  batchOf,
  COLUMNS,
  draft,
  eventsOf,
  EVERYTHING,
  MARKER,
  otherRows,
  ownRows,
  SCOPE,
  signInByHeaders,
  type ScopedRow,
} from './scoped-rows.ts';

const REQUESTS = 2_000;
/** What a key may do is decided by the same grants: a part of that tells whether they reach it. */
const KEY_REQUESTS = 400;
/** So many are under way at a time. */
const AT_ONCE = 8;
const NAMES = Object.keys(ENDPOINTS) as EndpointName[];
const row = (name: EndpointName): Endpoint => ENDPOINTS[name];
const touchesRows = (name: EndpointName) => row(name).rows === 'sent' || row(name).rows === 'kept';
/** What can answer with rows is asked most. */
const OFTEN = [...NAMES, ...NAMES.filter(touchesRows).flatMap((name) => Array.from({ length: 5 }, () => name))];

/** Some of the scope look like others' rows, and one of the scope was said to be another's in the meantime. */
const LOOK_ALIKES = ownRows(8, 700).map((own) => ({ ...own, cells: [`Depot ${own.key}`, 12, '4711', ''] }));
const OWN = [...ownRows(80), ...LOOK_ALIKES];
const OTHERS = otherRows(120);
const VIEW = randomUUID();

let database: TestDatabase;
let amend: Amend;
let classifier: string;
/** Of events that spoke of others' rows. */
let othersEvents: readonly string[];
beforeAll(async () => {
  database = await createTestDatabase();
  amend = await startAmend(database.url, undefined, 'off', signInByHeaders);
  ({ id: classifier } = await amend.call('createClassifier', { body: draft('Cards'), headers: EVERYTHING }));
  const marked = { ...EVERYTHING, 'X-Person': `${MARKER} Bob` };
  await say(OWN, EVERYTHING, { origin: 'label-column' });
  await say(OTHERS, marked, { origin: 'label-column' });
  await say(OTHERS.slice(0, 40), marked, { predictedClass: `${MARKER} class 1` });
  await say(OWN.slice(0, 30), EVERYTHING, { predictedClass: `${MARKER} class 1` });
  const contradicted = OWN.slice(0, 3).map(({ key }, n) => ({ ...OTHERS[n]!, key, class: `${MARKER} class 0` }));
  await say(contradicted, marked, { basedOn: 0 });
  await train();
  await amend.call('predict', {
    params: { classifier },
    body: { view: VIEW, rows: batchOf([...OWN, ...OTHERS, ...ownRows(40, 8_000), ...otherRows(40, 900)]) },
    headers: EVERYTHING,
  });
  const { entries } = await amend.call('listFeedback', {
    params: { classifier },
    query: { limit: 1_000 },
    headers: EVERYTHING,
  });
  othersEvents = entries.filter(({ person }) => person?.includes(MARKER)).map(({ id }) => id);
}, 120_000);
afterAll(async () => {
  await amend.close();
  await database.drop();
});

const say = (rows: readonly ScopedRow[], headers: Record<string, string>, said?: Parameters<typeof eventsOf>[1]) =>
  amend.call('recordFeedback', {
    params: { classifier },
    body: { columns: [...COLUMNS], events: eventsOf(rows, said) },
    headers,
  });

async function train(): Promise<void> {
  const body = { learner: 'linear' as const };
  const { id } = await amend.call('startTraining', { params: { classifier }, body, headers: EVERYTHING });
  for (;;) {
    const params = { classifier, training: id };
    const { state } = await amend.call('getTraining', { params, headers: EVERYTHING });
    if (state === 'done') return;
    if (state !== 'running') throw new Error(state);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** What somebody asks: nothing of it is marked. */
class Fuzz {
  readonly random: Random;

  constructor(seed: number) {
    this.random = seededRandom(seed);
  }

  one<Item>(items: readonly Item[]): Item {
    return items[this.random.integer(items.length)]!;
  }

  /** Rows of the scope, known and new; now and then under a key of others, or with a cell that makes them others'. */
  rows(most: number): ScopedRow[] {
    const rows = Array.from({ length: 1 + this.random.integer(most) }, (): ScopedRow => {
      const own = this.random.integer(3) > 0 ? this.one(OWN) : this.one(ownRows(500, 5_000));
      const chance = this.random.integer(40);
      if (chance === 0) return { ...own, key: `other ${4 * this.random.integer(25)}` };
      if (chance === 1)
        return { ...own, cells: [own.cells[0]!, own.cells[1]!, this.one(['4712', '', null, 4712]), null] };
      return own;
    });
    return [...new Map(rows.map((each) => [each.key, each])).values()];
  }

  body(name: EndpointName): unknown {
    const view = this.one([VIEW, VIEW, randomUUID()]);
    const className = this.one(['Travel', 'Meals', 'Fuel', 'Depot']);
    switch (name) {
      case 'predict':
        return { view, rows: batchOf(this.rows(6)), probabilities: this.one([true, false]) };
      case 'findKnownRows':
        return { rows: batchOf(this.rows(6)) };
      case 'explainPrediction':
        return {
          rows: batchOf(this.one([this.rows(1), [this.one(LOOK_ALIKES)]])),
          ...(this.one([true, false]) ? { class: className } : {}),
        };
      case 'recordFeedback': {
        const names = this.one([true, true, false]);
        const kind = names ? this.one(['correct', 'accept'] as const) : this.one(['unsure', 'withdraw'] as const);
        const events = eventsOf(this.one([this.rows(4), LOOK_ALIKES])).map(({ class: own, ...event }) => ({
          ...event,
          id: this.random.integer(8) === 0 ? this.one(othersEvents) : event.id,
          kind,
          ...(names ? { class: this.one([own, own, className]) } : {}),
        }));
        return { columns: COLUMNS, events, view };
      }
      case 'driftReport':
        return {
          hours: 24,
          ...this.one([{}, { segment: '4711' }, { segment: this.one(['4712', '4713', 'nobody', ' 4711']) }]),
        };
      case 'setChampion':
        return { version: 1 };
      default:
        return row(name).body === undefined ? undefined : {};
    }
  }

  address(name: EndpointName): string {
    const ids = {
      classifier,
      training: randomUUID(),
      version: '1',
      person: randomUUID(),
      session: randomUUID(),
      invitation: randomUUID(),
      key: randomUUID(),
      channel: randomUUID(),
      delivery: randomUUID(),
      rule: randomUUID(),
    };
    const path = filledPath(row(name).path, ids);
    if (name === 'reviewQueue') return `${path}?view=${VIEW}&limit=${1 + this.random.integer(200)}`;
    if (name === 'listSegments') return `${path}?hours=${1 + this.random.integer(48)}`;
    if (name === 'suspectLabels') return `${path}?limit=${1 + this.random.integer(200)}`;
    const isLog = name === 'listFeedback' || name === 'listAudit' || name === 'listPeopleAudit';
    return isLog ? `${path}?after=${this.random.integer(300)}&limit=${1 + this.random.integer(1_000)}` : path;
  }
}

interface Heard {
  readonly name: EndpointName;
  readonly status: number;
  /** Headers and body. */
  readonly text: string;
}

async function ask(name: EndpointName, fuzz: Fuzz, headers: Record<string, string>): Promise<Heard> {
  const body = fuzz.body(name);
  const response = await fetch(`${amend.url}${fuzz.address(name)}`, {
    method: row(name).method.toUpperCase(),
    headers: { ...headers, ...(body === undefined ? {} : { 'Content-Type': 'application/json' }) },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const isStream = response.headers.get('Content-Type') === 'text/event-stream';
  const text = isStream ? await firstMessage(response) : await response.text();
  return { name, status: response.status, text: `${JSON.stringify([...response.headers])}\n${text}` };
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
  const fuzz = new Fuzz(seed);
  const heard: Heard[] = [];
  for (let done = 0; done < requests; done += AT_ONCE) {
    const names = Array.from({ length: AT_ONCE }, (_, n) => asked[(done + n) % asked.length]!);
    if (done % 200 === 0) await say(otherRows(3, 1_000 + done), { ...EVERYTHING, 'X-Person': `${MARKER} Bob` });
    heard.push(...(await Promise.all(names.map((name) => ask(name, fuzz, headers)))));
  }
  return heard;
}

const isMarked = ({ text }: Heard) => text.toLowerCase().includes(MARKER);

describe('of rows outside a scope', () => {
  // First of all: what is said of these rows later takes the place of what could be told.
  test('everything that answers with rows tells, to whoever may see them all', async () => {
    const heard = await askAll(REQUESTS, 9, asking('corrector', 'whole', classifier), NAMES.filter(touchesRows));
    const telling = new Set(heard.filter(isMarked).map(({ name }) => name));
    expect(NAMES.filter((name) => touchesRows(name) && !telling.has(name))).toEqual(['followClassifier']);
  }, 300_000);

  test.each(role.options)(
    `%s hears nothing in ${REQUESTS} requests, whatever it asks`,
    async (as: Role) => {
      const heard = await askAll(REQUESTS, role.options.indexOf(as) + 1, asking(as, 'scoped', classifier));
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
    const grants = [{ role: 'corrector' as const, classifier, scope: SCOPE }];
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
