import { sql, type RawBuilder } from 'kysely';
import type { Column } from '../../../contract/classifier.ts';
import { numbersMeant, textsMeant } from '../../../contract/conditions/compile-condition.ts';
import { placeOf, type Place } from '../../../contract/conditions/condition-columns.ts';
import {
  isNegative,
  numberOf,
  type ColumnTest,
  type Condition,
  type ConditionValue,
} from '../../../contract/conditions/condition.ts';
import { BLANKS, casesOf, comparableText } from '../../../contract/conditions/fold-text.ts';
import { ISO_DATE, MAX_NUMERAL, NUMERAL } from '../../../contract/conditions/read-cell.ts';

/** Something of SQL. */
type Sql = RawBuilder<unknown>;

/** A cell of the row: as JSON, and as text. */
interface Cell {
  readonly json: Sql;
  readonly text: Sql;
}

/**
 * Whether a condition holds of a row, for a `where`: the same as in memory, see `Condition`, without an error whatever
 * the cells hold. Values are parameters. PostgreSQL's collations and its knowledge of letters have no part in it, but
 * for NFC. O(tests) a row: no index helps.
 *
 * Such as `.where(matches(condition, classifier.columns, sql.ref('predictions.cells')))`.
 *
 * @param condition of which `columnFaults` finds nothing
 * @param columns   the classifier's, in the order of the cells
 * @param cells     a `jsonb` array, as predictions and feedback events have it; a cell beyond its end is empty
 * @throws {RangeError} a condition requires columns of which columnFaults finds nothing
 */
export function matches(condition: Condition, columns: readonly Column[], cells: Sql): RawBuilder<boolean> {
  if (!('conditions' in condition)) return testMatches(condition, placeOf(condition, columns), cells);
  const parts = condition.conditions.map((part) => matches(part, columns, cells));
  return sql<boolean>`(${sql.join(parts, condition.operator === 'and' ? sql` and ` : sql` or `)})`;
}

function testMatches(test: ColumnTest, place: Place, cells: Sql): RawBuilder<boolean> {
  const cell: Cell = { json: sql`(${cells} -> ${place.at}::int)`, text: sql`(${cells} ->> ${place.at}::int)` };
  const positive = positiveOf(test, place, cell);
  // A cell without a value makes it null, which is not that it holds.
  return isNegative(test.operator) ? sql<boolean>`(${positive}) is not true` : sql<boolean>`(${positive}) is true`;
}

function positiveOf(test: ColumnTest, place: Place, cell: Cell): Sql {
  switch (test.operator) {
    case 'is':
    case 'is-not':
      return isOneOf(test.values, place, cell);
    case 'contains':
    case 'does-not-contain':
      return isLike(test.values, cell, (piece) => `%${piece}%`);
    case 'starts-with':
    case 'does-not-start-with':
      return isLike(test.values, cell, (start) => `${start}%`);
    case 'between':
      return sql`${numberIn(place, cell)} between ${numberOf(test.from)}::float8 and ${numberOf(test.to)}::float8`;
    case 'is-empty':
    case 'is-not-empty':
      return sql`coalesce(${trimmed(cell)}, '') = ''`;
    default:
      return sql`${numberIn(place, cell)} ${SIGNS[test.operator]} ${numberOf(test.value)}::float8`;
  }
}

const SIGNS = { less: sql`<`, 'at-most': sql`<=`, more: sql`>`, 'at-least': sql`>=` } as const;

function isOneOf(values: readonly ConditionValue[], place: Place, cell: Cell): Sql {
  if (place.kind === 'number' || place.kind === 'date')
    return sql`${numberIn(place, cell)} = any(${numbersMeant(values)}::float8[])`;
  const texts = textsMeant(values);
  return sql`${comparable(cell, texts)} = any(${texts}::text[])`;
}

function isLike(values: readonly string[], cell: Cell, patternOf: (text: string) => string): Sql {
  const texts = values.map(comparableText);
  const patterns = texts.map((text) => patternOf(text.replace(/[\\%_]/g, '\\$&')));
  return sql`${comparable(cell, texts)} like any(${patterns}::text[])`;
}

/**
 * A cell as `comparableText` has it, as far as it matters beside some texts: only letters that fold onto theirs are
 * folded, and blanks within only made spaces when there is one in them.
 */
function comparable(cell: Cell, texts: readonly string[]): Sql {
  const all = texts.join('');
  const { letters, folded } = casesOf(all);
  const blanks = all.includes(' ') ? BLANKS : '';
  const from = letters + blanks;
  const to = folded + ' '.repeat(blanks.length);
  return sql`btrim(translate(normalize(${cell.text}, nfc), ${from}, ${to}), ${BLANKS})`;
}

function trimmed(cell: Cell): Sql {
  return sql`btrim(${cell.text}, ${BLANKS})`;
}

/**
 * The number that stands in a column of a row, as conditions read it; null when none does.
 *
 * @param at    place of the column among the cells
 * @param cells as of {@link matches}
 */
export function numberAt(at: number, cells: Sql): RawBuilder<number | null> {
  const cell: Cell = { json: sql`(${cells} -> ${at}::int)`, text: sql`(${cells} ->> ${at}::int)` };
  return sql<number | null>`(${numberIn({ at, kind: 'number' }, cell)})`;
}

/** The number of a cell, or the serial number of its day, as `numberIn` and `dayIn` have it; null when it has none. */
function numberIn(place: Place, cell: Cell): Sql {
  const text = trimmed(cell);
  const numeral = sql`case when length(${text}) <= ${MAX_NUMERAL} and ${text} ~ ${NUMERAL} then ${text}::float8 end`;
  if (place.kind === 'number')
    return sql`case jsonb_typeof(${cell.json}) when 'number' then ${cell.json}::float8
      when 'boolean' then ${cell.json}::boolean::int::float8 when 'string' then ${numeral} end`;
  return sql`case jsonb_typeof(${cell.json}) when 'number' then floor(${cell.json}::float8)
    when 'string' then case when ${text} ~ ${ISO_DATE}
      then (left(${text}, 10)::date - date '1899-12-30')::float8 else floor(${numeral}) end end`;
}
