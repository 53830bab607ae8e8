import { encodeSplitColumns, fitSplitEncoder, splitColumnsOf, type SplitEncoder } from '../features/split-columns.ts';
import { seededRandom, shuffledIndexes } from '../random.ts';
import type { Table } from '../table/column.ts';
import type { TrainingData } from '../table/training-data.ts';
import { baseScores, classShares } from './boost.ts';
import { joinTrees, type BoostedTrees } from './boosted-trees.ts';
import { treesPerRound, type Boost, type BoostingTask, type PlacedBins } from './boosting-task.ts';
import { placeBins } from './place-bins.ts';
import { scoreRows } from './score-rows.ts';
import { scoresToProbabilities } from './scores-to-probabilities.ts';

/** Boosted trees over binned columns: plain data. */
export interface BoostingModel {
  readonly encoder: SplitEncoder;
  readonly classes: number;
  /** Scores before any tree, one per tree of a round. */
  readonly base: Float64Array;
  readonly trees: BoostedTrees;
  /** Rounds that were kept, and the fewest rows that a leaf could have. */
  readonly rounds: number;
  readonly leastLeafRows: number;
}

/** How to boost, and who does it. */
export interface BoostingSettings {
  /** How many rounds, ≥ 0; a round grows one tree for two classes, else one for each class. */
  readonly rounds: number;
  readonly boost: Boost;
  readonly onProgress: (share: number) => void;
  /** True to hold back a tenth of the rows and stop when their loss no longer falls. Absent: false. */
  readonly earlyStopping?: boolean;
}

/** Rounds of a model that is to be used. */
export const BOOSTING_ROUNDS = 100;
export const LEARNING_RATE = 0.1;
const MOST_LEAVES = 31;
const LEAST_LEAF_ROWS = 20;
const L2 = 0.1;
/** One row in so many tells when to stop. */
const CHECK_ONE_IN = 10;

/**
 * Trains boosted trees by histograms: depth grows where the loss falls most, missing goes where it helps, and
 * categories are parted by sets of values.
 *
 * The same data, settings and seed give the same model, whoever boosts; the seed only chooses the rows that are held
 * back.
 *
 * @see G. Ke et al., "LightGBM: A Highly Efficient Gradient Boosting Decision Tree", NeurIPS (2017)
 * O(rounds · classes · rows · columns · depth)
 */
export async function trainBoosting(data: TrainingData, settings: BoostingSettings): Promise<BoostingModel> {
  const encoder = fitSplitEncoder(data.table, data.labels, data.classes);
  const columns = encodeSplitColumns(encoder, data.table);
  const { starts, places } = placeBins(columns, data.table.rows);
  const all: PlacedBins = { rows: data.table.rows, places, labels: data.labels, weights: data.weights };
  const [train, check] = settings.earlyStopping === true ? holdBack(all, columns.length, data.seed) : [all, null];
  const leastLeafRows = leastRowsFor(train.rows);
  const task: BoostingTask = {
    columns: columns.length,
    starts,
    unordered: Uint8Array.from(splitColumnsOf(encoder), (column) => (column.kind === 'values' ? 1 : 0)),
    classes: data.classes,
    train,
    check,
    settings: { rounds: settings.rounds, learningRate: LEARNING_RATE, mostLeaves: MOST_LEAVES, leastLeafRows, l2: L2 },
  };
  const grown = await settings.boost(task, settings.onProgress);
  const rounds = grown.length / treesPerRound(data.classes);
  return {
    encoder,
    classes: data.classes,
    base: baseScores(classShares(train, data.classes)),
    trees: joinTrees(grown),
    rounds,
    leastLeafRows,
  };
}

/** Probabilities, rows × classes, row-major; every row sums to 1. O(rows · trees · depth). */
export function predictBoosting(model: BoostingModel, table: Table): Float64Array {
  const perRound = model.base.length;
  const scores = new Float64Array(table.rows * perRound);
  for (let at = 0; at < scores.length; at++) scores[at] = model.base[at % perRound]!;
  scoreRows(
    { trees: model.trees, perRound, columns: encodeSplitColumns(model.encoder, table), rows: table.rows },
    scores,
  );
  return scoresToProbabilities(scores, model.classes);
}

/** Twenty rows in a leaf, fewer where there are so few rows that twenty would hide what they say. */
function leastRowsFor(rows: number): number {
  return Math.max(2, Math.min(LEAST_LEAF_ROWS, Math.round(rows / 40)));
}

function holdBack(all: PlacedBins, columns: number, seed: number): [PlacedBins, PlacedBins | null] {
  const held = Math.floor(all.rows / CHECK_ONE_IN);
  if (held === 0) return [all, null];
  const order = shuffledIndexes(all.rows, seededRandom(seed));
  // In the order of the rows: they are then read as they lie.
  return [pickRows(all, columns, order.slice(held).sort()), pickRows(all, columns, order.slice(0, held).sort())];
}

function pickRows({ places, labels, weights }: PlacedBins, columns: number, rows: Int32Array): PlacedBins {
  const picked =
    places instanceof Uint16Array ? new Uint16Array(rows.length * columns) : new Uint32Array(rows.length * columns);
  rows.forEach((row, at) => picked.set(places.subarray(row * columns, (row + 1) * columns), at * columns));
  return {
    rows: rows.length,
    places: picked,
    labels: rows.map((row) => labels[row]!),
    weights: weights === null ? null : Float64Array.from(rows, (row) => weights[row]!),
  };
}
