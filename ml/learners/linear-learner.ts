import { predictLinear, validateLinear, type LinearModel, type LinearSettings } from '../linear/linear.ts';
import type { Learner } from './learner.ts';

/** Weighs every word, category and range of numbers; quick, and the base of instant learning in every classifier. */
export const linearLearner: Learner<LinearModel, LinearSettings> = {
  name: 'linear',
  needs: [],
  refusal: () => null,
  validate: async (folds, { onProgress }) => {
    const { probabilities, novelty, ...found } = validateLinear(folds);
    onProgress(1);
    return { probabilities, novelty, found };
  },
  train: async (_data, _found, { linear }) => linear,
  predict: predictLinear,
  settingsOf: ({ epochs, temperature, encoder }) => [
    { name: 'Passes over the rows', value: String(epochs) },
    { name: 'Words and values weighed', value: encoder.hashes.length.toLocaleString('en-US') },
    { name: 'Temperature', value: temperature.toFixed(2) },
  ],
};
