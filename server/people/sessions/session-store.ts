import type { Kysely } from 'kysely';
import type { GivenGrant } from '../../../contract/given-grant.ts';
import type { Language } from '../../../contract/language/language.ts';
import type { Database } from '../../platform/database/schema.ts';
import { EVERY_GRANT_OF_PERSON } from '../directory/grant-store.ts';

/** A session, as it is kept. */
export interface StoredSession {
  readonly id: string;
  readonly personId: string;
  readonly startedAt: Date;
  readonly lastUsedAt: Date;
  /** At the latest. */
  readonly endsAt: Date;
  /** What the browser said of itself. */
  readonly browser: string;
}

/** A session with whoever it belongs to. */
export interface SessionOfPerson extends Pick<StoredSession, 'id' | 'personId' | 'lastUsedAt'> {
  readonly name: string;
  readonly provider: string;
  /** All that they may do now: those for a project stand beside what they come to. */
  readonly grants: readonly GivenGrant[];
  /** Null where they chose none. */
  readonly language: Language | null;
}

/** Sessions that go on: those that neither ended nor were left alone for too long. */
export interface Going {
  readonly now: Date;
  /** One that was last used before this has ended. */
  readonly usedSince: Date;
}

export async function insertSession(db: Kysely<Database>, session: StoredSession, tokenHash: Buffer): Promise<void> {
  const { id, personId, startedAt, lastUsedAt, endsAt, browser } = session;
  await db
    .insertInto('sessions')
    .values({
      id,
      token_hash: tokenHash,
      person_id: personId,
      started_at: startedAt,
      last_used_at: lastUsedAt,
      ends_at: endsAt,
      browser,
    })
    .execute();
}

/** The session of a token, if it goes on and its person may sign in. */
export async function readSessionOfPerson(
  db: Kysely<Database>,
  tokenHash: Buffer,
  { now, usedSince }: Going,
): Promise<SessionOfPerson | null> {
  const found = await db
    .selectFrom('sessions')
    .innerJoin('people', 'people.id', 'sessions.person_id')
    .select([
      'sessions.id as id',
      'person_id as personId',
      'last_used_at as lastUsedAt',
      'name',
      'provider',
      'language',
      EVERY_GRANT_OF_PERSON.as('grants'),
    ])
    .where('token_hash', '=', tokenHash)
    .where('ends_at', '>', now)
    .where('last_used_at', '>', usedSince)
    .where('state', '=', 'active')
    .executeTakeFirst();
  return found ?? null;
}

/** Notes that a session was used, and its person seen. */
export async function touchSession(
  db: Kysely<Database>,
  { id, personId }: Pick<StoredSession, 'id' | 'personId'>,
  now: Date,
): Promise<void> {
  await db.updateTable('sessions').set({ last_used_at: now }).where('id', '=', id).execute();
  await db.updateTable('people').set({ last_seen_at: now }).where('id', '=', personId).execute();
}

/** The sessions of somebody that go on, the last used first. */
export async function readSessions(
  db: Kysely<Database>,
  personId: string,
  { now, usedSince }: Going,
): Promise<StoredSession[]> {
  return db
    .selectFrom('sessions')
    .select([
      'id',
      'person_id as personId',
      'started_at as startedAt',
      'last_used_at as lastUsedAt',
      'ends_at as endsAt',
      'browser',
    ])
    .where('person_id', '=', personId)
    .where('ends_at', '>', now)
    .where('last_used_at', '>', usedSince)
    .orderBy('last_used_at', 'desc')
    .orderBy('id')
    .execute();
}

/** How many sessions of each person go on, by their ids; those without one are left out. */
export async function countSessions(
  db: Kysely<Database>,
  { now, usedSince }: Going,
): Promise<ReadonlyMap<string, number>> {
  const rows = await db
    .selectFrom('sessions')
    .select((each) => ['person_id', each.fn.countAll<number>().as('count')] as const)
    .where('ends_at', '>', now)
    .where('last_used_at', '>', usedSince)
    .groupBy('person_id')
    .execute();
  return new Map(rows.map(({ person_id: personId, count }) => [personId, count]));
}

/**
 * Ends one session of somebody.
 * @returns whether there was one
 */
export async function deleteSession(db: Kysely<Database>, personId: string, sessionId: string): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('sessions')
    .where('id', '=', sessionId)
    .where('person_id', '=', personId)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}

/**
 * Ends the sessions of somebody, but for one.
 *
 * @param kept id of the one that goes on; null when none does
 * @returns how many there were
 */
export async function deleteSessionsOf(
  db: Kysely<Database>,
  personId: string,
  kept: string | null = null,
): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom('sessions')
    .where('person_id', '=', personId)
    .$if(kept !== null, (query) => query.where('id', '!=', kept!))
    .executeTakeFirst();
  return Number(numDeletedRows);
}

/** Takes away what has ended by itself. */
export async function deleteEndedSessions(db: Kysely<Database>, { now, usedSince }: Going): Promise<void> {
  await db
    .deleteFrom('sessions')
    .where((either) => either.or([either('ends_at', '<=', now), either('last_used_at', '<=', usedSince)]))
    .execute();
}

/** Ends the session of a token, if there is one. */
export async function deleteSessionOfToken(db: Kysely<Database>, tokenHash: Buffer): Promise<void> {
  await db.deleteFrom('sessions').where('token_hash', '=', tokenHash).execute();
}
