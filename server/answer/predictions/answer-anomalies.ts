import { randomUUID } from 'node:crypto';
import { ANOMALY, USUAL } from '../../../contract/anomaly.ts';
import type { RowBatch } from '../../../contract/cell.ts';
import type { ChangedRow } from '../../../contract/feedback.ts';
import type { PredictionAnswer } from '../../../contract/prediction.ts';
import { featureHash } from '../../../contract/row-hash.ts';
import type { RowSource } from '../../../contract/row-source.ts';
import { storableText } from '../../../contract/storable-text.ts';
import { arrangeColumns, columnPositions } from '../../record/classifiers/arrange-cells.ts';
import type { StoredClassifier } from '../../record/classifiers/classifier-store.ts';
import { requireOpen } from '../../record/classifiers/require-open.ts';
import { requireOwn, type OwnRows } from '../../record/scopes/own-rows.ts';
import type { AnomalyDesk, JudgedRow } from '../anomalies/anomaly-desk.ts';
import type { RowToScore } from '../anomalies/anomaly-store.ts';
import type { PredictionLog } from './prediction-log.ts';
import type { LoggedRow } from './prediction-log-store.ts';
import type { View } from './view.ts';
import type { Views } from './views.ts';

/** Stands in the place of a version: what finds unusual rows has none. */
const NO_VERSION = 0;
const CLASSES = [ANOMALY, USUAL];

export interface AnomalyServices {
  readonly anomalies: AnomalyDesk;
  readonly views: Views;
  readonly predictionLog: PredictionLog;
  readonly clock: () => Date;
}

/** Which rows are asked about, by whom, and in which view they are shown; in none, null. */
interface Asked {
  readonly rows: RowBatch;
  readonly view: string | null;
  readonly probabilities: boolean;
  readonly own: OwnRows | null;
  readonly source: RowSource;
}

/**
 * Answers how unusual rows are: a class, how far the row is from the threshold, a score and, of alerts, the columns
 * that made them odd. Rows that are new are learned, in their order; all are then judged by what is known.
 *
 * @throws {ProblemError} classifier-archived, column-missing, column-unclear, beyond-scope
 */
export async function answerAnomalies(
  { anomalies, views, predictionLog, clock }: AnomalyServices,
  classifier: StoredClassifier,
  { rows: sent, view: viewId, probabilities, own, source }: Asked,
): Promise<PredictionAnswer> {
  requireOpen(classifier);
  const rows = arrange(classifier, sent, own);
  const batch = { id: randomUUID(), predictedAt: clock() };
  const judged = await anomalies.judge(classifier, rows);
  if (viewId !== null) {
    const view = views.ofPrediction(classifier.id, viewId);
    view.batches.add(batch.id);
    view.add(
      judged.map((row) => ({ ...row })),
      null,
    );
    views.weighAgain(classifier.id, viewId);
  }
  predictionLog.write({
    ...batch,
    ...{ classifierId: classifier.id, viewId: viewId ?? randomUUID(), modelVersion: NO_VERSION },
    ...{ causedBy: 'request', from: source, rows: judged.map(loggedRow) },
  });
  return toAnswer(batch, judged, probabilities);
}

/** Rows in the classifier's column order, their cells as they can be kept: a refold learns the same. Hashed as sent. */
function arrange(classifier: StoredClassifier, { keys, columns }: RowBatch, own: OwnRows | null): RowToScore[] {
  const positions = columnPositions(
    classifier,
    columns.map(({ name }) => name),
  );
  const arranged = arrangeColumns(positions, columns);
  requireOwn(own, arranged, keys.length);
  return keys.map((key, row) => {
    const cells = arranged.map((values) => values[row] ?? null);
    return {
      ...{ key, rowHash: featureHash(classifier, cells) },
      cells: cells.map((cell) => (typeof cell === 'string' ? storableText(cell) : cell)),
    };
  });
}

/** A row as it is logged. */
export function loggedRow({ key, rowHash, cells, prediction }: JudgedRow): LoggedRow {
  return { key, rowHash, cells, ...prediction };
}

function toAnswer(
  { id, predictedAt }: { readonly id: string; readonly predictedAt: Date },
  rows: readonly JudgedRow[],
  probabilities: boolean,
): PredictionAnswer {
  const predictions = rows.map(({ prediction }) => prediction);
  return {
    ...{ batch: id, modelVersion: NO_VERSION, predictedAt: predictedAt.toISOString(), classes: CLASSES },
    keys: rows.map(({ key }) => key),
    predicted: predictions.map((each) => CLASSES.indexOf(each.class)),
    confidence: predictions.map(({ confidence }) => confidence),
    sources: predictions.map(({ source }) => source),
    rowHashes: rows.map(({ rowHash }) => rowHash),
    disputes: [],
    rules: [],
    anomalies: {
      scores: rows.map(({ score }) => score),
      reasons: rows.flatMap(({ reasons }, row) => (reasons.length === 0 ? [] : [{ row, reasons: [...reasons] }])),
    },
    ...(probabilities
      ? {
          probabilities: predictions.map(({ class: name, confidence }) =>
            name === ANOMALY ? [confidence, 1 - confidence] : [1 - confidence, confidence],
          ),
        }
      : {}),
  };
}

/**
 * What verdicts changed of the rows that a view shows: the rows that were spoken of. Others keep what their sheet says
 * until they are asked about again.
 */
export async function answerVerdicts(
  anomalies: AnomalyDesk,
  classifier: StoredClassifier,
  view: View,
  keys: Iterable<string>,
): Promise<ChangedRow[]> {
  const shown = [...new Set(keys)].flatMap((key) => {
    const place = view.find(key);
    return place === undefined ? [] : [place.block.rows[place.row]!];
  });
  if (shown.length === 0) return [];
  const judged = await anomalies.judgeKnown(classifier, shown);
  return judged.map(({ key, prediction }, at) => {
    const before = shown[at]!.prediction.class;
    shown[at]!.prediction = prediction;
    return { key, ...prediction, before };
  });
}
