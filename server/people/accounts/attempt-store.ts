import { sql, type Kysely } from 'kysely';
import type { Database } from '../../platform/database/schema.ts';

/** How attempts slow down: the first ones are free, then each has to wait twice as long as the one before. */
export interface BackOff {
  /** Attempts before the first wait. */
  readonly free: number;
  readonly longestSeconds: number;
}

/** Something that attempts are counted by. */
export interface Counted extends BackOff {
  /** A digest: people type their passwords into the wrong field. */
  readonly about: Buffer;
}

/**
 * Counts an attempt before it is made, as a failure until it is known to be none: of many at once none goes uncounted,
 * whichever process they came to. One that comes too early is not counted, and not to be made.
 *
 * @param forgottenBefore failures whose last is older count no more
 * @returns null when it may be made; else when the next one may
 */
export async function countAttempt(
  db: Kysely<Database>,
  { about, free, longestSeconds }: Counted,
  now: Date,
  forgottenBefore: Date,
): Promise<Date | null> {
  const { rows } = await sql<{ failures: number }>`
    insert into sign_in_attempts as before (about, failures, last_at, refused_until)
    values (${about}, 1, ${now}, ${now})
    on conflict (about) do update set (failures, last_at, refused_until) = (
      select failures, ${now}::timestamptz, ${now}::timestamptz + make_interval(secs =>
        case when failures < ${free}::int then 0
        else least(${longestSeconds}::float8, power(2, least(failures - ${free}::int, 30))) end)
      from (select case when before.last_at < ${forgottenBefore} then 1 else before.failures + 1 end as failures) as counted
    )
    where before.refused_until <= ${now}
    returning failures`.execute(db);
  if (rows.length > 0) return null;
  const { refused_until: until } = await db
    .selectFrom('sign_in_attempts')
    .select('refused_until')
    .where('about', '=', about)
    .executeTakeFirstOrThrow();
  return until;
}

/** Forgets all failures. */
export async function forgetAttempts(db: Kysely<Database>, about: Buffer): Promise<void> {
  await db.deleteFrom('sign_in_attempts').where('about', '=', about).execute();
}

/** Takes one attempt back that was none: the failures before it stay. */
export async function takeBackAttempt(db: Kysely<Database>, about: Buffer, now: Date): Promise<void> {
  await db
    .updateTable('sign_in_attempts')
    .set({ failures: sql<number>`greatest(failures - 1, 0)`, refused_until: now })
    .where('about', '=', about)
    .execute();
}

/** Takes away what counts no more. */
export async function deleteOldAttempts(db: Kysely<Database>, forgottenBefore: Date): Promise<void> {
  await db.deleteFrom('sign_in_attempts').where('last_at', '<', forgottenBefore).execute();
}
