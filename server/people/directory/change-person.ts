import type { Kysely } from 'kysely';
import type { Grant } from '../../../contract/access.ts';
import type { PersonState } from '../../../contract/people.ts';
import { ProblemError } from '../../../contract/problem.ts';
import type { Changing } from '../../platform/audit/audit-store.ts';
import { canonicalJson, type JsonObject } from '../../platform/audit/canonical-json.ts';
import type { Database } from '../../platform/database/schema.ts';
import { changePeople } from './people-log.ts';
import {
  countAdminsBeside,
  readPerson,
  replaceGrants,
  requireFitGrants,
  updateState,
  type StoredPerson,
} from './person-store.ts';

/** Who changes something of people, and when. */
export interface ChangingPeople extends Changing {
  /** What vouches for those who can sign in at present; left out, it is what vouches for whoever is changed. */
  readonly provider?: string;
}

/**
 * Replaces somebody's roles.
 They hold from the next request on. The same ones change nothing, and nothing is noted.
 *
 * @throws {ProblemError} unknown-person; unknown-classifier; scope-unfit; last-admin, when nobody else could give
 *   roles any more
 */
export async function setGrants(
  db: Kysely<Database>,
  personId: string,
  grants: readonly Grant[],
  { person: author, at, provider }: ChangingPeople,
): Promise<StoredPerson> {
  return changePeople(db, { author, at }, async (transaction, note) => {
    const before = await readPerson(transaction, personId);
    await requireFitGrants(transaction, grants);
    if (!grants.some(isAdminOfAll)) await requireOtherAdmin(transaction, before, provider);
    await replaceGrants(transaction, personId, grants);
    const after = await readPerson(transaction, personId);
    if (canonicalJson(asJson(before.grants)) !== canonicalJson(asJson(after.grants))) {
      const details = { name: before.name, before: asJson(before.grants), after: asJson(after.grants) };
      await note('grants-set', personId, details);
    }
    return after;
  });
}

/**
 * Lets somebody sign in, or no more.
 *
 * @param endSessions ends theirs, told when they may sign in no more; given by the routes
 * @throws {ProblemError} unknown-person; last-admin, when nobody else could let them in again
 */
export async function setState(
  db: Kysely<Database>,
  personId: string,
  state: PersonState,
  { person: author, at, provider }: ChangingPeople,
  endSessions: (transaction: Kysely<Database>, personId: string) => Promise<number>,
): Promise<StoredPerson> {
  return changePeople(db, { author, at }, async (transaction, note) => {
    const { state: before, ...person } = await readPerson(transaction, personId);
    if (before === state) return { ...person, state };
    if (state !== 'active') await requireOtherAdmin(transaction, { ...person, state: before }, provider);
    await updateState(transaction, personId, state);
    const sessionsEnded = state === 'active' ? 0 : await endSessions(transaction, personId);
    await note('person-state-set', personId, { name: person.name, before, after: state, sessionsEnded });
    return { ...person, state };
  });
}

/** Whoever is no admin, or may not sign in, is not needed as one. */
async function requireOtherAdmin(
  db: Kysely<Database>,
  { id, name, state, grants, ...person }: StoredPerson,
  provider: string = person.provider,
): Promise<void> {
  if (state !== 'active' || person.provider !== provider || !grants.some(isAdminOfAll)) return;
  if ((await countAdminsBeside(db, id, provider)) === 0) throw new ProblemError('last-admin', { person: name });
}

function isAdminOfAll({ role, classifier }: Grant): boolean {
  return role === 'admin' && classifier === null;
}

/** Grants as a log keeps them. */
export function asJson(grants: readonly Grant[]): JsonObject[] {
  return grants.map(({ role, classifier, scope }) => ({
    role,
    classifier,
    ...(scope === undefined ? {} : { scope: { column: scope.column, values: scope.values } }),
  }));
}
