import { MAX_CLASSES } from '../../../contract/classifier.ts';
import { ProblemError } from '../../../contract/problem.ts';

/** @throws {ProblemError} too-many-classes, when a classifier would have more than it may */
export function requireFewClasses(classes: number): void {
  if (classes <= MAX_CLASSES) return;
  throw new ProblemError('too-many-classes', { classes, most: MAX_CLASSES });
}
