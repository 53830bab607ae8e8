import { sql, type Kysely } from 'kysely';
import type { CellValue } from '../../../contract/cell.ts';
import { storableText } from '../../../contract/storable-text.ts';
import type { AnswerSource } from '../../../contract/prediction.ts';
import type { RowSource } from '../../../contract/row-source.ts';
import type { Database } from '../../platform/database/schema.ts';
import { joinClass } from '../../record/classes/class-store.ts';
import { rowSlices } from '../serving/row-slices.ts';

/** What was answered for one row. */
export interface LoggedRow {
  readonly key: string;
  readonly rowHash: string;
  readonly class: string;
  /** In 0..1. */
  readonly confidence: number;
  readonly source: AnswerSource;
  /** Which rule answered; null when none did. */
  readonly rule?: string | null | undefined;
  /** In the classifier's column order. */
  readonly cells: readonly CellValue[];
}

/** Answers that were given together. */
export interface LoggedBatch {
  readonly id: string;
  readonly classifierId: string;
  readonly viewId: string;
  readonly modelVersion: number;
  /** A person's request, or a correction or a rule that changed the class of rows shown before. */
  readonly causedBy: 'request' | 'feedback';
  readonly predictedAt: Date;
  /** The last event of the feedback that caused it; absent when a request did. */
  readonly feedbackSequence?: number;
  /** Where the rows came from; absent of a question, and of what a correction changed. */
  readonly from?: RowSource;
  /** Who asked a single question; absent of a batch. */
  readonly askedBy?: string;
  readonly rows: readonly LoggedRow[];
}

export interface BatchHead {
  readonly id: string;
  readonly causedBy: 'request' | 'feedback';
  readonly predictedAt: Date;
}

/** Rows sent in one statement: some 300 kB. */
const ROWS_PER_INSERT = 1_000;
/** Keeps two processes from making or dropping the same month; any number would do, this one spells "prtn". */
const PARTITION_LOCK = 0x7072746e;

/**
 * Makes the partition for the month of a moment (UTC), unless it is there.
 *
 * @returns the month, as `2026_11`
 */
export async function ensureMonth(db: Kysely<Database>, at: Date): Promise<string> {
  const month = monthOf(at);
  const from = `${month.replace('_', '-')}-01`;
  const next = new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + 1, 1)).toISOString().slice(0, 10);
  await db.transaction().execute(async (transaction) => {
    await lockMonths(transaction);
    await sql`
      create table if not exists ${sql.table(`predictions_${month}`)} partition of predictions
      for values from (${sql.lit(`${from}T00:00:00Z`)}) to (${sql.lit(`${next}T00:00:00Z`)})`.execute(transaction);
  });
  return month;
}

/** Keeps others from making or dropping months until the transaction ends. */
export async function lockMonths(transaction: Kysely<Database>): Promise<void> {
  await sql`select pg_advisory_xact_lock(${PARTITION_LOCK})`.execute(transaction);
}

/** The month whose partition holds a moment, as `2026_11`. */
export function monthOf(at: Date): string {
  return at.toISOString().slice(0, 7).replace('-', '_');
}

/**
 * Writes a batch: its head and all its rows, or nothing. The month's partition is there. What PostgreSQL cannot hold is
 * mended.
 */
export async function insertBatch(db: Kysely<Database>, batch: LoggedBatch): Promise<void> {
  await db.transaction().execute((transaction) => insertBatchWithin(transaction, batch));
}

/** The same within a transaction of the caller's. */
export async function insertBatchWithin(transaction: Kysely<Database>, batch: LoggedBatch): Promise<void> {
  await transaction
    .insertInto('prediction_batches')
    .values({
      id: batch.id,
      classifier_id: batch.classifierId,
      view_id: batch.viewId,
      model_version: batch.modelVersion,
      caused_by: batch.causedBy,
      predicted_at: batch.predictedAt,
      row_count: batch.rows.length,
      feedback_sequence: batch.feedbackSequence ?? null,
      asked_by: batch.askedBy ?? null,
      row_source: batch.from ?? null,
    })
    .execute();
  let start = 0;
  for (const rows of rowSlices(batch.rows, (row) => row.cells, ROWS_PER_INSERT)) {
    await insertRows(transaction, batch, rows, start);
    start += rows.length;
  }
}

async function insertRows(
  transaction: Kysely<Database>,
  batch: LoggedBatch,
  rows: readonly LoggedRow[],
  start: number,
): Promise<void> {
  // Thousands of rows say a few classes: each is looked up once, and the rows say which one is theirs.
  const classes = [...new Set(rows.map((row) => row.class))];
  const placeOf = new Map(classes.map((name, at) => [name, at + 1]));
  await sql`
    insert into predictions (
      predicted_at, batch_id, classifier_id, row_number, row_key, row_hash, class_id, class, confidence, source, rule_id, cells
    )
    select ${batch.predictedAt}::timestamptz, ${batch.id}::uuid, ${batch.classifierId}::uuid, row_number, row_key, row_hash,
      ids[place], case when ids[place] is null then (${classes}::text[])[place] end, confidence, source, rule_id, cells
    from rows from (unnest(
      ${listOf(rows.map((_, at) => start + at))}::int[], ${rows.map((row) => storableText(row.key))}::text[], ${listOf(rows.map((row) => row.rowHash))}::text[],
      ${listOf(rows.map((row) => placeOf.get(row.class)!))}::int[], ${listOf(rows.map((row) => row.confidence))}::real[], ${listOf(rows.map((row) => row.source))}::text[],
      ${listOf(rows.map((row) => row.rule ?? null))}::uuid[]
    ), jsonb_array_elements(${`[${rows.map((row) => storedCells(row.cells)).join()}]`}::jsonb)
    ) as answered (row_number, row_key, row_hash, place, confidence, source, rule_id, cells), (
      select array_agg(named.id order by place) as ids from unnest(${classes}::text[]) with ordinality as said (name, place)
      left join classes named on named.classifier_id = ${batch.classifierId} and named.name = said.name
    ) as catalogue`.execute(transaction);
}

/**
 * A list as PostgreSQL writes it, of what needs no quotes: the driver would look through each item for some, and for
 * thousands of rows that takes longer than all else that is done to log them.
 *
 * @param items numbers, words of letters and digits alone, ids
 */
function listOf(items: readonly (number | string | null)[]): string {
  return `{${items.map((item) => item ?? 'NULL').join()}}`;
}

/**
 * A row's cells as JSON. What PostgreSQL cannot hold JSON escapes, so that only rows with escapes are looked through.
 */
function storedCells(cells: readonly CellValue[]): string {
  const json = JSON.stringify(cells);
  if (!json.includes('\\u')) return json;
  return JSON.stringify(cells.map((cell) => (typeof cell === 'string' ? storableText(cell) : cell)));
}

/** The batches answered under a view, in the order they were logged. */
export async function readViewBatches(
  db: Kysely<Database>,
  classifierId: string,
  viewId: string,
): Promise<BatchHead[]> {
  return db
    .selectFrom('prediction_batches')
    .select(['id', 'caused_by as causedBy', 'predicted_at as predictedAt'])
    .where('view_id', '=', viewId)
    .where('classifier_id', '=', classifierId)
    .orderBy('number')
    .execute();
}

/** Keys of the rows whose class a view was told of because of feedback, from one event of the log on. */
export async function readKeysToldSince(
  db: Kysely<Database>,
  classifierId: string,
  viewId: string,
  sequence: number,
): Promise<string[]> {
  const { rows } = await sql<{ key: string }>`
    select distinct p.row_key as key from prediction_batches b join predictions p on p.batch_id = b.id and p.predicted_at = b.predicted_at
    where b.view_id = ${viewId} and b.classifier_id = ${classifierId} and b.feedback_sequence >= ${sequence}`.execute(
    db,
  );
  return rows.map((row) => row.key);
}

/** What was answered for some rows of some batches: each says which row it was of. */
export async function readAnswers(
  db: Kysely<Database>,
  classifierId: string,
  asked: readonly { readonly batch: string; readonly row: number }[],
): Promise<Pick<LoggedRow, 'key' | 'rowHash' | 'class' | 'source'>[]> {
  const { rows } = await sql<Pick<LoggedRow, 'key' | 'rowHash' | 'class' | 'source'>>`
    select p.row_key as key, p.row_hash as "rowHash", coalesce(named.name, p.class) as class, p.source
    from unnest(${asked.map(({ batch }) => batch)}::uuid[], ${asked.map(({ row }) => row)}::int[]) as asked (batch_id, row_number)
    join prediction_batches b on b.id = asked.batch_id and b.classifier_id = ${classifierId}
    join predictions p on p.predicted_at = b.predicted_at and p.batch_id = b.id and p.row_number = asked.row_number
    ${joinClass('p')}`.execute(db);
  return rows;
}

/** The rows of a batch, in the order of the request. */
export async function readBatchRows(db: Kysely<Database>, batch: BatchHead): Promise<LoggedRow[]> {
  const { rows } = await sql<LoggedRow>`
    select p.row_key as key, p.row_hash as "rowHash", coalesce(named.name, p.class) as class, p.confidence, p.source, p.rule_id as rule, p.cells
    from predictions p ${joinClass('p')}
    where p.predicted_at = ${batch.predictedAt} and p.batch_id = ${batch.id} order by p.row_number`.execute(db);
  return rows;
}
