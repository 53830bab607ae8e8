import { fitCells } from '../features/sparse-encoder.ts';
import type { CellBlocks } from '../features/cell-blocks.ts';
import { columnCredit as creditOf } from '../linear/column-credit.ts';
import { Descent } from '../linear/descent.ts';
import { answerRows } from '../linear/linear-weights.ts';
import { seededRandom, shuffledIndexes } from '../random.ts';
import type { TrainingData } from '../table/training-data.ts';

/** What models say of rows that they have not learnt from. */
export interface OutOfFold {
  /** rows × classes, row-major. */
  readonly probabilities: Float64Array;
  /** Per column of `cells`, 0 … 1: how much of the answers it carries. */
  readonly columnCredit: Float64Array;
  /** The rows as the models read them, features numbered below `features`. */
  readonly cells: CellBlocks;
  readonly features: number;
}

/** Three passes tell classes apart nearly as well as many, and hold less to a wrong label. */
const PASSES = 3;
/** Weights of one model: 4 million, 16 MB; and features, many of which are rare. */
const MOST_WEIGHTS = 4_000_000;
const MOST_FEATURES = 500_000;

/**
 * What a linear model gives every row that has not learnt from that row: rows are dealt into folds at random, and each
 * fold is answered by a model of the others. Texts are read once, for all models; costs `folds` trainings of three
 * passes.
 *
 * @param folds at least 2, at most the rows
 */
export function outOfFold({ table, labels, classes, seed }: TrainingData, folds: number): OutOfFold {
  const { encoder, cells } = fitCells(table, Math.min(MOST_FEATURES, Math.floor(MOST_WEIGHTS / classes)), null);
  const features = encoder.hashes.length;
  const probabilities = new Float64Array(table.rows * classes);
  const columnCredit = new Float64Array(encoder.columns.length);
  const order = shuffledIndexes(table.rows, seededRandom(seed));
  for (let fold = 0; fold < folds; fold++) {
    const asked = order.filter((_, place) => place % folds === fold);
    const learnt = order.filter((_, place) => place % folds !== fold);
    const part = takeCells(cells, learnt);
    const descent = new Descent(
      { cells: part, labels: Int32Array.from(learnt, (row) => labels[row]!), weights: null },
      features,
      classes,
      seededRandom(seed),
    );
    for (let pass = 1; pass < PASSES; pass++) descent.pass();
    const model = descent.pass();
    const answers = answerRows(model, takeCells(cells, asked));
    asked.forEach((row, place) =>
      probabilities.set(answers.subarray(place * classes, (place + 1) * classes), row * classes),
    );
    creditOf(model, part).forEach((credit, column) => {
      columnCredit[column]! += credit / folds;
    });
  }
  return { probabilities, columnCredit, cells, features };
}

/** Some rows; what their cells hold is shared. */
function takeCells(cells: CellBlocks, rows: ArrayLike<number>): CellBlocks {
  const blocks = new Int32Array(rows.length * cells.columns);
  for (let place = 0; place < rows.length; place++)
    blocks.set(
      cells.blocks.subarray(rows[place]! * cells.columns, (rows[place]! + 1) * cells.columns),
      place * cells.columns,
    );
  return { ...cells, rows: rows.length, blocks };
}
