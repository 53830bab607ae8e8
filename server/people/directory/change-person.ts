import type { Kysely } from 'kysely';
import { isForAll, type GivenGrant } from '../../../contract/given-grant.ts';
import type { PersonState } from '../../../contract/people.ts';
import { ProblemError } from '../../../contract/problem.ts';
import type { Changing } from '../../platform/audit/audit-store.ts';
import { canonicalJson, type JsonObject } from '../../platform/audit/canonical-json.ts';
import type { Database } from '../../platform/database/schema.ts';
import { readGrants, replaceGrants, requireFitGrants } from './grant-store.ts';
import { changePeople, type Note } from './people-log.ts';
import { countAdminsBeside, readPerson, updateState, type StoredPerson } from './person-store.ts';

/** Who changes something of people, and when. */
export interface ChangingPeople extends Changing {
  /** What vouches for those who can sign in at present; left out, it is what vouches for whoever is changed. */
  readonly provider?: string;
}

/**
 * Replaces somebody's roles. They hold from the next request on. The same ones change nothing, and nothing is noted.
 *
 * @throws {ProblemError} unknown-person; unknown-classifier; scope-unfit; last-admin, when nobody else could give
 *   roles any more
 */
export async function setGrants(
  db: Kysely<Database>,
  personId: string,
  grants: readonly GivenGrant[],
  { person: author, at, provider }: ChangingPeople,
): Promise<StoredPerson> {
  return changePeople(db, { author, at }, async (transaction, note) => {
    const before = await readPerson(transaction, personId);
    await requireFitGrants(transaction, grants);
    if (!grants.some(isAdminOfAll)) await requireOtherAdmin(transaction, before, provider);
    return { ...before, grants: await changeGrants(transaction, note, before, grants) };
  });
}

/**
 * Replaces the grants of a person or a machine, and notes them with those before, unless they are the same.
 *
 * @param grants that speak of what is there, see `requireFitGrants`
 * @returns as they are kept
 */
export async function changeGrants(
  transaction: Kysely<Database>,
  note: Note,
  { id, name }: Pick<StoredPerson, 'id' | 'name'>,
  grants: readonly GivenGrant[],
): Promise<readonly GivenGrant[]> {
  const before = asJson(await readGrants(transaction, id));
  await replaceGrants(transaction, id, grants);
  const kept = await readGrants(transaction, id);
  const after = asJson(kept);
  if (canonicalJson(before) !== canonicalJson(after)) await note('grants-set', id, { name, before, after });
  return kept;
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
  endSessions: EndSessions,
): Promise<StoredPerson> {
  return changePeople(db, { author, at }, async (transaction, note) => {
    const person = await readPerson(transaction, personId);
    if (state !== 'active') await requireOtherAdmin(transaction, person, provider);
    await changeState(transaction, note, person, state, endSessions);
    return { ...person, state };
  });
}

/** Ends the sessions of somebody who may sign in no more. @returns how many there were */
export type EndSessions = (transaction: Kysely<Database>, personId: string) => Promise<number>;

/** Changes whether somebody may sign in, and notes it with what was before, unless it is the same. */
export async function changeState(
  transaction: Kysely<Database>,
  note: Note,
  { id, name, state: before }: StoredPerson,
  state: PersonState,
  endSessions: EndSessions,
): Promise<void> {
  if (before === state) return;
  await updateState(transaction, id, state);
  const sessionsEnded = state === 'active' ? 0 : await endSessions(transaction, id);
  await note('person-state-set', id, { name, before, after: state, sessionsEnded });
}

/**
 * Whoever is no admin, or may not sign in, is not needed as one.
 * @throws {ProblemError} last-admin
 */
export async function requireOtherAdmin(
  db: Kysely<Database>,
  { id, name, state, grants, ...person }: StoredPerson,
  provider: string = person.provider,
): Promise<void> {
  if (state !== 'active' || person.provider !== provider || !grants.some(isAdminOfAll)) return;
  if ((await countAdminsBeside(db, id, provider)) === 0) throw new ProblemError('last-admin', { person: name });
}

function isAdminOfAll(grant: GivenGrant): boolean {
  return grant.role === 'admin' && isForAll(grant);
}

/** Grants as a log keeps them. */
export function asJson(grants: readonly GivenGrant[]): JsonObject[] {
  return grants.map((grant) => {
    if ('project' in grant) return { role: grant.role, project: grant.project };
    const { role, classifier, scope } = grant;
    return { role, classifier, ...(scope && { scope: { column: scope.column, values: scope.values } }) };
  });
}
