import { celEnv, isCelError, parse, plan } from '@bufbuild/cel';
import type { CellValue } from '../../../contract/cell.ts';
import { MAX_CELL_TEXT } from '../../../contract/cell.ts';
import { MAX_FIELDS } from '../../../contract/feeds/field-path.ts';
import { costOf, type RecordSize } from './filter-cost.ts';

/** What an expression says of a record: whether it is taken, or why that cannot be said. */
export type FilterOutcome = boolean | { readonly said: string };

export type CompiledFilter = (fields: ReadonlyMap<string, CellValue>) => FilterOutcome;

/** Macros that go through lists; of several within one another the time multiplies. */
const MACROS = /\.(all|exists|exists_one|map|filter)\s*\(/g;
const MOST_MACROS = 2;
const MOST_SAID = 300;
/** What an expression may take of one record, as it is reckoned; while it is asked, nothing else is answered. */
const MOST_MS = 20;
const LEAST: RecordSize = { fields: 1, longest: 1 };
const LARGEST: RecordSize = { fields: 2 * MAX_FIELDS, longest: MAX_CELL_TEXT };
const TOO_LONG = `takes more than ${MOST_MS} ms`;

/** Whole numbers are integers in CEL: of them `%` holds, and beside a double `double(record.n)` is written. */
type CelValue = string | number | bigint | boolean | null | Map<string, CelValue>;

/**
 * Compiles an expression of CEL on `record`, whose fields lie within one another as they did: `record.user.followers`;
 * by `record["user.followers"]` they are found, too. Some 10 µs a record; regular expressions are RE2's. A record so
 * large that asking may take longer than {@link MOST_MS} is not asked about.
 *
 * @returns the filter, or what is wrong with the expression
 */
export function compileFilter(expression: string): { readonly filter: CompiledFilter } | { readonly said: string } {
  if ((expression.match(MACROS) ?? []).length > MOST_MACROS)
    return { said: `more than ${MOST_MACROS} of all, exists, exists_one, map and filter` };
  try {
    const parsed = parse(expression);
    const ask = plan(celEnv(), parsed);
    const micros = costOf(parsed.expr!);
    const isTooLong = (size: RecordSize) => micros(size) > 1_000 * MOST_MS;
    if (isTooLong(LEAST)) return { said: TOO_LONG };
    const isAlwaysQuick = !isTooLong(LARGEST);
    return {
      filter: (fields) =>
        isAlwaysQuick || !isTooLong(sizeOf(fields))
          ? outcomeOf(() => ask({ record: nested(fields) as never }))
          : { said: `${TOO_LONG} with a record as large as this one` },
    };
  } catch (error) {
    return { said: said(error) };
  }
}

/** Fields that lie within others are there twice, and what they lie within once more. */
function sizeOf(fields: ReadonlyMap<string, CellValue>): RecordSize {
  let longest = 1;
  for (const [path, value] of fields)
    longest = Math.max(longest, path.length, typeof value === 'string' ? value.length : 1);
  return { fields: 2 * fields.size, longest };
}

function outcomeOf(ask: () => unknown): FilterOutcome {
  try {
    const answer = ask();
    if (typeof answer === 'boolean') return answer;
    return { said: isCelError(answer) ? said(answer) : 'the expression is neither true nor false' };
  } catch (error) {
    return { said: said(error) };
  }
}

function said(error: unknown): string {
  const text = error instanceof Error ? error.message : String((error as { message?: unknown }).message ?? error);
  return text.slice(0, MOST_SAID);
}

/** A name that holds a dot is there as it is, and its parts within one another where nothing else is. */
function nested(fields: ReadonlyMap<string, CellValue>): Map<string, CelValue> {
  const record = new Map<string, CelValue>();
  for (const [path, value] of fields) record.set(path, celValue(value));
  for (const [path, value] of fields) {
    const names = path.split('.');
    if (names.length > 1) put(record, names, celValue(value));
  }
  return record;
}

function put(record: Map<string, CelValue>, names: readonly string[], value: CelValue): void {
  let within = record;
  for (const name of names.slice(0, -1)) {
    const inner = within.get(name) ?? new Map<string, CelValue>();
    if (!(inner instanceof Map)) return; // the record's own name goes first
    within.set(name, inner);
    within = inner;
  }
  const last = names.at(-1)!;
  if (!within.has(last)) within.set(last, value);
}

function celValue(value: CellValue): CelValue {
  if (typeof value === 'number' && Number.isSafeInteger(value)) return BigInt(value);
  return typeof value === 'string' ? value.slice(0, MAX_CELL_TEXT) : value;
}
