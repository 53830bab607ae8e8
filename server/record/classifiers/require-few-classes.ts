import { MAX_CLASSES } from '../../../contract/classifier.ts';
import { ProblemError } from '../../../contract/problem.ts';

/** @throws {ProblemError} too-many-classes, when a classifier would have more than it may */
export function requireFewClasses(classes: number): void {
  if (classes <= MAX_CLASSES) return;
  const [have, most] = [classes, MAX_CLASSES].map((count) => count.toLocaleString('en-GB'));
  throw new ProblemError(
    'too-many-classes',
    `The labels name ${have} different classes; ${most} is the most. A column with more seems to hold ids or free text.`,
  );
}
