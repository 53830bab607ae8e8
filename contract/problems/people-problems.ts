import { z } from 'zod';
import type { ProblemKinds } from '../problem-kind.ts';

const count = z.number().int();
/** A path that names nobody: not an id at all, or the id of nothing. */
const unknown = z.object({ reason: z.enum(['malformed', 'none']), given: z.string() });

/** What may be wrong with signing in, and with people. None of them holds a name that somebody signs in with. */
export const PEOPLE_PROBLEMS = {
  'not-signed-in': { status: 401, values: z.object({}) },
  /** The same whether there is such a name or not. */
  'sign-in-refused': { status: 401, values: z.object({}) },
  /** Too many guesses, at one name or from one address; or more than can be looked at. */
  'sign-in-later': { status: 429, values: z.object({ seconds: count }) },
  /** Unknown, used, withdrawn or past its time: the same for all. */
  'link-invalid': { status: 410, values: z.object({}) },
  'sign-up-closed': { status: 403, values: z.object({ reason: z.enum(['off', 'invitation']) }) },
  /** What others read, or what one signs in with. */
  'name-taken': { status: 409, values: z.object({ reason: z.enum(['person', 'name']) }) },
  'password-unfit': { status: 422, values: z.object({ reason: z.enum(['is-name', 'one-character']) }) },
  'accounts-off': { status: 409, values: z.object({}) },
  'last-admin': { status: 409, values: z.object({ person: z.string() }) },
  /** Rows of the classifier cannot be chosen by the column of a scope, or its values are no `holds`. */
  'scope-unfit': {
    status: 422,
    values: z.discriminatedUnion('reason', [
      z.object({ reason: z.enum(['missing', 'unclear', 'ignored']), column: z.string() }),
      z.object({ reason: z.literal('kind'), column: z.string(), holds: z.enum(['text', 'number', 'date', 'boolean']) }),
    ]),
  },
  'unknown-person': { status: 404, values: unknown },
  'unknown-session': { status: 404, values: unknown },
  'unknown-invitation': { status: 404, values: unknown },
} as const satisfies ProblemKinds;
