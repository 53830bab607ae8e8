import { sql, type Kysely, type Selectable } from 'kysely';
import type { KeptColumn, Policies } from '../../../contract/classifier.ts';
import type { ClassifierKind } from '../../../contract/classifier-kind.ts';
import type { OtherNames } from '../../../contract/column-history.ts';
import { ProblemError } from '../../../contract/problem.ts';
import { isUniqueViolation } from '../../platform/database/database-errors.ts';
import type { ClassifiersTable, Database } from '../../platform/database/schema.ts';
import { columnsBefore, type ColumnsOverTime, type EarlierColumns } from './earlier-columns.ts';

/**
 * Channel that every server process listens on; the payload is the id of a classifier that changed by policies or
 * trainings. See `database/listen.ts`.
 */
export const CLASSIFIER_CHANNEL = 'amend_classifier';

/**
 * A classifier as stored; its classes are in the catalogue (`record/classes`), and what its feedback adds up to
 * (labels, corrections) is counted from the log.
 */
export interface StoredClassifier {
  readonly id: string;
  readonly name: string;
  readonly category: string;
  readonly project: string;
  /** Where its rows come from. */
  readonly origin: string;
  /** In the order of the cells of what was said; those that were dropped are unused, and keep their place. */
  readonly columns: readonly KeptColumn[];
  /** How often they were changed. */
  readonly columnChanges: number;
  /** Oldest first. */
  readonly earlierColumns: readonly EarlierColumns[];
  /** See `columnsBefore`. */
  readonly columnsBefore: string[][];
  readonly alsoCalled: readonly OtherNames[];
  readonly keyColumns: readonly string[];
  readonly labelColumn: string;
  readonly policies: Policies;
  /** What it answers; left out, as `classes`: what labels teach. */
  readonly kind?: ClassifierKind;
  /** Its model is elsewhere: Amend watches it, and neither trains nor answers. Left out, as false: it is not. */
  readonly isElsewhere?: boolean;
  /** Number of the model version that answers, or null before the first training. */
  readonly champion: number | null;
  /** Sequence of the last feedback event that the champion learned from; 0 before the first training. */
  readonly championSequence: number;
  /** Who pinned the champion, so that no training replaces it; null while it is not pinned. */
  readonly championPinnedBy: string | null;
  readonly createdBy: string;
  readonly createdAt: Date;
  /** Since when it takes nothing new; null while it is open. */
  readonly archivedAt: Date | null;
}

/**
 * @param nextTraining when its schedule asks for a training next; null when it has none
 * @throws {ProblemError} classifier-exists, when another has the name in capital or small letters
 */
export async function insertClassifier(
  db: Kysely<Database>,
  classifier: StoredClassifier,
  nextTraining: Date | null,
): Promise<void> {
  try {
    await db
      .insertInto('classifiers')
      .values({
        id: classifier.id,
        name: classifier.name,
        category: classifier.category,
        project: classifier.project,
        origin: classifier.origin,
        columns: JSON.stringify(classifier.columns),
        key_columns: JSON.stringify(classifier.keyColumns),
        label_column: classifier.labelColumn,
        policies: JSON.stringify(classifier.policies),
        ...(classifier.kind === undefined ? {} : { classifier_kind: classifier.kind }),
        champion: classifier.champion,
        champion_sequence: classifier.championSequence,
        next_scheduled_training: nextTraining,
        created_by: classifier.createdBy,
        created_at: classifier.createdAt,
      })
      .execute();
  } catch (error) {
    if (!isUniqueViolation(error, 'classifiers_name')) throw error;
    throw new ProblemError('classifier-exists', { classifier: classifier.name }, { cause: error });
  }
}

/** @param nextTraining when the schedule asks for a training next; null when there is none */
export async function updatePolicies(
  db: Kysely<Database>,
  id: string,
  policies: Policies,
  nextTraining: Date | null,
): Promise<void> {
  await db
    .updateTable('classifiers')
    .set({ policies: JSON.stringify(policies), next_scheduled_training: nextTraining })
    .where('id', '=', id)
    .returning(telling('id'))
    .execute();
}

/**
 * To be returned by a statement that changes something of a classifier: every process is told, at the commit.
 *
 * @param column of the changed row, holds the classifier's id
 */
export function telling(column: string) {
  return sql`pg_notify(${CLASSIFIER_CHANNEL}, ${sql.ref(column)}::text)`.as('told');
}

/**
 * Takes the classifiers whose schedule asks for a training by now, and notes when it will next: of several processes
 * that look together, one gets each. A time that passed while no server ran is taken once.
 *
 * @param next when a schedule's next time comes
 * @returns each with its schedule, and when it was due
 */
export async function takeDueSchedules(
  db: Kysely<Database>,
  now: Date,
  next: (schedule: string) => Date,
): Promise<{ id: string; schedule: string; dueAt: Date }[]> {
  return db.transaction().execute(async (transaction) => {
    const rows = await transaction
      .selectFrom('classifiers')
      .select(['id', 'policies', 'next_scheduled_training as due'])
      .where(
        sql<boolean>`archived_at is null and policies->>'retrainSchedule' <> '' and (next_scheduled_training is null or next_scheduled_training <= ${now})`,
      )
      .forUpdate()
      .skipLocked()
      .execute();
    for (const { id, policies } of rows) {
      await transaction
        .updateTable('classifiers')
        .set({ next_scheduled_training: next(policies.retrainSchedule) })
        .where('id', '=', id)
        .execute();
    }
    return rows.flatMap(({ id, policies, due: dueAt }) =>
      dueAt === null ? [] : [{ id, schedule: policies.retrainSchedule, dueAt }],
    );
  });
}

/** Has the training that the schedule asks for begin now. */
export async function makeTrainingDue(db: Kysely<Database>, id: string, now: Date): Promise<void> {
  await db.updateTable('classifiers').set({ next_scheduled_training: now }).where('id', '=', id).execute();
}

/** When each schedule asks for a training next, by the classifier. */
export async function readTrainingTimes(db: Kysely<Database>): Promise<ReadonlyMap<string, Date | null>> {
  const rows = await db.selectFrom('classifiers').select(['id', 'next_scheduled_training as next']).execute();
  return new Map(rows.map(({ id, next }) => [id, next]));
}

/** @throws {ProblemError} unknown-classifier */
export async function readClassifier(db: Kysely<Database>, id: string): Promise<StoredClassifier> {
  const row = await db.selectFrom('classifiers').selectAll().where('id', '=', id).executeTakeFirst();
  if (row === undefined) throw unknownClassifier(id);
  return fromRow(row);
}

/** A classifier's columns as they are kept, and what they were before; none when it is not there. */
export async function readColumnsOverTime(db: Kysely<Database>, id: string): Promise<ColumnsOverTime> {
  const row = await db
    .selectFrom('classifiers')
    .select(['columns', 'earlier_columns as earlierColumns'])
    .where('id', '=', id)
    .executeTakeFirst();
  return row ?? { columns: [], earlierColumns: [] };
}

/**
 * A classifier, locked until the transaction's end: nobody else changes it meanwhile. Rows that name it may be added,
 * such as somebody's grant.
 *
 * @throws {ProblemError} unknown-classifier
 */
export async function lockClassifier(transaction: Kysely<Database>, id: string): Promise<StoredClassifier> {
  const row = await transaction
    .selectFrom('classifiers')
    .selectAll()
    .where('id', '=', id)
    .forNoKeyUpdate()
    .executeTakeFirst();
  if (row === undefined) throw unknownClassifier(id);
  return fromRow(row);
}

function unknownClassifier(id: string): ProblemError {
  return new ProblemError('unknown-classifier', { reason: 'none', classifier: id });
}

/** All classifiers, oldest first. */
export async function readClassifiers(db: Kysely<Database>): Promise<StoredClassifier[]> {
  const rows = await db.selectFrom('classifiers').selectAll().orderBy('created_at').orderBy('id').execute();
  return rows.map(fromRow);
}

/** What the labels of a classifier are, counted in rows. */
export interface FeedbackCounts {
  /** Rows with a label that says something of them. */
  readonly labels: number;
  /** Rows whose label repeats what Amend had answered. */
  readonly adopted: number;
  /** Rows whose label is a person's correction. */
  readonly corrections: number;
  /** Of these, those said since the champion was trained. */
  readonly correctionsSinceTraining: number;
}

function fromRow(row: Selectable<ClassifiersTable>): StoredClassifier {
  return {
    id: row.id,
    name: row.name,
    category: row.category,
    project: row.project,
    origin: row.origin,
    columns: row.columns,
    columnChanges: row.column_changes,
    earlierColumns: row.earlier_columns,
    columnsBefore: columnsBefore({ columns: row.columns, earlierColumns: row.earlier_columns }),
    alsoCalled: row.also_called,
    keyColumns: row.key_columns,
    labelColumn: row.label_column,
    policies: row.policies,
    kind: row.classifier_kind,
    isElsewhere: row.is_elsewhere,
    champion: row.champion,
    championSequence: row.champion_sequence,
    championPinnedBy: row.champion_pinned_by,
    createdBy: row.created_by,
    createdAt: row.created_at,
    archivedAt: row.archived_at,
  };
}
