import { cellText } from './cell-text.ts';
import type { Cell, ColumnType } from './column.ts';
import { parseIsoDate, serialToIsoDate } from './date-text.ts';
import { parseNumber } from './number-text.ts';

/** Why a column seems to be of its type. */
export type TypeReason =
  | 'nothing'
  | 'dates'
  | 'yesOrNo'
  | 'identifier'
  | 'codes'
  | 'oneNumber'
  | 'numbers'
  | 'oneText'
  | 'fewTexts'
  | 'allTexts'
  | 'someTexts';

/** What a column seems to be, and why. */
export interface InferredColumn {
  readonly type: ColumnType;
  readonly reason: TypeReason;
  /** 0 … 1. */
  readonly missingShare: number;
  readonly distinct: number;
  /** The most frequent values as they read, at most three, at most 60 characters each. */
  readonly examples: string[];
}

/** A category has at most so many different values … */
const MOST_CATEGORIES = 60;
/** … and every value is there this often on average. */
const LEAST_REPEATS = 3;
/** A column is of a type when all but a few of its cells are: typing mistakes are no reason to read numbers as text. */
const MOST_EXCEPTIONS = 0.05;
/** Fewer different rows than this say nothing of identity. */
const FEWEST_IDENTIFIERS = 5;
const LONGEST_EXAMPLE = 60;
const NAMES_OF_CODES =
  /(^|[^a-z])(id|code|no|nr|number|type|class|kind|category|centre|center|group|account|department|zip|postcode)([^a-z]|$)/;
const BOOLEAN_TEXTS = new Set(['true', 'false', 'yes', 'no', 'y', 'n']);

/**
 * Infers how a column should be read from a sample of its cells.
 *
 * Blank cells and Excel errors are missing. In this order: nothing → ignored; dates (`isDate`, or ISO texts); booleans;
 * identifiers (all different codes) → ignored; numbers; few different values → category; else text. O(cells).
 *
 * @param name   the header; hints at codes that look like numbers
 * @param isDate the sheet shows the numbers as dates
 */
export function inferColumnType(name: string, values: readonly Cell[], isDate: boolean): InferredColumn {
  const cells = values.filter((cell) => cellText(cell) !== null);
  const texts = cells.map((cell) => cellText(cell) ?? '');
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  const [type, reason] = decide(wordsOf(name), cells, texts, counts.size, isDate);
  return {
    type,
    reason,
    missingShare: values.length === 0 ? 0 : 1 - cells.length / values.length,
    distinct: counts.size,
    examples: mostFrequent(counts).map((text) => shown(text, type, isDate)),
  };
}

function decide(
  name: string,
  cells: readonly Cell[],
  texts: readonly string[],
  distinct: number,
  isDate: boolean,
): [ColumnType, TypeReason] {
  if (cells.length === 0) return ['ignored', 'nothing'];
  const share = (test: (text: string) => boolean): number => texts.filter(test).length / texts.length;
  const almostAll = 1 - MOST_EXCEPTIONS;
  const numeric = share((text) => !Number.isNaN(parseNumber(text)));
  if (isDate && numeric >= almostAll) return ['date', 'dates'];
  if (share((text) => !Number.isNaN(parseIsoDate(text))) >= almostAll) return ['date', 'dates'];
  if (cells.every((cell, at) => typeof cell === 'boolean' || BOOLEAN_TEXTS.has(texts[at]!.toLowerCase())))
    return ['boolean', 'yesOrNo'];
  if (isIdentifier(name, texts, distinct)) return ['ignored', 'identifier'];
  if (numeric >= almostAll) {
    const isCode =
      NAMES_OF_CODES.test(name) && texts.every((text) => /^\d+$/.test(text)) && isCategory(distinct, texts.length);
    return isCode ? ['category', 'codes'] : ['number', distinct === 1 ? 'oneNumber' : 'numbers'];
  }
  if (distinct === 1) return ['category', 'oneText'];
  if (isCategory(distinct, texts.length)) return ['category', 'fewTexts'];
  return ['text', distinct === texts.length ? 'allTexts' : 'someTexts'];
}

function isCategory(distinct: number, rows: number): boolean {
  return distinct <= MOST_CATEGORIES && distinct * LEAST_REPEATS <= Math.max(rows, 2 * LEAST_REPEATS);
}

/**
 * All different, and each a single word with a digit in it or a counted number: `INV-0042`, not `12.50` and not a
 * sentence.
 */
function isIdentifier(name: string, texts: readonly string[], distinct: number): boolean {
  if (distinct < texts.length || texts.length < FEWEST_IDENTIFIERS) return false;
  if (texts.every((text) => /^\d+$/.test(text))) return NAMES_OF_CODES.test(name) || isCounting(texts.map(Number));
  return texts.every(
    (text) => /^\S*\d\S*$/.test(text) && Number.isNaN(parseNumber(text)) && !text.includes('@') && text.length <= 64,
  );
}

/** Whole numbers that fill their range at least half: 1, 2, 3, 5 … */
function isCounting(numbers: readonly number[]): boolean {
  let least = Infinity;
  let greatest = -Infinity;
  for (const number of numbers) {
    least = Math.min(least, number);
    greatest = Math.max(greatest, number);
  }
  return greatest - least < numbers.length * 2;
}

/** The three most frequent texts, most frequent first; ties in the order of appearance. */
function mostFrequent(counts: ReadonlyMap<string, number>): string[] {
  return [...counts]
    .sort((a, b) => b[1] - a[1])
    .slice(0, 3)
    .map(([text]) => text);
}

function shown(text: string, type: ColumnType, isDate: boolean): string {
  const serial = type === 'date' && isDate ? parseNumber(text) : NaN;
  const whole = Number.isNaN(serial) ? text : serialToIsoDate(serial);
  return whole.length > LONGEST_EXAMPLE ? `${whole.slice(0, LONGEST_EXAMPLE - 1)}…` : whole;
}

/** A header in lower case with its words apart: `CostCentreCode` and `cost_centre_code` are the same. */
export function wordsOf(name: string): string {
  return name
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replaceAll('_', ' ')
    .toLowerCase();
}
