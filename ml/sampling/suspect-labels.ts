import type { TrainingData } from '../table/training-data.ts';
import { indexNeighbours, type Neighbours } from './nearest-rows.ts';
import { outOfFold } from './out-of-fold.ts';

/** A label that model and neighbours contradict, neither having seen it. */
export interface SuspectRow {
  readonly row: number;
  /** Number of the class that they say instead. */
  readonly suggested: number;
  /** 0.5 … 1: how surely the label is wrong. */
  readonly suspicion: number;
  /** What the model gives the label's class, and the suggested one. */
  readonly labelProbability: number;
  readonly suggestedProbability: number;
  /** Neighbours asked, and how many of them carry the suggested class. */
  readonly neighbours: number;
  readonly agreeing: number;
}

const FOLDS = 2;
const NEIGHBOURS = 20;
/** Listed from here on: model and neighbours together give the other class odds of 10 to 3. */
const LEAST_SUSPICION = 0.77;
/** What neither the model nor the neighbours have ever seen is not impossible. */
const MODEL_DOUBT = 0.01;
const NEIGHBOURS_DOUBT = 0.05;
const LEAST_ROWS = 20;

/**
 * The labels worth a second look, most suspicious first. Cross-validation: a linear model that has not seen the row
 * says how probable its label and every other class are, and so do the labels of the twenty rows most like it;
 * suspicious is a label against which both speak together (the geometric mean of their odds). Planted wrong labels are
 * found better by the two than by either: see `bench/suspects.ts`. With fewer than 20 rows nothing is listed. Costs two
 * short trainings of the linear learner; rows that the model agrees with need no neighbours.
 *
 * @param mayBeListed rows whose labels are judged; absent means all
 * @see C. Northcutt, L. Jiang, I. Chuang, "Confident Learning: Estimating Uncertainty in Dataset Labels", JAIR 70
 * (2021):
 *   out-of-fold probabilities against given labels
 */
export function suspectLabels(data: TrainingData, mayBeListed: (row: number) => boolean = () => true): SuspectRow[] {
  const { table, labels, classes } = data;
  if (table.rows < LEAST_ROWS || classes < 2) return [];
  const { probabilities, columnCredit, cells, features } = outOfFold(data, FOLDS);
  const neighboursOf = indexNeighbours(cells, features, columnCredit);
  const suspects: SuspectRow[] = [];
  for (let row = 0; row < table.rows; row++) {
    const own = probabilities.subarray(row * classes, (row + 1) * classes);
    if (!mayBeListed(row) || !couldBeSuspect(own, labels[row]!)) continue;
    const suspect = judge(row, own, neighboursOf(row, NEIGHBOURS), labels);
    if (suspect.suspicion >= LEAST_SUSPICION) suspects.push(suspect);
  }
  return suspects.sort((a, b) => b.suspicion - a.suspicion || a.row - b.row);
}

/** Whether any neighbours could make the label suspicious. */
function couldBeSuspect(model: Float64Array, label: number): boolean {
  const most = Math.max(...model.map((probability, k) => (k === label ? 0 : probability)));
  return suspicionOf([model[label]!, 0], [most, 1]) >= LEAST_SUSPICION;
}

function judge(row: number, model: Float64Array, { rows, similarity }: Neighbours, labels: Int32Array): SuspectRow {
  const label = labels[row]!;
  const votes = new Float64Array(model.length);
  const all = similarity.reduce((sum, each) => sum + each, 0);
  rows.forEach((neighbour, at) => {
    votes[labels[neighbour]!]! += similarity[at]! / all;
  });
  let suggested = label === 0 ? 1 : 0;
  for (let k = 0; k < model.length; k++)
    if (k !== label && oddsPart(model[k]!, votes[k]!) > oddsPart(model[suggested]!, votes[suggested]!)) suggested = k;
  return {
    row,
    suggested,
    suspicion: suspicionOf([model[label]!, votes[label]!], [model[suggested]!, votes[suggested]!]),
    labelProbability: model[label]!,
    suggestedProbability: model[suggested]!,
    neighbours: rows.length,
    agreeing: rows.filter((neighbour) => labels[neighbour] === suggested).length,
  };
}

/** The share of the suggested class against the label's, by model and neighbours ([probability, vote] of each). */
function suspicionOf(label: readonly [number, number], suggested: readonly [number, number]): number {
  const other = oddsPart(...suggested);
  return other / (other + oddsPart(...label));
}

function oddsPart(probability: number, vote: number): number {
  return Math.sqrt((probability + MODEL_DOUBT) * (vote + NEIGHBOURS_DOUBT));
}
