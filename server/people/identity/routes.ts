import { Router } from 'express';
import { endpoint } from '../../platform/http/endpoint.ts';
import type { PeopleSettings } from '../directory/people-settings.ts';
import { DEMO_PEOPLE } from './demo-people.ts';

type Ways = Pick<PeopleSettings, 'signIn' | 'signUp' | 'nested'>;

/** Who is asking, and how one signs in. */
export function identityRoutes({ signIn, signUp, nested }: Ways = { signIn: 'demo', signUp: 'off' }): Router {
  const router = Router();
  const demoPeople = signIn === 'demo' ? [...DEMO_PEOPLE] : [];
  endpoint(router, 'signInWays', async () => ({ signIn, signUp, demoPeople, ...(nested && { nested }) }));

  endpoint(router, 'session', async ({ session: { person, roles, grants, projects, signIn: provider } }) => ({
    person,
    roles,
    ...(grants && { grants }),
    ...(projects && { projects }),
    signIn: provider,
  }));
  return router;
}
