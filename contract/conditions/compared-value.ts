import type { CellValue } from '../cell.ts';
import type { Column, ColumnType } from '../classifier.ts';
import { isStorable } from '../storable-text.ts';
import { MAX_TEXT, type ColumnTest, type ConditionValue } from './condition.ts';
import { dayIn, FALSE_TEXTS, numberIn, serialOf, textIn, TRUE_TEXTS } from './read-cell.ts';

const DAY_MS = 86_400_000;
const FIRST_DAY = serialOf('1000-01-01');
const LAST_DAY = serialOf('9999-12-31');

/**
 * What is compared of a cell when a condition asks whether it `is` something, as a text: two cells of a column have the
 * same one exactly when what is one is the other, too. It can be written in the place of the cell. Null when the cell
 * has no value, or one that nobody could write: a text longer than conditions have, a number with a huge exponent.
 * O(length).
 *
 * @example [' IT ', 'it', null].map((cell) => comparedValue(cell, 'category')) // => ['it', 'it', null]
 * @example ['12', 12, 'open'].map((cell) => comparedValue(cell, 'number')) // => ['12', '12', null]
 * @example [comparedValue(46_112.75, 'date'), comparedValue('Y', 'boolean')] // => ['2026-03-31', 'yes']
 */
export function comparedValue(cell: CellValue, type: ColumnType): string | null {
  switch (type) {
    case 'number': {
      const text = String(numberIn(cell));
      return Number.isNaN(numberIn(text)) ? null : text;
    }
    case 'date':
      return dayText(dayIn(cell));
    case 'boolean': {
      const text = textIn(cell) ?? '';
      return TRUE_TEXTS.includes(text) ? 'yes' : FALSE_TEXTS.includes(text) ? 'no' : null;
    }
    default: {
      const text = textIn(cell);
      return text !== null && text.length <= MAX_TEXT && isStorable(text) ? text : null;
    }
  }
}

/**
 * The condition that holds of the rows whose cell in a column has a value.
 *
 * @param value as {@link comparedValue} answers it
 * @example valueCondition({ name: 'Paid', type: 'boolean' }, 'yes') // => { column: 'Paid', operator: 'is', values: [true] }
 */
export function valueCondition({ name, type }: Column, value: string): ColumnTest {
  return { column: name, operator: 'is', values: [conditionValue(value, type)] };
}

function conditionValue(value: string, type: ColumnType): ConditionValue {
  switch (type) {
    case 'number':
      return Number(value);
    case 'date':
      return { date: value };
    case 'boolean':
      return value === 'yes';
    default:
      return value;
  }
}

/** A day that conditions can name; null of any other number. */
function dayText(serial: number): string | null {
  if (!(serial >= FIRST_DAY && serial <= LAST_DAY)) return null;
  return new Date((serial - serialOf('1970-01-01')) * DAY_MS).toISOString().slice(0, 10);
}
