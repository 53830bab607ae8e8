import type { CellValue } from '../cells/cell.ts';
import { matchesPattern } from './text-pattern.ts';

/** A filter of a column that is no list of texts: the shape of Excel.FilterCriteria. */
export interface FilterCriteria {
  readonly filterOn: string;
  /** A condition such as ">50" or "=*s"; for the top and bottom, a number. */
  readonly criterion1?: string;
  readonly criterion2?: string;
  readonly operator?: string;
  readonly color?: string;
  readonly dynamicCriteria?: string;
}

/** A column that can be filtered. */
export interface FilteredColumn {
  /** Texts that the filter lets through; null is no such filter. */
  filter: ReadonlySet<string> | null;
  criteria: FilterCriteria | null;
}

/** A cell, as far as filters look at it. */
export interface FilteredCell {
  readonly value: CellValue;
  readonly text: string;
  readonly fill: string | null;
  readonly fontColor: string;
}

/** The filters that {@link shownBy} knows, by Excel.FilterOn. */
export const FILTERS: ReadonlySet<string> = new Set([
  'BottomItems',
  'BottomPercent',
  'CellColor',
  'Custom',
  'Dynamic',
  'FontColor',
  'TopItems',
  'TopPercent',
  'Values',
]);

/** Those of Excel.DynamicFilterCriteria that need no clock. */
export const DYNAMIC_FILTERS: ReadonlySet<string> = new Set(['AboveAverage', 'BelowAverage']);

export function isColumnFiltered({ filter, criteria }: FilteredColumn): boolean {
  return filter !== null || criteria !== null;
}

/** Which of a column's cells its filters let through. O(cells log cells). */
export function shownBy({ filter, criteria }: FilteredColumn, cells: readonly FilteredCell[]): boolean[] {
  const isShown = criteria === null ? () => true : conditionOf(criteria, cells);
  return cells.map((cell) => (filter === null || filter.has(cell.text)) && isShown(cell));
}

type Condition = (cell: FilteredCell) => boolean;

function conditionOf(criteria: FilterCriteria, cells: readonly FilteredCell[]): Condition {
  const { criterion1 = '', criterion2, color = '' } = criteria;
  switch (criteria.filterOn) {
    case 'CellColor':
      return (cell) => (cell.fill ?? '#FFFFFF').toUpperCase() === color.toUpperCase();
    case 'FontColor':
      return (cell) => cell.fontColor.toUpperCase() === color.toUpperCase();
    case 'Custom':
      return customCondition(criterion1, criterion2, criteria.operator === 'Or');
    case 'Dynamic':
      return averageCondition(criteria.dynamicCriteria === 'AboveAverage', cells);
    default:
      return rankCondition(criteria.filterOn, Number(criterion1), cells);
  }
}

function customCondition(first: string, second: string | undefined, isOr: boolean): Condition {
  const one = comparison(first);
  if (second === undefined || second === null) return one;
  const other = comparison(second);
  return (cell) => (isOr ? one(cell) || other(cell) : one(cell) && other(cell));
}

/** Reads ">50", "<>x" or "=*s"; without an operator the cell must equal it. */
function comparison(criterion: string): Condition {
  const [, operator = '=', operand = ''] = /^(<>|<=|>=|=|<|>)?([\s\S]*)$/.exec(criterion) ?? [];
  const number = operand.trim() === '' ? Number.NaN : Number(operand);
  const equals: Condition = ({ value, text }) =>
    typeof value === 'number' && !Number.isNaN(number) ? value === number : matchesPattern(text, operand);
  if (operator === '=') return equals;
  if (operator === '<>') return (cell) => !equals(cell);
  const order = ({ value, text }: FilteredCell): number => {
    if (!Number.isNaN(number)) return typeof value === 'number' ? value - number : Number.NaN;
    return typeof value === 'string' && value !== ''
      ? text.localeCompare(operand, 'en', { sensitivity: 'base' })
      : Number.NaN;
  };
  const holds = { '<': (n: number) => n < 0, '<=': (n: number) => n <= 0, '>': (n: number) => n > 0 }[operator];
  return (cell) => (holds ?? ((n: number) => n >= 0))(order(cell));
}

function averageCondition(isAbove: boolean, cells: readonly FilteredCell[]): Condition {
  const numbers = numbersOf(cells);
  const average = numbers.reduce((sum, value) => sum + value, 0) / numbers.length;
  return ({ value }) => typeof value === 'number' && (isAbove ? value > average : value < average);
}

/** The top or bottom numbers, with all that equal the last of them. */
function rankCondition(kind: string, amount: number, cells: readonly FilteredCell[]): Condition {
  const isTop = kind.startsWith('Top');
  const sorted = numbersOf(cells).sort((a, b) => (isTop ? b - a : a - b));
  const count = kind.endsWith('Percent') ? Math.max(1, Math.floor((sorted.length * amount) / 100)) : amount;
  const last = sorted[Math.min(count, sorted.length) - 1];
  if (last === undefined) return () => false;
  return ({ value }) => typeof value === 'number' && (isTop ? value >= last : value <= last);
}

function numbersOf(cells: readonly FilteredCell[]): number[] {
  return cells.map(({ value }) => value).filter((value) => typeof value === 'number');
}
