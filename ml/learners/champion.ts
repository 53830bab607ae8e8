import type { DecisionTreeModel } from '../decision-tree/decision-tree.ts';
import type { ForestModel } from '../forest/random-forest.ts';
import type { LinearModel } from '../linear/linear.ts';
import type { CombinedModel } from './combined-learner.ts';
import type { CalibratedBoosting } from './gradient-boosting-learner.ts';
import type { LearnerName } from './learner.ts';

/** What each learner makes. */
interface ModelOf {
  readonly linear: LinearModel;
  readonly 'gradient-boosting': CalibratedBoosting;
  readonly 'decision-tree': DecisionTreeModel;
  readonly 'random-forest': ForestModel;
  readonly 'ml-random-forest': ForestModel;
  readonly combined: CombinedModel;
}

/** What answers: a learner and what it made. */
export type Champion = {
  [Name in keyof ModelOf]: { readonly learner: Name; readonly model: ModelOf[Name] };
}[keyof ModelOf & LearnerName];
