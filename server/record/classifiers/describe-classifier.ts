import type { Kysely } from 'kysely';
import type { Classifier } from '../../../contract/classifier.ts';
import type { Database } from '../../platform/database/schema.ts';
import { readClassNames } from './class-store.ts';
import type { FeedbackCounts, StoredClassifier } from './classifier-store.ts';

export interface DescribingServices {
  readonly db: Kysely<Database>;
  /** What the feedback log of a classifier adds up to; given by the composition root. */
  readonly countFeedback: (classifier: StoredClassifier) => Promise<FeedbackCounts>;
}

/** A classifier as it is answered, with its classes and counts. */
export async function describeClassifier(
  { db, countFeedback }: DescribingServices,
  stored: StoredClassifier,
): Promise<Classifier> {
  const classes = await readClassNames(db, stored.id);
  const counts = await countFeedback(stored);
  return {
    id: stored.id,
    name: stored.name,
    category: stored.category,
    project: stored.project,
    origin: stored.origin,
    columns: [...stored.columns],
    keyColumns: [...stored.keyColumns],
    labelColumn: stored.labelColumn,
    policies: stored.policies,
    classes,
    champion: stored.champion,
    championPinned: stored.championPinnedBy !== null,
    labels: counts.labels,
    adopted: counts.adopted,
    corrections: counts.corrections,
    correctionsSinceTraining: counts.correctionsSinceTraining,
    createdAt: stored.createdAt.toISOString(),
    archivedAt: stored.archivedAt?.toISOString() ?? null,
  };
}
