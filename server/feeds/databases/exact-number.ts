import type { CellValue } from '../../../contract/cell.ts';

/** A double tells apart all decimals of so many digits. */
const SURE_DIGITS = 15;

/**
 * A number that a database or JSON wrote in decimal, as a cell: a number where that is exactly what was written, else
 * the text itself; nothing for what is no number.
 *
 * @example exactNumber('9007199254740993') // => '9007199254740993'
 * @example exactNumber('12.50') // => 12.5
 * @example exactNumber('NaN') // => null
 */
export function exactNumber(text: string): CellValue {
  const number = Number(text);
  if (!Number.isFinite(number)) return /^[-+]?\d/.test(text) ? text : null;
  if (/^[-+]?\d+$/.test(text)) return Number.isSafeInteger(number) ? number : text;
  const digits = text
    .replace(/[eE].*$/, '')
    .replace(/\D/g, '')
    .replace(/^0+/, '');
  const isSure = digits.replace(/0+$/, '').length <= SURE_DIGITS && Number.isSafeInteger(Math.trunc(number));
  return isSure || String(number) === text.replace(/(\.\d*?)0+$/, '$1').replace(/\.$/, '') ? number : text;
}

/** Strings of JSON, which are left as they are, and numbers. */
const TOKENS = /"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?(?:[eE][-+]?\d+)?/g;

/**
 * JSON read without a loss of digits: numbers that a double does not hold exactly are their text.
 *
 * @throws {SyntaxError} it is no JSON
 * @example exactJson('{"id": 9007199254740993}') // => { id: '9007199254740993' }
 */
export function exactJson(text: string): unknown {
  return JSON.parse(
    text.replace(TOKENS, (token) => {
      const isInexact = !token.startsWith('"') && typeof exactNumber(token) === 'string';
      return isInexact ? `"${token}"` : token;
    }),
  );
}
