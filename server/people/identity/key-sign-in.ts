import type { NextFunction, Request, Response } from 'express';
import type { Kysely } from 'kysely';
import { ProblemError } from '../../../contract/problem.ts';
import { BY_KEY } from '../../../contract/session.ts';
import type { Database } from '../../platform/database/schema.ts';
import { fromThisMachine } from '../../platform/http/own-origin.ts';
import { rememberSession } from '../../platform/http/session.ts';
import type { PeopleSettings } from '../directory/people-settings.ts';
import { KeyRates } from '../keys/key-rates.ts';
import { sentSecret } from '../keys/key-secret.ts';
import { isKeyGoingOn, useKey } from '../keys/use-key.ts';
import { describeSession } from '../sessions/keep-session.ts';

export interface KeySignInServices {
  readonly db: Kysely<Database>;
  readonly clock: () => Date;
  readonly settings: Pick<PeopleSettings, 'signIn'>;
}

/**
 * Whether a request is made by an access key: then it is known by that alone, or refused. No page of another site can
 * make a browser send one, as it can with a cookie.
 */
export function isByKey({ headers }: Pick<Request, 'headers'>): boolean {
  return sentSecret(headers.authorization) !== null;
}

/**
 * Knows machines by the access key that they send, read anew for each request, whatever way people sign in; lets all
 * other requests pass. Made once a process, which counts what each key asks.
 */
export function keySignIn({ db, clock, settings }: KeySignInServices) {
  const rates = new KeyRates();
  const of = { ofDemo: settings.signIn === 'demo' };
  return async (request: Request, response: Response, next: NextFunction): Promise<void> => {
    const secret = sentSecret(request.headers.authorization);
    if (secret === null) return next();
    // Nobody had to show who they are to get a key of the demo: it opens no more than the demo itself.
    if (of.ofDemo && !fromThisMachine(request)) throw new ProblemError('not-allowed', { reason: 'demo-elsewhere' });
    const now = clock();
    const { id, name, grants, requestsPerMinute } = await useKey(db, secret, now, of);
    const seconds = rates.take(id, requestsPerMinute, now);
    if (seconds !== null)
      throw new ProblemError('too-many-requests', { reason: 'key', person: name, most: requestsPerMinute, seconds });
    const goesOn = () => isKeyGoingOn(db, secret, grants, clock(), of);
    rememberSession(response, { ...describeSession({ name, provider: BY_KEY, grants }), goesOn });
    next();
  };
}
