import { Router, type Response } from 'express';
import type { Kysely } from 'kysely';
import { requireAnswer } from '../database/require-answer.ts';
import type { Database } from '../database/schema.ts';

interface Probed {
  readonly db: Kysely<Database>;
  readonly isStopping: () => boolean;
  /** Left out where there is none. */
  readonly isProviderAway?: (() => boolean) | undefined;
}

/**
 * What asks whether
 to restart this process (`/healthz`: it answers at all) or to send it requests (`/readyz`: its
 * database answers, too, and it is not stopping). Both are for everybody: whoever asks has no sign-in, and learns
 * nothing else, but whether the provider that signs people in answered when it was last asked: while it does not,
 * everybody who is signed in works on, so the process is ready.
 */
export function probeRoutes({ db, isStopping, isProviderAway }: Probed): Router {
  const router = Router();
  router.get('/healthz', (_request, response) => answer(response, 200, 'alive'));
  router.get('/readyz', async (_request, response) => {
    if (isStopping()) return answer(response, 503, 'stopping');
    await requireAnswer(db);
    answer(response, 200, 'ready', isProviderAway?.() === true ? { signInProvider: 'away' } : {});
  });
  return router;
}

function answer(response: Response, code: number, status: string, more: object = {}): void {
  response.setHeader('Cache-Control', 'no-store');
  response.status(code).json({ status, ...more });
}
