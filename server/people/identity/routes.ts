import { Router } from 'express';
import type { Kysely } from 'kysely';
import type { PersonalMail } from '../../../contract/session.ts';
import type { Language } from '../../../contract/language/language.ts';
import type { Database } from '../../platform/database/schema.ts';
import { endpoint } from '../../platform/http/endpoint.ts';
import type { Asker } from '../../platform/http/session.ts';
import { readLanguage } from '../directory/language-store.ts';
import { readPersonalMail } from '../directory/personal-mail-store.ts';
import type { PeopleSettings } from '../directory/people-settings.ts';
import { readWelcomed } from '../directory/welcome-store.ts';
import { DEMO_PEOPLE } from './demo-people.ts';
import { leaveWelcome } from './leave-welcome.ts';
import { setPersonalMail } from './set-personal-mail.ts';
import { setLanguage } from './set-language.ts';

/** What is kept of somebody's own; undefined where none is. */
interface OwnOfAsker {
  readonly language: Language | null | undefined;
  readonly welcomed: boolean | undefined;
  readonly personalMail?: PersonalMail | undefined;
}

type Ways = Pick<PeopleSettings, 'signIn' | 'signUp' | 'nested'>;

/**
 * Who is asking, and how one signs in.
 *
 * @param ownOf what is kept of somebody's own. Default: as their sign-in knows
 */
export function identityRoutes(
  { signIn, signUp, nested }: Ways = { signIn: 'demo', signUp: 'off' },
  ownOf: (asker: Asker) => Promise<OwnOfAsker> = async ({ language }) => ({ language, welcomed: undefined }),
): Router {
  const router = Router();
  const demoPeople = signIn === 'demo' ? [...DEMO_PEOPLE] : [];
  endpoint(router, 'signInWays', async () => ({ signIn, signUp, demoPeople, ...(nested && { nested }) }));

  endpoint(router, 'session', async ({ session }) => {
    const { person, roles, grants, projects, signIn: provider } = session;
    const { language, welcomed, personalMail } = await ownOf(session);
    return {
      person,
      roles,
      ...(grants && { grants }),
      ...(projects && { projects }),
      signIn: provider,
      ...(language === undefined ? {} : { language }),
      ...(welcomed === undefined ? {} : { welcomed }),
      ...(personalMail === undefined ? {} : { personalMail }),
    };
  });
  return router;
}

/** What people settle for themselves, those of the demo, too: their language, and that they have been greeted. */
export function ownRoutes({ db, clock }: { readonly db: Kysely<Database>; readonly clock: () => Date }): Router {
  const router = Router();
  endpoint(router, 'setLanguage', ({ body, session }) => setLanguage(db, session, body, clock()));
  endpoint(router, 'setPersonalMail', ({ body, session }) => setPersonalMail(db, session, body, clock()));
  endpoint(router, 'leaveWelcome', ({ session }) => leaveWelcome(db, session, clock()));
  return router;
}

/**
 * Reads what is kept of somebody's own.
 *
 * @param hasMail whether a mail server is set
 */
export async function readOwn(db: Kysely<Database>, asker: Asker, hasMail = false): Promise<OwnOfAsker> {
  const personId = asker.account?.personId;
  const [language, welcomed, personalMail] = await Promise.all([
    readLanguage(db, asker),
    readWelcomed(db, asker),
    hasMail && personId !== undefined ? readPersonalMail(db, personId) : undefined,
  ]);
  return { language, welcomed, personalMail };
}
