import { sql, type Kysely } from 'kysely';
import type { Database } from '../../platform/database/schema.ts';

/** What names a request that may be sent again. */
export interface RepeatableKey {
  readonly classifierId: string;
  readonly person: string;
  /** SHA-256 of the key. */
  readonly keyHash: Buffer;
}

/** An attempt at answering one. */
export interface Attempt extends RepeatableKey {
  readonly attempt: string;
}

export interface StoredRequest {
  readonly requestHash: Buffer;
  readonly heldUntil: Date;
  readonly finishedAt: Date | null;
}

/** Forgets what was begun before a moment. */
export async function deleteOldRequests(db: Kysely<Database>, before: Date): Promise<void> {
  await db.deleteFrom('repeatable_requests').where('begun_at', '<', before).execute();
}

/**
 * Begins to answer a request, unless somebody has.
 *
 * @returns null when this attempt has it now; otherwise what is there, locked until the transaction ends
 */
export async function beginRequest(
  transaction: Kysely<Database>,
  { classifierId, person, keyHash, attempt }: Attempt,
  { requestHash, at, heldUntil }: { readonly requestHash: Buffer; readonly at: Date; readonly heldUntil: Date },
): Promise<StoredRequest | null> {
  const begun = await transaction
    .insertInto('repeatable_requests')
    .values({
      ...{ classifier_id: classifierId, person, key_hash: keyHash, attempt, request_hash: requestHash },
      ...{ begun_at: at, held_until: heldUntil, finished_at: null },
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('attempt')
    .executeTakeFirst();
  if (begun !== undefined) return null;
  return transaction
    .selectFrom('repeatable_requests')
    .select(['request_hash as requestHash', 'held_until as heldUntil', 'finished_at as finishedAt'])
    .where('classifier_id', '=', classifierId)
    .where('person', '=', person)
    .where('key_hash', '=', keyHash)
    .forUpdate()
    .executeTakeFirstOrThrow();
}

/** Lets another attempt begin anew where one was left. */
export async function takeOver(
  transaction: Kysely<Database>,
  { classifierId, person, keyHash, attempt }: Attempt,
  heldUntil: Date,
): Promise<void> {
  for (const table of ['repeatable_parts', 'repeatable_requests'] as const) {
    const where = sql`classifier_id = ${classifierId} and person = ${person} and key_hash = ${keyHash}`;
    const done =
      table === 'repeatable_parts'
        ? sql`delete from repeatable_parts where ${where}`
        : sql`update repeatable_requests set attempt = ${attempt}, held_until = ${heldUntil} where ${where}`;
    await done.execute(transaction);
  }
}

/**
 * Keeps a part of an answer, and holds the request on.
 *
 * @returns whether the attempt still has it
 */
export async function appendPart(
  db: Kysely<Database>,
  { classifierId, person, keyHash, attempt }: Attempt,
  { number, part, heldUntil }: { readonly number: number; readonly part: string; readonly heldUntil: Date },
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    with held as (
      update repeatable_requests set held_until = ${heldUntil}
      where classifier_id = ${classifierId} and person = ${person} and key_hash = ${keyHash} and attempt = ${attempt}
      returning classifier_id, person, key_hash
    )
    insert into repeatable_parts (classifier_id, person, key_hash, number, part)
    select classifier_id, person, key_hash, ${number}, ${part} from held`.execute(db);
  return numAffectedRows === 1n;
}

/** @returns whether the attempt still had it */
export async function finishRequest(
  db: Kysely<Database>,
  { classifierId, person, keyHash, attempt }: Attempt,
  at: Date,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('repeatable_requests')
    .set({ finished_at: at })
    .where('classifier_id', '=', classifierId)
    .where('person', '=', person)
    .where('key_hash', '=', keyHash)
    .where('attempt', '=', attempt)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Forgets a request that came to no answer, so that it can be sent again at once. */
export async function dropRequest(
  db: Kysely<Database>,
  { classifierId, person, keyHash, attempt }: Attempt,
): Promise<void> {
  await db
    .deleteFrom('repeatable_requests')
    .where('classifier_id', '=', classifierId)
    .where('person', '=', person)
    .where('key_hash', '=', keyHash)
    .where('attempt', '=', attempt)
    .execute();
}

/** One part of an answer; null after the last. */
export async function readPart(
  db: Kysely<Database>,
  { classifierId, person, keyHash }: RepeatableKey,
  number: number,
): Promise<string | null> {
  const row = await db
    .selectFrom('repeatable_parts')
    .select('part')
    .where('classifier_id', '=', classifierId)
    .where('person', '=', person)
    .where('key_hash', '=', keyHash)
    .where('number', '=', number)
    .executeTakeFirst();
  return row?.part ?? null;
}
