import FormulaParser from 'fast-formula-parser';

/** An argument as fast-formula-parser hands it over: one value, or a block of them. */
interface Argument {
  readonly value: unknown;
}

const { FormulaError } = FormulaParser;

/**
 * Functions of Excel's that everyday sheets use and fast-formula-parser 1.0 lacks; or, as SUM, AVERAGE and COUNT, takes
 * quadratic time for and answers although a cell holds an error.
 */
export const FORMULA_FUNCTIONS: Readonly<Record<string, (...args: Argument[]) => unknown>> = {
  SUM: (...args) => total(numbersOf(args)),
  AVERAGE: (...args) => {
    const numbers = numbersOf(args);
    return numbers.length === 0 ? new FormulaError('#DIV/0!') : total(numbers) / numbers.length;
  },
  COUNT: (...args) => allValues(args).filter((value) => typeof value === 'number').length,
  COUNTA: (...args) => valuesOf(args).filter((value) => !isBlank(value)).length,
  COUNTBLANK: (...args) => valuesOf(args).filter((value) => isBlank(value) || value === '').length,
  MIN: (...args) => finite(numbersOf(args).reduce((least, value) => Math.min(least, value), Infinity)),
  MAX: (...args) => finite(numbersOf(args).reduce((most, value) => Math.max(most, value), -Infinity)),
  MEDIAN: (...args) => median(numbersOf(args)) ?? new FormulaError('#NUM!'),
  LEN: (text) => textOf(text).length,
  UPPER: (text) => textOf(text).toUpperCase(),
  SUBSTITUTE: (text, before, after) => textOf(text).replaceAll(textOf(before), textOf(after)),
  VALUE: (text) => Number(textOf(text)),
  TEXTJOIN: (delimiter, ignoreEmpty, ...texts) => {
    const all = valuesOf(texts).map((value) => (isBlank(value) ? '' : String(value)));
    return all.filter((text) => text !== '' || ignoreEmpty?.value !== true).join(textOf(delimiter));
  },
  MATCH: (wanted, list, kind) => {
    const values = valuesOf(list === undefined ? [] : [list]);
    if (Number(kind?.value ?? 1) !== 0) return lastNotAbove(values, wanted?.value);
    const at = values.findIndex((value) => String(value).toLowerCase() === textOf(wanted).toLowerCase());
    return at < 0 ? new FormulaError('#N/A') : at + 1;
  },
};

function lastNotAbove(values: readonly unknown[], wanted: unknown): unknown {
  const at = values.findLastIndex((value) => typeof value === typeof wanted && (value as number) <= (wanted as number));
  return at < 0 ? new FormulaError('#N/A') : at + 1;
}

/** Every value of every argument; the first error among them is thrown, as functions answer it. */
function valuesOf(args: readonly (Argument | undefined)[]): unknown[] {
  const values = allValues(args);
  const error = values.find((value) => value instanceof FormulaError);
  if (error !== undefined) throw error;
  return values;
}

function allValues(args: readonly (Argument | undefined)[]): unknown[] {
  return args.flatMap((argument) => (Array.isArray(argument?.value) ? argument.value.flat(2) : [argument?.value]));
}

function numbersOf(args: readonly Argument[]): number[] {
  return valuesOf(args).filter((value) => typeof value === 'number');
}

function total(numbers: readonly number[]): number {
  return numbers.reduce((sum, value) => sum + value, 0);
}

/** The least and the most of no numbers are 0, as Excel answers. */
function finite(value: number): number {
  return Number.isFinite(value) ? value : 0;
}

function textOf(argument: Argument | undefined): string {
  const [value] = valuesOf([argument]);
  return isBlank(value) ? '' : String(value);
}

function median(numbers: readonly number[]): number | undefined {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle];
  const lower = sorted.length % 2 === 1 ? upper : sorted[middle - 1];
  return upper === undefined || lower === undefined ? undefined : (lower + upper) / 2;
}

function isBlank(value: unknown): boolean {
  return value === null || value === undefined;
}
