import { combined } from './combined-learner.ts';
import { decisionTree } from './decision-tree-learner.ts';
import { gradientBoosting } from './gradient-boosting-learner.ts';
import type { Learner, LearnerName } from './learner.ts';
import { linearLearner } from './linear-learner.ts';
import { mlRandomForest } from './ml-random-forest-learner.ts';
import { randomForest } from './random-forest-learner.ts';

/** Every learner, simplest first: on a near tie the earlier one answers. A learner comes after those that it needs. */
export const LEARNERS: readonly Learner[] = [
  linearLearner,
  decisionTree,
  randomForest,
  gradientBoosting,
  mlRandomForest,
  combined,
];

const byName = new Map(LEARNERS.map((learner) => [learner.name, learner]));

/**
 * The learner of a name.
 *
 * @throws {RangeError} when there is none
 */
export function learnerOf(name: LearnerName): Learner {
  const learner = byName.get(name);
  if (learner === undefined) throw new RangeError('learnerOf requires the name of a learner');
  return learner;
}
