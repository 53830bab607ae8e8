import { sql, type Kysely } from 'kysely';
import type { EndpointUse } from '../../../contract/model-endpoint.ts';
import type { Database } from '../../platform/database/schema.ts';

/** The model endpoint of the server, with its key sealed. */
export interface StoredEndpoint {
  readonly url: string;
  readonly model: string;
  readonly key: Buffer | null;
  readonly isOn: boolean;
  readonly rowsADay: number;
  readonly inFlight: number;
  readonly seconds: number;
  readonly changedBy: string;
  readonly changedAt: Date;
}

export async function readEndpoint(db: Kysely<Database>): Promise<StoredEndpoint | null> {
  const found = await db
    .selectFrom('model_endpoint')
    .select(['url', 'model', 'key', 'is_on as isOn', 'rows_a_day as rowsADay', 'in_flight as inFlight', 'seconds'])
    .select(['changed_by as changedBy', 'changed_at as changedAt'])
    .executeTakeFirst();
  return found ?? null;
}

export async function writeEndpoint(transaction: Kysely<Database>, endpoint: StoredEndpoint): Promise<void> {
  const { url, model, key, isOn, rowsADay, inFlight, seconds, changedBy, changedAt } = endpoint;
  const row = { url, model, key, is_on: isOn, rows_a_day: rowsADay, in_flight: inFlight, seconds };
  const whole = { ...row, changed_by: changedBy, changed_at: changedAt };
  await transaction
    .insertInto('model_endpoint')
    .values(whole)
    .onConflict((conflict) => conflict.column('is_only').doUpdateSet(whole))
    .execute();
}

export async function deleteEndpoint(transaction: Kysely<Database>): Promise<void> {
  await transaction.deleteFrom('model_endpoint').execute();
}

/** What a classifier has the endpoint asked for; null where nobody said. */
export async function readUse(db: Kysely<Database>, classifierId: string): Promise<EndpointUse | null> {
  const found = await db
    .selectFrom('endpoint_uses')
    .select(['first_answers as firstAnswers', 'columns'])
    .where('classifier_id', '=', classifierId)
    .executeTakeFirst();
  return found === undefined ? null : { firstAnswers: found.firstAnswers, columns: [...found.columns] };
}

export async function writeUse(
  transaction: Kysely<Database>,
  classifierId: string,
  { firstAnswers, columns }: EndpointUse,
  { person, at }: { readonly person: string; readonly at: Date },
): Promise<void> {
  const row = { first_answers: firstAnswers, columns: JSON.stringify(columns), changed_by: person, changed_at: at };
  await transaction
    .insertInto('endpoint_uses')
    .values({ classifier_id: classifierId, ...row })
    .onConflict((conflict) => conflict.column('classifier_id').doUpdateSet(row))
    .execute();
}

/** Rows that were asked about on a day (UTC). */
export async function readRowsOfDay(db: Kysely<Database>, at: Date): Promise<number> {
  const found = await db
    .selectFrom('endpoint_days')
    .select('rows')
    .where('day', '=', sql<Date>`${dayOf(at)}::date`)
    .executeTakeFirst();
  return found?.rows ?? 0;
}

/**
 * Counts rows before they are sent, by all processes together, so that no failure has more of them asked than may be.
 *
 * @returns how many of those wanted may be asked about
 */
export async function reserveRows(db: Kysely<Database>, at: Date, wanted: number, rowsADay: number): Promise<number> {
  const day = dayOf(at);
  await sql`insert into endpoint_days (day, rows) values (${day}::date, 0) on conflict (day) do nothing`.execute(db);
  const { rows } = await sql<{ given: number }>`
    with before as (select rows from endpoint_days where day = ${day}::date for update),
      given as (select greatest(0, least(${wanted}::int, ${rowsADay}::int - rows)) as given from before)
    update endpoint_days set rows = rows + given.given from given where day = ${day}::date
    returning given.given as given`.execute(db);
  return rows[0]!.given;
}

function dayOf(at: Date): string {
  return at.toISOString().slice(0, 10);
}
