import { speech, type Language } from '../language/language.ts';

/**
 * A whole number with its thousands set apart.
 * @example grouped(600_000) // => '600,000'
 */
export function grouped(count: number): string {
  return count.toLocaleString(speech().locale);
}

/**
 * A number with some significant digits and its thousands set apart.
 * @example plainNumber(1_234.5) // => '1,230'
 * @example plainNumber(0.04567) // => '0.0457'
 */
export function plainNumber(value: number, digits = 3): string {
  const rounded = Number(value.toPrecision(digits)) + 0; // + 0: nothing has no sign
  if (rounded !== 0 && (Math.abs(rounded) < 1e-4 || Math.abs(rounded) >= 1e12)) return byPowers(rounded);
  return rounded.toLocaleString(speech().locale, { maximumSignificantDigits: digits });
}

/** Such as “1.5e-9”, with the sign that the language sets decimals apart by. */
function byPowers(value: number): string {
  const [digits = '', power] = value.toExponential().split('e');
  return `${Number(digits).toLocaleString(speech().locale, { maximumSignificantDigits: 17 })}e${power}`;
}

/**
 * A number as it was given, to six decimals.
 * @example asGiven(1_234.000001) // => '1,234.000001'
 */
export function asGiven(value: number): string {
  return value.toLocaleString(speech().locale, { maximumFractionDigits: 6 });
}

/**
 * A difference with its sign, to three decimals; none before what rounds to nothing.
 * @example signed(-0.0123) // => '−0.012'
 * @example signed(0.0004) // => '0.000'
 */
export function signed(value: number): string {
  const size = Number(Math.abs(value).toFixed(3));
  const text = withDecimals(size, 3);
  return size === 0 ? text : `${value < 0 ? '−' : '+'}${text}`;
}

/**
 * A number with so many decimals.
 * @example withDecimals(0.31, 3) // => '0.310'
 */
export function withDecimals(value: number, decimals: number): string {
  const digits = { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
  return Number(value.toFixed(decimals)).toLocaleString(speech().locale, { ...digits, useGrouping: false });
}

/**
 * Things one after the other.
 * @example listed(['a', 'b', 'c']) // => 'a, b and c'
 * @example listed(['a', 'b', 'c'], 'or') // => 'a, b or c'
 */
export function listed(items: readonly string[], joint: 'and' | 'or' = 'and'): string {
  const type = joint === 'and' ? 'conjunction' : 'disjunction';
  return new Intl.ListFormat(speech().locale, { type }).format(items);
}

/** The marks that a language quotes with. */
const MARKS: Readonly<Record<Language, readonly [string, string]>> = { en: ['“', '”'], de: ['„', '“'], pt: ['“', '”'] };

/**
 * A text of the user's in quotes, cut where it has more than 40 characters.
 * @example quoted('Pret') // => '“Pret”'
 */
export function quoted(text: string): string {
  return quotedWhole(text.length > 40 ? `${text.slice(0, 39)}…` : text);
}

/**
 * A text of the user's in quotes, however long it is.
 * @example quotedWhole('Pret') // => '“Pret”'
 */
export function quotedWhole(text: string): string {
  const [open, close] = MARKS[speech().language];
  return `${open}${text}${close}`;
}

/**
 * An amount of money, in whole units of its currency from 1,000 on.
 *
 * @param currency its code, such as EUR
 * @example money(12.5, 'EUR') // => '€12.50'
 * @example money(12_345.67, 'EUR') // => '€12,346'
 */
export function money(amount: number, currency: string): string {
  const decimals = amount >= 1_000 ? 0 : 2;
  const digits = { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
  return amount.toLocaleString(speech().locale, { style: 'currency', currency, ...digits });
}
