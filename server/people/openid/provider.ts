import { createRemoteJWKSet, type JWTVerifyGetKey } from 'jose';
import * as oidc from 'openid-client';
import { ProblemError } from '../../../contract/problem.ts';
import type { NestedSignIn } from '../../../contract/session.ts';
import { CLOCK_SKEW_S, checkToken } from './check-token.ts';
import { describeFault, problemOfFault, type ProviderFault } from './provider-fault.ts';
import type { ProviderSettings } from './provider-settings.ts';
import { claimAt, type Claims } from './read-identity.ts';
import type { SignInSecrets } from './sign-in-secrets.ts';

/** A provider that does not answer by then is away; people wait meanwhile. */
const TIMEOUT_S = 10;
/** What a provider says of itself may change; Entra ID asks to look once a day. */
const KNOWN_MS = 86_400_000;
/** Keys are asked for anew when a token names one that is not known, but no more often than this. */
const KEYS_COOLDOWN_MS = 10_000;

/** A provider that has said where it is asked for what. */
interface KnownProvider {
  readonly configuration: oidc.Configuration;
  readonly issuer: string;
  readonly keys: JWTVerifyGetKey;
  readonly since: number;
}

export interface ProviderSurroundings {
  readonly clock: () => Date;
  /** Told of each sign-in that failed by the provider. */
  readonly onFault: (fault: ProviderFault) => void;
  readonly keysCooldownMs?: number;
}

/**
 * The company's provider: asked when somebody signs in, and not before. While it is away nobody can, and everybody who
 * is signed in goes on; it is tried anew with each sign-in.
 */
export class Provider {
  readonly settings: ProviderSettings;
  readonly #around: ProviderSurroundings;
  #known: Promise<KnownProvider> | null = null;
  #isAway = false;

  constructor(settings: ProviderSettings, around: ProviderSurroundings) {
    this.settings = settings;
    this.#around = around;
  }

  /** Whether it did not answer when it was last asked: to send somebody there asks it nothing. */
  get isAway(): boolean {
    return this.#isAway;
  }

  /** What a pane in Excel asks it with; undefined where it does not. */
  get nested(): NestedSignIn | undefined {
    const { issuer, clientId, apiScope: scope } = this.settings;
    return scope === null ? undefined : { authority: issuer.href.replace(/\/v2\.0\/?$/, ''), clientId, scope };
  }

  /** Looks whether it answers; what is wrong, the log is told at the start. */
  async greet(): Promise<boolean> {
    return this.#ask(async () => true).catch(() => false);
  }

  /** Looks whether it answers now, whatever it said before; while it does not, what it said before goes on to hold. */
  async answers(): Promise<boolean> {
    try {
      this.#known = Promise.resolve(await this.#discoverNow());
      this.#isAway = false;
      return true;
    } catch (error) {
      this.#noteFault(error);
      return false;
    }
  }

  /**
   * The address at the provider to which somebody is sent.
   *
   * @param returnAddress where they come back
   * @throws {ProblemError} provider-away
   */
  async addressFor({ state, nonce, verifier }: SignInSecrets, returnAddress: string): Promise<string> {
    return this.#ask(async ({ configuration }) => {
      const address = oidc.buildAuthorizationUrl(configuration, {
        redirect_uri: returnAddress,
        scope: this.settings.scopes,
        state,
        nonce,
        code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
      });
      return address.href;
    });
  }

  /**
   * What the provider says of whoever has come back from it.
   *
   * @param address by which they came, with its query
   * @throws {ProblemError} provider-refused, provider-away; sign-in-lost, when the code is no good any more
   */
  async claimsOfReturn(address: URL, { state, nonce, verifier }: SignInSecrets): Promise<Claims> {
    return this.#ask(async ({ configuration, issuer, keys }) => {
      const tokens = await oidc.authorizationCodeGrant(configuration, address, {
        expectedState: state,
        expectedNonce: nonce,
        pkceCodeVerifier: verifier,
        idTokenExpected: true,
      });
      this.#isAway = false;
      const { clientId, tenants } = this.settings;
      const rules = { issuer, audiences: [clientId], tenants, nonce };
      const claims = await checkToken(tokens.id_token ?? '', keys, rules, this.#around.clock());
      return this.#isComplete(claims) ? claims : { ...(await moreOf(configuration, tokens, claims)), ...claims };
    });
  }

  /**
   * What an access token says, which the provider gave a pane for Amend's own scope.
   *
   * @param nonce that the pane asked to be put into it, if it did
   * @throws {ProblemError} provider-refused, provider-away
   */
  async claimsOfToken(token: string, nonce?: string): Promise<Claims> {
    const { apiScope, clientId, tenants } = this.settings;
    if (apiScope === null) throw new ProblemError('provider-refused', { reason: 'scope' });
    const [audience, scope] = [
      apiScope.slice(0, apiScope.lastIndexOf('/')),
      apiScope.slice(apiScope.lastIndexOf('/') + 1),
    ];
    return this.#ask(({ issuer, keys }) => {
      const rules = { issuer, audiences: [clientId, audience], tenants, nonce, scope };
      return checkToken(token, keys, rules, this.#around.clock());
    });
  }

  /** Providers may keep claims out of tokens, and tell them only when asked once more. */
  #isComplete(claims: Claims): boolean {
    return claims['name'] !== undefined && claimAt(claims, this.settings.rolesClaim) !== undefined;
  }

  async #ask<Result>(question: (provider: KnownProvider) => Promise<Result>): Promise<Result> {
    try {
      return await question(await this.#find());
    } catch (error) {
      throw this.#noteFault(error);
    }
  }

  #noteFault(error: unknown): ProblemError {
    const problem = problemOfFault(error);
    if (problem.code === 'provider-away') this.#isAway = true;
    this.#around.onFault(describeFault(error));
    return problem;
  }

  async #find(): Promise<KnownProvider> {
    const known = await (this.#known ??= this.#discover());
    if (this.#around.clock().getTime() - known.since < KNOWN_MS) return known;
    this.#known = this.#discover();
    return this.#known;
  }

  #discoverNow(): Promise<KnownProvider> {
    const { keysCooldownMs = KEYS_COOLDOWN_MS, clock } = this.#around;
    return discover(this.settings, keysCooldownMs, clock().getTime());
  }

  #discover(): Promise<KnownProvider> {
    const found = this.#discoverNow();
    found.then(
      () => (this.#isAway = false),
      () => (this.#known = null), // whoever signs in next asks anew
    );

    return found;
  }
}

async function discover(settings: ProviderSettings, keysCooldownMs: number, since: number): Promise<KnownProvider> {
  const { issuer, clientId, clientSecret } = settings;
  const configuration = await oidc.discovery(
    issuer,
    clientId,
    { [oidc.clockTolerance]: CLOCK_SKEW_S },
    clientSecret === null ? oidc.None() : authenticationBy(clientSecret),
    // The configuration lets only a provider on this machine itself be asked over http.
    { timeout: TIMEOUT_S, ...(issuer.protocol === 'http:' && { execute: [oidc.allowInsecureRequests] }) },
  );
  const metadata = configuration.serverMetadata();
  if (metadata.jwks_uri === undefined) throw new RangeError('discover requires a provider that tells its keys');
  const keys = createRemoteJWKSet(new URL(metadata.jwks_uri), {
    cooldownDuration: keysCooldownMs,
    timeoutDuration: TIMEOUT_S * 1_000,
  });
  return { configuration, issuer: metadata.issuer, keys, since };
}

/** In the header, as the standard has it; in the body where the provider knows nothing else. */
function authenticationBy(secret: string): oidc.ClientAuth {
  const [inHeader, inBody] = [oidc.ClientSecretBasic(secret), oidc.ClientSecretPost(secret)];
  return (server, ...request) => {
    const known = server.token_endpoint_auth_methods_supported ?? ['client_secret_basic'];
    return (known.includes('client_secret_basic') ? inHeader : inBody)(server, ...request);
  };
}

async function moreOf(
  configuration: oidc.Configuration,
  tokens: oidc.TokenEndpointResponse,
  { sub }: Claims,
): Promise<Claims> {
  if (configuration.serverMetadata().userinfo_endpoint === undefined) return {};
  return oidc.fetchUserInfo(configuration, tokens.access_token, String(sub));
}
