import { randomUUID } from 'node:crypto';
import { request } from 'node:http';
import { text } from 'node:stream/consumers';
import { Router, type RequestHandler } from 'express';
import { isForKeys, RIGHTS, RIGHTS_OF, role, rolesFor, type Role } from '../../contract/access.ts';
import { filledPath, type Endpoint } from '../../contract/endpoint.ts';
import { ENDPOINTS, type EndpointName } from '../../contract/endpoints.ts';
import type { GivenGrant } from '../../contract/given-grant.ts';
import { ProblemError } from '../../contract/problem.ts';
import { keySignIn } from '../../server/people/identity/key-sign-in.ts';
import { makeKey } from '../../server/people/keys/give-secret.ts';
import { endpoint } from '../../server/platform/http/endpoint.ts';
import { rememberSession } from '../../server/platform/http/session.ts';
import { storedClassifier } from '../setup/stored-classifier.ts';
import { startTestServer, type TestServer } from '../setup/test-server.ts';
import { useDatabase } from '../setup/use-database.ts';

const NAMES = Object.keys(ENDPOINTS) as EndpointName[];
const ID = '7b0e3f6a-3c0d-4d52-9a55-4b7d7a2c9e10';
const params = {
  classifier: ID,
  training: ID,
  version: '1',
  report: '1',
  incident: '1',
  pack: '1',
  grouping: '1',
  person: ID,
  session: ID,
  invitation: ID,
  key: ID,
  channel: ID,
  delivery: ID,
  rule: ID,
  file: ID,
  list: ID,
  doubt: ID,
  comment: ID,
  prediction: `${ID}:0`,
  connection: ID,
  feed: ID,
};
/** Queries without which a request is refused before its body is looked at. */
const NEEDED: Partial<Record<EndpointName, string>> = {
  findPackFile: `?sha256=${'0'.repeat(64)}`,
  reviewQueue: `?view=${ID}`,
  uploadFeedFile: `?id=${ID}&name=may.csv`,
  tryThresholds: '?column=Amount',
  readThread: '?key=R-2',
  exportPredictions: '?from=2026-11-01&to=2026-11-02',
  exportFeeds: '?of=records&from=2026-11-01&to=2026-11-02',
};
const UNHEARD_OF = '{"unheard-of":1}';
const row = (name: EndpointName): Endpoint => ENDPOINTS[name];

/** Who asks: a role of the header, or nobody. */
const signIn: RequestHandler = (request, response, next) => {
  const asked = role.safeParse(request.get('X-Role'));
  if (asked.success) rememberSession(response, { person: 'Ann', roles: [asked.data], signIn: 'demo' });
  next();
};

let server: TestServer;
const reached = new Set<EndpointName>();
beforeAll(async () => {
  const router = Router();
  for (const name of NAMES) {
    endpoint(router, name, async () => {
      reached.add(name);
      throw new ProblemError('no-champion', { reason: 'untrained' });
    });
  }
  server = await startTestServer([router], { signIn });
});
afterAll(() => server.close());

const needsRole = (name: EndpointName): boolean => rolesFor(row(name).right).length > 0;
const ableTo = (name: EndpointName): Role => rolesFor(row(name).right)[0] ?? 'viewer';

interface Asking {
  readonly as: Role | null;
  readonly query?: string;
  readonly body?: string;
}

/** Asks as a stranger's program might: with a body whatever the method, which `fetch` would refuse. */
function ask(
  name: EndpointName,
  { as, query = '', body }: Asking,
): Promise<{ status: number | undefined; text: string }> {
  const { method, path } = row(name);
  const headers = {
    ...(as === null ? {} : { 'X-Role': as }),
    ...(body === undefined ? {} : { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(body) }),
  };
  return new Promise((resolve, reject) => {
    const sent = request(`${server.url}${filledPath(path, params)}${query}`, { method, headers }, (response) => {
      text(response).then((read) => resolve({ status: response.statusCode, text: read }), reject);
    });
    sent.on('error', reject).end(body);
  });
}

/**
 * Asks an endpoint for anything: nobody may, before the body is even looked at, and whoever may is told what is wrong
 * with it.
 */
async function statusFor(name: EndpointName, as: Role | null): Promise<number | undefined> {
  return (await ask(name, { as, ...(row(name).body === undefined ? {} : { body: UNHEARD_OF }) })).status;
}

describe.each(NAMES)('%s', (name) => {
  test.each(role.options)('lets in a %s by the right of its row, and nobody else', async (as) => {
    const isLetIn = !needsRole(name) || rolesFor(row(name).right).includes(as);
    expect((await statusFor(name, as)) === 403).toBe(!isLetIn);
  });
  test('refuses a stranger, unless nothing is needed', async () =>
    expect((await statusFor(name, null)) === 401).toBe(row(name).right !== 'nothing'));
  test('says in one sentence what it does', () => expect(row(name).does).toMatch(/^[A-Z].*\.$/));

  test.each([
    // What takes a file takes no body beside it: that it is no such file is tried where it is taken.
    ...(row(name).takesFile === true ? [] : [['body', { body: UNHEARD_OF }] as const]),
    ['query', { query: '?unheard-of=1' }] as const,
  ])('refuses a field of the %s that it does not know, by its name', async (_, asked) => {
    const answer = await ask(name, { as: ableTo(name), query: NEEDED[name] ?? '', ...asked });
    expect(answer.status).toBe(422);
    expect(answer.text).toContain('unheard-of');
  });
});

test('what changes nothing but what is read is a GET, and the other way round', () => {
  const reading = NAMES.filter((name) => row(name).method === 'get').map((name) => row(name).right);
  expect(new Set(reading)).toEqual(
    new Set([
      'read',
      'classify',
      'approve',
      'give-work',
      'watch',
      'set-up',
      'people',
      'notices',
      'feeds',
      'signed-in',
      'in-person',
      'nothing',
    ]),
  );
});

test('every right is needed by an endpoint and given by a role', () => {
  const needed = new Set<string>(NAMES.map((name) => row(name).right));
  expect(
    RIGHTS.filter((right) => !needed.has(right) || !Object.values(RIGHTS_OF).some((rights) => rights.includes(right))),
  ).toEqual([]);
});

describe('a role for one classifier', () => {
  const OTHER = '0a3c7d52-9e1f-4b6a-8c2d-1f5e7a9b3c4d';
  const limited = (classifier: string): RequestHandler => {
    return (_request, response, next) => {
      const grants = role.options.map((each) => ({ role: each, classifier }));
      rememberSession(response, { person: 'Ann', roles: [], grants, signIn: 'local' });
      next();
    };
  };
  const statusesFor = async (classifier: string): Promise<Map<EndpointName, number | undefined>> => {
    const router = Router();
    for (const name of NAMES)
      endpoint(router, name, () => Promise.reject(new ProblemError('internal', { reason: 'request' })));
    const there = await startTestServer([router], { signIn: limited(classifier) });
    const statuses = new Map<EndpointName, number | undefined>();
    for (const name of NAMES) {
      const { method, path } = row(name);
      const response = await fetch(`${there.url}${filledPath(path, params)}`, { method: method.toUpperCase() });
      await response.text();
      statuses.set(name, response.status);
    }
    await there.close();
    return statuses;
  };
  const needing = NAMES.filter(needsRole);

  test('lets in to what speaks of that classifier, and to what any role is enough for', async () => {
    const statuses = await statusesFor(ID);
    const refused = needing.filter((name) => statuses.get(name) === 403);
    expect(refused).toEqual(
      needing.filter((name) => !row(name).path.includes(':classifier') && row(name).anywhere !== true),
    );
    expect(refused).toEqual(expect.arrayContaining(['createClassifier', 'listPeople', 'invite']));
  });

  test('lets in to nothing that speaks of another one', async () => {
    const statuses = await statusesFor(OTHER);
    const admitted = needing.filter((name) => statuses.get(name) !== 403);
    expect(admitted).toEqual(needing.filter((name) => row(name).anywhere === true));
    expect(admitted).toEqual([
      ...['summarizeTable', 'listClassifiers', 'findGiveaways', 'driftOverview'],
      // Of connections each says by itself whose classifiers it is for.
      ...['listConnections', 'makeConnection', 'changeConnection', 'testConnection', 'deleteConnection'],
      ...['listSchedules', 'changeSchedule', 'runSchedule'],
    ]);
  });
});

describe('a role for some rows of a classifier', () => {
  const scope = { column: 'Centre', values: ['4711'] };
  const asked = new Map<EndpointName, unknown>();
  let there: TestServer;
  beforeAll(async () => {
    const router = Router();
    for (const name of NAMES) {
      endpoint(router, name, async ({ scopes }) => {
        asked.set(name, scopes);
        throw new ProblemError('internal', { reason: 'request' });
      });
    }
    const scoped: RequestHandler = (request, response, next) => {
      const as = role.safeParse(request.get('X-Role'));
      if (as.success) {
        const grants = [{ role: as.data, classifier: ID, scope }];
        rememberSession(response, { person: 'Ann', roles: [], grants, signIn: 'local' });
      }
      next();
    };
    there = await startTestServer([router], { signIn: scoped });
  });
  afterAll(() => there.close());

  /** Asks of the classifier; a body that is no good is looked at only when somebody is let in. */
  const ask = async (name: EndpointName, as: Role | null): Promise<{ status: number; code: string }> => {
    const { method, path } = row(name);
    const response = await fetch(`${there.url}${filledPath(path, params)}${NEEDED[name] ?? ''}`, {
      method: method.toUpperCase(),
      headers: as === null ? {} : { 'X-Role': as },
    });
    return { status: response.status, code: ((await response.json()) as { code: string }).code };
  };
  const ofClassifier = NAMES.filter((name) => row(name).path.includes(':classifier'));

  test('is asked about where a classifier is: each of its endpoints says what it does with rows', () =>
    expect(ofClassifier.filter((name) => row(name).rows === 'none')).toEqual([]));
  test.each(ofClassifier.flatMap((name) => role.options.map((as) => [name, as] as const)))(
    '%s lets a %s in to these rows alone, and to nothing about all of them',
    async (name, as) => {
      const { status, code } = await ask(name, as);
      if (!rolesFor(row(name).right).includes(as)) expect([status, code]).toEqual([403, 'not-allowed']);
      else if (row(name).rows === 'whole') expect([status, code]).toEqual([403, 'beyond-scope']);
      else expect([401, 403]).not.toContain(status);
    },
  );
  test.each(ofClassifier)('%s lets no stranger in', async (name) => {
    expect(await ask(name, null)).toEqual({ status: 401, code: 'not-signed-in' });
  });
  test('is handed on as what it is to whatever answers with rows', () => {
    const answering = ofClassifier.filter((name) => asked.has(name));
    expect(answering).toContain('listFeedback');
    for (const name of answering) expect([name, asked.get(name)]).toEqual([name, [scope]]);
  });
});

describe('an access key', () => {
  const database = useDatabase();
  const BY = { person: 'Ada', at: new Date('2026-11-02T09:00:00Z'), reserved: [], ofDemo: false };
  let there: TestServer;
  let classifier: string;
  beforeAll(async () => {
    classifier = await storedClassifier(database.db);
    await database.db.updateTable('classifiers').set({ project: 'Shop' }).where('id', '=', classifier).execute();
    const router = Router();
    for (const name of NAMES)
      endpoint(router, name, () => Promise.reject(new ProblemError('internal', { reason: 'request' })));
    const services = { db: database.db, clock: () => BY.at, settings: { signIn: 'accounts' as const } };
    there = await startTestServer([router], { keySignIn: keySignIn(services) });
  });
  afterAll(() => there.close());

  /** What a key with these grants is let in to, whatever becomes of it there. */
  const admittedBy = async (grants: readonly GivenGrant[]): Promise<EndpointName[]> => {
    const draft = { name: randomUUID(), grants: [...grants], expiresInDays: 1, requestsPerMinute: 1_000 };
    const { secret } = await makeKey(database.db, draft, BY);
    const admitted: EndpointName[] = [];
    for (const name of NAMES) {
      const { method, path } = row(name);
      const response = await fetch(`${there.url}${filledPath(path, { ...params, classifier })}${NEEDED[name] ?? ''}`, {
        method: method.toUpperCase(),
        headers: { Authorization: `Bearer ${secret}` },
      });
      await response.text();
      if (response.status !== 403) admitted.push(name);
    }
    return admitted;
  };
  const needsNone = (name: EndpointName) => ['nothing', 'signed-in'].includes(row(name).right);
  const gives = (name: EndpointName, as: Role) => isForKeys(row(name).right) && rolesFor(row(name).right).includes(as);

  test.each(role.options)(
    'with the role %s is let in to what it gives people, but for what is about people',
    async (as) => {
      const admitted = await admittedBy([{ role: as, classifier: null }]);
      expect(admitted).toEqual(NAMES.filter((name) => needsNone(name) || gives(name, as)));
    },
  );

  test.each(role.options)('with the role %s for some rows is let in to these alone', async (as) => {
    const admitted = await admittedBy([{ role: as, classifier, scope: { column: 'Centre', values: ['CC1'] } }]);
    const isOfRows = (name: EndpointName) =>
      row(name).path.includes(':classifier') ? row(name).rows !== 'whole' : row(name).anywhere === true;
    expect(admitted).toEqual(NAMES.filter((name) => needsNone(name) || (gives(name, as) && isOfRows(name))));
  });

  test.each(role.options)('with the role %s for its project is let in to what speaks of it, and of any', async (as) => {
    const admitted = await admittedBy([{ role: as, project: 'Shop' }]);
    const isHere = (name: EndpointName) => row(name).path.includes(':classifier') || row(name).anywhere === true;
    expect(admitted).toEqual(NAMES.filter((name) => needsNone(name) || (gives(name, as) && isHere(name))));
  });

  test.each(role.options)('with the role %s for another project is let in to what speaks of any', async (as) => {
    const admitted = await admittedBy([{ role: as, project: 'Bank' }]);
    const isOfAny = (name: EndpointName) => row(name).anywhere === true;
    expect(admitted).toEqual(NAMES.filter((name) => needsNone(name) || (gives(name, as) && isOfAny(name))));
  });

  test('without a role is let in to nothing that needs one', async () =>
    expect(await admittedBy([])).toEqual(NAMES.filter(needsNone)));
});
