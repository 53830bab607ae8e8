import { z } from 'zod';
import { role } from '../access.ts';
import type { ProblemKinds } from '../problem-kind.ts';

const count = z.number().int();
/** A path that names nobody: not an id at all, or the id of nothing. */
const unknown = z.object({ reason: z.enum(['malformed', 'none']), given: z.string() });

/**
 * Why a sign-in by the provider is refused. Of what the provider said: `cancelled` there by the person, or a `fault` of
 * its settings or ours. Of its token: not one, or not one of a kind that is taken (`malformed`); its `signature`,
 * `issuer`, `audience`, `tenant`, `nonce`, `scope` is another; `expired`, or `not-yet` valid. Or the account is
 * `disabled` here.

 */
const PROVIDER_REFUSALS = [
  'cancelled',
  'fault',
  'malformed',
  'signature',
  'issuer',
  'audience',
  'tenant',
  'nonce',
  'scope',
  'expired',
  'not-yet',
  'disabled',
] as const;
export type ProviderRefusal = (typeof PROVIDER_REFUSALS)[number];

/** What may be wrong with signing in, and with people. None of them holds a name that somebody signs in with. */
export const PEOPLE_PROBLEMS = {
  'not-signed-in': { status: 401, values: z.object({}) },
  /** The request is somebody's, and by now another person is signed in where it comes from. */
  'another-person': { status: 401, values: z.object({ person: z.string() }) },
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
  'provider-off': { status: 409, values: z.object({}) },
  /** It does not answer, or not as a provider does. */
  'provider-away': { status: 503, values: z.object({}) },
  'provider-refused': { status: 401, values: z.object({ reason: z.enum(PROVIDER_REFUSALS) }) },
  /** Begun in another browser, too long ago, or used already: the same for all. */
  'sign-in-lost': { status: 410, values: z.object({}) },
  /** Those who can give one: admins, or none where there is none yet. */
  'no-role': { status: 403, values: z.object({ person: z.string(), admins: z.array(z.string()) }) },
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
  /** Malformed is what cannot be one, by its text alone. Of one that worked once its holder hears until when. */
  'key-refused': {
    status: 401,
    values: z.discriminatedUnion('reason', [
      z.object({ reason: z.enum(['malformed', 'unknown']) }),
      z.object({ reason: z.literal('expired'), at: z.iso.datetime() }),
    ]),
  },
  /** Of a key without a secret that works. */
  'key-ended': { status: 409, values: z.object({ name: z.string() }) },
  'unknown-key': { status: 404, values: unknown },
  /** To whom nothing can be handed over: to oneself, or to who may not sign in; or two roles that are not one. */
  'handover-unfit': {
    status: 409,
    values: z.discriminatedUnion('reason', [
      z.object({ reason: z.enum(['same', 'disabled']), person: z.string() }),
      z.object({ reason: z.literal('scopes'), person: z.string(), role }),
    ]),
  },
} as const satisfies ProblemKinds;
