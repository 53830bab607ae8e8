import { sql, type Kysely, type RawBuilder } from 'kysely';
import { LRUCache } from 'lru-cache';
import type { Database } from '../../platform/database/schema.ts';
import { joinClass } from '../classes/class-store.ts';
import type { FeedbackCounts, StoredClassifier } from '../classifiers/classifier-store.ts';
import type { OwnRows } from '../scopes/own-rows.ts';
import { isOwn } from '../scopes/own-rows-store.ts';
import { CORRECTION, EVIDENCE, ofClassifier } from './label-store.ts';

/** Labelled rows of a class as it was said, and what it stands as. */
export interface SaidClass {
  /** Number of the class that was said. */
  readonly id: number;
  /** Name of the one that it stands as. */
  readonly class: string;
  readonly labels: number;
}

/**
 * Labelled rows per class that was said: the evidence that stands, in the order of the classes' names. O(labels).
 *
 * @param own counts those of somebody's own rows
 */
export async function countSaidClasses(
  db: Kysely<Database>,
  classifierId: string,
  own: OwnRows | null,
): Promise<SaidClass[]> {
  const { rows } = await sql<SaidClass>`
    select label.class_id as id, named.name as class, count(*) as labels
    from labels label ${joinClass('label')} ${saidOf(own)}
    where ${ofClassifier(classifierId)} and ${EVIDENCE} and ${isOwn(own, sql.ref('said.cells'))}
    group by label.class_id, named.name order by named.name, label.class_id`.execute(db);
  return rows;
}

/** Labelled rows per class that stands, in the order of the classes' names. O(labels). */
export async function countClasses(db: Kysely<Database>, classifierId: string): Promise<Map<string, number>> {
  const counts = new Map<string, number>();
  for (const { class: name, labels } of await countSaidClasses(db, classifierId, null))
    counts.set(name, (counts.get(name) ?? 0) + labels);
  return counts;
}

/** What has become of labels after an event of the log. */
export interface LabelChanges {
  /** Rows whose label was given, changed or withdrawn. */
  readonly labels: number;
  /** Corrections by people that stand. */
  readonly corrections: number;
}

/**
 * Counts what has become of labels after an event of the log. One indexed read of what changed.
 *
 * @param recordedAfter counts only what was recorded after that time, too
 */
export async function countChanges(
  db: Kysely<Database>,
  classifierId: string,
  after: number,
  recordedAfter: Date | null,
): Promise<LabelChanges> {
  const since = recordedAfter === null ? sql`true` : sql`changed.recorded_at > ${recordedAfter}`;
  const { rows } = await sql<LabelChanges>`
    select
      count(*) filter (where label.kind is distinct from 'adopt') as labels,
      count(*) filter (where ${CORRECTION} and label.sequence > ${after}) as corrections
    from labels label
    join feedback_events changed on changed.classifier_id = label.classifier_id and changed.sequence = label.changed_sequence
    where ${ofClassifier(classifierId)} and label.changed_sequence > ${after} and ${since}`.execute(db);
  return rows[0] ?? { labels: 0, corrections: 0 };
}

/**
 * Counts what a classifier's labels are, or those of somebody's own rows. The counts depend on what was said of rows,
 * on the catalogue and on the champion alone, so they are counted once per change: O(labels) then, one small query
 * otherwise.
 */
export function createLabelCounter(
  db: Kysely<Database>,
): (classifier: StoredClassifier, own: OwnRows | null) => Promise<FeedbackCounts> {
  const counted = new LRUCache<string, { at: string; counts: FeedbackCounts }>({ max: MOST_COUNTED });
  return async ({ id, championSequence }, own) => {
    const head = await db
      .selectFrom('feedback_heads')
      .select(['last_sequence', 'class_changes', 'trust_changes'])
      .where('classifier_id', '=', id)
      .executeTakeFirst();
    const { last_sequence = 0, class_changes = 0, trust_changes = 0 } = head ?? {};
    const at = `${championSequence}/${last_sequence}/${class_changes}/${trust_changes}`;
    const rows = own?.id ?? id;
    const remembered = counted.get(rows);
    if (remembered?.at === at) return remembered.counts;
    const counts = head === undefined ? NOTHING : await count(db, id, championSequence, own);
    counted.set(rows, { at, counts });
    return counts;
  };
}

const MOST_COUNTED = 1_000;
const NOTHING: FeedbackCounts = { labels: 0, adopted: 0, corrections: 0, correctionsSinceTraining: 0 };

async function count(
  db: Kysely<Database>,
  id: string,
  championSequence: number,
  own: OwnRows | null,
): Promise<FeedbackCounts> {
  const { rows } = await sql<FeedbackCounts>`
    select
      count(*) filter (where ${EVIDENCE}) as labels,
      count(*) filter (where label.kind = 'adopt') as adopted,
      count(*) filter (where ${CORRECTION}) as corrections,
      count(*) filter (where ${CORRECTION} and label.sequence > ${championSequence}) as "correctionsSinceTraining"
    from labels label ${saidOf(own)} where ${ofClassifier(id)} and ${isOwn(own, sql.ref('said.cells'))}`.execute(db);
  return rows[0] ?? NOTHING;
}

/** Only whoever sees some rows asks what was in them. */
function saidOf(own: OwnRows | null): RawBuilder<unknown> {
  if (own === null) return sql``;
  return sql`join feedback_events said on said.classifier_id = label.classifier_id and said.sequence = label.sequence`;
}
