import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT, type JWTHeaderParameters, type JWTPayload } from 'jose';
import { Provider, type Configuration } from 'oidc-provider';
import { createProviderMemory } from './provider-memory.ts';

/** Somebody at the provider, by what it says of them. */
export interface ProviderPerson {
  readonly name?: string;
  readonly email?: string;
  readonly roles?: readonly string[];
  readonly tid?: string;
}

/** A key of the provider, of which the public part is told to whoever asks. */
export interface ProviderKey {
  readonly kid: string;
  readonly privateKey: CryptoKey;
}

export interface TestProvider {
  /** `http://127.0.0.1:port` */
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Those who can sign in, by the name that they type. */
  readonly people: Map<string, ProviderPerson>;
  /** The key that it signs with at present. */
  key(): ProviderKey;
  /** Signs with a new key from now on, and tells no other. */
  rotateKeys(): Promise<void>;
  /** Changes what it answers where tokens are asked for; null leaves it as it is. */
  tamper(change: ((answer: TokenAnswer) => Promise<TokenAnswer> | TokenAnswer) | null): void;
  /** Answers nothing but failures, or again as it should. */
  setAway(isAway: boolean): void;
  /** Requests whose path begins so, until now. */
  requestsFor(path: string): number;
  /** A token as it makes them, but for what is said otherwise. */
  sign(claims: JWTPayload, options?: SignOptions): Promise<string>;
  close(): Promise<void>;
}

export interface TokenAnswer {
  readonly id_token: string;
  readonly access_token: string;
}

export interface SignOptions {
  readonly key?: ProviderKey['privateKey'];
  readonly header?: Partial<JWTHeaderParameters>;
}

const CLIENT_ID = 'amend';
const CLIENT_SECRET = 'a secret between two machines 7';

/**
 * A real provider of OpenID Connect (`oidc-provider`) with real keys, on the loopback address. It answers once it has
 * its first keys, by `rotateKeys`: until then its address is known, and whoever it sends people back to can be started.
 *
 * @param returnAddress where it sends people back to, known by then

 */
export async function startProvider(returnAddress: () => string): Promise<TestProvider> {
  const people = new Map<string, ProviderPerson>();
  const beAway = (_: IncomingMessage, response: ServerResponse): void => {
    response.statusCode = 503;
    response.end('away');
  };
  let handle = beAway;
  let isAway = false;
  const requested: string[] = [];
  let change: ((answer: TokenAnswer) => Promise<TokenAnswer> | TokenAnswer) | null = null;
  const server = createServer((request, response) => {
    requested.push(request.url ?? '');
    (isAway ? beAway : handle)(request, response);
  });

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const memory = createProviderMemory();
  let keys = 0;
  let key: ProviderKey | undefined;
  const rotateKeys = async (): Promise<void> => {
    const { privateKey } = await generateKeyPair('RS256', { extractable: true });
    const kid = `key-${++keys}`;
    key = { kid, privateKey };
    const jwk = { ...(await exportJWK(privateKey)), kid, alg: 'RS256', use: 'sig' };
    const provider = new Provider(issuer, configurationOf({ jwk, people, memory, returnAddress }));
    provider.use(async (context, next) => {
      await next();
      if (context.path === '/token' && change !== null && context.status === 200)
        context.body = await change(context.body as TokenAnswer);
    });
    const answer = provider.callback();
    handle = (request, response) => {
      if (request.url?.startsWith('/interaction/') === true) void interact(provider, request, response);
      else void answer(request, response);
    };
  };
  const currentKey = () => {
    if (key === undefined) throw new RangeError('the provider requires a key');
    return key;
  };
  return {
    issuer,
    clientId: CLIENT_ID,
    clientSecret: CLIENT_SECRET,
    people,
    key: currentKey,
    rotateKeys,
    tamper: (by) => {
      change = by;
    },
    setAway: (away) => {
      isAway = away;
    },
    requestsFor: (path) => requested.filter((each) => each.startsWith(path)).length,

    sign: (claims, { key: by = currentKey().privateKey, header = {} } = {}) =>
      new SignJWT(claims).setProtectedHeader({ alg: 'RS256', kid: currentKey().kid, ...header }).sign(by),
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

interface Made {
  readonly jwk: object;
  readonly people: ReadonlyMap<string, ProviderPerson>;
  readonly memory: ReturnType<typeof createProviderMemory>;
  readonly returnAddress: () => string;
}

function configurationOf({ jwk, people, memory, returnAddress }: Made): Configuration {
  return {
    adapter: memory,

    clients: [{ client_id: CLIENT_ID, client_secret: CLIENT_SECRET, redirect_uris: [returnAddress()] }],
    jwks: { keys: [jwk as never] },
    cookies: { keys: ['of a test'] },
    // Claims in the token, as Entra ID has them; a test takes them out.
    conformIdTokenClaims: false,
    claims: { openid: ['sub'], profile: ['name', 'roles', 'tid'], email: ['email'] },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_, { uid }) => `/interaction/${uid}` },
    ttl: { Interaction: 600, Session: 600, Grant: 600, IdToken: 600, AccessToken: 600, AuthorizationCode: 60 },
    findAccount: (_, id) => ({ accountId: id, claims: async () => ({ sub: id, ...people.get(id) }) }),
    loadExistingGrant: async ({ oidc }) => {
      const grant = new oidc.provider.Grant({ clientId: oidc.client!.clientId, accountId: oidc.session!.accountId! });
      grant.addOIDCScope('openid profile email');
      await grant.save();
      return grant;
    },
  };
}

/** Asks who somebody is, and believes it: a form, and what it sends. "nobody" stands for whoever does not agree. */
async function interact(provider: Provider, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (request.method !== 'POST') {
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.end(
      '<!doctype html><title>Provider</title><h1>Sign in</h1><form method="post"><label>Account <input name="account"></label><button>Go on</button></form>',
    );
    return;
  }
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const account = new URLSearchParams(Buffer.concat(chunks).toString()).get('account') ?? '';
  const result =
    account === 'nobody' ? { error: 'access_denied', error_description: 'refused' } : { login: { accountId: account } };
  await provider.interactionFinished(request, response, result, { mergeWithLastSubmission: false });
}
