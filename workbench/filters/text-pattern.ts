/**
 * Whether a whole text is of a pattern of Excel's: "*" stands for any characters, "?" for one, and "~" takes the next
 * for itself. Case does not count unless it is asked for.
 *
 * @example matchesPattern('Hotels', 'h*s') // => true
 */
export function matchesPattern(text: string, pattern: string, matchCase = false): boolean {
  return new RegExp(`^${patternSource(pattern)}$`, matchCase ? 'su' : 'siu').test(text);
}

/** The pattern as the source of a regular expression. */
export function patternSource(pattern: string): string {
  return pattern.replace(/~([*?~])|[*?]|[\\^$.|+()[\]{}/]/g, (found: string, literal: string | undefined) => {
    if (literal !== undefined) return literal === '~' ? '~' : `\\${literal}`;
    if (found === '*') return '.*';
    return found === '?' ? '.' : `\\${found}`;
  });
}
