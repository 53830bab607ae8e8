import { logLoss } from '../evaluation/log-loss.ts';
import type { GrowTrees } from '../forest/forest-task.ts';
import { growWithMlForest, ML_FOREST_TREES } from './ml-random-forest.ts';
import { FOREST_TREES, growHere, predictForest, trainForest, type ForestModel } from '../forest/random-forest.ts';
import type { TrainingData } from '../table/training-data.ts';
import type { Fold } from '../evaluation/validation-split.ts';

/** The learners, each in the module of its name. */
export type LearnerName = 'linear' | 'random-forest' | 'ml-random-forest';

/** What a learner of trees made. */
export interface ForestChampion {
  readonly learner: Exclude<LearnerName, 'linear'>;
  readonly forest: ForestModel;
}

/** What answers. The linear learner's work is kept in every model, as the base of instant learning, so here it is only named. */
export type Champion = { readonly learner: 'linear' } | ForestChampion;

/** How a forest is grown. */
export interface GrowingSettings {
  /** Grows our own forests elsewhere; absent, they grow in this thread. */
  readonly growTrees: GrowTrees | undefined;
  readonly onProgress: (share: number) => void;
}

/** Of the trees of the final forest, the part grown for comparing. */
const COMPARING_PART = 0.4;

/** Trains a learner of trees on all rows. */
export async function trainChampion(learner: ForestChampion['learner'], data: TrainingData, settings: GrowingSettings): Promise<ForestChampion> {
  return { learner, forest: await trainPart(learner, data, settings, 1) };
}

/**
 * The log-loss of a learner of trees on rows that it has not learnt from: one training, with fewer trees, for each fold.
 *
 * @returns in nats; NaN without folds
 */
export async function validateChampion(learner: ForestChampion['learner'], folds: readonly Fold[], settings: GrowingSettings): Promise<number> {
  let sum = 0;
  let rows = 0;
  for (const [done, { part, validation }] of folds.entries()) {
    const onProgress = (share: number): void => settings.onProgress((done + share) / folds.length);
    const forest = await trainPart(learner, part, { ...settings, onProgress }, COMPARING_PART);
    const asked = validation.labels.length;
    sum += asked * logLoss(predictForest(forest, validation.table), part.classes, validation.labels);
    rows += asked;
  }
  return sum / rows;
}

function trainPart(learner: ForestChampion['learner'], data: TrainingData, { growTrees, onProgress }: GrowingSettings, part: number): Promise<ForestModel> {
  if (learner === 'random-forest') return trainForest(data, { trees: Math.round(FOREST_TREES * part), growTrees: growTrees ?? growHere, onProgress });
  return trainForest(data, { trees: Math.round(ML_FOREST_TREES * part), growTrees: growWithMlForest, onProgress });
}
