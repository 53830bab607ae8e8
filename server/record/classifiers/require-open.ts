import { ProblemError } from '../../../contract/problem.ts';
import type { StoredClassifier } from './classifier-store.ts';

/**
 * A model that is elsewhere is watched here: nothing trains, and no row is answered.
 *
 * @throws {ProblemError} model-elsewhere
 */
export function requireOwnModel({ name, isElsewhere }: Pick<StoredClassifier, 'name' | 'isElsewhere'>): void {
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
