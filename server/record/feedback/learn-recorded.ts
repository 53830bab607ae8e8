import type { Kysely } from 'kysely';
import type { Logger } from 'pino';
import type { ChangedRow } from '../../../contract/feedback.ts';
import type { RowScope } from '../../../contract/row-scope.ts';
import type { Database } from '../../platform/database/schema.ts';
import type { OwnRows } from '../scopes/own-rows.ts';
import type { ReadOwnRows } from '../scopes/own-rows-store.ts';
import type { FeedbackEntry } from './feedback-entry.ts';
import { othersAmong } from './feedback-store.ts';

/**
 * Learns from events that were just recorded, and answers the rows of the view whose class they changed.
 * Given by the composition root, so that feedback knows neither training nor predictions.
 *
 * @param own whoever may see some rows only is answered with theirs
 * @param person who is answered: what they propose is told to them alone
 */
export type OnRecorded = (
  classifierId: string,
  posted: Posted,
  view: string | undefined,
  own: OwnRows | null,
  person: string | null,
) => Promise<ViewChanges>;

/**
 * Finds out what the rows of a view are answered with ahead of feedback, so that it is known afterwards what the
 * feedback changed. Given by the composition root, as {@link OnRecorded} is.
 */
export type OnRecording = (classifierId: string, view: string | undefined, own: OwnRows | null) => Promise<void>;

/** What is told of the rows of a view after feedback. */
export interface ViewChanges {
  readonly changed: readonly ChangedRow[];
  /** Rows that were not looked at, one where their number is not known: some of them may have changed, too. */
  readonly left: number;
}

export const NO_CHANGES: ViewChanges = { changed: [], left: 0 };

/** The events of one post, which the log has by now. */
export interface Posted {
  readonly recorded: readonly FeedbackEntry[];
  /** Recorded by an earlier post whose answer may have been lost: it is answered as that one was. */
  readonly repeated: readonly FeedbackEntry[];
}

export interface LearnServices {
  readonly db: Kysely<Database>;
  readonly readOwnRows: ReadOwnRows;
  readonly onRecording: OnRecording;
  readonly onRecorded: OnRecorded;
  readonly log: Logger;
}

/** Whether it is known what changed something is of less weight than what is said: a failure keeps nothing from it. */
export async function readyToRecord(
  { onRecording, readOwnRows, log }: LearnServices,
  classifierId: string,
  view: string | undefined,
  scopes: readonly RowScope[] | null,
): Promise<void> {
  if (view === undefined) return;
  try {
    await onRecording(classifierId, view, await readOwnRows(classifierId, scopes));
  } catch (error) {
    log.warn({ err: error, classifierId }, 'what a view shows could not be compared ahead of feedback');
  }
}

/** Who is told what became of rows, in which view. */
export interface Told {
  readonly view: string | undefined;
  readonly scopes: readonly RowScope[] | null;
  /** Null where nobody is. */
  readonly person: string | null;
}

/**
 * The events are safe by now: a failure to learn is logged and made good by the next catch-up, never answered as a
 * failure. What changed in a view is then still to be asked for.
 */
export async function learnRecorded(
  { db, onRecorded, readOwnRows, log }: LearnServices,
  classifierId: string,
  { recorded, repeated }: Posted,
  { view, scopes, person }: Told,
): Promise<ViewChanges> {
  try {
    // Whose rows are whose is read anew: what was recorded may have brought a class.
    const own = await readOwnRows(classifierId, scopes);
    const told = { recorded, repeated: await stillOwn(db, classifierId, repeated, own) };
    return await onRecorded(classifierId, told, view, own, person);
  } catch (error) {
    log.error({ err: error, classifierId }, 'learning from recorded feedback failed');
    return view === undefined ? NO_CHANGES : { changed: [], left: 1 };
  }
}

/** What was said earlier of rows that are others' by now, under the same keys, is not answered again. */
async function stillOwn(
  db: Kysely<Database>,
  classifierId: string,
  repeated: readonly FeedbackEntry[],
  own: OwnRows | null,
): Promise<readonly FeedbackEntry[]> {
  if (own === null || repeated.length === 0) return repeated;
  const keys = [...new Set(repeated.map(({ key }) => key))];
  const others = new Set(await othersAmong(db, classifierId, keys, own));
  return repeated.filter(({ key }) => !others.has(key));
}
