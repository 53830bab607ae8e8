import { ProblemError } from '../../../contract/problem.ts';
import type { StoredClassifier } from './classifier-store.ts';

/**
 * A model that is elsewhere is watched here: nothing trains, and no row is answered. What finds unusual rows has no
 * model of classes.
 *
 * @throws {ProblemError} model-elsewhere, finds-anomalies
 */
export function requireOwnModel({
  name,
  isElsewhere,
  kind,
}: Pick<StoredClassifier, 'name' | 'isElsewhere' | 'kind'>): void {
  if (kind === 'anomalies') throw new ProblemError('finds-anomalies', { classifier: name });
  if (isElsewhere === true) throw new ProblemError('model-elsewhere', { classifier: name });
}

/**
 * An archived classifier can be read, and takes nothing new: no labels, no trainings, no settings, no questions.
 *
 * @throws {ProblemError} classifier-archived
 */
export function requireOpen({ name, archivedAt }: Pick<StoredClassifier, 'name' | 'archivedAt'>): void {
  if (archivedAt !== null) throw new ProblemError('classifier-archived', { classifier: name });
}

/**
 * Only what finds unusual rows has scores.
 *
 * @throws {ProblemError} labels-needed
 */
export function requireAnomalies({ name, kind }: Pick<StoredClassifier, 'name' | 'kind'>): void {
  if (kind !== 'anomalies') throw new ProblemError('labels-needed', { classifier: name });
}
