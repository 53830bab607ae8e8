import { sql, type Kysely } from 'kysely';
import { digestsAmong } from '../../platform/audit/author-store.ts';
import { keptPlan } from '../../platform/database/kept-plan.ts';
import type { Database } from '../../platform/database/schema.ts';
import type { SpokenRows } from '../labels/keep-labels.ts';
import { keptByKey, labelsOfRows, rowIdsOf, type StoredLabel } from '../labels/label-store.ts';
import { TRUSTING } from '../labels/trust.ts';
import { feedbackLogName, type FeedbackDraft } from './feedback-entry.ts';
import { HEAD, type LockedHead } from './feedback-store.ts';

/** The end of a log at one moment, and what events that are appended there are made of. */
export interface LogEnd {
  readonly head: LockedHead;
  /** Digests of the authors that the log has named before, by name. */
  readonly authors: ReadonlyMap<string, string>;
  /** Of whoever is trusted, which is everybody nearly always. */
  readonly spoken: SpokenRows;
}

interface StoredEnd extends LockedHead {
  readonly trustChanges: number;
  readonly authors: Record<string, string> | null;
  readonly labels: readonly StoredLabel[] | null;
}

/**
 * Reads, without the lock, the end of a log for a few events: all of one moment, so that what is made of it is true as
 * long as the head has the version that it had then. One read.
 *
 * @param people authors of the events
 * @returns null where more is to be known: nothing was ever said, or it is not everybody whose words count in full
 */
export async function readLogEnd(
  db: Kysely<Database>,
  classifierId: string,
  drafts: readonly FeedbackDraft[],
  people: readonly string[],
): Promise<LogEnd | null> {
  const rowIds = rowIdsOf(drafts.map(({ key }) => key));
  const { rows } = await keptPlan(sql<StoredEnd>`
    select ${HEAD}, trust_changes as "trustChanges", ${digestsAmong(feedbackLogName(classifierId), people)} as authors,
      (select jsonb_agg(kept) from (${labelsOfRows(classifierId, rowIds)}) as kept) as labels
    from feedback_heads where classifier_id = ${classifierId}`).execute(db);
  const [end] = rows;
  if (end === undefined || end.trustChanges !== 0) return null;
  const { trustChanges: _, authors, labels, ...head } = end;
  return {
    head,
    authors: new Map(Object.entries(authors ?? {})),
    spoken: { classifierId, rowIds, labels: keptByKey(labels ?? []), trust: TRUSTING },
  };
}
