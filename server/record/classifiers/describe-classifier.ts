import type { Kysely } from 'kysely';
import type { Classifier } from '../../../contract/classifier.ts';
import type { ColumnHistory } from '../../../contract/column-history.ts';
import type { RowScope } from '../../../contract/row-scope.ts';
import type { Database } from '../../platform/database/schema.ts';
import { mayHearOf, type OwnRows } from '../scopes/own-rows.ts';
import type { ReadOwnRows } from '../scopes/own-rows-store.ts';
import { readClassHistory } from '../classes/class-history-store.ts';
import { readClassNames } from '../classes/class-store.ts';
import type { FeedbackCounts, StoredClassifier } from './classifier-store.ts';
import { readUnknownRule } from './unknown-rule-store.ts';

export interface DescribingServices {
  readonly db: Kysely<Database>;
  readonly readOwnRows: ReadOwnRows;
  /** What the feedback log of a classifier adds up to; given by the composition root. */
  readonly countFeedback: (classifier: StoredClassifier, own: OwnRows | null) => Promise<FeedbackCounts>;
}

/**
 * A classifier as it is answered, with its classes and counts.
 * @param scopes whoever sees some rows only is told what was said of theirs
 */
export async function describeClassifier(
  { db, readOwnRows, countFeedback }: DescribingServices,
  stored: StoredClassifier,
  scopes: readonly RowScope[] | null,
): Promise<Classifier> {
  const own = await readOwnRows(stored.id, scopes);
  const classes = (await readClassNames(db, stored.id)).filter((name) => mayHearOf(own, name));
  const counts = await countFeedback(stored, own);
  const unknownRule = stored.champion === null ? null : await readUnknownRule(db, stored.id, stored.champion);
  return {
    id: stored.id,
    name: stored.name,
    category: stored.category,
    project: stored.project,
    origin: stored.origin,
    columns: stored.columns.filter(({ dropped }) => dropped !== true),
    keyColumns: [...stored.keyColumns],
    labelColumn: stored.labelColumn,
    policies: stored.policies,
    classes,
    ...(stored.kind === 'anomalies' ? { kind: stored.kind } : {}),
    ...(stored.isElsewhere === true ? { isElsewhere: true } : {}),
    champion: stored.champion,
    ...(unknownRule === null ? {} : { unknownRule }),
    championPinned: stored.championPinnedBy !== null,
    labels: counts.labels,
    adopted: counts.adopted,
    corrections: counts.corrections,
    correctionsSinceTraining: counts.correctionsSinceTraining,
    createdAt: stored.createdAt.toISOString(),
    archivedAt: stored.archivedAt?.toISOString() ?? null,
    ...historyOf(stored),
    ...(await readClassHistory(db, stored.id, (name) => mayHearOf(own, name))),
  };
}

function historyOf({ columnChanges, alsoCalled, columnsBefore }: StoredClassifier): ColumnHistory {
  if (columnChanges === 0) return {};
  return {
    columnChanges,
    ...(alsoCalled.length === 0 ? {} : { alsoCalled: [...alsoCalled] }),
    ...(columnsBefore.length === 0 ? {} : { columnsBefore }),
  };
}
