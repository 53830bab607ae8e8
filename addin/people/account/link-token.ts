/** What stands before the secret of a link: browsers keep what follows "#" to themselves. */
const MARK = '#link=';

/**
 * The secret of a one-time link, whether it was pasted whole or the secret alone.
 * @example tokenOfLink(' https://amend.example.org/workbench/taskpane.html#link=q5hB ') // => 'q5hB'
 */
export function tokenOfLink(link: string): string {
  const text = link.trim();
  const at = text.indexOf(MARK);
  return at < 0 ? text : text.slice(at + MARK.length);
}

/**
 * The secret in the address of a page that a link has opened; null when none has.
 * @example tokenInAddress('#link=q5hB') // => 'q5hB'
 */
export function tokenInAddress(hash: string): string | null {
  return hash.startsWith(MARK) && hash.length > MARK.length ? hash.slice(MARK.length) : null;
}
