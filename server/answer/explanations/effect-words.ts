import { speech } from '../../../contract/language/language.ts';
import { plainNumber } from '../../../contract/words/phrases.ts';
import type { Effect, Level } from '../../../ml/explain/effect.ts';
import type { ColumnType } from '../../../ml/table/column.ts';
import { serialToIsoDate } from '../../../ml/table/date-text.ts';
import { explanationsWords } from './words/explanations-words.ts';

const LONGEST_CELL = 60;
const DIGITS = 8;

/**
 * What spoke, in words: `Merchant contains “uber”`, `Amount is 12.5, which is low`, `Date is missing`.
 *
 * @param type of the column that spoke
 */
export function effectInWords({ column, words, cell, level, effect }: Effect, type: ColumnType | undefined): string {
  if (column === null) return explanationsWords(effect > 0 ? 'saysSo' : 'saysOtherwise');
  if (words.length > 0) return explanationsWords('contains', { column, words: shortened(words.join(' ')) });
  if (cell === null) return explanationsWords('missing', { column });
  if (typeof cell === 'string')
    return type === 'boolean'
      ? explanationsWords(cell === 'true' ? 'isTrue' : 'isFalse', { column })
      : explanationsWords('isText', { column, text: shortened(cell) });
  if (type === 'date') return explanationsWords('isValue', { column, value: serialToIsoDate(cell) });
  return explanationsWords(level === null ? 'isValue' : LEVELS[level], { column, value: cellNumber(cell) });
}

const LEVELS: Readonly<Record<Exclude<Level, null>, 'isLow' | 'isHigh'>> = { low: 'isLow', high: 'isHigh' };

/** As it stands in its cell, with its thousands together: years and numbers of accounts are numbers, too. */
function cellNumber(value: number): string {
  const size = Math.abs(value);
  if (size !== 0 && (size < 1e-6 || size >= 1e21)) return plainNumber(value, DIGITS);
  return value.toLocaleString(speech().locale, { useGrouping: false, maximumSignificantDigits: DIGITS });
}

function shortened(text: string): string {
  const plain = text.replace(/\s+/g, ' ');
  return plain.length <= LONGEST_CELL ? plain : `${plain.slice(0, LONGEST_CELL - 1).trimEnd()}…`;
}
