import { readFileSync } from 'node:fs';
import { Router, type RequestHandler } from 'express';
import { hasRight, RIGHTS, RIGHTS_OF, role, type Role } from '../../contract/access.ts';
import { ENDPOINTS, type Endpoint, type EndpointName } from '../../contract/endpoints.ts';
import { ProblemError } from '../../contract/problem.ts';
import { endpoint } from '../../server/platform/http/endpoint.ts';
import { rememberSession } from '../../server/platform/http/session.ts';
import { startTestServer, type TestServer } from '../setup/test-server.ts';

const NAMES = Object.keys(ENDPOINTS) as EndpointName[];
const ID = '7b0e3f6a-3c0d-4d52-9a55-4b7d7a2c9e10';
const params = { classifier: ID, training: ID, version: '1' };
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
      throw new ProblemError('no-champion', 'Reached.');
    });
  }
  server = await startTestServer([router], { signIn });
});
afterAll(() => server.close());

/** Asks an endpoint for anything: nobody may, before the body is even looked at, and whoever may is told what is wrong with it. */
async function ask(name: EndpointName, as: Role | null): Promise<number> {
  const { method, path, body } = row(name);
  const address = path.replace(/:(\w+)/g, (_, param: string) => params[param as keyof typeof params]);
  const headers = { ...(as === null ? {} : { 'X-Role': as }), ...(body === undefined ? {} : { 'Content-Type': 'application/json' }) };
  const response = await fetch(`${server.url}${address}`, { method: method.toUpperCase(), headers, ...(body === undefined ? {} : { body: '{"unheard-of":1}' }) });
  return response.status;
}

describe.each(NAMES)('%s', (name) => {
  test.each(role.options)('lets in a %s by the right of its row, and nobody else', async (as) => {
    expect((await ask(name, as)) === 403).toBe(!hasRight([as], row(name).right));
  });
  test('refuses a stranger', async () => expect(await ask(name, null)).toBe(403));
  test('says in one sentence what it does', () => expect(row(name).does).toMatch(/^[A-Z].*\.$/));

  test('refuses a field of the body that it does not know, by its name', async () => {
    const { method, path, body } = row(name);
    if (body === undefined) return;
    const address = path.replace(/:(\w+)/g, (_, param: string) => params[param as keyof typeof params]);
    const able = role.options.find((each) => hasRight([each], row(name).right))!;
    const response = await fetch(`${server.url}${address}`, { method: method.toUpperCase(), headers: { 'X-Role': able, 'Content-Type': 'application/json' }, body: '{"unheard-of":1}' });
    expect(response.status).toBe(422);
    expect(JSON.stringify(await response.json())).toContain('unheard-of');
  });

  test('refuses a query that it does not know, by its name', async () => {
    const { method, path } = row(name);
    const address = path.replace(/:(\w+)/g, (_, param: string) => params[param as keyof typeof params]);
    const able = role.options.find((each) => hasRight([each], row(name).right))!;
    const response = await fetch(`${server.url}${address}?unheard-of=1`, { method: method.toUpperCase(), headers: { 'X-Role': able } });
    expect(response.status).toBe(422);
    expect(JSON.stringify(await response.json())).toContain('unheard-of');
  });
});

test('what changes nothing but what is read is a GET, and the other way round', () => {
  const reading = NAMES.filter((name) => row(name).method === 'get').map((name) => row(name).right);
  expect(new Set(reading)).toEqual(new Set(['read', 'classify']));
});

test('every right is needed by an endpoint and given by a role', () => {
  const needed = new Set(NAMES.map((name) => row(name).right));
  expect(RIGHTS.filter((right) => !needed.has(right) || !Object.values(RIGHTS_OF).some((rights) => rights.includes(right)))).toEqual([]);
});

test('docs/api.md says the rows as they are', () => {
  const roles = (name: EndpointName) => role.options.filter((each) => hasRight([each], row(name).right)).join(', ');
  const query = (name: EndpointName) => (row(name).query === undefined ? '' : `?${Object.keys((row(name).query as unknown as { shape: object }).shape).join('&')}`);
  const lines = NAMES.map((name) => `| \`${name}\` | \`${row(name).method.toUpperCase()} ${row(name).path}${query(name)}\` | ${row(name).right}: ${roles(name)} | ${row(name).does} |`);
  expect(readFileSync('docs/api.md', 'utf8')).toContain(['| name | method and path | right, and the roles that give it | what it does |', '| --- | --- | --- | --- |', ...lines].join('\n'));
});
