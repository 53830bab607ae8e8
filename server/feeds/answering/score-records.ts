import { randomUUID } from 'node:crypto';
import { ANOMALY, USUAL } from '../../../contract/anomaly.ts';
import type { Prediction } from '../../../contract/prediction.ts';
import { featureHash } from '../../../contract/row-hash.ts';
import { verdictOf, type AnomalyDesk } from '../../answer/anomalies/anomaly-desk.ts';
import type { RankedRows } from '../../answer/anomalies/ranked-rows.ts';
import type { Come } from '../../answer/anomalies/score-rows.ts';
import { toLoggedRow } from '../../answer/predictions/predict-rows.ts';
import { arrangeCells, columnPositions } from '../../record/classifiers/arrange-cells.ts';
import type { StoredClassifier } from '../../record/classifiers/classifier-store.ts';
import type { FeedPlan, Sorted } from '../mapping/feed-plan.ts';
import { NO_VERSION, type AnsweredRecords } from './answer-records.ts';

/**
 * Answers records by how unusual their rows are, each scored before it is learned. What was learned is kept with the
 * batch, or not at all.
 *
 * @throws {ProblemError} column-missing, column-unclear
 */
export async function scoreRecords(
  anomalies: AnomalyDesk,
  classifier: StoredClassifier,
  plan: FeedPlan,
  sorted: readonly Sorted[],
  predictedAt: Date,
): Promise<AnsweredRecords> {
  const records = sorted.filter((each) => each.outcome === 'row');
  const positions = columnPositions(
    classifier,
    plan.columns.map(({ called }) => called),
  );
  const came = records.map(({ row: { key, cells: mapped } }) => {
    const cells = arrangeCells(positions, mapped);
    return { key, rowHash: featureHash(classifier, cells), cells };
  });
  const ranked = await anomalies.ranked(classifier);
  const learned = await anomalies.detectors.prepare(classifier, came, (table) => ranked.wordsOf(table));
  const labels = await anomalies.labelsOf(classifier, came);
  const rows = came.map((row, at) => {
    const verdict = verdictOf(labels.get(row.key)?.label, row.rowHash);
    return { ...row, prediction: predictionOf(learned.come[at]!, verdict, ranked) };
  });
  const asked = rows.map(({ prediction }, at) => ({ ...prediction, cells: records[at]!.row.cells }));
  return {
    ...{ plan, classifier, rows, records, taught: [], foretold: rows.map(() => null) },
    batch: {
      ...{ classifierId: classifier.id, modelVersion: NO_VERSION, predictedAt },
      ...{ id: randomUUID(), viewId: randomUUID(), causedBy: 'request', from: 'feed' },
      rows: rows.map(toLoggedRow),
    },
    sinks: plan.sinksOf(asked),
    actions: plan.actionsOf(asked),
    scores: learned.come.map(({ joined }) => joined),
    watched: watchedRows(classifier, predictedAt, rows),
    shown: null,
    keep: (transaction) => anomalies.detectors.keep(transaction, learned),
    settle: () => anomalies.detectors.settle(learned),
  };
}

/** For whoever counts what the columns hold: no version answered, and so no row was learned from. */
function watchedRows(
  { id: classifierId, columns }: StoredClassifier,
  predictedAt: Date,
  rows: AnsweredRecords['rows'],
): NonNullable<AnsweredRecords['watched']> {
  const classes = [ANOMALY, USUAL];
  return {
    ...{ classifierId, modelVersion: NO_VERSION, predictedAt, source: 'feed', segmentColumn: null },
    columns: columns.map(({ name, type, dropped }) => ({ name, type: dropped === true ? 'ignored' : type })),
    cells: rows.map(({ cells }) => cells),
    keys: rows.map(({ key }) => key),
    rowHashes: rows.map(({ rowHash }) => rowHash),
    earlierHashes: rows.map(() => []),
    hadLabel: rows.map(() => false),
    classes,
    predicted: rows.map(({ prediction }) => classes.indexOf(prediction.class)),
    confidence: rows.map(({ prediction }) => prediction.confidence),
  };
}

function predictionOf({ joined, isAlert }: Come, verdict: string | null, ranked: RankedRows): Prediction {
  if (verdict !== null) return { class: verdict, confidence: 1, source: 'label' };
  const standing = ranked.standingOf(joined);
  // The threshold of the stream has gone on since the rows of late were read.
  const confidence = standing.isAlert === isAlert ? standing.confidence : 0.5;
  return { class: isAlert ? ANOMALY : USUAL, confidence, source: 'model' };
}
