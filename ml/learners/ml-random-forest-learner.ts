import { mostBinColumns } from '../features/bin-encoder.ts';
import { predictForest, trainForest, type ForestModel } from '../forest/random-forest.ts';
import { validateOnFolds, type Learner } from './learner.ts';
import { growWithMlForest, ML_FOREST_TREES, refusalOfMlForest } from './ml-forest-trees.ts';
import { forestSettings } from './random-forest-learner.ts';

/** Of the trees of the final forest, the part grown for comparing. */
const COMPARING_PART = 0.4;

/** A forest grown by the npm library of that name: for small tables only. */
export const mlRandomForest: Learner<ForestModel, null> = {
  name: 'ml-random-forest',
  needs: [],
  refusal: ({ table, classes }) => refusalOfMlForest(table.rows, mostBinColumns(table), classes),
  validate: async (folds, { onProgress }) => ({
    found: null,
    probabilities: await validateOnFolds(
      folds,
      onProgress,
      (part, report) =>
        trainForest(part, { trees: ML_FOREST_TREES * COMPARING_PART, growTrees: growWithMlForest, onProgress: report }),
      predictForest,
    ),
  }),
  train: (data, _found, { onProgress }) =>
    trainForest(data, { trees: ML_FOREST_TREES, growTrees: growWithMlForest, onProgress }),
  predict: predictForest,
  settingsOf: forestSettings,
};
