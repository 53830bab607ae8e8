import { bestClasses } from '../evaluation/best-class.ts';
import { logLoss } from '../evaluation/log-loss.ts';
import { macroF1 } from '../evaluation/macro-f1.ts';
import { validationLabels, type Fold } from '../evaluation/validation-split.ts';
import type { ForestModel } from '../forest/random-forest.ts';
import { chooseContexts, type ContextChain } from '../frequencies/choose-contexts.ts';
import {
  countFrequencies,
  predictFrequencies,
  type FrequencyAnswers,
  type FrequencyModel,
} from '../frequencies/class-frequencies.ts';
import { predictLinear, type LinearModel } from '../linear/linear.ts';
import type { Table } from '../table/column.ts';
import { gradientBoosting, type CalibratedBoosting } from './gradient-boosting-learner.ts';
import { joinArrays, type Learner, type LearnerName, type Validated, type ValidatedLearners } from './learner.ts';
import { fitPoolPowers, poolExperts, temperPrior, type PoolRows, type Powers } from './log-pool.ts';
import { randomForest } from './random-forest-learner.ts';

/** Trees that stand beside the linear learner. */
export type CombinedTrees =
  | { readonly learner: 'random-forest'; readonly model: ForestModel }
  | { readonly learner: 'gradient-boosting'; readonly model: CalibratedBoosting };

/**
 * Experts whose answers are pooled: the linear learner for texts, frequencies of what was seen before, trees for other
 * columns.
 */
export interface CombinedModel {
  readonly linear: LinearModel;
  readonly frequencies: FrequencyModel;
  /** Null where trees added nothing. */
  readonly trees: CombinedTrees | null;
  /** Of the linear learner, the frequencies and the trees, by how special the context is that was seen before. */
  readonly powers: readonly Powers[];
  /** By what power of the classes' shares the pool is divided. */
  readonly priorPower: number;
}

interface CombinedFound {
  readonly chain: ContextChain;
  readonly trees: { readonly learner: CombinedTrees['learner']; readonly found: unknown } | null;
  readonly powers: readonly Powers[];
  readonly priorPower: number;
}

/**
 * Trees have to lower the log-loss by this share, and not at the cost of rare classes: with many classes they answer
 * the frequent ones.
 */
const LEAST_GAIN = 0.005;

/**
 * How much of the prior the pool gives back, unless rows held back speak against it: log-loss may rise by this share.
 */
const PRIOR_POWER = 0.1;
const MOST_LOSS = 0.01;

/**
 * Pools the linear learner with frequencies and the better learner of trees, by how well they did together on rows held
 * back.
 */
export const combined: Learner<CombinedModel, CombinedFound> = {
  name: 'combined',
  needs: ['linear'],
  refusal: ({ table }) => (hasTextAndOthers(table) ? null : { reason: 'not-texts-and-others' }),
  validate: async (folds, { onProgress }, others) => {
    const labels = validationLabels(folds);
    const { classes } = folds[0]!.part;
    const chain = chooseContexts(folds[0]!.part);
    onProgress(0.3);
    const seen = validateFrequencies(folds, chain);
    const fit = (experts: readonly Float64Array[]) =>
      fitOnHalves({ experts, classes, groups: seen.depths }, labels, chain.contexts.length + 1);
    const experts = [others.get('linear')!.probabilities, seen.probabilities];
    const without = fit(experts);
    onProgress(0.6);
    const learner = bestTrees(others, classes, labels);
    if (learner === null) return settle(without, folds, { chain, trees: null });
    const { probabilities, found } = others.get(learner)!;
    const beside = fit([...experts, probabilities]);
    const rareRight = (answers: Float64Array): number => macroF1(bestClasses(answers, classes), labels, classes);
    const areTreesHeard =
      logLoss(beside.probabilities, classes, labels) <
        logLoss(without.probabilities, classes, labels) * (1 - LEAST_GAIN) &&
      rareRight(beside.probabilities) >= rareRight(without.probabilities);
    return settle(areTreesHeard ? beside : without, folds, { chain, trees: areTreesHeard ? { learner, found } : null });
  },
  train: async (data, found, means) => {
    const { chain, trees, powers, priorPower } = found ?? {
      chain: chooseContexts(data),
      trees: null,
      powers: null,
      priorPower: 0,
    };
    const frequencies = countFrequencies(data, chain);
    return {
      linear: means.linear,
      frequencies,
      trees: trees && (await trainTrees(trees, data, means)),
      powers: powers ?? Array.from({ length: chain.contexts.length + 1 }, () => Float64Array.of(0.5, 0.5)),
      priorPower,
    };
  },
  predict: ({ linear, frequencies, trees, powers, priorPower }, table, answered) => {
    const seen = predictFrequencies(frequencies, table);
    const experts = [
      answered ?? predictLinear(linear, table),
      seen.probabilities,
      ...(trees === null ? [] : [predictTrees(trees, table)]),
    ];
    const pooled = poolExperts({ experts, classes: linear.classes, groups: seen.depths }, powers);
    temperPrior(pooled, frequencies.prior, priorPower);
    return pooled;
  },
  settingsOf: ({ frequencies, trees }) => [
    {
      name: 'Values looked up',
      value:
        frequencies.chain.contexts
          .map((context) =>
            context.map(({ column, head }) => (head ? `${column} (first words)` : column)).join(' with '),
          )
          .join('; ') || 'none',
    },
    {
      name: 'Trees beside them',
      value:
        trees === null
          ? 'none, they added nothing'
          : trees.learner === 'random-forest'
            ? 'A random forest'
            : 'Gradient boosting',
    },
    ...(trees === null
      ? []
      : trees.learner === 'random-forest'
        ? randomForest.settingsOf(trees.model)
        : gradientBoosting.settingsOf(trees.model)),
  ],
};

/** Tempers the prior where that costs next to nothing. */
function settle(
  { powers, probabilities }: PoolFit,
  folds: readonly Fold[],
  found: Pick<CombinedFound, 'chain' | 'trees'>,
): Validated<CombinedFound> {
  const labels = validationLabels(folds);
  const { part } = folds[0]!;
  const tempered = probabilities.slice();
  temperPrior(tempered, countFrequencies(part, { contexts: [], strength: 1 }).prior, PRIOR_POWER);
  const isCheap =
    logLoss(tempered, part.classes, labels) <= logLoss(probabilities, part.classes, labels) * (1 + MOST_LOSS);
  return {
    probabilities: isCheap ? tempered : probabilities,
    found: { ...found, powers, priorPower: isCheap ? PRIOR_POWER : 0 },
  };
}

/** Whether a table has texts, and columns of another kind beside them. */
export function hasTextAndOthers({ columns }: Pick<Table, 'columns'>): boolean {
  const texts = columns.filter(({ type }) => type === 'text').length;
  return texts > 0 && texts < columns.length;
}

async function trainTrees(
  { learner, found }: NonNullable<CombinedFound['trees']>,
  ...[data, means]: [Parameters<typeof randomForest.train>[0], Parameters<typeof randomForest.train>[2]]
): Promise<CombinedTrees> {
  if (learner === 'random-forest') return { learner, model: await randomForest.train(data, null, means) };
  return {
    learner,
    model: await gradientBoosting.train(data, found as Parameters<typeof gradientBoosting.train>[1], means),
  };
}

function predictTrees(trees: CombinedTrees, table: Table): Float64Array {
  return trees.learner === 'random-forest'
    ? randomForest.predict(trees.model, table)
    : gradientBoosting.predict(trees.model, table);
}

/** Of the learners of trees that were tried, the better one. */
function bestTrees(others: ValidatedLearners, classes: number, labels: Int32Array): CombinedTrees['learner'] | null {
  const loss = (name: LearnerName): number => logLoss(others.get(name)!.probabilities, classes, labels);
  const tried = [randomForest.name, gradientBoosting.name].filter((name): name is CombinedTrees['learner'] =>
    others.has(name),
  );
  return tried.length === 0 ? null : tried.reduce((best, each) => (loss(each) < loss(best) ? each : best));
}

function validateFrequencies(folds: readonly Fold[], chain: ContextChain): FrequencyAnswers {
  const answers = folds.map(({ part, validation }) =>
    predictFrequencies(countFrequencies(part, chain), validation.table),
  );
  return {
    probabilities: joinArrays(answers.map(({ probabilities }) => probabilities)),
    depths: Uint8Array.from(answers.flatMap(({ depths }) => [...depths])),
  };
}

interface PoolFit {
  readonly powers: readonly Powers[];
  readonly probabilities: Float64Array;
}

/**
 * Powers fitted on all rows; and answers of each half of the rows with powers fitted on the other half, so that no row
 * has a say in its own.
 */
function fitOnHalves(pool: PoolRows, labels: Int32Array, groups: number): PoolFit {
  const { classes } = pool;
  const rows = [...labels.keys()];
  const probabilities = new Float64Array(labels.length * classes);
  for (const half of [0, 1]) {
    const answers = poolExperts(
      pool,
      fitPoolPowers(
        pool,
        labels,
        rows.filter((row) => row % 2 !== half),
        groups,
      ),
    );
    for (let row = half; row < labels.length; row += 2)
      probabilities.set(answers.subarray(row * classes, (row + 1) * classes), row * classes);
  }
  return { powers: fitPoolPowers(pool, labels, rows, groups), probabilities };
}
