import type { Random } from '../../ml/random.ts';
import type { Predictions } from '../../ml/sketches/prediction-profile.ts';
import type { Table, TypedColumn } from '../../ml/table/column.ts';

const CLASSES = ['travel', 'meals', 'office', 'software', 'training', 'other'];

/** How a cell is drawn. */
type Draw<Cell> = (random: Random) => Cell;
type Drawn =
  | { readonly type: 'number'; readonly draw: Draw<number> }
  | { readonly type: 'date'; readonly draw: Draw<number> }
  | { readonly type: 'category' | 'boolean' | 'text'; readonly draw: Draw<string | null> };

const normal: Draw<number> = (random) =>
  Math.sqrt(-2 * Math.log(1 - random.next())) * Math.cos(2 * Math.PI * random.next());
const word = (at: number) => String.fromCharCode(97 + (at % 26), 97 + ((at * 7) % 26), 97 + ((at * 17) % 26), 113);
/** One of so many, the first ones far more often. */
const ranked = (count: number, random: Random) => Math.floor(count * random.next() ** 2.5);
const someMissing =
  (share: number, draw: Draw<number>): Draw<number> =>
  (random) =>
    random.next() < share ? NaN : draw(random);

/**
 * Fifty columns as tables of companies have them: amounts (even, skewed, rounded to whole numbers), fees of which most
 * are 0, few codes, a value that dominates, a constant, categories of few and many values, texts, dates.
 */
const KINDS: readonly { readonly name: string; readonly count: number; readonly of: (at: number) => Drawn }[] = [
  { name: 'Normal', count: 10, of: (at) => ({ type: 'number', draw: (random) => 100 * at + normal(random) }) },
  { name: 'Skewed', count: 6, of: (at) => ({ type: 'number', draw: (random) => Math.exp(at + 1.5 * normal(random)) }) },
  {
    name: 'Rounded',
    count: 4,
    of: (at) => ({ type: 'number', draw: (random) => Math.round((at + 2) * normal(random)) }),
  },
  { name: 'Gaps', count: 4, of: (at) => ({ type: 'number', draw: someMissing(0.1 * (at + 1), normal) }) },
  {
    name: 'Fee',
    count: 4,
    of: (at) => ({ type: 'number', draw: (random) => (random.next() < 0.95 ? 0 : 1 + random.integer(10 ** (at + 1))) }),
  },
  { name: 'Code', count: 4, of: (at) => ({ type: 'number', draw: (random) => ranked(2 + 2 * at, random) }) },
  {
    name: 'Dominant',
    count: 3,
    of: (at) => ({
      type: 'number',
      draw: (random) => (random.next() < 0.6 + 0.1 * at ? 19.99 : 50 + 10 * normal(random)),
    }),
  },
  { name: 'Constant', count: 1, of: () => ({ type: 'number', draw: () => 1 }) },
  {
    name: 'Category',
    count: 8,
    of: (at) => ({
      type: 'category',
      draw: (random) => (random.next() < 0.02 * at ? null : word(ranked(3 + 6 * at, random))),
    }),
  },
  {
    name: 'Flag',
    count: 2,
    of: (at) => ({ type: 'boolean', draw: (random) => String(random.next() < 0.3 + 0.6 * at) }),
  },
  {
    name: 'Text',
    count: 2,
    of: (at) => ({
      type: 'text',
      draw: (random) => Array.from({ length: 1 + random.integer(3 + at) }, () => word(ranked(400, random))).join(' '),
    }),
  },
  { name: 'Date', count: 2, of: () => ({ type: 'date', draw: (random) => 1.7e12 + random.integer(90) * 86_400_000 }) },
];

export const DRAWN_COLUMNS = KINDS.reduce((sum, { count }) => sum + count, 0);

/** A table of fifty columns drawn from the same distributions whenever it is drawn, and what a model says of it. */
export function drawTable(rows: number, random: Random): { readonly table: Table; readonly predictions: Predictions } {
  const columns = KINDS.flatMap(({ name, count, of }) =>
    Array.from({ length: count }, (_, at) => drawColumn(`${name} ${at + 1}`, of(at), rows, random)),
  );
  const make = <Value>(draw: () => Value) => Array.from({ length: rows }, draw);
  const predictions = {
    classes: CLASSES,
    predicted: make(() => ranked(CLASSES.length, random)),
    confidence: make(() => 1 - random.next() ** 2 / 2),
  };
  return { table: { rows, columns }, predictions };
}

/** The same table with one number column changed. */
export function changeNumbers(table: Table, name: string, change: (value: number) => number): Table {
  const columns = table.columns.map((column) =>
    column.name === name && (column.type === 'number' || column.type === 'date')
      ? { ...column, values: column.values.map(change) }
      : column,
  );
  return { ...table, columns };
}

function drawColumn(name: string, drawn: Drawn, rows: number, random: Random): TypedColumn {
  if (drawn.type === 'number' || drawn.type === 'date')
    return { name, type: drawn.type, values: Float64Array.from({ length: rows }, () => drawn.draw(random)) };
  const { type, draw } = drawn;
  return { name, type, values: Array.from({ length: rows }, () => draw(random)) };
}
