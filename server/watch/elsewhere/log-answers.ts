import { createHash, randomUUID } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { z } from 'zod';
import { MOST_HOURS } from '../../../contract/drift.ts';
import type { CellValue } from '../../../contract/cell.ts';
import type { elsewhereAnswers, elsewhereReceipt } from '../../../contract/elsewhere.ts';
import { ProblemError } from '../../../contract/problem.ts';
import { earlierHashes, featureHash } from '../../../contract/row-hash.ts';
import type { PredictedBatch } from '../../learn/models/predicted-batch.ts';
import type { Database } from '../../platform/database/schema.ts';
import { readClassifier } from '../../record/classifiers/classifier-store.ts';
import { requireOpen } from '../../record/classifiers/require-open.ts';
import { cellsOfRows, predictionsOf } from './answered-table.ts';
import { insertElsewhereBatch, readElsewhereBatch, readElsewhereModels } from './elsewhere-store.ts';

const DAY_HOURS = 24;
const HOUR_MS = 3_600_000;
/** Clocks differ: so far ahead of ours is now. */
const AHEAD_MS = 5 * 60_000;

/** Answers as the log of predictions keeps them. */
export interface ElsewhereBatch {
  readonly id: string;
  readonly classifierId: string;
  readonly viewId: string;
  readonly modelVersion: number;
  readonly causedBy: 'request';
  readonly predictedAt: Date;
  readonly rows: readonly {
    readonly key: string;
    readonly rowHash: string;
    readonly cells: readonly CellValue[];
    readonly source: 'model';
    readonly class: string;
    readonly confidence: number;
  }[];
}

export interface LoggingServices {
  readonly db: Kysely<Database>;
  readonly clock: () => Date;
  /** Readies the log of predictions for a moment. */
  readonly readyLog: (at: Date) => Promise<unknown>;
  /** Writes answers into that log, in a transaction of the caller's. */
  readonly writeLog: (transaction: Kysely<Database>, batch: ElsewhereBatch) => Promise<void>;
  /** Takes answered rows for watching; returns at once. */
  readonly onPredicted: (batch: PredictedBatch) => void;
}

/**
 * Keeps what a model elsewhere answered, as answers of Amend are kept: for the accuracy that labels will tell, and,
 * beside the request, for drift. The same id again adds nothing, whatever became of the first answer.
 *
 * @throws {ProblemError} unknown-classifier, classifier-archived, model-own, model-unknown, column-missing,
 *   column-unclear, answered-when, id-used
 */
export async function logAnswers(
  { db, clock, readyLog, writeLog, onPredicted }: LoggingServices,
  classifierId: string,
  sent: z.output<typeof elsewhereAnswers>,
): Promise<z.output<typeof elsewhereReceipt>> {
  const classifier = await readClassifier(db, classifierId);
  requireOpen(classifier);
  const { name } = classifier;
  if (classifier.isElsewhere !== true && classifier.champion !== null)
    throw new ProblemError('model-own', { classifier: name });
  const { id, model, answeredAt } = sent;
  const version = (await readElsewhereModels(db, classifierId)).find((each) => each.model === model)?.version;
  if (version === undefined) throw new ProblemError('model-unknown', { classifier: name, model });
  const predictedAt = new Date(answeredAt);
  requireTime(predictedAt, clock());
  const cells = cellsOfRows(classifier, sent);
  const rowHashes = cells.map((row) => featureHash(classifier, row));
  const { keys } = sent.rows;
  const receipt = { rows: keys.length, version };
  const contentHash = createHash('sha256')
    .update(JSON.stringify([model, answeredAt, keys, rowHashes, sent.classes, sent.confidence]))
    .digest('hex');
  await readyLog(predictedAt);
  const isNew = await db.transaction().execute(async (transaction) => {
    if (!(await insertElsewhereBatch(transaction, { id, classifierId, version, contentHash }))) return false;
    await writeLog(transaction, {
      ...{ id, classifierId, viewId: randomUUID(), modelVersion: version, causedBy: 'request', predictedAt },
      rows: keys.map((key, row) => ({
        ...{ key, rowHash: rowHashes[row]!, cells: cells[row]!, source: 'model' as const },
        ...{ class: sent.classes[row]!, confidence: sent.confidence[row]! },
      })),
    });
    return true;
  });
  if (!isNew) {
    const before = await readElsewhereBatch(db, id);
    if (before?.classifierId !== classifierId || before.contentHash !== contentHash)
      throw new ProblemError('id-used', { id });
    return { ...receipt, repeated: true };
  }
  onPredicted({
    ...{ classifierId, modelVersion: version, predictedAt, source: 'elsewhere', columns: classifier.columns },
    ...{ segmentColumn: null, cells, keys, rowHashes, ...predictionsOf(sent) },
    earlierHashes: cells.map((row) => earlierHashes(classifier, row)),
    hadLabel: null,
  });
  return { ...receipt, repeated: false };
}

/** @throws {ProblemError} answered-when */
function requireTime(answeredAt: Date, now: Date): void {
  const age = now.getTime() - answeredAt.getTime();
  if (age < -AHEAD_MS || age > MOST_HOURS * HOUR_MS)
    throw new ProblemError('answered-when', { answeredAt: answeredAt.toISOString(), days: MOST_HOURS / DAY_HOURS });
}
