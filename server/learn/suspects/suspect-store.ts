import { sql, type Kysely } from 'kysely';
import type { CellValue } from '../../../contract/cell.ts';
import type { Database } from '../../platform/database/schema.ts';
import { wordsByNow } from '../../record/classes/class-store.ts';
import { labelOfRow } from '../../record/labels/label-store.ts';
import type { OwnRows } from '../../record/scopes/own-rows.ts';
import { isOwn, mayHearIn } from '../../record/scopes/own-rows-store.ts';
import type { Suspect } from '../fitting/suspect-search.ts';

/** Saves what the training of a version found. One statement. */
export async function saveSuspects(
  db: Kysely<Database>,
  classifierId: string,
  version: number,
  suspects: readonly Suspect[],
): Promise<void> {
  if (suspects.length === 0) return;
  await db
    .insertInto('suspect_labels')
    .values(
      suspects.map((suspect) => ({
        classifier_id: classifierId,
        version,
        row_key: suspect.key,
        sequence: suspect.sequence,
        class: suspect.class,
        suggested: suspect.suggested,
        suspicion: suspect.suspicion,
        class_probability: suspect.classProbability,
        suggested_probability: suspect.suggestedProbability,
        neighbours: suspect.neighbours,
        neighbours_agreeing: suspect.agreeing,
      })),
    )
    .execute();
}

/** A suspect that is a label still, with who gave it and the row it was given to. */
export interface StandingSuspect extends Suspect {
  /** Null when nobody was seen saying it. */
  readonly person: string | null;
  readonly saidAt: Date;
  /** In the classifier's column order. */
  readonly cells: readonly CellValue[];
}

/** Number of the latest version trained, champion or not; null before the first. */
export async function readLatestVersion(db: Kysely<Database>, classifierId: string): Promise<number | null> {
  const { latest } = await db
    .selectFrom('model_versions')
    .select((eb) => eb.fn.max('version').as('latest'))
    .where('classifier_id', '=', classifierId)
    .executeTakeFirstOrThrow();
  return latest;
}

/**
 * The suspects of a version, most suspicious first, but for rows of which anything has been said since, be it the same
 * again, another class, a withdrawal or that nobody is sure, and those that a merge of their two classes settled.
 *
 * @param limit suspects at most
 * @param own   those of somebody's own rows, by classes that were said of them
 */
export async function readSuspects(
  db: Kysely<Database>,
  classifierId: string,
  version: number,
  limit: number,
  own: OwnRows | null,
): Promise<StandingSuspect[]> {
  const { rows } = await sql<StandingSuspect>`
    select suspect.row_key as key, suspect.sequence, suspect.class, suspect.suggested, suspect.suspicion,
      suspect.class_probability as "classProbability", suspect.suggested_probability as "suggestedProbability",
      suspect.neighbours, suspect.neighbours_agreeing as agreeing, label.person, said.said_at as "saidAt", said.cells
    from ${suspectsByNow(classifierId)} suspect
    join ${labelOfRow(classifierId, sql.ref('suspect.row_key'))}
      on label.changed_sequence = suspect.sequence and label.last_sequence = suspect.sequence
    join feedback_events said on said.classifier_id = suspect.classifier_id and said.sequence = suspect.sequence
    where suspect.classifier_id = ${classifierId} and suspect.version = ${version} and suspect.class <> suspect.suggested
      and ${isOwn(own, sql.ref('said.cells'))} and ${mayHearIn(own, sql.ref('suspect.suggested'))}
    order by suspect.suspicion desc, suspect.sequence limit ${limit}`.execute(db);
  return rows;
}

/** What trainings suspected, by the names that its classes have now. The words are read once, not for each suspect. */
const suspectsByNow = (classifierId: string) => sql`(
  with by_now as materialized (${wordsByNow(classifierId)})
  select found.classifier_id, found.version, found.row_key, found.sequence, found.suspicion, found.class_probability,
    found.suggested_probability, found.neighbours, found.neighbours_agreeing,
    coalesce(called.name, found.class) as class, coalesce(proposed.name, found.suggested) as suggested
  from suspect_labels found
  left join by_now called on called.word = found.class
  left join by_now proposed on proposed.word = found.suggested
  where found.classifier_id = ${classifierId}
)`;
