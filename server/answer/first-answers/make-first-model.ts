import { createHash } from 'node:crypto';
import type { Kysely } from 'kysely';
import { LABELS_ENDING_FIRST, whyNoFirst } from '../../../contract/first-answers.ts';
import { ProblemError } from '../../../contract/problem.ts';
import { firstModel } from '../../../ml/first-answers/first-model.ts';
import type { DescribedClass } from '../../../ml/first-answers/class-words.ts';
import type { ClassificationModel } from '../../../ml/learners/classification-model.ts';
import type { Database } from '../../platform/database/schema.ts';
import { inTurns } from '../../platform/turns/in-turns.ts';
import type { StoredClassifier } from '../../record/classifiers/classifier-store.ts';
import { tableOfRows } from '../../record/classifiers/table-of-rows.ts';
import { readDescribedClasses, readGathered, readSomeGroupedRows, type GatheredRows } from './first-basis-store.ts';

/** Stands in the place of a version: first answers have none. */
export const NO_VERSION = 0;

/** What first answers are made from: the classes as they are described, and rows that were grouped. */
export interface FirstBasis {
  readonly classes: readonly DescribedClass[];
  readonly gathered: GatheredRows | null;
  /** Another text means another basis, from which other answers come. */
  readonly basis: string;
}

export async function readFirstBasis(db: Kysely<Database>, classifierId: string): Promise<FirstBasis> {
  const classes = await readDescribedClasses(db, classifierId);
  const gathered = await readGathered(db, classifierId);
  return {
    classes,
    gathered,
    basis: createHash('sha256')
      .update(JSON.stringify([classes, gathered]))
      .digest('base64'),
  };
}

/**
 * The model of words that gives first answers; other requests get in while it is made.
 *
 * @param labels that it would be taught
 * @throws {ProblemError} no-champion, with the reason why there are no first answers
 */
export async function makeFirstModel(
  db: Kysely<Database>,
  classifier: StoredClassifier,
  { classes, gathered }: FirstBasis,
  labels: number,
): Promise<ClassificationModel> {
  requireFirst(classifier, classes, labels);
  const columns = columnsRead(classifier);
  const rows =
    gathered === null ? null : tableOfRows(columns, await readSomeGroupedRows(db, classifier.id, gathered.grouping));
  return inTurns(firstModel(classes, columns, rows));
}

/**
 * @param labels that a model would be taught, as far as they are known: none says nothing of them
 * @throws {ProblemError} no-champion, with the reason why there are no first answers
 */
export function requireFirst(classifier: StoredClassifier, classes: FirstBasis['classes'], labels = 0): void {
  const catalogue = { classes: classes.map(({ name }) => name), columns: columnsRead(classifier) };
  const why = whyNoFirst({ ...catalogue, labels });
  if (why === 'labels-enough') throw labelsEnough(classifier, labels);
  if (why !== null) throw new ProblemError('no-champion', { reason: why, classifier: classifier.name });
}

function columnsRead({ columns }: StoredClassifier) {
  return columns.map((column) => (column.dropped === true ? { ...column, type: 'ignored' as const } : column));
}

/** @throws {ProblemError} no-champion, once so many labels were learned that a training answers better */
export function requireFewLabels(classifier: StoredClassifier, labels: number): void {
  if (labels >= LABELS_ENDING_FIRST) throw labelsEnough(classifier, labels);
}

function labelsEnough({ name }: StoredClassifier, labels: number): ProblemError {
  return new ProblemError('no-champion', { reason: 'labels-enough', classifier: name, labels });
}

/** Whether a problem says why there are no first answers: whoever asked for a trained version has another reason. */
export function isForWantOfFirst({ occurrence }: ProblemError): boolean {
  const [code, values] = occurrence;
  return code === 'no-champion' && values.reason !== 'unreadable' && values.reason !== 'nothing-to-compare';
}
