import { afterAll, beforeAll } from '@jest/globals';
import type { Kysely } from 'kysely';
import { pino } from 'pino';
import type { GivenGrant } from '../../contract/given-grant.ts';
import { ENDPOINTS, type Answer, type EndpointName } from '../../contract/endpoints.ts';
import { firstAdminLink } from '../../server/people/accounts/first-admin.ts';
import { peopleRoutes } from '../../server/people/accounts/people-routes.ts';
import { handOverWork } from './hand-over-work.ts';
import { accountRoutes } from '../../server/people/accounts/routes.ts';
import { PROVIDER_OF, type PeopleSettings } from '../../server/people/directory/people-settings.ts';

import { peopleLogRoutes } from '../../server/people/directory/routes.ts';
import { accountSignIn } from '../../server/people/identity/account-sign-in.ts';
import { keySignIn } from '../../server/people/identity/key-sign-in.ts';
import { identityRoutes, ownRoutes, readOwn } from '../../server/people/identity/routes.ts';
import { keyRoutes } from '../../server/people/keys/routes.ts';
import type { Database } from '../../server/platform/database/schema.ts';
import { startTestServer, type TestRequest, type TestServer } from './test-server.ts';
import { useDatabase } from './use-database.ts';
import { AUDIT_KEY } from './audit-key.ts';

/** The password of everybody in tests who has no other. */
export const PASSWORD = 'violet harbour tin 9';
const ADDRESS = 'https://amend.example.org';

/** A browser: it keeps the cookie that it is given, and sends it. */
export interface TestBrowser {
  send<Name extends EndpointName>(
    name: Name,
    request?: TestRequest<Name>,
  ): Promise<{ status: number; headers: Headers; body: unknown }>;
  /** Sends, and expects the status of the contract. */
  call<Name extends EndpointName>(name: Name, request?: TestRequest<Name>): Promise<Answer<Name>>;
  /** As it would be sent; empty without one. */
  readonly cookie: string;
}

export interface UsedAccounts {
  readonly db: Kysely<Database>;
  readonly url: string;
  /** Of the server: `http://127.0.0.1:port`. */
  readonly address: string;
  /** All that was logged, at the finest level. */
  readonly logged: readonly string[];
  /** The server's time. */
  now(): Date;
  advance(ms: number): void;
  browser(): TestBrowser;
  /** A program that sends a key, and keeps no cookie. */
  machine(secret: string): TestBrowser;
  /** A browser that the first admin is signed in with; the same for each call. */
  admin(): Promise<TestBrowser>;
  /** A browser that somebody new is signed in with, by an invitation. They sign in with their name. */
  invited(person: string, grants?: readonly GivenGrant[]): Promise<TestBrowser>;
}

/** The secret of a link. */
export function tokenOf(link: string): string {
  return link.slice(link.indexOf('#link=') + '#link='.length);
}

/**
 * A server with accounts on a database of its own, for the tests of a file or a group: the people's routes alone, over
 * HTTP, with a clock that stands still.
 */
export function useAccounts(changes: Partial<PeopleSettings> = {}): UsedAccounts {
  const settings: PeopleSettings = {
    signIn: 'accounts',
    signUp: 'invitation',
    publicAddress: () => ADDRESS,
    ...changes,
  };
  const logged: string[] = [];
  let now = new Date('2026-11-02T09:00:00Z');
  let server: TestServer | undefined;
  let firstAdmin: TestBrowser | undefined;
  const database = useDatabase();
  beforeAll(async () => {
    const services = { db: database.db, clock: () => now, settings, provider: PROVIDER_OF[settings.signIn] };
    const log = pino({ level: 'trace' }, { write: (line: string) => void logged.push(line) });
    const byKey = keySignIn(services);
    server = await startTestServer(
      [
        identityRoutes(settings, (asker) => readOwn(database.db, asker)),
        ownRoutes(services),
        accountRoutes(services),
        peopleRoutes({ ...services, handOverWork }),
        keyRoutes({ ...services, reserved: [] }),
        peopleLogRoutes({ ...services, auditKey: AUDIT_KEY }),
      ],
      { signIn: accountSignIn(services), keySignIn: byKey, log, trustProxy: ['loopback'] },
    );
  });
  afterAll(() => server?.close());
  const browser = (): TestBrowser => browserOf(() => server!);
  const admin = async (): Promise<TestBrowser> => {
    if (firstAdmin !== undefined) return firstAdmin;
    const given = await firstAdminLink(database.db, { at: now, publicAddress: ADDRESS });
    firstAdmin = browser();
    const body = { token: tokenOf(given!.link), person: 'Ada Admin', name: 'ada@example.org', password: PASSWORD };
    await firstAdmin.call('signUp', { body });
    return firstAdmin;
  };
  return {
    get db() {
      return database.db;
    },
    get url() {
      return database.url;
    },
    get address() {
      return server!.url;
    },
    logged,
    now: () => now,
    advance: (ms) => {
      now = new Date(now.getTime() + ms);
    },
    browser,
    machine: (secret) => machineOf(() => server!, secret),
    admin,
    invited: async (person, grants = [{ role: 'corrector', classifier: null }]) => {
      const { link } = await (await admin()).call('invite', { body: { grants: [...grants] } });
      const theirs = browser();
      await theirs.call('signUp', { body: { token: tokenOf(link), person, name: person, password: PASSWORD } });
      return theirs;
    },
  };
}

/** A browser that asks a server. */
export function browserOf(server: () => TestServer): TestBrowser {
  let cookie = '';
  const send: TestBrowser['send'] = async (name, request = {}) => {
    const headers = { ...(cookie === '' ? {} : { Cookie: cookie }), ...request.headers };
    const answer = await server().send(name, { ...request, headers });
    for (const set of answer.headers.getSetCookie()) cookie = set.includes('Max-Age=0') ? '' : set.split(';')[0]!;
    return answer;
  };
  return {
    send,
    call: async (name, request) => {
      const { status, body } = await send(name, request);
      if (status !== ENDPOINTS[name].status) throw new Error(`${name} answered ${status}: ${JSON.stringify(body)}`);
      return ENDPOINTS[name].answer.parse(body) as Answer<typeof name>;
    },
    get cookie() {
      return cookie;
    },
  };
}

function machineOf(server: () => TestServer, secret: string): TestBrowser {
  const browser = browserOf(server);
  const withKey = <Request extends object>(request: Request) => ({
    ...request,
    headers: { Authorization: `Bearer ${secret}` },
  });
  return {
    cookie: '',
    send: (name, request = {}) => browser.send(name, withKey(request)),
    call: (name, request = {}) => browser.call(name, withKey(request)),
  };
}
