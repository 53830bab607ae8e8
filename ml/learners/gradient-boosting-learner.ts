import { boostHere } from '../boosting/boost.ts';
import type { Boost } from '../boosting/boosting-task.ts';
import { BOOSTING_ROUNDS, predictBoosting, trainBoosting, type BoostingModel } from '../boosting/gradient-boosting.ts';
import { applyTemperature, fitTemperature } from '../evaluation/calibration.ts';
import { holdBack, isComparedOnPart, validationLabels, type Fold } from '../evaluation/validation-split.ts';
import type { TrainingData } from '../table/training-data.ts';
import { validateOnFolds, type Learner } from './learner.ts';

/** Boosted trees, and how sure to be: fitted on rows held back. */
export interface CalibratedBoosting {
  readonly boosting: BoostingModel;
  readonly temperature: number;
}

/** Trees one after another, each correcting those before it. */
export const gradientBoosting: Learner<CalibratedBoosting, { readonly temperature: number }> = {
  name: 'gradient-boosting',
  needs: [],
  refusal: () => null,
  validate: async (folds, { workers, onProgress }) => {
    const probabilities = await validateOnFolds(
      folds,
      onProgress,
      (part, report) => grow(part, workers.boost, report),
      predictBoosting,
    );
    const temperature = fitTemperature(probabilities, classesOf(folds), validationLabels(folds));
    applyTemperature(probabilities, classesOf(folds), temperature);
    return { probabilities, found: { temperature } };
  },
  train: async (data, found, { workers, onProgress }) => {
    if (!isComparedOnPart(data.table.rows))
      return { boosting: await grow(data, workers.boost, onProgress), temperature: found?.temperature ?? 1 };
    // The more rows, the less a model overstates itself: how sure this one may be only rows that it has not seen can
    // tell.
    const { part, validation } = holdBack(data);
    const boosting = await grow(part, workers.boost, onProgress);
    return {
      boosting,
      temperature: fitTemperature(predictBoosting(boosting, validation.table), data.classes, validation.labels),
    };
  },
  predict: ({ boosting, temperature }, table) => {
    const probabilities = predictBoosting(boosting, table);
    applyTemperature(probabilities, boosting.classes, temperature);
    return probabilities;
  },
  settingsOf: ({ boosting, temperature }) => [
    { name: 'Rounds', value: String(boosting.rounds) },
    { name: 'Fewest rows in a leaf', value: String(boosting.leastLeafRows) },
    { name: 'Temperature', value: temperature.toFixed(2) },
  ],
};

function grow(
  data: TrainingData,
  boost: Boost | undefined,
  onProgress: (share: number) => void,
): Promise<BoostingModel> {
  return trainBoosting(data, { rounds: BOOSTING_ROUNDS, boost: boost ?? boostHere, onProgress });
}

function classesOf(folds: readonly Fold[]): number {
  return folds[0]!.part.classes;
}
