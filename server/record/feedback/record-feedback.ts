import type { Kysely } from 'kysely';
import type { Logger } from 'pino';
import type { FeedbackReceipt, FeedbackRequest } from '../../../contract/feedback.ts';
import type { RowPrediction } from '../../../contract/prediction.ts';
import { storableText } from '../../../contract/storable-text.ts';
import { featureHash } from '../../../contract/row-hash.ts';
import { arrangeCells, columnPositions } from '../classifiers/arrange-cells.ts';
import { readClassifier, type StoredClassifier } from '../classifiers/classifier-store.ts';
import { requireOpen } from '../classifiers/require-open.ts';
import type { Database } from '../../platform/database/schema.ts';
import type { FeedbackDraft, FeedbackEntry } from './feedback-entry.ts';
import type { FeedbackLog } from './feedback-log.ts';

/**
 * Learns from events that were just recorded, and answers the rows of the view whose class they changed.
 * Given by the composition root, so that feedback knows neither training nor predictions.
 */
export type OnRecorded = (classifierId: string, posted: Posted, view: string | undefined) => Promise<RowPrediction[]>;

/** The events of one post, which the log has by now. */
export interface Posted {
  readonly recorded: readonly FeedbackEntry[];
  /** Recorded by an earlier post whose answer may have been lost: it is answered as that one was. */
  readonly repeated: readonly FeedbackEntry[];
}

export interface FeedbackServices {
  readonly db: Kysely<Database>;
  readonly feedbackLog: FeedbackLog;
  readonly onRecorded: OnRecorded;
  readonly clock: () => Date;
  readonly log: Logger;
}

/**
 * Records what a person said of some rows: checks the columns, appends the events, and, once they are safe, lets the
 * model learn from them.
 *
 * @throws {ProblemError} unknown-classifier, classifier-archived, column-missing, too-many-classes, event-conflict
 */
export async function recordFeedback(
  services: FeedbackServices,
  classifierId: string,
  request: FeedbackRequest,
  person: string,
): Promise<FeedbackReceipt> {
  const classifier = await readClassifier(services.db, classifierId);
  requireOpen(classifier);
  const drafts = draftEvents(classifier, request, { person, now: services.clock() });
  const { recorded, repeated, sequence } = await services.feedbackLog.append(classifierId, drafts);
  const changed = await learnRecorded(services, classifierId, { recorded, repeated }, request.view);
  return { recorded: recorded.length, repeated: drafts.length - recorded.length, sequence, changed };
}

function draftEvents(
  classifier: StoredClassifier,
  request: FeedbackRequest,
  { person, now }: { readonly person: string; readonly now: Date },
): FeedbackDraft[] {
  const positions = columnPositions(classifier, request.columns);
  return request.events.map((event) => {
    const cells = arrangeCells(positions, event.cells);
    return {
      id: event.id.toLowerCase(),
      kind: event.kind,
      origin: event.origin,
      key: event.key,
      rowHash: featureHash(classifier, cells),
      cells: cells.map((cell) => (typeof cell === 'string' ? storableText(cell) : cell)),
      class: event.class ?? null,
      predictedClass: event.predictedClass === undefined ? null : storableText(event.predictedClass),
      predictionId: event.predictionId === undefined ? null : storableText(event.predictionId),
      // What nobody was seen saying is said in nobody's name, whoever's pane found it.
      person: event.origin === 'found' ? null : person,
      basedOn: event.basedOn ?? null,
      // Nothing is said after it arrived, whatever a clock somewhere shows.
      saidAt: new Date(Math.min(Date.parse(event.saidAt), now.getTime())),
    };
  });
}

/**
 * The events are safe by now: a failure to learn is logged and made good by the next catch-up, never answered as a
 * failure.
 */
export async function learnRecorded(
  { onRecorded, log }: FeedbackServices,
  classifierId: string,
  posted: Posted,
  view: string | undefined,
): Promise<RowPrediction[]> {
  try {
    return await onRecorded(classifierId, posted, view);
  } catch (error) {
    log.error({ err: error, classifierId }, 'learning from recorded feedback failed');
    return [];
  }
}
