import { predictDecisionTree, trainDecisionTree, type DecisionTreeModel } from '../decision-tree/decision-tree.ts';
import { rulesOf } from '../decision-tree/rules.ts';
import { validateOnFolds, type Learner } from './learner.ts';

/** One tree, small enough to be read as rules. */
export const decisionTree: Learner<DecisionTreeModel, null> = {
  name: 'decision-tree',
  needs: [],
  refusal: () => null,
  validate: async (folds, { onProgress }) => ({
    found: null,
    probabilities: await validateOnFolds(
      folds,
      onProgress,
      (part, report) => trainDecisionTree(part, { onProgress: report }),
      predictDecisionTree,
    ),
  }),
  train: (data, _found, { onProgress }) => trainDecisionTree(data, { onProgress }),
  predict: predictDecisionTree,
  settingsOf: (model) => [{ name: 'Rules', value: String(rulesOf(model, Array.from(model.prior, String)).length) }],
};
