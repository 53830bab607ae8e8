import { sql, type Kysely } from 'kysely';
import type { Database } from '../../platform/database/schema.ts';
import type { WaitingApprovals } from './find-troubles.ts';

/**
 * Takes the turn to look at the server's own state, when it is due: one process has it, however many ask.
 *
 * @param next when it is due again, also if this process ends meanwhile
 */
export async function takeTurn(db: Kysely<Database>, now: Date, next: Date): Promise<boolean> {
  const taken = await db
    .insertInto('upkeep')
    .values({ is_only: true, next_look_at: next })
    .onConflict((conflict) =>
      conflict.column('is_only').doUpdateSet({ next_look_at: next }).where('upkeep.next_look_at', '<=', now),
    )
    .returning('is_only')
    .executeTakeFirst();
  return taken !== undefined;
}

/** When the next look is due; null before the first. */
export async function readNextLook(db: Kysely<Database>): Promise<Date | null> {
  const row = await db.selectFrom('upkeep').select('next_look_at as next').executeTakeFirst();
  return row?.next ?? null;
}

/** Has the next look made now. */
export async function makeLookDue(db: Kysely<Database>, now: Date): Promise<void> {
  await db.updateTable('upkeep').set({ next_look_at: now }).execute();
}

/**
 * Notes whether the provider answers.
 *
 * @returns since when it does not; null when it does
 */
export async function noteProvider(db: Kysely<Database>, isAway: boolean, now: Date): Promise<Date | null> {
  const { since } = await db
    .updateTable('upkeep')
    .set({ provider_away_since: isAway ? sql<Date>`coalesce(provider_away_since, ${now})` : null })
    .returning('provider_away_since as since')
    .executeTakeFirstOrThrow();
  return since;
}

/** What waits for approval, a classifier each; archived ones take no verdicts, so nobody is told of theirs. */
export async function readWaitingApprovals(db: Kysely<Database>): Promise<WaitingApprovals[]> {
  const { rows } = await sql<WaitingApprovals>`
    select classifier.id as "classifierId", classifier.name as classifier, count(*) as waiting, min(said.recorded_at) as since
    from labels label
    cross join lateral jsonb_array_elements(label.state->'proposals') each
    join feedback_events said
      on said.classifier_id = label.classifier_id and said.sequence = (each->>'sequence')::bigint
    join classifiers classifier on classifier.id = label.classifier_id
    where label.waiting > 0 and classifier.archived_at is null
    group by classifier.id, classifier.name order by classifier.name`.execute(db);
  return rows;
}
