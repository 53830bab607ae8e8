/** Longer names are cut in the middle of nothing: their end, which says what they are, stays. */
const LONGEST = 200;
/** Control characters, and those that turn the direction in which a name is read. */
const UNSEEN = /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/**
 * The name of a file that others named, as a name and nothing more: never a path, without characters that cannot be
 * seen. At most 200 characters; '' where nothing is left.
 *
 * @example cleanFileName('../../etc/passwd') // => 'passwd'
 * @example cleanFileName('C:\\Mails\\bill.pdf') // => 'bill.pdf'
 */
export function cleanFileName(name: string): string {
  const last = name.replace(UNSEEN, '').split(/[/\\]/).at(-1)!.trim();
  if (last === '.' || last === '..') return '';
  return last.length <= LONGEST ? last : `${last.slice(0, LONGEST / 2)}…${last.slice(1 - LONGEST / 2)}`;
}
