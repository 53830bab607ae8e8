import type { Kysely } from 'kysely';
import type { LogVerdict } from '../../../contract/audit.ts';
import type { Database } from '../../platform/database/schema.ts';

/** What is done to all logs together, by one process at a time. */
export type Round = 'checked_from' | 'anchored_from';

/**
 * Takes a round, when the last one began before it was due. @param dueSince it is done when it began earlier, or
 * never
 */
export async function takeRound(db: Kysely<Database>, round: Round, dueSince: Date, now: Date): Promise<boolean> {
  const taken = await db
    .insertInto('audit_rounds')
    .values({ [round]: now })
    .onConflict((conflict) =>
      conflict
        .column('is_only')
        .doUpdateSet({ [round]: now })
        .where((eb) => {
          const last = eb.ref(`audit_rounds.${round}`);
          return eb.or([eb(last, 'is', null), eb(last, '<', dueSince)]);
        }),
    )
    .returning('is_only')
    .executeTakeFirst();
  return taken !== undefined;
}

/** When each round began last; null before the first. */
export async function readRounds(db: Kysely<Database>): Promise<Readonly<Record<Round, Date | null>>> {
  const row = await db.selectFrom('audit_rounds').select(['checked_from', 'anchored_from']).executeTakeFirst();
  return row ?? { checked_from: null, anchored_from: null };
}

/** Has a round begun with the next look. */
export async function makeRoundDue(db: Kysely<Database>, round: Round): Promise<void> {
  await db
    .updateTable('audit_rounds')
    .set({ [round]: null })
    .execute();
}

/** Notes what the check of a log found. */
export async function noteCheck(db: Kysely<Database>, verdict: LogVerdict, at: Date): Promise<void> {
  const found = {
    checked_at: at,
    events: verdict.events,
    fault: verdict.intact ? null : verdict.fault,
    first_broken: verdict.intact ? null : verdict.firstBroken,
  };
  await db
    .insertInto('audit_checks')
    .values({ log: verdict.name, ...found })
    .onConflict((conflict) => conflict.column('log').doUpdateSet(found))
    .execute();
}

/** Forgets what was found of logs that are no more. */
export async function forgetChecks(db: Kysely<Database>, names: readonly string[]): Promise<void> {
  await db.deleteFrom('audit_checks').where('log', 'not in', names).execute();
}

/** When each log was checked last, by name. */
export async function readChecked(db: Kysely<Database>): Promise<ReadonlyMap<string, { at: Date; isBroken: boolean }>> {
  const rows = await db.selectFrom('audit_checks').select(['log', 'checked_at as at', 'fault']).execute();
  return new Map(rows.map(({ log, at, fault }) => [log, { at, isBroken: fault !== null }]));
}
