import { serialToIsoDate } from '../table/date-text.ts';
import type { ColumnType } from '../table/column.ts';
import type { Effect, Level } from './effect.ts';

const OUTER_SHARE = 0.2;
/** With fewer numbers known, nothing is said of low and high. */
const LEAST_KNOWN = 10;
const LONGEST_CELL = 60;

/** Low when less than a fifth of the numbers lie below it and most lie above; high the other way about. */
export function levelOf(value: number, sorted: Float64Array): Level {
  if (sorted.length < LEAST_KNOWN) return null;
  const below = sorted.filter((each) => each < value).length / sorted.length;
  const above = sorted.filter((each) => each > value).length / sorted.length;
  if (below < OUTER_SHARE && above > 0.5) return 'low';
  return above < OUTER_SHARE && below > 0.5 ? 'high' : null;
}

/**
 * What spoke, in words: `Merchant contains “uber”`, `Amount is 12.5, which is low`, `Date is missing`.
 *
 * @param type of the column that spoke
 */
export function effectInWords({ column, words, cell, level, effect }: Effect, type: ColumnType | undefined): string {
  if (column === null)
    return effect > 0
      ? 'past corrections of rows like this one say so'
      : 'past corrections of rows like this one say otherwise';
  if (words.length > 0) return `${column} contains “${shortened(words.join(' '))}”`;
  if (cell === null) return `${column} is missing`;
  if (typeof cell === 'string')
    return type === 'boolean' ? `${column} is ${cell}` : `${column} is “${shortened(cell)}”`;
  if (type === 'date') return `${column} is ${serialToIsoDate(cell)}`;
  return `${column} is ${String(Number(cell.toPrecision(8)))}${level === null ? '' : `, which is ${level}`}`;
}

function shortened(text: string): string {
  const plain = text.replace(/\s+/g, ' ');
  return plain.length <= LONGEST_CELL ? plain : `${plain.slice(0, LONGEST_CELL - 1).trimEnd()}…`;
}
