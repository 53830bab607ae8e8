import { bestClasses } from '../ml/evaluation/best-class.ts';
import { expectedCalibrationError } from '../ml/evaluation/calibration-error.ts';
import { predictProbabilities } from '../ml/learners/classification-model.ts';
import type { LearnerName } from '../ml/learners/learner.ts';
import { trainClassifier } from '../ml/learners/train-classifier.ts';
import { createBoostingPool } from '../server/learn/fitting/boosting-pool.ts';
import { createTreeGrowerPool } from '../server/learn/fitting/tree-grower-pool.ts';
import { tableOf, type Split } from './data/split.ts';
import { adult, covtype, letter } from './data/tabular.ts';
import { airlineTweets } from './data/texts.ts';
import { atMost, type Benchmark, type Figure } from './figure.ts';

const THREADS = 2;
const TREES: readonly LearnerName[] = ['linear', 'decision-tree', 'random-forest', 'gradient-boosting'];

/**
 * By how much, on average, Amend's confidence differs from how often it is right: the expected calibration error over
 * 15 bins of equal width (Guo et al., ICML 2017), of the class answered, on test rows. Once for the learner that Amend
 * picks by itself, which has to meet the bar, and once for each other learner.
 *
 * Does not show rows of a later time, whose confidence drifts. Above chance alone, 2,000 test rows give some 0.01.
 */
export const benchmark: Benchmark = {
  about: 'How far confidence is from accuracy, on four data sets (about 3 minutes)',
  async run() {
    const cases: readonly { split: Split; bar: number; others: readonly LearnerName[] }[] = [
      { split: adult(), bar: 0.02, others: TREES },
      { split: letter(), bar: 0.02, others: TREES },
      { split: covtype(), bar: 0.035, others: TREES },
      { split: airlineTweets(), bar: 0.03, others: ['random-forest'] },
    ];
    const growers = createTreeGrowerPool(THREADS);
    const boosters = createBoostingPool(THREADS);
    const hooks = { onProgress: () => undefined, growTrees: growers.growTrees, boost: boosters.boost };
    const figures: Figure[] = [];
    for (const { split, bar, others } of cases) {
      const train = tableOf(split, split.train);
      const asked = tableOf(split, split.test);
      const errorOf = async (learner: 'auto' | LearnerName): Promise<{ picked: LearnerName; error: number }> => {
        const { model } = await trainClassifier(
          { table: train, labels: split.train.labels },
          { columns: split.columns, learner, seed: 1 },
          hooks,
        );
        const probabilities = predictProbabilities(model, asked);
        const best = bestClasses(probabilities, model.classes.length);
        const confidences = Float64Array.from(best, (k, row) => probabilities[row * model.classes.length + k]!);
        return {
          picked: model.learner,
          error: expectedCalibrationError(
            confidences,
            split.test.labels.map((label, row) => model.classes[best[row]!] === label),
          ),
        };
      };
      const { picked, error } = await errorOf('auto');
      figures.push(atMost(`${split.name}: picked ${picked}`, error, 'ECE', bar));
      for (const learner of others.filter((each) => each !== picked))
        figures.push({ name: `${split.name}: ${learner}`, value: (await errorOf(learner)).error, unit: 'ECE' });
    }
    await Promise.all([growers.stop(), boosters.stop()]);
    return figures;
  },
};
