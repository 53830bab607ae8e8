import type { ForestModel } from '../forest/random-forest.ts';
import { predictLinear, type LinearModel } from '../linear/linear.ts';
import type { TrainingData } from '../table/training-data.ts';
import { validationLabels } from '../evaluation/validation-split.ts';
import { logLoss } from '../evaluation/log-loss.ts';
import { fitPowers, poolExperts, type Powers } from './log-pool.ts';
import type { Learner, LearnerName, ValidatedLearners } from './learner.ts';
import { randomForest } from './random-forest.ts';

/** The learners of trees that may stand beside the linear one. */
const TREES = [randomForest] as const;
type TreeLearner = (typeof TREES)[number]['name'];

/** The linear learner, for the texts, and a learner of trees, for the other columns, pooled. */
export interface CombinedModel {
  readonly linear: LinearModel;
  readonly trees: { readonly learner: TreeLearner; readonly model: ForestModel };
  /** Of the linear learner, then of the trees. */
  readonly powers: Powers;
}

interface CombinedFound {
  readonly learner: TreeLearner;
  readonly found: unknown;
  readonly powers: Powers;
}

/** Pools the linear learner with the better learner of trees, by how well they did together on rows held back. */
export const combined: Learner<CombinedModel, CombinedFound> = {
  name: 'combined',
  title: 'both combined',
  needs: ['linear', ...TREES.map(({ name }) => name)],
  refusal: ({ table }) => (hasTextAndOthers({ table }) ? null : 'It joins texts with other columns, and this table has only one of the two.'),
  validate: async (folds, { onProgress }, others) => {
    const labels = validationLabels(folds);
    const { classes } = folds[0]!.part;
    const learner = bestTrees(others, classes, labels);
    const experts = [others.get('linear')!.probabilities, others.get(learner)!.probabilities];
    const rows = [...labels.keys()];
    const powers = fitPowers(experts, classes, labels, rows);
    onProgress(1);
    return { probabilities: poolUnseen(experts, classes, labels), found: { learner, found: others.get(learner)!.found, powers } };
  },
  train: async (data, found, means) => {
    const { learner, powers } = found ?? { learner: 'random-forest', powers: Float64Array.of(0.5, 0.5) };
    return { linear: means.linear, trees: { learner, model: await randomForest.train(data, null, means) }, powers };
  },
  predict: ({ linear, trees, powers }, table) => poolExperts([predictLinear(linear, table), randomForest.predict(trees.model, table)], linear.classes, powers),
  settingsOf: ({ trees, powers }) => [
    { name: 'Beside the linear learner', value: randomForest.title },
    { name: 'Say of the linear learner', value: powers[0]!.toFixed(2) },
    { name: 'Say of the trees', value: powers[1]!.toFixed(2) },
    ...randomForest.settingsOf(trees.model),
  ],
};

/** Whether a table has texts, and columns of another kind beside them. */
export function hasTextAndOthers({ table }: Pick<TrainingData, 'table'>): boolean {
  const texts = table.columns.filter(({ type }) => type === 'text').length;
  return texts > 0 && texts < table.columns.length;
}

function bestTrees(others: ValidatedLearners, classes: number, labels: Int32Array): TreeLearner {
  const loss = (name: LearnerName): number => logLoss(others.get(name)!.probabilities, classes, labels);
  return TREES.map(({ name }) => name).reduce((best, each) => (loss(each) < loss(best) ? each : best));
}

/** The pool's answers, those of each half of the rows with powers fitted on the other half: no row has a say in its own. */
function poolUnseen(experts: readonly Float64Array[], classes: number, labels: Int32Array): Float64Array {
  const pooled = new Float64Array(experts[0]!.length);
  for (const half of [0, 1]) {
    const others = [...labels.keys()].filter((row) => row % 2 !== half);
    const answers = poolExperts(experts, classes, fitPowers(experts, classes, labels, others));
    for (let row = half; row < labels.length; row += 2) pooled.set(answers.subarray(row * classes, (row + 1) * classes), row * classes);
  }
  return pooled;
}
