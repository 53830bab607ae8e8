/**
 * A number as somebody types it, with a point or a comma before its decimals; null when it is none.
 *
 * @example readNumber(' 12,5 ') // => 12.5
 * @example readNumber('1.234,5') // => null
 */
export function readNumber(text: string): number | null {
  const trimmed = text.trim();
  if (!/^[+-]?\d+([.,]\d+)?$/.test(trimmed)) return null;
  return Number(trimmed.replace(',', '.'));
}
