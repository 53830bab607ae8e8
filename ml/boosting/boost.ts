import type { BoostingSplit } from './gain-split.ts';
import { SET_WORDS, type GrownTree } from './boosted-trees.ts';
import { treesPerRound, type Boost, type BoostingTask, type PlacedBins } from './boosting-task.ts';
import { roundingFor, writeSteps } from './gradients.ts';
import { scoreCheckRows, StopWhenWorse } from './stop-when-worse.ts';
import { alone, type Team } from './team.ts';
import { TreeGrower } from './tree-grower.ts';

/** What the members of a team read and write together. */
export interface BoostingState {
  /** Score of tree class k and row r at `k * rows + r`. */
  readonly scores: Float64Array;
  /** Gradient and hessian of tree class k and row r at `2 (k * rows + r)` and the next place. */
  readonly steps: Float64Array;
  /** As `scores`, of the rows that tell when to stop. */
  readonly checkScores: Float64Array;
}

/** A tree that one member has grown, by its number. */
export interface NumberedTree {
  readonly index: number;
  readonly tree: GrownTree;
}

/** What one member has to show for it. */
export interface BoostedPart {
  readonly trees: readonly NumberedTree[];
  /** Rounds that count; the same for every member. */
  readonly rounds: number;
}

/**
 * Scores before any tree: the logarithm of each class's share; with two classes the log-odds of the second.
 *
 * @param shares of the classes, summing to 1
 */
export function baseScores(shares: Float64Array): Float64Array {
  const logs = shares.map((share) => Math.log(Math.max(share, 1e-12)));
  return shares.length === 2 ? Float64Array.of(logs[1]! - logs[0]!) : logs;
}

/** Share of each class by weight. */
export function classShares(
  { labels, weights }: Pick<PlacedBins, 'labels' | 'weights'>,
  classes: number,
): Float64Array {
  const sums = new Float64Array(classes);
  for (let row = 0; row < labels.length; row++) sums[labels[row]!]! += weights === null ? 1 : weights[row]!;
  const total = sums.reduce((all, each) => all + each, 0);
  return sums.map((each) => each / total);
}

/** The state at the start, in memory of the caller's kind. */
export function startState(task: BoostingTask, room: (numbers: number) => Float64Array): BoostingState {
  const trees = treesPerRound(task.classes);
  const base = baseScores(classShares(task.train, task.classes));
  const filled = (rows: number) => {
    const scores = room(rows * trees);
    for (let k = 0; k < trees; k++) scores.fill(base[k]!, k * rows, (k + 1) * rows);
    return scores;
  };
  return {
    scores: filled(task.train.rows),
    steps: room(2 * task.train.rows * trees),
    checkScores: filled(task.check?.rows ?? 0),
  };
}

/**
 * One member's part of boosting: every member of the team calls this with the same task and state.
 *
 * Each round the members write the gradients of their share of the rows, then grow the classes' trees, whoever is free
 * taking the next. When there is one tree a round they grow it together, each looking at its share of the columns. The
 * trees are the same however many members there are: a tree depends on the scores alone, and every sum is exact.
 *
 */
export function boostTogether(
  task: BoostingTask,
  state: BoostingState,
  team: Team,
  onRound: (rounds: number) => void,
): BoostedPart {
  const { train, check, classes, settings } = task;
  const perRound = treesPerRound(classes);
  const together = perRound < team.members;
  const columns = Int32Array.from({ length: task.columns }, (_, column) => column);
  const grower = together
    ? new TreeGrower(
        task,
        columns.filter((column) => column % team.members === team.member),
        (splits) => keepBest(splits, team),
      )
    : new TreeGrower(task, columns, () => undefined);
  const range = {
    from: Math.floor((train.rows * team.member) / team.members),
    to: Math.floor((train.rows * (team.member + 1)) / team.members),
    rounding: roundingFor(train.weights === null ? train.rows : train.weights.reduce((sum, weight) => sum + weight, 0)),
  };
  const stopper = check === null ? null : new StopWhenWorse(check, classes);
  const trees: NumberedTree[] = [];
  for (let round = 0; round < settings.rounds; round++) {
    writeSteps(state.scores, state.steps, train, classes, range);
    team.meet();
    const growTree = (k: number) => {
      const tree = grower.grow(state.steps.subarray(2 * k * train.rows, 2 * (k + 1) * train.rows));
      grower.addAnswers(tree, state.scores.subarray(k * train.rows, (k + 1) * train.rows), together ? team : SINGLE);
      // Of a tree that all have grown the first one answers for it.
      if (together && team.member > 0) return;
      trees.push({ index: round * perRound + k, tree });
      if (check !== null)
        scoreCheckRows(tree, task, check, state.checkScores.subarray(k * check.rows, (k + 1) * check.rows));
    };
    if (together) for (let k = 0; k < perRound; k++) growTree(k);
    else for (let k = team.take(round); k < perRound; k = team.take(round)) growTree(k);
    team.meet();
    onRound(round + 1);
    if (stopper?.shouldStop(state.checkScores)) break;
  }
  return { trees, rounds: stopper === null ? settings.rounds : stopper.bestRounds };
}

/** Puts the trees of all members in order and leaves out those of rounds that do not count. */
export function collectTrees(parts: readonly BoostedPart[], perRound: number): GrownTree[] {
  const all = new Array<GrownTree>();
  for (const { trees, rounds } of parts)
    for (const { index, tree } of trees) if (index < rounds * perRound) all[index] = tree;
  return all;
}

/** Boosts in this thread. */
export const boostHere: Boost = async (task, onProgress) => {
  const state = startState(task, (numbers) => new Float64Array(numbers));
  const part = boostTogether(task, state, alone(), (rounds) => onProgress(rounds / task.settings.rounds));
  return collectTrees([part], treesPerRound(task.classes));
};

/** A tree grown by one member alone. */
const SINGLE = { member: 0, members: 1 };
const SPLIT_NUMBERS = 7 + SET_WORDS;

/**
 * Every member's splits are shown to all; all keep the one with the greatest gain, of equals that of the first column.
 */
function keepBest(splits: readonly BoostingSplit[], team: Team): void {
  const own = Float64Array.from(
    splits.flatMap((split) => [
      split.gain,
      split.column,
      split.way,
      split.cut,
      split.gradient,
      split.hessian,
      split.rows,
      ...split.set,
    ]),
  );
  for (const shown of team.exchange(own)) {
    splits.forEach((split, at) => {
      const start = at * SPLIT_NUMBERS;
      const gain = shown[start]!;
      const column = shown[start + 1]!;
      if (gain < split.gain || gain === 0 || (gain === split.gain && column >= split.column)) return;
      split.gain = gain;
      split.column = column;
      split.way = shown[start + 2]!;
      split.cut = shown[start + 3]!;
      split.gradient = shown[start + 4]!;
      split.hessian = shown[start + 5]!;
      split.rows = shown[start + 6]!;
      split.set.set(shown.subarray(start + 7, start + SPLIT_NUMBERS));
    });
  }
}
