import type { ColumnSpec } from '../../ml/table/column.ts';
import { readDataFile } from './data-file.ts';
import { everyFifth, partBy, type PeerCell, type Split } from './split.ts';

const ADULT_NUMBERS = new Set(['age', 'fnlwgt', 'education_num', 'capital_gain', 'capital_loss', 'hours_per_week']);
const LETTER_TRAIN_ROWS = 16_000;

/**
 * Income above or below 50,000 $; 48,842 rows, 8 of 14 columns are categories, `?` is missing; the official split (UCI,
 * CC BY 4.0).
 */
export function adult(): Split {
  const { header, rows } = readDataFile('tabular/adult.csv');
  const columns = header
    .slice(0, -2)
    .map((name): ColumnSpec => ({ name, type: ADULT_NUMBERS.has(name) ? 'number' : 'category' }));
  const split = rows.map((row) => row.at(-1));
  return partBy(
    'adult',
    columns,
    { values: byColumn(columns, rows, 0), labels: rows.map((row) => row.at(-2)!) },
    (row) => split[row] === 'test',
  );
}

/**
 * Which of 26 letters a drawn shape is; 20,000 rows × 16 numbers; the first 16,000 are learnt from, as its authors did
 * (UCI).
 */
export function letter(): Split {
  const { header, rows } = readDataFile('tabular/letter.data');
  const columns = header.slice(1).map((name): ColumnSpec => ({ name, type: 'number' }));
  return partBy(
    'letter',
    columns,
    { values: byColumn(columns, rows, 1), labels: rows.map((row) => row[0]!) },
    (row) => row >= LETTER_TRAIN_ROWS,
  );
}

/** Which of 7 kinds of forest covers a spot; a sample of 10,000 rows × 54 numbers; every fifth is asked (UCI). */
export function covtype(): Split {
  const { header, rows } = readDataFile('tabular/covtype_sample_10k.csv');
  const columns = header.slice(0, -1).map((name): ColumnSpec => ({ name, type: 'number' }));
  return everyFifth(
    'covtype',
    columns,
    byColumn(columns, rows, 0),
    rows.map((row) => row.at(-1)!),
  );
}

const BANK_NUMBERS = new Set([
  ...['age', 'campaign', 'pdays', 'previous'],
  ...['emp.var.rate', 'cons.price.idx', 'cons.conf.idx', 'euribor3m', 'nr.employed'],
]);

/**
 * Whether somebody whom a bank calls will save there; 41,188 rows, every fifth is asked. Without the duration of the
 * call, which is known only after it (UCI).
 */
export function bankMarketing(): Split {
  const { header, rows } = readDataFile('tabular/bank_marketing_additional_full.csv');
  const duration = header.indexOf('duration');
  const kept = (cells: readonly string[]) => cells.filter((_, at) => at !== duration);
  const columns = kept(header)
    .slice(0, -1)
    .map((name): ColumnSpec => ({ name, type: BANK_NUMBERS.has(name) ? 'number' : 'category' }));
  return everyFifth(
    'bank_marketing',
    columns,
    byColumn(columns, rows.map(kept), 0),
    rows.map((row) => row.at(-1)!),
  );
}

function byColumn(columns: readonly ColumnSpec[], rows: readonly (readonly string[])[], first: number): PeerCell[][] {
  return columns.map(({ type }, at) => rows.map((row) => readCell(row[first + at]!.trim(), type === 'number')));
}

function readCell(text: string, isNumber: boolean): PeerCell {
  if (text === '' || text === '?') return null;
  return isNumber ? Number(text) : text;
}
