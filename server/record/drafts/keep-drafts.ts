import type { Kysely } from 'kysely';
import { MOST_DRAFTS, type KeptDrafts } from '../../../contract/draft.ts';
import type { DraftRequest, FeedbackEvent } from '../../../contract/feedback.ts';
import { UNLABELLED, type RowLabel } from '../../../contract/label.ts';
import { ProblemError } from '../../../contract/problem.ts';
import { lastWord } from '../../../contract/proposals.ts';
import type { RowScope } from '../../../contract/row-scope.ts';
import type { Database } from '../../platform/database/schema.ts';
import { readClassifier } from '../classifiers/classifier-store.ts';
import { arrangeCells, columnPositions } from '../classifiers/arrange-cells.ts';
import { requireOpen } from '../classifiers/require-open.ts';
import { readKeptLabels } from '../labels/label-store.ts';
import { requireOwn } from '../scopes/own-rows.ts';
import type { ReadOwnRows } from '../scopes/own-rows-store.ts';
import { noteDrafts } from './note-drafts.ts';
import { countDrafts, forgetEnded, lockDrafts, putDrafts, readEnded, replaceDrafts } from './draft-store.ts';

export interface DraftServices {
  readonly db: Kysely<Database>;
  readonly readOwnRows: ReadOwnRows;
  readonly clock: () => Date;
}

/**
 * Keeps what somebody typed without recording it, one draft a row, the last. What says what stands anyway ends the
 * draft of its row instead: so a cell that is typed back to what it was leaves nothing behind.
 *
 * @throws {ProblemError} unknown-classifier, classifier-archived, column-missing, column-unclear, beyond-scope,
 *   too-many-drafts
 */
export async function keepDrafts(
  { db, readOwnRows, clock }: DraftServices,
  classifierId: string,
  { columns, events }: DraftRequest,
  { person, scopes }: { readonly person: string; readonly scopes: readonly RowScope[] | null },
): Promise<KeptDrafts> {
  const classifier = await readClassifier(db, classifierId);
  requireOpen(classifier);
  const positions = columnPositions(classifier, columns);
  const own = await readOwnRows(classifierId, scopes);
  const arranged = events.map(({ cells }) => arrangeCells(positions, cells));
  const byColumn = classifier.columns.map((_, at) => arranged.map((cells) => cells[at] ?? null));
  requireOwn(own, byColumn, events.length);
  return db.transaction().execute(async (transaction) => {
    const drafting = { classifierId, person };
    const now = clock();
    await lockDrafts(transaction, drafting);
    await forgetEnded(transaction, drafting, now);
    const given = events.map((event) => ({ ...event, id: event.id.toLowerCase() }));
    const ended = new Set((await readEnded(transaction, drafting, idsOf(given))).map(({ id }) => id));
    const last = lastOfEachRow(given.filter(({ id }) => !ended.has(id)));
    const keys = last.map(({ key }) => key);
    const labels = await readKeptLabels(transaction, classifierId, keys);
    const news = last.filter((event) => isNews(event, labels.get(event.key)?.label ?? UNLABELLED));
    const replaced = await replaceDrafts(transaction, drafting, keys, idsOf(news), now);
    const kept = await putDrafts(transaction, drafting, columns, news, now);
    if (kept + replaced > 0) await noteDrafts(transaction, drafting, ['drafts-kept', { kept, replaced }], now);
    const drafts = await countDrafts(transaction, drafting);
    if (drafts > MOST_DRAFTS) throw new ProblemError('too-many-drafts', { drafts, most: MOST_DRAFTS });
    return { kept: news.length, ended: events.length - news.length };
  });
}

/** Whether a word differs from what people last said of its row. */
function isNews(event: FeedbackEvent, label: RowLabel): boolean {
  return (event.class ?? null) !== (lastWord(label)?.class ?? null);
}

function lastOfEachRow(events: readonly FeedbackEvent[]): FeedbackEvent[] {
  return [...new Map(events.map((event) => [event.key, event])).values()];
}

function idsOf(events: readonly FeedbackEvent[]): string[] {
  return events.map(({ id }) => id);
}
