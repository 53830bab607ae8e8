import type { CellValue } from '../cell.ts';
import type { Column } from '../classifier.ts';
import { ColumnReadings } from './column-readings.ts';
import { placeOf, type Place } from './condition-columns.ts';
import { isNegative, numberOf, type ColumnTest, type Condition, type ConditionValue } from './condition.ts';
import { comparableText } from './fold-text.ts';
import { FALSE_TEXTS, isEmptyCell, TRUE_TEXTS } from './read-cell.ts';

/**
 * Of each row, 1 when the condition holds and 0 when not.
 *
 * @param cells by column, in the order of the columns it was compiled for; a cell beyond a column's end is empty
 */
export type CompiledCondition = (cells: readonly (readonly CellValue[])[], rows: number) => Uint8Array;

/** A part of it. What it answers is its caller's, who may change it. */
type Part = (table: ColumnReadings) => Uint8Array;

/**
 * Compiles a condition to tests of whole columns. A column is read once, and each of its distinct texts is tested once;
 * what a cell means is said at {@link Condition}. O(rows × tests).
 *
 * @param condition of which `columnFaults` finds nothing
 * @throws {RangeError} a condition requires columns of which columnFaults finds nothing
 * @example [...compileCondition({ column: 'Amount', operator: 'at-least', value: 5 }, [{ name: 'Amount', type: 'number' }])([[4, '5', null]], 3)] // => [0, 1, 0]
 */
export function compileCondition(condition: Condition, columns: readonly Column[]): CompiledCondition {
  const whole = compilePart(condition, columns);
  return (cells, rows) => whole(new ColumnReadings(cells, rows));
}

/**
 * Of each row, the number of the first condition that holds, and −1 where none does. Columns are read once for all.
 *
 * @param conditions of which `columnFaults` finds nothing
 * @throws {RangeError} a condition requires columns of which columnFaults finds nothing
 * @example [...compileFirst([{ column: 'Amount', operator: 'less', value: 5 }, { column: 'Amount', operator: 'less', value: 9 }], [{ name: 'Amount', type: 'number' }])([[4, 7, null]], 3)] // => [0, 1, -1]
 */
export function compileFirst(
  conditions: readonly Condition[],
  columns: readonly Column[],
): (cells: readonly (readonly CellValue[])[], rows: number) => Int16Array {
  const parts = conditions.map((each) => compilePart(each, columns));
  return (cells, rows) => {
    const table = new ColumnReadings(cells, rows);
    const first = new Int16Array(rows).fill(-1);
    for (const [number, part] of parts.entries()) {
      const holds = part(table);
      for (let row = 0; row < rows; row++) if (holds[row] === 1 && first[row] === -1) first[row] = number;
    }
    return first;
  };
}

function compilePart(condition: Condition, columns: readonly Column[]): Part {
  if (!('conditions' in condition)) return compileTest(condition, placeOf(condition, columns));
  const parts = condition.conditions.map((each) => compilePart(each, columns));
  const join = condition.operator === 'and' ? keepCommon : addOther;
  return (table) => {
    const [first, ...others] = parts.map((part) => part(table));
    for (const other of others) join(first!, other);
    return first!;
  };
}

function keepCommon(rows: Uint8Array, others: Uint8Array): void {
  for (let row = 0; row < rows.length; row++) rows[row]! &= others[row]!;
}

function addOther(rows: Uint8Array, others: Uint8Array): void {
  for (let row = 0; row < rows.length; row++) rows[row]! |= others[row]!;
}

function compileTest(test: ColumnTest, place: Place): Part {
  const positive = compilePositive(test, place);
  if (!isNegative(test.operator)) return positive;
  return (table) => {
    const rows = positive(table);
    for (let row = 0; row < rows.length; row++) rows[row]! ^= 1;
    return rows;
  };
}

/** What an operator asks, or what its negative denies. */
function compilePositive(test: ColumnTest, place: Place): Part {
  switch (test.operator) {
    case 'is':
    case 'is-not':
      return isOneOf(test.values, place);
    case 'contains':
    case 'does-not-contain': {
      const pieces = test.values.map(comparableText);
      return ofTexts(place, (text) => pieces.some((piece) => text.includes(piece)));
    }
    case 'starts-with':
    case 'does-not-start-with': {
      const starts = test.values.map(comparableText);
      return ofTexts(place, (text) => starts.some((start) => text.startsWith(start)));
    }
    case 'between': {
      const [from, to] = [numberOf(test.from), numberOf(test.to)];
      return ofNumbers(place, (value) => value >= from && value <= to);
    }
    case 'is-empty':
    case 'is-not-empty':
      return isEmpty(place);
    default:
      return ofNumbers(place, comparison(test.operator, numberOf(test.value)));
  }
}

/** NaN, which is no value, lies nowhere. */
function comparison(operator: 'less' | 'at-most' | 'more' | 'at-least', limit: number): (value: number) => boolean {
  switch (operator) {
    case 'less':
      return (value) => value < limit;
    case 'at-most':
      return (value) => value <= limit;
    case 'more':
      return (value) => value > limit;
    case 'at-least':
      return (value) => value >= limit;
  }
}

function isOneOf(values: readonly ConditionValue[], place: Place): Part {
  if (place.kind === 'text' || place.kind === 'boolean') {
    const wanted = new Set(textsMeant(values));
    return ofTexts(place, (text) => wanted.has(text));
  }
  const wanted = new Set(numbersMeant(values));
  return ofNumbers(place, (value) => wanted.has(value));
}

/**
 * Of texts and booleans among values, every text that means one of them, as cells are compared.
 *
 * @example textsMeant([' Open ', false]) // => ['open', 'false', 'no', 'n', '0', 'falsch', 'faux']
 */
export function textsMeant(values: readonly ConditionValue[]): string[] {
  return values.flatMap((value) => {
    if (typeof value === 'boolean') return value ? TRUE_TEXTS : FALSE_TEXTS;
    return typeof value === 'string' ? [comparableText(value)] : [];
  });
}

/**
 * Of numbers and days among values, the numbers that mean them.
 *
 * @example numbersMeant([1_000, { date: '2026-03-31' }]) // => [1_000, 46_112]
 */
export function numbersMeant(values: readonly ConditionValue[]): number[] {
  return values.flatMap((value) => (typeof value === 'number' || typeof value === 'object' ? [numberOf(value)] : []));
}

function ofTexts({ at }: Place, holds: (text: string) => boolean): Part {
  return (table) => {
    const { texts, codes } = table.textsOf(at);
    const held = new Uint8Array(texts.length);
    for (let code = 0; code < held.length; code++) {
      const text = texts[code] ?? null;
      held[code] = text !== null && holds(text) ? 1 : 0;
    }
    const rows = new Uint8Array(codes.length);
    for (let row = 0; row < rows.length; row++) rows[row] = held[codes[row]!]!;
    return rows;
  };
}

function ofNumbers({ at, kind }: Place, holds: (value: number) => boolean): Part {
  return (table) => {
    const values = table.numbersOf(at, kind === 'date' ? 'date' : 'number');
    const rows = new Uint8Array(values.length);
    for (let row = 0; row < rows.length; row++) rows[row] = holds(values[row]!) ? 1 : 0;
    return rows;
  };
}

function isEmpty({ at }: Place): Part {
  return (table) => {
    const cells = table.cellsOf(at);
    const rows = new Uint8Array(table.rows);
    for (let row = 0; row < rows.length; row++) rows[row] = isEmptyCell(cells[row] ?? null) ? 1 : 0;
    return rows;
  };
}
