import { randomUUID } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { OpenSession, Session } from '../../../contract/session.ts';
import type { Database } from '../../platform/database/schema.ts';
import { accessOf } from '../directory/read-workers.ts';
import { newToken, tokenHash } from './secret-token.ts';
import {
  deleteEndedSessions,
  insertSession,
  readSessionOfPerson,
  touchSession,
  type Going,
  type SessionOfPerson,
  type StoredSession,
} from './session-store.ts';

const DAY_MS = 86_400_000;
/** A session that nobody used for so long has ended: over a weekend, people stay signed in. */
export const IDLE_MS = 4 * DAY_MS;
/** However much it is used, a session ends after so long: whoever copied its cookie loses it then. */
export const LONGEST_MS = 30 * DAY_MS;
/** Where a provider vouches for people it is asked each day: whom the company lets go is out by then at the latest. */
export const LONGEST_BY_PROVIDER_MS = DAY_MS;
/** Its use is noted so often, so that an answer costs no write. */
const NOTED_EVERY_MS = 60_000;
/** Characters that are kept of what a browser says of itself. */
const MAX_BROWSER = 300;

/** A session as it is begun: its token is for the browser alone. */
export interface BegunSession {
  readonly id: string;
  readonly token: string;
  readonly endsAt: Date;
}

/** Which sessions go on at a time. */
export function goingAt(now: Date): Going {
  return { now, usedSince: new Date(now.getTime() - IDLE_MS) };
}

/**
 * Begins a session of somebody who has shown who they are, and takes away all that have ended by themselves.
 *
 * @param longestMs after which it ends, however much it is used
 */
export async function beginSession(
  db: Kysely<Database>,
  personId: string,
  browser: string,
  now: Date,
  longestMs = LONGEST_MS,
): Promise<BegunSession> {
  await deleteEndedSessions(db, goingAt(now));
  const token = newToken();
  const session: StoredSession = {
    id: randomUUID(),
    personId,
    startedAt: now,
    lastUsedAt: now,
    endsAt: new Date(now.getTime() + longestMs),

    browser: browser.slice(0, MAX_BROWSER),
  };
  await insertSession(db, session, tokenHash(token));
  await touchSession(db, session, now);
  return { id: session.id, token, endsAt: session.endsAt };
}

/**
 * The session of a token, if it goes on, and its person as of now: who was disabled, or lost a role, is so at once. Two
 * reads by an index; once a minute its use is noted.
 */
export async function useSession(db: Kysely<Database>, token: string, now: Date): Promise<SessionOfPerson | null> {
  const session = await readSessionOfPerson(db, tokenHash(token), goingAt(now));
  if (session === null) return null;
  if (now.getTime() - session.lastUsedAt.getTime() >= NOTED_EVERY_MS) await touchSession(db, session, now);
  return session;
}

/**
 * Whether a session goes on, of somebody who may do what they could at its last use: what lasts is told to nobody whose
 * roles have changed. The question is no use of it.
 */
export async function isGoingOn(
  db: Kysely<Database>,
  token: string,
  { grants }: Pick<SessionOfPerson, 'grants'>,
  now: Date,
): Promise<boolean> {
  const session = await readSessionOfPerson(db, tokenHash(token), goingAt(now));
  return session !== null && JSON.stringify(session.grants) === JSON.stringify(grants);
}

/** Who is signed in, as they are told of it. */
export function describeSession({
  name,
  provider,
  grants,
  language,
}: Pick<SessionOfPerson, 'name' | 'provider' | 'grants'> & Partial<Pick<SessionOfPerson, 'language'>>): Session {
  const access = accessOf(grants);
  return {
    person: name,
    roles: access.roles,
    ...(access.grants.length === 0 ? {} : { grants: access.grants }),
    ...(access.projects.length === 0 ? {} : { projects: access.projects }),
    signIn: provider,
    ...(language === undefined ? {} : { language }),
  };
}

/**
 * A session as it is listed.
 *
 * @param asking id of the one that asks; null when it is none
 */
export function describeOpenSession(
  { id, startedAt, lastUsedAt, endsAt, browser }: StoredSession,
  asking: string | null,
): OpenSession {
  return {
    id,
    startedAt: startedAt.toISOString(),
    lastUsedAt: lastUsedAt.toISOString(),
    endsAt: endsAt.toISOString(),
    browser,
    isThis: id === asking,
  };
}
