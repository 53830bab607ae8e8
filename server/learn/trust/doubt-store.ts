import { sql, type Kysely, type Selectable } from 'kysely';
import type { Doubt } from '../../../contract/trust.ts';
import type { AgreementTables } from '../../platform/database/agreement-schema.ts';
import type { Database } from '../../platform/database/schema.ts';
import { FEEDBACK_CHANNEL } from '../../record/feedback/feedback-store.ts';

/** A doubt, with its places among the changes of whose words count. */
export interface KeptDoubt extends Doubt {
  readonly placedChange: number;
  /** Null while it is in force. */
  readonly liftedChange: number | null;
}

/**
 * Counts one more change of whose words count, and wakes those who keep what the labels add up to. The caller holds the
 * head's lock.
 *
 * @returns the number of the change
 */
export async function nextChange(transaction: Kysely<Database>, classifierId: string): Promise<number> {
  const { trust_changes: change } = await transaction
    .updateTable('feedback_heads')
    .set((eb) => ({ trust_changes: eb('trust_changes', '+', 1) }))
    .where('classifier_id', '=', classifierId)
    .returning('trust_changes')
    .executeTakeFirstOrThrow();
  await sql`select pg_notify(${FEEDBACK_CHANNEL}, ${classifierId})`.execute(transaction);
  return change;
}

export async function insertDoubt(
  transaction: Kysely<Database>,
  classifierId: string,
  doubt: KeptDoubt,
): Promise<void> {
  await transaction
    .insertInto('doubts')
    .values({
      classifier_id: classifierId,
      id: doubt.id,
      kind: doubt.kind,
      person: doubt.person,
      from_sequence: doubt.from,
      to_sequence: doubt.to,
      weight: doubt.weight,
      because: doubt.because === null ? null : JSON.stringify(doubt.because),
      reason: doubt.reason,
      placed_by: doubt.placedBy,
      placed_at: new Date(doubt.placedAt),
      placed_change: doubt.placedChange,
      lifted_by: doubt.liftedBy,
      lifted_at: doubt.liftedAt === null ? null : new Date(doubt.liftedAt),
      lifted_change: doubt.liftedChange,
      lifted_reason: doubt.liftedReason,
    })
    .execute();
}

/** How a doubt ends, and with which event of the log. */
export interface Lifting {
  readonly person: string;
  readonly at: Date;
  readonly reason: string;
  readonly change: number;
  /** The last event that it was about. */
  readonly lastSequence: number;
}

export async function liftDoubt(
  transaction: Kysely<Database>,
  classifierId: string,
  id: string,
  { person, at, reason, change, lastSequence }: Lifting,
): Promise<void> {
  await transaction
    .updateTable('doubts')
    .set((eb) => ({
      to_sequence: eb.fn.coalesce('to_sequence', sql<number>`${lastSequence}::bigint`),
      lifted_by: person,
      lifted_at: at,
      lifted_change: change,
      lifted_reason: reason,
    }))
    .where('classifier_id', '=', classifierId)
    .where('id', '=', id)
    .execute();
}

export async function readDoubt(db: Kysely<Database>, classifierId: string, id: string): Promise<Doubt | undefined> {
  const row = await db
    .selectFrom('doubts')
    .selectAll()
    .where('classifier_id', '=', classifierId)
    .where('id', '=', id)
    .executeTakeFirst();
  return row && toDoubt(row);
}

/** Those in force first, and of either the latest. */
export async function readDoubts(db: Kysely<Database>, classifierId: string): Promise<Doubt[]> {
  const rows = await db
    .selectFrom('doubts')
    .selectAll()
    .where('classifier_id', '=', classifierId)
    .orderBy((eb) => eb('lifted_change', 'is', null), 'desc')
    .orderBy('placed_change', 'desc')
    .execute();
  return rows.map(toDoubt);
}

/** Every doubt that was ever placed, in the order of the changes. */
export async function readKeptDoubts(db: Kysely<Database>, classifierId: string): Promise<KeptDoubt[]> {
  const rows = await db
    .selectFrom('doubts')
    .selectAll()
    .where('classifier_id', '=', classifierId)
    .orderBy('placed_change')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({ ...toDoubt(row), placedChange: row.placed_change, liftedChange: row.lifted_change }));
}

function toDoubt(row: Selectable<AgreementTables['doubts']>): Doubt {
  return {
    id: row.id,
    kind: row.kind,
    person: row.person,
    from: row.from_sequence,
    to: row.to_sequence,
    weight: row.weight,
    because: row.because,
    reason: row.reason,
    placedBy: row.placed_by,
    placedAt: row.placed_at.toISOString(),
    liftedBy: row.lifted_by,
    liftedAt: row.lifted_at?.toISOString() ?? null,
    liftedReason: row.lifted_reason,
  };
}
