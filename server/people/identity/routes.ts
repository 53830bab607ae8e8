import { Router } from 'express';
import type { Kysely } from 'kysely';
import type { Language } from '../../../contract/language/language.ts';
import type { Database } from '../../platform/database/schema.ts';
import { endpoint } from '../../platform/http/endpoint.ts';
import type { Asker } from '../../platform/http/session.ts';
import type { PeopleSettings } from '../directory/people-settings.ts';
import { DEMO_PEOPLE } from './demo-people.ts';
import { setLanguage } from './set-language.ts';

type Ways = Pick<PeopleSettings, 'signIn' | 'signUp' | 'nested'>;

/**
 * Who is asking, and how one signs in.
 *
 * @param languageOf in which language somebody wants to be spoken to. Default: as their sign-in knows
 */
export function identityRoutes(
  { signIn, signUp, nested }: Ways = { signIn: 'demo', signUp: 'off' },
  languageOf: (asker: Asker) => Promise<Language | null | undefined> = async ({ language }) => language,
): Router {
  const router = Router();
  const demoPeople = signIn === 'demo' ? [...DEMO_PEOPLE] : [];
  endpoint(router, 'signInWays', async () => ({ signIn, signUp, demoPeople, ...(nested && { nested }) }));

  endpoint(router, 'session', async ({ session }) => {
    const { person, roles, grants, projects, signIn: provider } = session;
    const language = await languageOf(session);
    return {
      person,
      roles,
      ...(grants && { grants }),
      ...(projects && { projects }),
      signIn: provider,
      ...(language === undefined ? {} : { language }),
    };
  });
  return router;
}

/** The language that people want to be spoken to in, those of the demo, too. */
export function languageRoutes({ db, clock }: { readonly db: Kysely<Database>; readonly clock: () => Date }): Router {
  const router = Router();
  endpoint(router, 'setLanguage', ({ body, session }) => setLanguage(db, session, body, clock()));
  return router;
}
