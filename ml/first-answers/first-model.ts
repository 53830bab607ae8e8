import type { CellBlocks } from '../features/cell-blocks.ts';
import { encodeCells, fitCells, type SparseEncoder } from '../features/sparse-encoder.ts';
import type { ClassificationModel } from '../learners/classification-model.ts';
import { columnCredit } from '../linear/column-credit.ts';
import { mostSlots } from '../linear/linear.ts';
import { answerRows } from '../linear/linear-weights.ts';
import { alignColumns, sortColumns } from '../table/align-columns.ts';
import type { ColumnSpec, Table, WordColumn } from '../table/column.ts';
import { readTable } from '../table/read-table.ts';
import { textsOfClass, type DescribedClass } from './class-words.ts';

/** So many rows without labels are enough to gather about the words of classes. */
export const MOST_GATHERED = 1_000;
/**
 * What a likeness is multiplied by before the softmax: chosen on rows that no benchmark reports, which
 * `bench/first-answers.ts` names, so that an answer is right about as often as it says or oftener. By words alone, how
 * rare a word is among rows is not known, and so less is said.
 */
const SURENESS = { byWords: 4, byRows: 7, whileGathering: 10 } as const;
/** How often rows gather about the words, and how much their mean counts beside these; chosen likewise. */
const ROUNDS = 2;
const COUNT_OF_ROWS = 0.3;
/** Rows between two pauses. */
const ROWS_PER_STEP = 100;

/**
 * The columns in which a row may have words of a class: those of text, which say what rows are about; where there is
 * none, those of categories, read as texts.
 */
export function columnsOfWords(columns: readonly ColumnSpec[]): ColumnSpec[] {
  const ofType = (wanted: ColumnSpec['type']) => columns.filter(({ type }) => type === wanted);
  const texts = ofType('text');
  return sortColumns(texts.length > 0 ? texts : ofType('category')).map(({ name }) => ({ name, type: 'text' }));
}

/**
 * A model made of words alone, without a label: a row is of the class whose name and description its texts are like. As
 * features they are those of the linear learner, tf-idf of words and of pieces of words, each of length 1, so that a
 * score is a cosine; columns of categories are read as texts.
 *
 * Where rows without labels are given, how rare a word is is known by them, and they gather about the words: each
 * class's words are joined by the mean of the rows, weighted by how probable the class is for each, some rounds long (a
 * spherical k-means with soft places that the words hold). Same classes, same rows, same model.
 *
 * It pauses between rounds. O(rounds × rows × features × classes).
 *
 * @param classes at least two
 * @param columns of the rows; at least one of words
 * @param rows    at most {@link MOST_GATHERED} of them are worth the time; null for none
 * @throws {RangeError} with fewer than two classes, or no column of words
 * @see I. Dhillon, D. Modha, "Concept Decompositions for Large Sparse Text Data", Machine Learning 42 (2001)
 */
export function* firstModel(
  classes: readonly DescribedClass[],
  columns: readonly ColumnSpec[],
  rows: Table | null,
): Generator<void, ClassificationModel> {
  const read = columnsOfWords(columns);
  if (classes.length < 2) throw new RangeError('firstModel requires at least two classes');
  if (read.length === 0) throw new RangeError('firstModel requires a column of words');
  const sorted = classes.toSorted((a, b) => (a.name < b.name ? -1 : 1));
  const written = tableOfTexts(read, sorted.flatMap(textsOfClass));
  const gathered = rows === null || rows.rows === 0 ? null : alignColumns(rows, read);
  const { encoder } = fitCells(gathered === null ? written : joined(gathered, written), mostSlots(sorted.length), null);
  yield;
  const words = unitColumns(
    sumOfTexts(encoder, encodeCells(encoder, written), sorted.length),
    sorted.length,
    read.length,
  );
  const cells = encodeCells(encoder, gathered ?? written);
  yield;
  const weights = gathered === null ? words : yield* gather(words, cells, sorted.length, read.length);
  const sureness = gathered === null ? SURENESS.byWords : SURENESS.byRows;
  return modelOf(encoder, sorted, read, { weights: weights.map((each) => each * sureness), cells });
}

function tableOfTexts(columns: readonly ColumnSpec[], texts: readonly string[]): Table {
  return readTable(
    columns,
    columns.map(({ name }) => ({ name, values: texts })),
  );
}

function joined(first: Table, second: Table): Table {
  return {
    rows: first.rows + second.rows,
    columns: first.columns.map((column, at): WordColumn => {
      const values = [column, second.columns[at]!].flatMap((each) => (each as WordColumn).values);
      return { name: column.name, type: 'text', values };
    }),
  };
}

/** Slots × classes: the features of both texts of each class. */
function sumOfTexts(
  encoder: SparseEncoder,
  { blocks, columns, offsets, features, values }: CellBlocks,
  classes: number,
) {
  const sums = new Float32Array(encoder.hashes.length * classes);
  for (let cell = 0; cell < blocks.length; cell++) {
    const of = Math.floor(cell / columns / 2);
    const block = blocks[cell]!;
    for (let at = offsets[block]!; at < offsets[block + 1]!; at++) sums[features[at]! * classes + of]! += values[at]!;
  }
  return sums;
}

/** Scales each class's features to the length of a row of so many columns, in place. A class of none stays so. */
function unitColumns(weights: Float32Array, classes: number, columns: number): Float32Array {
  const squares = new Float64Array(classes);
  weights.forEach((each, at) => (squares[at % classes]! += each * each));
  const scales = squares.map((square) => (square > 0 ? Math.sqrt(2 * columns) / Math.sqrt(square) : 0));
  return weights.map((each, at) => each * scales[at % classes]!);
}

/** The words of the classes, joined by the rows that gather about them. */
function* gather(
  words: Float32Array,
  cells: CellBlocks,
  classes: number,
  columns: number,
): Generator<void, Float32Array> {
  const bias = new Float32Array(classes);
  let weights = words;
  for (let round = 0; round < ROUNDS; round++) {
    const sure = weights.map((each) => each * SURENESS.whileGathering);
    const sums = new Float32Array(words.length);
    for (let from = 0; from < cells.rows; from += ROWS_PER_STEP) {
      const part = rowsOf(cells, from, Math.min(cells.rows, from + ROWS_PER_STEP));
      addRows(sums, part, answerRows({ classes, weights: sure, bias }, part), classes);
      yield;
    }
    const means = unitColumns(sums, classes, columns);
    weights = words.map((each, at) => (each + COUNT_OF_ROWS * means[at]!) / (1 + COUNT_OF_ROWS));
    yield;
  }
  return weights;
}

function rowsOf(cells: CellBlocks, from: number, to: number): CellBlocks {
  return { ...cells, rows: to - from, blocks: cells.blocks.subarray(from * cells.columns, to * cells.columns) };
}

/** Adds rows' features to those of the classes, slots × classes, each row's by the shares of its classes. */
function addRows(
  sums: Float32Array,
  { rows, columns, blocks, offsets, features, values }: CellBlocks,
  shares: Float64Array,
  classes: number,
): void {
  for (let cell = 0; cell < rows * columns; cell++) {
    const ofRow = Math.floor(cell / columns) * classes;
    for (let at = offsets[blocks[cell]!]!; at < offsets[blocks[cell]! + 1]!; at++) {
      const to = features[at]! * classes;
      for (let k = 0; k < classes; k++) sums[to + k]! += values[at]! * shares[ofRow + k]!;
    }
  }
}

function modelOf(
  encoder: SparseEncoder,
  classes: readonly DescribedClass[],
  columns: readonly ColumnSpec[],
  { weights, cells }: { readonly weights: Float32Array; readonly cells: CellBlocks },
): ClassificationModel {
  const bias = new Float32Array(classes.length);
  const credit = columnCredit({ classes: classes.length, weights, bias }, cells);
  const linear = { encoder, classes: classes.length, weights, bias, temperature: 1, epochs: 0, columnCredit: credit };
  const none = { hashes: new Uint32Array(0), starts: new Int32Array(1) };
  const ignorance = Math.log(classes.length);
  return {
    ...{ format: 'amend-model', formatVersion: 4, learner: 'linear' },
    classes: classes.map(({ name }) => name),
    columns,
    linear,
    champion: { learner: 'linear', model: linear },
    history: { ...none, classes: new Uint16Array(0), counts: new Float32Array(0) },
    validation: { rows: 0, championLogLoss: ignorance, linearLogLoss: ignorance },
  };
}
