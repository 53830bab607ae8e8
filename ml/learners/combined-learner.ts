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
import { keepNeighbours } from '../neighbours/neighbour-votes.ts';
import type { Table } from '../table/column.ts';
import { gradientBoosting, type CalibratedBoosting } from './gradient-boosting-learner.ts';
import { tryNeighbours, withNeighbours, type HeardNeighbours } from './heard-neighbours.ts';
import { joinArrays, type Learner, type LearnerName, type Validated, type ValidatedLearners } from './learner.ts';
import { fitOnHalves, poolExperts, temperPrior, type PoolFit, type Powers } from './log-pool.ts';
import { randomForest } from './random-forest-learner.ts';

/** Trees that stand beside the linear learner. */
export type CombinedTrees =
  | { readonly learner: 'random-forest'; readonly model: ForestModel }
  | { readonly learner: 'gradient-boosting'; readonly model: CalibratedBoosting };

/**
 * Experts whose answers are pooled: the linear learner for texts, frequencies of what was seen before, trees for other
 * columns; and the labels of the rows most alike.
 */
export interface CombinedModel {
  readonly linear: LinearModel;
  readonly frequencies: FrequencyModel;
  /** Null where trees added nothing. */
  readonly trees: CombinedTrees | null;
  /** Of the linear learner, the frequencies and the trees, by how special the context is that was seen before. */
  readonly powers: readonly Powers[];
  /** The rows most alike, which have their word beside all of these; null where they added nothing. */
  readonly neighbours: HeardNeighbours | null;
  /** By what power of the classes' shares the pool is divided. */
  readonly priorPower: number;
}

interface CombinedFound {
  readonly chain: ContextChain;
  readonly trees: { readonly learner: CombinedTrees['learner']; readonly found: unknown } | null;
  readonly powers: readonly Powers[];
  /** Of the pool and its neighbours; null where these are not heard. */
  readonly neighbourPowers: readonly Powers[] | null;
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
    const settled = (pool: PoolFit, trees: CombinedFound['trees']) => {
      const { powers, probabilities } = pool;
      const pooled = { probabilities, classes, groups: seen.depths };
      const beside = tryNeighbours(folds, pooled, labels, chain.contexts.length + 1);
      return settle(beside?.probabilities ?? probabilities, folds, {
        ...{ chain, trees, powers },
        neighbourPowers: beside?.powers ?? null,
      });
    };
    const experts = [others.get('linear')!.probabilities, seen.probabilities];
    const without = fit(experts);
    onProgress(0.6);
    const learner = bestTrees(others, classes, labels);
    if (learner === null) return settled(without, null);
    const { probabilities, found } = others.get(learner)!;
    const beside = fit([...experts, probabilities]);
    const rareRight = (answers: Float64Array): number => macroF1(bestClasses(answers, classes), labels, classes);
    const areTreesHeard =
      logLoss(beside.probabilities, classes, labels) <
        logLoss(without.probabilities, classes, labels) * (1 - LEAST_GAIN) &&
      rareRight(beside.probabilities) >= rareRight(without.probabilities);
    return areTreesHeard ? settled(beside, { learner, found }) : settled(without, null);
  },
  train: async (data, found, means) => {
    const { chain, trees, powers, neighbourPowers, priorPower } = found ?? {
      chain: chooseContexts(data),
      ...{ trees: null, powers: null, neighbourPowers: null },
      priorPower: 0,
    };
    const model = neighbourPowers === null ? null : keepNeighbours(data);
    const frequencies = countFrequencies(data, chain);
    return {
      linear: means.linear,
      frequencies,
      trees: trees && (await trainTrees(trees, data, means)),
      neighbours: model && neighbourPowers && { model, powers: neighbourPowers },
      powers: powers ?? Array.from({ length: chain.contexts.length + 1 }, () => Float64Array.of(0.5, 0.5)),
      priorPower,
    };
  },
  predict: ({ linear, frequencies, trees, powers, neighbours, priorPower }, table, answered) => {
    const seen = predictFrequencies(frequencies, table);
    const experts = [
      answered ?? predictLinear(linear, table),
      seen.probabilities,
      ...(trees === null ? [] : [predictTrees(trees, table)]),
    ];
    const shape = { classes: linear.classes, groups: seen.depths };
    const pooled = poolExperts({ experts, ...shape }, powers);
    const answer =
      neighbours === null ? pooled : withNeighbours(neighbours, { probabilities: pooled, ...shape }, table);
    temperPrior(answer, frequencies.prior, priorPower);
    return answer;
  },
  settingsOf: ({ frequencies, trees, neighbours }) => [
    {
      name: 'Values looked up',
      value:
        frequencies.chain.contexts
          .map((context) =>
            context.map(({ column, head }) => (head ? `${column} (first words)` : column)).join(' with '),
          )
          .join('; ') || 'none',
    },
    { name: 'Rows most alike', value: neighbours === null ? 'not asked, they added nothing' : 'asked' },
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
  probabilities: Float64Array,
  folds: readonly Fold[],
  found: Omit<CombinedFound, 'priorPower'>,
): Validated<CombinedFound> {
  const labels = validationLabels(folds);
  const { part } = folds[0]!;
  const tempered = probabilities.slice();
  temperPrior(tempered, countFrequencies(part, { contexts: [], strength: 1 }).prior, PRIOR_POWER);
  const isCheap =
    logLoss(tempered, part.classes, labels) <= logLoss(probabilities, part.classes, labels) * (1 + MOST_LOSS);
  return {
    probabilities: isCheap ? tempered : probabilities,
    found: { ...found, priorPower: isCheap ? PRIOR_POWER : 0 },
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
