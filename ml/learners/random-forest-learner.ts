import { FOREST_TREES, growHere, predictForest, trainForest, type ForestModel } from '../forest/random-forest.ts';
import { validateOnFolds, type Learner, type LearnerSetting } from './learner.ts';

/** Of the trees of the final forest, the part grown for comparing. */
const COMPARING_PART = 0.4;

/** Many trees, each grown on rows and columns drawn by chance, that vote. */
export const randomForest: Learner<ForestModel, null> = {
  name: 'random-forest',
  needs: [],
  refusal: () => null,
  validate: async (folds, { workers, onProgress }) => ({
    found: null,
    probabilities: await validateOnFolds(
      folds,
      onProgress,
      (part, report) =>
        trainForest(part, {
          trees: FOREST_TREES * COMPARING_PART,
          growTrees: workers.growTrees ?? growHere,
          onProgress: report,
        }),
      predictForest,
    ),
  }),
  train: (data, _found, { workers, onProgress }) =>
    trainForest(data, { trees: FOREST_TREES, growTrees: workers.growTrees ?? growHere, onProgress }),
  predict: predictForest,
  settingsOf: forestSettings,
};

/** What a forest was told, for people. */
export function forestSettings({ trees, calibration }: ForestModel): LearnerSetting[] {
  return [
    { name: 'Trees', value: String(trees.length) },
    { name: 'Temperature', value: calibration.temperature.toFixed(2) },
  ];
}
