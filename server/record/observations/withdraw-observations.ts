import { randomUUID } from 'node:crypto';
import { evolve, isOfTable, labelOf, type RowLabel } from '../../../contract/label.ts';
import type { FeedbackOrigin } from '../../../contract/feedback.ts';
import type { WithdrawalReceipt } from '../../../contract/observation.ts';
import type { FeedbackDraft } from '../feedback/feedback-entry.ts';
import { learnRecorded } from '../feedback/learn-recorded.ts';
import { approvingBy, type FeedbackServices, type Speaker } from '../feedback/record-feedback.ts';
import { requireOpen } from '../classifiers/require-open.ts';
import { readKeptLabels, readLabelledRows } from '../labels/label-store.ts';
import type { LabelledRow } from '../labels/labelled-row.ts';
import { countObservations } from './observation-store.ts';
import { readMetric } from './read-metric.ts';

/**
 * Withdraws observations: events of the log take back what stands of each, so nothing is learned from them any more,
 * and the log still tells who entered and who withdrew them.
 *
 * @throws {ProblemError} unknown-classifier, not-a-metric, classifier-archived
 */
export async function withdrawObservations(
  services: FeedbackServices,
  classifierId: string,
  keys: readonly string[],
  { person, setsUp = false }: Speaker,
): Promise<WithdrawalReceipt> {
  const { db, feedbackLog, clock } = services;
  const classifier = await readMetric(db, classifierId);
  requireOpen(classifier);
  const kept = await readKeptLabels(db, classifierId, keys);
  const standing = [...kept.values()].flatMap(({ label }) => labelOf(label)?.sequence ?? []);
  const rows = await readLabelledRows(db, classifierId, standing);
  const now = clock();
  const all = rows.flatMap((row) => withdrawalsOf(row, kept.get(row.key)!.label, person, now));
  const approving = await approvingBy(services, classifier, all, { setsUp, view: undefined, own: null });
  const drafts = approving === null ? all : all.filter(isFirstOfRow);
  if (drafts.length > 0) {
    const posted = await feedbackLog.append(classifierId, drafts, { approving });
    await learnRecorded(services, classifierId, posted, { view: undefined, scopes: null, person: null });
  }
  const asked = new Set(keys).size;
  return { withdrawn: rows.length, absent: asked - rows.length, total: await countObservations(db, classifierId) };
}

/** Of one author's withdrawals one waits, and the next would take it back: each statement has its own approval. */
function isFirstOfRow({ key, origin }: FeedbackDraft, at: number, all: readonly FeedbackDraft[]): boolean {
  return all.findIndex((each) => each.key === key && each.origin === origin) === at;
}

function withdrawalsOf(row: LabelledRow, label: RowLabel, person: string, saidAt: Date): FeedbackDraft[] {
  return originsToWithdraw(label, person).map((origin) => ({
    id: randomUUID(),
    kind: 'withdraw',
    origin,
    key: row.key,
    rowHash: row.rowHash,
    cells: row.cells,
    class: null,
    predictedClass: null,
    predictionId: null,
    note: null,
    person,
    basedOn: null,
    saidAt,
  }));
}

/** One withdrawal takes back one statement, and what it stood before rises: so many until nothing stands. */
function originsToWithdraw(label: RowLabel, person: string): FeedbackOrigin[] {
  const origins: FeedbackOrigin[] = [];
  let left = label;
  for (let standing = labelOf(left); standing !== null; standing = labelOf(left)) {
    const origin = isOfTable(standing.origin) ? 'label-column' : 'review';
    origins.push(origin);
    const { rowHash } = standing;
    left = evolve(left, {
      sequence: Number.MAX_SAFE_INTEGER,
      kind: 'withdraw',
      origin,
      key: '',
      rowHash,
      class: null,
      person,
      basedOn: null,
    });
  }
  return origins;
}
