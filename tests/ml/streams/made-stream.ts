import { seededRandom } from '../../../ml/random.ts';
import type { Table } from '../../../ml/table/column.ts';

/** Rows in an order, and the number of the class of each. */
export interface MadeStream {
  readonly table: Table;
  readonly labels: readonly number[];
}

/**
 * Rows of two numbers, a category, a flag and a text, of three classes that the first number and the category tell;
 * from half of the rows on, the classes are turned round. Some cells are missing, and one label of twenty is any.
 */
export function madeStream(rows: number, seed: number): MadeStream {
  const random = seededRandom(seed);
  const labels: number[] = [];
  const numbers = [new Float64Array(rows), new Float64Array(rows)] as const;
  const shops: (string | null)[] = [];
  const flags: (string | null)[] = [];
  const texts: (string | null)[] = [];
  for (let row = 0; row < rows; row++) {
    const [amount, shop] = [random.next(), random.integer(3)];
    const own = amount < 0.5 ? 0 : shop === 0 ? 1 : 2;
    numbers[0][row] = random.next() < 0.05 ? NaN : 100 * amount;
    numbers[1][row] = random.next();
    shops.push(random.next() < 0.05 ? null : ['Rail', 'Fuel', 'Hotel'][shop]!);
    flags.push(random.next() < 0.5 ? 'true' : 'false');
    texts.push(random.next() < 0.3 ? null : `Paid at ${['station', 'pump', 'desk'][shop]!} ${random.integer(9)}`);
    labels.push(random.next() < 0.05 ? random.integer(3) : row < rows / 2 ? own : 2 - own);
  }
  const columns: Table['columns'] = [
    { name: 'Amount', type: 'number', values: numbers[0] },
    { name: 'Noise', type: 'number', values: numbers[1] },
    { name: 'Shop', type: 'category', values: shops },
    { name: 'Paid', type: 'boolean', values: flags },
    { name: 'Text', type: 'text', values: texts },
  ];
  return { table: { rows, columns }, labels };
}
