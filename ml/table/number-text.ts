/**
 * A plain numeral: digits with a point, perhaps an exponent. "1,234.50" is not guessed: it means two things in two
 * countries.
 */
const NUMERAL = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;

/** The number that a text spells, or NaN when it is not a plain numeral or overflows. */
export function parseNumber(text: string): number {
  if (!NUMERAL.test(text)) return NaN;
  const value = Number(text);
  return Number.isFinite(value) ? value : NaN;
}
