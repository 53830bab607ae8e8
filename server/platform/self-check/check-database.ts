import { statfs } from 'node:fs/promises';
import type { Kysely } from 'kysely';
import type { CheckFinding } from '../../../contract/check-finding.ts';
import { KEPT_TABLES } from '../database/server-role.ts';
import { LEVELS } from '../database/migrations.ts';
import type { Database } from '../database/schema.ts';
import {
  readLevel,
  readLogChecks,
  readReplicas,
  readRoleRights,
  readSize,
  readTime,
  readVersion,
  type ReplicaState,
} from './database-state-store.ts';

/** Names of tables that are told. */
const MOST_TABLES = 5;
/** Bytes below which a disk has little room, and next to none. */
const LITTLE = 5e9;
const GONE = 1e9;
/** Seconds and bytes by which a replica may be behind. */
const BEHIND_S = 60;
const BEHIND_BYTES = 256e6;
/** Seconds by which clocks may differ: more makes times hard to compare, and far more is refused by providers. */
const OFF_S = 5;
const FAR_OFF_S = 60;

export async function checkVersion(db: Kysely<Database>): Promise<CheckFinding> {
  return { code: 'database-version', values: { version: await readVersion(db) } };
}

/**
 * Whether the role may do what Amend does, and no more.
 *
 * @param isOwn the PostgreSQL is the server's own, and its role with it
 */
export async function checkRole(db: Kysely<Database>, isOwn: boolean): Promise<CheckFinding> {
  const { role, isSuperuser, mayMakeTables, unwritable, foreign } = await readRoleRights(db, KEPT_TABLES);
  if (unwritable.length > 0) {
    const tables = unwritable.slice(0, MOST_TABLES).join(', ');
    return { code: 'role-cannot-write', values: { role, count: unwritable.length, tables } };
  }
  if (!mayMakeTables || foreign > 0) return { code: 'role-cannot-migrate', values: { role } };
  return { code: isSuperuser && !isOwn ? 'role-superuser' : 'role-good', values: { role } };
}

/** Whether the role could alter what is in the logs; a role that owns them is kept from it by triggers alone. */
export async function checkLogRole(db: Kysely<Database>): Promise<CheckFinding> {
  const { role, couldAlterLogs } = await readRoleRights(db, KEPT_TABLES);
  return { code: couldAlterLogs ? 'log-role-could-alter' : 'log-role-kept', values: { role } };
}

/** Names of logs that are told. */
const MOST_LOGS = 5;

/** What the last checks of the logs found. */
export async function checkLogs(db: Kysely<Database>, key: string): Promise<CheckFinding> {
  const { logs, events, at, broken } = await readLogChecks(db);
  if (at === null) return { code: 'logs-unchecked', values: { key } };
  if (broken.length === 0) return { code: 'logs-intact', values: { logs, events, at: at.toISOString(), key } };
  const names = broken.slice(0, MOST_LOGS).join(', ');
  return { code: 'logs-broken', values: { broken: broken.length, names, at: at.toISOString() } };
}

/** Whether the tables are at the level of this program. */
export async function checkTables(db: Kysely<Database>): Promise<CheckFinding> {
  const level = await readLevel(db);
  const own = LEVELS.at(-1)!;
  // A level that is older is brought up to ours at the start, so another one is newer.
  return level === own ? { code: 'tables-fit', values: { level } } : { code: 'tables-newer', values: { level, own } };
}

/**
 * How much room the database has.
 *
 * @param folder of the server's own PostgreSQL; null where it is another's, whose disk is not seen
 */
export async function checkSpace(db: Kysely<Database>, folder: string | null): Promise<CheckFinding | null> {
  if (folder === null) return null;
  const { bavail, bsize } = await statfs(folder);
  return judgeSpace(bavail * bsize, await readSize(db));
}

export function judgeSpace(free: number, database: number): CheckFinding {
  if (free < GONE) return { code: 'space-gone', values: { free, database } };
  return { code: free < LITTLE ? 'space-little' : 'space-good', values: { free, database } };
}

/** How far those that follow the database are behind; null where none does. */
export async function checkReplicas(db: Kysely<Database>): Promise<CheckFinding | null> {
  return judgeReplicas(await readReplicas(db));
}

export function judgeReplicas({ count, seen, seconds, bytes }: ReplicaState): CheckFinding | null {
  if (count === 0) return null;
  if (seen < count) return { code: 'replicas-unseen', values: { count } };
  return seconds > BEHIND_S || bytes > BEHIND_BYTES
    ? { code: 'replicas-behind', values: { count, seconds, bytes } }
    : { code: 'replicas-follow', values: { count, seconds } };
}

/**
 * How far the server's clock is from the database's. What the way there and back may have made of it is not counted, so
 * that no slow database is taken for one whose clock is off.
 */
export async function checkClock(db: Kysely<Database>, clock: () => Date): Promise<CheckFinding> {
  const before = clock().getTime();
  const there = (await readTime(db)).getTime();
  const half = (clock().getTime() - before) / 2;
  const off = before + half - there;
  const seconds = (Math.sign(off) * Math.max(0, Math.abs(off) - half)) / 1_000;
  if (Math.abs(seconds) > FAR_OFF_S) return { code: 'clock-far-off', values: { seconds } };
  return { code: Math.abs(seconds) > OFF_S ? 'clock-off' : 'clock-fits', values: { seconds } };
}
