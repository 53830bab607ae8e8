import type { Kysely } from 'kysely';
import { ANOMALY, USUAL } from '../../../contract/anomaly.ts';
import type { RowLabel } from '../../../contract/label.ts';
import type { ReviewQueue, ReviewRow } from '../../../contract/prediction.ts';
import type { Database } from '../../platform/database/schema.ts';
import { startYielding } from '../../platform/turns/yielding.ts';
import type { StoredClassifier } from '../../record/classifiers/classifier-store.ts';
import { shownCells } from '../../record/classifiers/shown-cells.ts';
import { readAllKeptLabels } from '../../record/labels/label-store.ts';
import { ownRowTest, ownView, type OwnRows } from '../../record/scopes/own-rows.ts';
import type { ShownRow, View } from '../predictions/view.ts';
import type { Views } from '../predictions/views.ts';
import type { AnomalyDesk } from '../anomalies/anomaly-desk.ts';
import { OF_THE_ODDEST, oddestRows } from './oddest-rows.ts';

export interface AnomalyReviewServices {
  readonly db: Kysely<Database>;
  readonly views: Views;
  readonly anomalies: AnomalyDesk;
}

/** Which rows are listed. */
interface Asked {
  readonly view: string;
  readonly limit: number;
  /** The rows of a work-list that are left, in its order; null for the oddest. */
  readonly toDo: readonly string[] | null;
}

/**
 * The rows of a view that nobody has confirmed or rejected, the oddest first; or those of a work-list that are left, in
 * its order.
 */
export async function anomalyReview(
  { db, views, anomalies }: AnomalyReviewServices,
  classifier: StoredClassifier,
  { view: viewId, limit, toDo }: Asked,
  own: OwnRows | null,
): Promise<ReviewQueue> {
  const view = await views.ofFeedback(classifier.id, ownView(own, viewId));
  const isOwn = ownRowTest(own);
  const places = new Map((toDo ?? []).map((key, place) => [key, place]));
  const shown = await unsaidOf(
    db,
    classifier.id,
    view,
    ({ key, cells }) => (toDo === null || places.has(key)) && isOwn(cells),
  );
  const unsaid = await oddestRows(db, classifier.id, shown, Math.max(OF_THE_ODDEST, places.size));
  const ranked = await anomalies.ranked(classifier);
  const joined = await ranked.joined(unsaid);
  const order = unsaid
    .map((row, at) => ({ row, score: joined[at]! }))
    .sort((a, b) => (toDo === null ? b.score - a.score : places.get(a.row.key)! - places.get(b.row.key)!));
  const rows = order.slice(0, limit).map(({ row, score }): ReviewRow => {
    const { isAlert, confidence } = ranked.standingOf(score);
    return {
      key: row.key,
      class: isAlert ? ANOMALY : USUAL,
      ...{ confidence, source: 'model' },
      cells: shownCells(classifier.columns, row.cells),
      alternatives: [{ class: isAlert ? USUAL : ANOMALY, probability: 1 - confidence }],
      anomaly: { score, reasons: ranked.reasonsOf(row) },
    };
  });
  // Beyond the oddest rows nobody looked whether they were scored.
  const waiting = order.length < OF_THE_ODDEST || toDo !== null ? order.length : shown.size;
  return {
    ...{ rows, waiting, unsure: null, isQuiet: false },
    ...(toDo === null ? {} : { elsewhere: toDo.length - order.length }),
  };
}

/** Rows that a view shows of which nothing was said that stands or waits, by key. O(rows + labels). */
async function unsaidOf(
  db: Kysely<Database>,
  id: string,
  view: View,
  isAsked: (row: ShownRow) => boolean,
): Promise<Map<string, ShownRow>> {
  const labels = new Map((await readAllKeptLabels(db, id)).map(({ key, label }) => [key, label]));
  const yielding = startYielding();
  const unsaid = new Map<string, ShownRow>();
  for (const { rows, shown } of view.blocks) {
    for (const [at, row] of rows.entries())
      if (shown[at] && isAsked(row) && !isSaid(labels.get(row.key), row.rowHash)) unsaid.set(row.key, row);
    await yielding.ifDue();
  }
  return unsaid;
}

function isSaid(label: RowLabel | undefined, rowHash: string): boolean {
  return label !== undefined && [...label.people, ...label.proposals].some((each) => each.rowHash === rowHash);
}
