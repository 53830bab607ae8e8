import { randomUUID } from 'node:crypto';
import type { ChangedRow } from '../../../contract/feedback.ts';
import { NO_CHANGES, type Posted, type ViewChanges } from '../../record/feedback/learn-recorded.ts';
import type { FeedbackEntry } from '../../record/feedback/feedback-entry.ts';
import { requireOpen } from '../../record/classifiers/require-open.ts';
import { ownView, type OwnRows } from '../../record/scopes/own-rows.ts';
import type { StoredClassifier } from '../../record/classifiers/classifier-store.ts';
import type { AnomalyDesk } from '../anomalies/anomaly-desk.ts';
import { NO_VERSION } from '../first-answers/make-first-model.ts';
import { proposedBy } from '../serving/own-proposal.ts';
import type { AnsweringModel, AnsweringModels } from '../serving/answering-models.ts';
import type { Kysely } from 'kysely';
import type { Database } from '../../platform/database/schema.ts';
import { answerVerdicts } from './answer-anomalies.ts';
import { toLoggedRow } from './predict-rows.ts';
import type { PredictionLog } from './prediction-log.ts';
import { readKeysToldSince } from './prediction-log-store.ts';
import { findByNow, reanswer, type Reanswered } from './reanswer.ts';
import type { ShownRow, View } from './view.ts';
import type { Views } from './views.ts';

/** Time for looking at a view's rows anew, in milliseconds: 10,000 rows take some 50. */
const BUDGET_MS = 250;
/** The same where somebody waits for all of them. */
const WHOLE_VIEW_MS = 20_000;

export interface ChangeServices {
  readonly anomalies: AnomalyDesk;
  readonly db: Kysely<Database>;
  readonly models: AnsweringModels;
  readonly views: Views;
  readonly predictionLog: PredictionLog;
  readonly clock: () => Date;
  /** Default 250. */
  readonly budgetMs?: number;
}

/**
 * Has a view know what its rows are answered with ahead of feedback, so that what changes behind it is the feedback's
 * doing: another version may answer by now, and others may have said something, of rows, of rules or of classes. What
 * differs from the sheet is told with the answer to the feedback, apart. Looks at nothing where nothing is new.
 *
 * @param shownIn the id of the view; without one nothing is done
 */
export async function readyView(
  services: ChangeServices,
  classifierId: string,
  shownIn: string | undefined,
  own: OwnRows | null,
): Promise<void> {
  if (shownIn === undefined || (await services.anomalies.find(classifierId)) !== null) return;
  const model = await services.models.currentOrFirstIfAny(classifierId);
  if (model === null) return;
  const view = await services.views.ofFeedback(classifierId, ownView(own, shownIn));
  await findByNow({ model, own }, view, services.budgetMs ?? BUDGET_MS);
}

/**
 * Learns from feedback that was just recorded and answers the rows of the view whose class it changed, the rows spoken
 * of always among them. What is told is logged like any answer, so that every process knows what the sheet shows.
 *
 * The corrected rows come first, then the rows that were looked at longest ago. Rows of a view too large for the time
 * are left for the next answer, which begins with them; until then the sheet shows their class from before, which is
 * said by their number.
 *
 * What a repeated event had changed was told in an answer that may have been lost: it is told again, as it stands now.
 *
 * @param shownIn the id of the view
 * @returns nothing where nothing answers, or the feedback names no view
 */
export async function answerChanges(
  services: ChangeServices,
  classifierId: string,
  { recorded, repeated }: Posted,
  shownIn: string | undefined,
  { own, person = null }: ToldOf,
): Promise<ViewChanges> {
  const entries = [...recorded, ...repeated];
  // Where nothing is shown, nobody waits until it is learned: who asks next has it learned first.
  if (shownIn === undefined || entries.length === 0) return NO_CHANGES;
  const finding = await services.anomalies.find(classifierId);
  if (finding !== null) return verdictChanges(services, finding, entries, ownView(own, shownIn));
  const model = await services.models.currentOrFirstIfAny(classifierId);
  if (model === null) return NO_CHANGES;
  const viewId = ownView(own, shownIn);
  const view = await services.views.ofFeedback(classifierId, viewId);
  // A table that is labelled before anything was answered is not waiting to hear its own labels.
  if (model.version === NO_VERSION && view.blocks.size === 0) return NO_CHANGES;
  const spokenOf = new Set(entries.map((entry) => entry.key));
  const { changed, left } = await reanswer({ model, own }, view, {
    spokenOf,
    from: recorded.length === 0 ? null : Math.min(...recorded.map(({ sequence }) => sequence)),
    budgetMs: services.budgetMs ?? BUDGET_MS,
  });
  const batch = {
    id: randomUUID(),
    classifierId,
    viewId,
    modelVersion: model.version,
    causedBy: 'feedback' as const,
    predictedAt: services.clock(),
  };
  const feedbackSequence = Math.max(...entries.map((entry) => entry.sequence));
  view.batches.add(batch.id);
  services.predictionLog.write({ ...batch, feedbackSequence, rows: changed.map(({ row }) => toLoggedRow(row)) });
  // A row object is in a view once: a row told twice is the same one.
  const news = new Set(changed.map(({ row }) => row));
  const again = repeated.length === 0 ? [] : await toldSince(services, view, batch, repeated);
  const told = [
    ...changed.map((each) => ({ ...toChangedRow(each), ...proposedIn(model, each.row, person) })),
    ...again.filter((row) => !news.has(row)).map((row) => ({ ...toldAgain(row), ...proposedIn(model, row, person) })),
    ...labelsOfUnknownRows(model, view, entries),
  ];
  return { changed: told, left };
}

/** Of what finds unusual rows: verdicts change their own rows; others change when they are asked about again. */
async function verdictChanges(
  { anomalies, views }: ChangeServices,
  classifier: StoredClassifier,
  entries: readonly FeedbackEntry[],
  viewId: string,
): Promise<ViewChanges> {
  const view = await views.ofFeedback(classifier.id, viewId);
  const keys = entries.map(({ key }) => key);
  return { changed: await answerVerdicts(anomalies, classifier, view, keys), left: 0 };
}

/** Who is told. */
interface ToldOf {
  /** Whoever sees some rows only has views of their own. */
  readonly own: OwnRows | null;
  /** What they propose is told to them alone. Default: nobody. */
  readonly person?: string | null;
}

function proposedIn(model: AnsweringModel, row: ShownRow, person: string | null): Pick<ChangedRow, 'proposed'> {
  const proposed = proposedBy(model, row, person);
  return proposed === null ? {} : { proposed };
}

/**
 * Answers the rows of a view anew, such as after a rule was put in force: tells those whose class, or whose rule, is
 * another than their sheet shows. What is told is logged. Where nothing answers any more, such as once first answers
 * have ended, the sheet stays as it is.
 *
 * @throws {ProblemError} unknown-classifier, classifier-archived
 */
export async function answerView(
  services: ChangeServices,
  classifierId: string,
  shownIn: string,
  own: OwnRows | null,
): Promise<ChangedRow[]> {
  // Rows of what finds unusual rows change by being asked about again.
  if ((await services.anomalies.find(classifierId)) !== null) return [];
  const model = await services.models.currentOrFirstIfAny(classifierId);
  if (model === null) return [];
  requireOpen(model.classifier);
  const viewId = ownView(own, shownIn);
  const view = await services.views.ofFeedback(classifierId, viewId);
  const { changed } = await reanswer({ model, own }, view, {
    spokenOf: new Set(),
    from: null,
    budgetMs: WHOLE_VIEW_MS,
  });
  const batch = {
    id: randomUUID(),
    classifierId,
    viewId,
    modelVersion: model.version,
    causedBy: 'feedback' as const,
    predictedAt: services.clock(),
  };
  view.batches.add(batch.id);
  services.predictionLog.write({ ...batch, rows: changed.map(({ row }) => toLoggedRow(row)) });
  return changed.map(toChangedRow);
}

/** The rows of the view that were told since the first of some events. */
async function toldSince(
  { db, predictionLog }: ChangeServices,
  view: View,
  batch: { readonly classifierId: string; readonly viewId: string },
  repeated: readonly FeedbackEntry[],
): Promise<ShownRow[]> {
  await predictionLog.flush();
  const first = Math.min(...repeated.map((entry) => entry.sequence));
  const keys = await readKeysToldSince(db, batch.classifierId, batch.viewId, first);
  return keys.flatMap((key) => {
    const place = view.find(key);
    return place === undefined ? [] : [place.block.rows[place.row]!];
  });
}

function toldAgain(row: ShownRow): ChangedRow {
  return row.told === undefined ? { key: row.key, ...row.prediction } : toChangedRow({ row, ...row.told });
}

function toChangedRow({ row, before, isOutdated }: Reanswered): ChangedRow {
  return { key: row.key, ...row.prediction, before, ...(isOutdated ? { outdated: true as const } : {}) };
}

/** Rows that the view does not hold, because it is unknown or was too large: their new label is known all the same. */
function labelsOfUnknownRows(model: AnsweringModel, view: View, entries: readonly FeedbackEntry[]): ChangedRow[] {
  const latest = new Map(entries.map((entry) => [entry.key, entry]));
  return [...latest.values()].flatMap(({ key, rowHash }) => {
    const label = view.find(key) === undefined ? model.labels.answerFor(key, rowHash) : null;
    return label === null ? [] : [{ key, class: label.class, confidence: label.confidence, source: 'label' as const }];
  });
}
