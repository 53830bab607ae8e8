import { ProblemError } from '../../../contract/problem.ts';
import type { StoredClassifier } from './classifier-store.ts';

/**
 * An archived classifier can be read, and takes nothing new: no labels, no trainings, no settings, no questions.
 *
 * @throws {ProblemError} classifier-archived
 */
export function requireOpen({ name, archivedAt }: Pick<StoredClassifier, 'name' | 'archivedAt'>): void {
  if (archivedAt !== null) throw new ProblemError('classifier-archived', { classifier: name });
}
