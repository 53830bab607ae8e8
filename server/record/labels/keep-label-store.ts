import { sql, type Kysely, type RawBuilder } from 'kysely';
import { labelOf, type RowLabel, type Statement } from '../../../contract/label.ts';
import { givenRows } from '../../platform/database/given-rows.ts';
import type { Database } from '../../platform/database/schema.ts';
import { ONE_TARGET, rowIdsOf, type KeptLabel } from './label-store.ts';

/**
 * The statement that keeps labels, at least one, in place of what was kept of their rows: each has the class of the
 * event whose statement stands.
 *
 * @param classIdOf number of the class of a statement that stands; null where it has to be read from the event
 * @param where     a condition without which nothing is kept; by default none
 */
export function keepingLabels(
  classifierId: string,
  labels: readonly KeptLabel[],
  rowIds: ReadonlyMap<string, string> = rowIdsOf(labels.map(({ key }) => key)),
  classIdOf: (standing: Statement) => number | null = () => null,
  where: RawBuilder<unknown> = sql`true`,
): RawBuilder<unknown> {
  const said = labels.map((kept) => {
    const standing = labelOf(kept.label);
    return { kept, standing, classId: standing && classIdOf(standing) };
  });
  // To look into the log costs the statement some 0.1 ms, whatever its rows: nearly always every class is known.
  const isKnown = said.every(({ standing, classId }) => standing === null || classId !== null);
  return sql`
    insert into labels (
      classifier_id, target, row_id, row_key, last_sequence, changed_sequence,
      sequence, row_hash, kind, origin, person, is_disputed, waiting, state, class_id
    )
    select ${classifierId}::uuid, ${ONE_TARGET}::smallint, row_id, row_key, last_sequence, changed_sequence,
      sequence, row_hash, kind, origin, person, is_disputed, waiting, state, ${isKnown ? sql`class_id` : classOfEvent(classifierId)}
    from ${givenRows(said, {
      row_id: ['uuid', ({ kept }) => rowIds.get(kept.key)!],
      row_key: ['text', ({ kept }) => kept.key],
      last_sequence: ['bigint', ({ kept }) => kept.lastSequence],
      changed_sequence: ['bigint', ({ kept }) => kept.changedSequence],
      sequence: ['bigint', ({ standing }) => standing?.sequence ?? null],
      row_hash: ['text', ({ standing }) => standing?.rowHash ?? null],
      kind: ['text', ({ standing }) => standing?.kind ?? null],
      origin: ['text', ({ standing }) => standing?.origin ?? null],
      person: ['text', ({ standing }) => standing?.person ?? null],
      is_disputed: ['boolean', ({ kept }) => kept.label.contender !== null],
      waiting: ['smallint', ({ kept }) => kept.label.proposals.length],
      state: ['jsonb', ({ kept }) => (isPlain(kept.label) ? null : JSON.stringify(kept.label))],
      class_id: ['smallint', ({ classId }) => classId],
    })} as kept
    where ${where}
    on conflict (classifier_id, target, row_id) do update set
      last_sequence = excluded.last_sequence, changed_sequence = excluded.changed_sequence, sequence = excluded.sequence,
      class_id = excluded.class_id, row_hash = excluded.row_hash, kind = excluded.kind, origin = excluded.origin,
      person = excluded.person, is_disputed = excluded.is_disputed, waiting = excluded.waiting, state = excluded.state`;
}

/** The condition that a statement has `moved` the head of the log. */
export const WHERE_MOVED = sql<boolean>`exists (select from moved)`;

/** The class of a statement to be kept, from its event where it is not known. */
const classOfEvent = (classifierId: string) => sql`
  coalesce(class_id, (
    select said.class_id from feedback_events said
    where said.classifier_id = ${classifierId} and said.sequence = kept.sequence
  ))`;

/** Whether the standing statement is all that a label consists of, as of nearly every row. */
function isPlain({ table, people, contender, unsureOf, proposals, rejected }: RowLabel): boolean {
  if (contender !== null || unsureOf !== null || proposals.length > 0 || rejected.length > 0) return false;
  const said = table === null ? people : [table, ...people];
  return said.length === 1 && said[0]!.approvedBy === undefined;
}

/** How far the log of a classifier has come, and how far its labels know it. */
export interface LabelledHead {
  readonly classifierId: string;
  readonly lastSequence: number;
  readonly labelledSequence: number;
}

/** The heads of all classifiers of which anything was ever said. */
export async function readLabelledHeads(db: Kysely<Database>): Promise<LabelledHead[]> {
  return db
    .selectFrom('feedback_heads')
    .select(['classifier_id as classifierId', 'last_sequence as lastSequence', 'labelled_sequence as labelledSequence'])
    .orderBy('classifier_id')
    .execute();
}

/** Notes how far the labels know the log. */
export async function moveLabelledHead(
  transaction: Kysely<Database>,
  classifierId: string,
  sequence: number,
): Promise<void> {
  await transaction
    .updateTable('feedback_heads')
    .set({ labelled_sequence: sequence })
    .where('classifier_id', '=', classifierId)
    .execute();
}
