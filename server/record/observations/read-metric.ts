import type { Kysely } from 'kysely';
import { isMetric } from '../../../contract/metric.ts';
import { ProblemError } from '../../../contract/problem.ts';
import type { Database } from '../../platform/database/schema.ts';
import { readClassifier, type StoredClassifier } from '../classifiers/classifier-store.ts';

/**
 * A classifier whose rows are observations.
 *
 * @throws {ProblemError} unknown-classifier, not-a-metric
 */
export async function readMetric(db: Kysely<Database>, id: string): Promise<StoredClassifier> {
  const classifier = await readClassifier(db, id);
  if (!isMetric(classifier)) throw new ProblemError('not-a-metric', { classifier: classifier.name });
  return classifier;
}
