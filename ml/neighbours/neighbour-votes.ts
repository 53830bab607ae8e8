import type { Table } from '../table/column.ts';
import type { TrainingData } from '../table/training-data.ts';
import { keepRows, type KeptRows } from './kept-rows.ts';
import { NeighbourIndex, type Neighbours } from './neighbour-index.ts';
import { chooseNeighbourColumns, NeighbourReader, type NeighbourColumns } from './neighbour-rows.ts';

/** Labelled rows, and by what others are compared with them: plain data. */
export interface NeighbourModel {
  readonly columns: NeighbourColumns;
  readonly classes: number;
  readonly rows: KeptRows;
}

/** So many rows vote, … */
const VOTERS = 20;
/** … each by this power of how alike it is: one that is the same outvotes dozens that are half so. */
const POWER = 6;
/** What a class without votes is left with, of 1. */
const FLOOR = 1e-3;

/**
 * Keeps labelled rows for others to be compared with, as hashes; null where no column holds names. O(characters), some
 * 250 bytes a row.
 */
export function keepNeighbours({ table, labels, weights, classes }: TrainingData): NeighbourModel | null {
  const columns = chooseNeighbourColumns(table);
  if (columns === null) return null;
  return { columns, classes, rows: keepRows(new NeighbourReader(columns).read(table), { labels, weights }) };
}

/**
 * What the rows most like each row vote for, by how much their labels count and by how alike they are. Rows of one text
 * are compared one after another, which finds the texts like it once.
 *
 * @returns rows × classes, row-major; every row sums to 1; all the same where nothing is alike
 */
export function predictNeighbours(model: NeighbourModel, table: Table): Float64Array {
  const index = indexOf(model);
  const { classes } = model;
  const rows = new NeighbourReader(model.columns).read(table);
  const into = new Float64Array(rows.length * classes);
  // The reader gives rows of one text one and the same set.
  const byText = new Map<Uint32Array, number[]>();
  rows.forEach(({ text }, row) => {
    const own = byText.get(text);
    if (own === undefined) byText.set(text, [row]);
    else own.push(row);
  });
  for (const own of byText.values())
    for (const row of own)
      castVotes(model.rows, index.nearest(rows[row]!, VOTERS), into.subarray(row * classes, (row + 1) * classes));
  return into;
}

function castVotes({ labels, weights }: KeptRows, { rows, similarity }: Neighbours, into: Float64Array): void {
  let sum = 0;
  for (let at = 0; at < rows.length; at++) {
    const vote = weights[rows[at]!]! * similarity[at]! ** POWER;
    into[labels[rows[at]!]!]! += vote;
    sum += vote;
  }
  const all = 1 + FLOOR * into.length;
  for (let k = 0; k < into.length; k++) into[k] = sum === 0 ? 1 / into.length : (into[k]! / sum + FLOOR) / all;
}

const indexes = new WeakMap<NeighbourModel, NeighbourIndex>();

/** The index of a model's rows: made when it is first asked, since more models are read than answer. */
function indexOf(model: NeighbourModel): NeighbourIndex {
  let index = indexes.get(model);
  if (index === undefined) indexes.set(model, (index = new NeighbourIndex(model.rows)));
  return index;
}
