import { Router, type Request, type Response } from 'express';
import type { Kysely } from 'kysely';
import type { SignInPlace } from '../../../contract/openid.ts';
import { INCIDENT_PAGE } from '../../../contract/incident-link.ts';
import { ProblemError } from '../../../contract/problem.ts';
import type { Database } from '../../platform/database/schema.ts';
import { endpoint, route } from '../../platform/http/endpoint.ts';
import type { PeopleSettings } from '../directory/people-settings.ts';
import { readRoleMappings } from '../directory/role-mapping-store.ts';
import { setRoleMappings } from '../directory/set-role-mappings.ts';
import { handSession } from '../sessions/answer-session.ts';
import type { BegunSession } from '../sessions/keep-session.ts';
import { attemptSecretOf, clearAttemptCookie, setAttemptCookie } from './attempt-cookie.ts';
import type { Provider } from './provider.ts';
import {
  beginProviderSession,
  beginSignIn,
  endSignIn,
  returnFromProvider,
  SIGN_IN_S,
  signInByClaims,
  signInByCode,
  type SignInStory,
} from './sign-in-by-provider.ts';
import { DIALOGS } from './sign-in-store.ts';

export interface OpenIdServices {
  readonly db: Kysely<Database>;
  readonly clock: () => Date;
  readonly settings: PeopleSettings;
  /** Null where people sign in another way. */
  readonly provider: Provider | null;
}

/** Where the provider sends people back to; registered there, behind the public address. */
export const RETURN_PATH = '/api/openid/callback';

/** The pages at which a sign-in ends. What stands behind "#" no server reads. */
const PAGES: Readonly<Record<SignInPlace, { readonly signedIn: string; readonly failed: string }>> = {
  page: { signedIn: '/workbench/', failed: '/workbench/taskpane.html#sign-in-failed' },
  'admin-page': { signedIn: '/admin', failed: '/admin#sign-in-failed' },
  // It knows by itself which incident it was asked for.
  'incident-page': { signedIn: INCIDENT_PAGE, failed: `${INCIDENT_PAGE}#sign-in-failed` },
  'pane-dialog': { signedIn: '/pane/sign-in.html#returned', failed: '/pane/sign-in.html#returned' },
  'workbench-dialog': { signedIn: '/workbench/sign-in.html#returned', failed: '/workbench/sign-in.html#returned' },
};

/** Signing in by the company's provider, and the table of the roles that it gives. */
export function openIdRoutes(services: OpenIdServices): Router {
  const { db, clock, settings } = services;
  const router = Router();
  const begin = (): SignInStory => {
    const { provider } = services;
    if (provider === null) throw new ProblemError('provider-off', {});
    return { db, provider, at: clock() };
  };
  const answer = async (response: Response, session: BegunSession): Promise<void> => {
    response.status(201).json(await handSession(db, response, session, clock()));
  };

  // Without priority over long work: the provider takes longer to answer than anybody else is to wait.
  route(router, 'beginOpenId', async ({ body }, response) => {
    const { address, secret } = await beginSignIn(begin(), body, `${settings.publicAddress()}${RETURN_PATH}`);
    setAttemptCookie(response, secret, SIGN_IN_S);
    response.status(201).json({ address });
  });
  router.get(RETURN_PATH, async (request, response) => {
    const story = begin();
    const secret = attemptSecretOf(request);
    const back = secret === null ? null : await returnFromProvider(story, secret, addressOf(request, settings));
    if (back === null) return goTo(response, PAGES.page.failed);
    const { place, personId } = back;
    if (personId === null) return goTo(response, PAGES[place].failed);
    if (!DIALOGS.includes(place)) {
      const session = await beginProviderSession(db, personId, browserOf(response), story.at);
      await handSession(db, response, session, clock());
      clearAttemptCookie(response);
    }
    goTo(response, PAGES[place].signedIn);
  });
  route(router, 'endOpenId', async (_, response) => {
    begin();
    response.json({ code: await endSignIn(db, attemptSecretOf(response.req), clock()) });
  });
  route(router, 'signInByCode', async ({ body }, response) => {
    const { at } = begin();
    await answer(response, await signInByCode(db, body.code, { browser: browserOf(response), at }));
  });
  route(router, 'signInByToken', async ({ body }, response) => {
    const story = begin();
    const claims = await story.provider.claimsOfToken(body.token, body.nonce);
    await answer(response, await signInByClaims(story, claims, browserOf(response)));
  });
  endpoint(router, 'listRoleMappings', async () => ({ mappings: await readRoleMappings(db) }));
  endpoint(router, 'setRoleMappings', async ({ body, session: { person } }) => ({
    mappings: await setRoleMappings(db, body.mappings, { person, at: clock() }),
  }));
  return router;
}

/** The address as people have it: a proxy in front may ask by another. */
function addressOf(request: Request, { publicAddress }: PeopleSettings): URL {
  const address = new URL(RETURN_PATH, publicAddress());
  address.search = new URL(request.originalUrl, publicAddress()).search;
  return address;
}

/** To an address without what the provider put into this one: that one is in no history, and no page is told of it. */
function goTo(response: Response, page: string): void {
  response.setHeader('Referrer-Policy', 'no-referrer');
  response.redirect(303, page);
}

function browserOf({ req: request }: Response): string {
  return request.get('User-Agent') ?? '';
}
