import { afterAll, beforeAll } from '@jest/globals';
import type { Kysely } from 'kysely';
import { pino } from 'pino';
import { ENDPOINTS, type Answer, type EndpointName } from '../../contract/endpoints.ts';
import type { SignInPlace } from '../../contract/openid.ts';
import { firstAdminLink } from '../../server/people/accounts/first-admin.ts';
import { peopleRoutes } from '../../server/people/accounts/people-routes.ts';
import { handOverWork } from './hand-over-work.ts';
import { accountRoutes } from '../../server/people/accounts/routes.ts';
import { PROVIDER_OF } from '../../server/people/directory/people-settings.ts';
import { peopleLogRoutes } from '../../server/people/directory/routes.ts';
import { accountSignIn } from '../../server/people/identity/account-sign-in.ts';
import { keySignIn } from '../../server/people/identity/key-sign-in.ts';
import { identityRoutes } from '../../server/people/identity/routes.ts';
import { keyRoutes } from '../../server/people/keys/routes.ts';
import { Provider } from '../../server/people/openid/provider.ts';
import type { ProviderFault } from '../../server/people/openid/provider-fault.ts';
import type { ProviderSettings } from '../../server/people/openid/provider-settings.ts';
import { openIdRoutes, RETURN_PATH } from '../../server/people/openid/routes.ts';
import type { Database } from '../../server/platform/database/schema.ts';
import { startProvider, type TestProvider } from './test-provider.ts';
import { startTestServer, type TestRequest, type TestServer } from './test-server.ts';
import { tokenOf } from './use-accounts.ts';
import { useDatabase } from './use-database.ts';
import { AUDIT_KEY } from './audit-key.ts';

/** What came of going to an address. */
export interface Visit {
  readonly status: number;
  /** Where it leads; empty when it leads nowhere. */
  readonly to: string;
  readonly headers: Headers;
  readonly text: string;
}

/** A browser with a jar of cookies for each of Amend and the provider. */
export interface OpenIdBrowser {
  send<Name extends EndpointName>(
    name: Name,
    request?: TestRequest<Name>,
  ): Promise<{ status: number; headers: Headers; body: unknown }>;
  /** Sends, and expects the status of the contract. */
  call<Name extends EndpointName>(name: Name, request?: TestRequest<Name>): Promise<Answer<Name>>;
  /** Goes to an address, and not on to where that leads. */
  visit(address: string): Promise<Visit>;
  /** Signs in at the provider, which the address is of. @returns the address at Amend that it sends back to */
  atProvider(address: string, account: string): Promise<string>;
  /** All of that: begins, signs in at the provider, and comes back. */
  signIn(account: string, place?: SignInPlace, link?: string): Promise<Visit>;
  /** Of Amend, as they would be sent. */
  cookies(): string;
}

export interface UsedOpenId {
  readonly db: Kysely<Database>;
  readonly provider: TestProvider;
  readonly url: string;
  /** All that was logged, at the finest level. */
  readonly logged: readonly string[];
  /** Whether the server takes the provider for away. */
  isAway(): boolean;
  /** Has the server ask the provider, as it does by itself. */
  answers(): Promise<boolean>;
  /** What failed at the provider. */
  readonly faults: readonly ProviderFault[];
  /** The server's time. */
  now(): Date;
  /** Sets the server's clock ahead of the provider's, or behind it. */
  setAhead(ms: number): void;
  browser(): OpenIdBrowser;
  /** A browser that the first admin is signed in with; the same for each call. */
  admin(): Promise<OpenIdBrowser>;
}

/** Scope of Amend's own API at the provider of the tests. */
export const API_SCOPE = 'api://amend/access_as_user';

/**
 * A server that people sign in to by a real provider, on a database of its own: the people's routes alone, over HTTP.
 * Its clock is the real one, as the provider's is, but for what a test sets it ahead.
 */
export function useOpenId(changes: Partial<ProviderSettings> = {}): UsedOpenId {
  const logged: string[] = [];
  const faults: ProviderFault[] = [];
  let aheadMs = 0;
  const now = () => new Date(Date.now() + aheadMs);
  let server: TestServer | undefined;
  let provider: TestProvider | undefined;
  let asked: Provider | undefined;
  let firstAdmin: OpenIdBrowser | undefined;
  const database = useDatabase();
  const address = () => server?.url ?? '';
  beforeAll(async () => {
    const log = pino({ level: 'trace' }, { write: (line: string) => void logged.push(line) });
    const settings = { signIn: 'openid', signUp: 'invitation', publicAddress: address } as const;
    provider = await startProvider(() => `${address()}${RETURN_PATH}`);
    const { issuer, clientId, clientSecret } = provider;
    asked = new Provider(
      {
        issuer: new URL(issuer),
        clientId,
        clientSecret,
        tenants: null,
        scopes: 'openid profile email',
        rolesClaim: 'roles',
        apiScope: API_SCOPE,
        ...changes,
      },
      {
        clock: now,
        keysCooldownMs: 0,
        onFault: (fault) => {
          faults.push(fault);
          log.warn({ fault }, 'fault');
        },
      },
    );
    const services = { db: database.db, clock: now, settings, provider: asked };
    server = await startTestServer(
      [
        identityRoutes({ ...settings, nested: asked.nested }),
        accountRoutes(services),
        peopleRoutes({ ...services, handOverWork }),
        keyRoutes({ ...services, reserved: [] }),
        peopleLogRoutes({ ...services, auditKey: AUDIT_KEY }),
        openIdRoutes(services),
      ],
      {
        signIn: accountSignIn({ db: database.db, clock: now, provider: PROVIDER_OF.openid }),
        keySignIn: keySignIn(services),
        log,
      },
    );
    await provider.rotateKeys();
  });
  afterAll(async () => {
    await server?.close();
    await provider?.close();
  });
  const browser = (): OpenIdBrowser => browserOf(() => server!);
  return {
    get db() {
      return database.db;
    },
    get provider() {
      return provider!;
    },
    get url() {
      return address();
    },
    logged,
    isAway: () => asked!.isAway,
    answers: () => asked!.answers(),
    faults,
    now,

    setAhead: (ms) => {
      aheadMs = ms;
    },
    browser,
    admin: async () => {
      if (firstAdmin !== undefined) return firstAdmin;
      const tid = changes.tenants?.[0];
      provider!.people.set('ada', { name: 'Ada Admin', email: 'ada@example.org', ...(tid !== undefined && { tid }) });

      const giving = { at: now(), publicAddress: address(), provider: PROVIDER_OF.openid };
      const given = await firstAdminLink(database.db, giving);
      firstAdmin = browser();
      await firstAdmin.signIn('ada', 'page', tokenOf(given!.link));
      return firstAdmin;
    },
  };
}

function browserOf(server: () => TestServer): OpenIdBrowser {
  const jars = new Map<string, Map<string, string>>();
  const jarOf = (address: string) => {
    const { origin } = new URL(address);
    const jar = jars.get(origin) ?? new Map<string, string>();
    jars.set(origin, jar);
    return jar;
  };
  const cookiesFor = (address: string) => [...jarOf(address)].map(([name, value]) => `${name}=${value}`).join('; ');
  const keep = (address: string, headers: Headers) => {
    for (const set of headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(set) ?? [];
      if (value === '' || set.includes('Max-Age=0')) jarOf(address).delete(name);
      else jarOf(address).set(name, value);
    }
  };
  const ask = async (address: string, request: RequestInit = {}): Promise<Visit> => {
    const headers = { Cookie: cookiesFor(address), ...request.headers };
    const response = await fetch(address, { ...request, headers, redirect: 'manual' });
    keep(address, response.headers);
    const leads = response.headers.get('Location');
    const to = leads === null ? '' : new URL(leads, address).href;
    return { status: response.status, to, headers: response.headers, text: await response.text() };
  };
  const send: OpenIdBrowser['send'] = async (name, request = {}) => {
    const { url } = server();
    const headers = { Cookie: cookiesFor(url), ...request.headers };
    const answer = await server().send(name, { ...request, headers });
    keep(url, answer.headers);
    return answer;
  };
  const call: OpenIdBrowser['call'] = async (name, request) => {
    const { status, body } = await send(name, request);
    if (status !== ENDPOINTS[name].status) throw new Error(`${name} answered ${status}: ${JSON.stringify(body)}`);
    return ENDPOINTS[name].answer.parse(body) as Answer<typeof name>;
  };
  const atProvider = async (address: string, account: string): Promise<string> => {
    let at = address;
    for (;;) {
      const isForm = new URL(at).pathname.startsWith('/interaction/');
      const typed = new URLSearchParams({ account });
      const { status, to, text } = await ask(at, isForm ? { method: 'POST', body: typed } : {});
      if (to === '') throw new Error(`the provider answered ${status} at ${at}: ${text.slice(0, 300)}`);
      if (to.startsWith(`${server().url}/`)) return to;
      at = to;
    }
  };
  return {
    send,
    call,
    visit: (address) => ask(address),
    atProvider,
    signIn: async (account, place = 'page', link) => {
      const { address } = await call('beginOpenId', { body: { place, ...(link !== undefined && { link }) } });
      return ask(await atProvider(address, account));
    },
    cookies: () => cookiesFor(server().url),
  };
}
