/**
 * Whether a text may be a number or a date, by its first character: a digit, blank, sign, point, comma, parenthesis or
 * currency sign. Everything else is text at once.
 */
export function startsLikeNumber(text: string): boolean {
  const code = text.charCodeAt(0);
  if (code >= 48 && code <= 57) return true;
  if (code > 64 && code < 162) return code === 160;
  return (
    (code <= 46 && (code === 32 || code === 36 || code === 40 || (code >= 43 && code <= 46))) ||
    (code >= 162 && code <= 165) ||
    // The currency signs from ₠ on, and the minus sign.
    (code >= 0x20a0 && code <= 0x20cf) ||
    code === 0x2212
  );
}
