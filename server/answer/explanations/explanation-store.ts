import { sql, type Kysely } from 'kysely';
import type { CellValue } from '../../../contract/cell.ts';
import type { Database } from '../../platform/database/schema.ts';
import { isRow } from '../../record/feedback/feedback-store.ts';

/** A label in force: what was said last of a row, by whom and when. */
export interface SaidLabel {
  readonly sequence: number;
  readonly key: string;
  readonly rowHash: string;
  /** In the classifier's column order. */
  readonly cells: readonly CellValue[];
  readonly class: string;
  readonly person: string;
  readonly saidAt: Date;
}

/**
 * Sequences of the latest labels in force, latest first: those that people gave by correcting and accepting, or those
 * of the label column. One indexed look a label.
 *
 * @param most labels at most
 */
export async function readLabelSequences(db: Kysely<Database>, classifierId: string, byPeople: boolean, most: number): Promise<number[]> {
  const { rows } = await sql<{ sequence: number }>`
    select sequence from feedback_events said
    where classifier_id = ${classifierId} and kind in ('correct', 'accept') and ${byPeople ? sql`origin <> 'label-column'` : sql`origin = 'label-column'`}
      and not exists (
        select from feedback_events later
        where later.classifier_id = said.classifier_id and ${isRow(sql.ref('later.row_key'), sql.ref('said.row_key'))} and later.sequence > said.sequence and later.kind <> 'unsure'
      )
    order by sequence desc limit ${most}`.execute(db);
  return rows.map((row) => row.sequence);
}

/** The labels that events gave, in the order of their sequence. */
export async function readLabelsOf(db: Kysely<Database>, classifierId: string, sequences: readonly number[]): Promise<SaidLabel[]> {
  const { rows } = await sql<SaidLabel>`
    select sequence, row_key as key, row_hash as "rowHash", cells, class, person, said_at as "saidAt" from feedback_events
    where classifier_id = ${classifierId} and sequence = any(${sequences}::bigint[]) and class is not null order by sequence`.execute(db);
  return rows;
}

/** The label of one row; undefined when it has none. */
export async function readLabelOfRow(db: Kysely<Database>, classifierId: string, key: string): Promise<SaidLabel | undefined> {
  const { rows } = await sql<SaidLabel & { kind: string }>`
    select sequence, row_key as key, row_hash as "rowHash", cells, class, person, said_at as "saidAt", kind from feedback_events
    where classifier_id = ${classifierId} and ${isRow(sql.ref('row_key'), sql.val(key))} and kind <> 'unsure' order by sequence desc limit 1`.execute(db);
  return rows[0] === undefined || rows[0].kind === 'withdraw' ? undefined : rows[0];
}

/**
 * Cells of rows that people or the label column spoke of before a version was trained, spread evenly over the log: a sample
 * of what the version has seen, the same for as long as it lives.
 *
 * @param count rows, about
 */
export async function readRowsSeen(db: Kysely<Database>, classifierId: string, version: number, count: number): Promise<(readonly CellValue[])[]> {
  const { rows } = await sql<{ cells: readonly CellValue[] }>`
    select cells from feedback_events where classifier_id = ${classifierId} and sequence in (
      select generate_series(1, last_sequence, greatest(1, last_sequence / ${count})) from model_versions
      where classifier_id = ${classifierId} and version = ${version}
    ) order by sequence`.execute(db);
  return rows.map((row) => row.cells);
}
