/** What stands before an "@" that is part of an address, such as that of an e-mail. */
const WITHIN_A_WORD = /[\p{L}\p{N}_.+-]$/u;
const BEGINS_A_WORD = /^[\p{L}\p{N}_]/u;
/** A word that names nobody, as far as it is told back. */
const WORD = /^[^\s,;:!?()"“”„]{1,60}/u;

/** A part of a text: a mention of somebody, or what stands between mentions. */
export interface TextPart {
  readonly text: string;
  /** Who is mentioned, as they are called; null of plain text. */
  readonly person: string | null;
}

/** A text with its mentions: its parts in order, and what follows an "@" and names none of the people. */
export interface SplitText {
  readonly parts: readonly TextPart[];
  readonly unknown: readonly string[];
}

/**
 * Finds who is mentioned: an "@" at the beginning of a word and right behind it the whole name of one of some people,
 * in capitals or not; of several names that begin alike the longest. O(length × people).
 *
 * @example splitMentions('@Ann Lee, see ann@firm.example', ['Ann', 'Ann Lee']).parts.map(({ person }) => person) // => ['Ann Lee', null]
 * @example splitMentions('Ask @Bob', ['Ann']).unknown // => ['Bob']
 */
export function splitMentions(text: string, people: readonly string[]): SplitText {
  const parts: TextPart[] = [];
  const unknown: string[] = [];
  let from = 0;
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
    if (at < from || WITHIN_A_WORD.test(text.slice(Math.max(0, at - 2), at))) continue;
    const behind = text.slice(at + 1);
    const person = longestName(behind, people);
    if (person === null) {
      if (BEGINS_A_WORD.test(behind)) unknown.push(WORD.exec(behind)![0]);
      continue;
    }
    if (at > from) parts.push({ text: text.slice(from, at), person: null });
    from = at + 1 + person.length;
    parts.push({ text: text.slice(at, from), person });
  }
  if (from < text.length) parts.push({ text: text.slice(from), person: null });
  return { parts, unknown };
}

/**
 * The people whom a text mentions, each once.
 * @example mentionedIn('@Ann and @ann', ['Ann']) // => ['Ann']
 */
export function mentionedIn(text: string, people: readonly string[]): string[] {
  return [...new Set(splitMentions(text, people).parts.flatMap(({ person }) => person ?? []))];
}

/**
 * What is being typed behind the last "@" before the caret; null where no mention is.
 * @example mentionTyped('Ask @Ann L', 10) // => 'Ann L'
 * @example mentionTyped('ann@firm', 8) // => null
 */
export function mentionTyped(text: string, caret: number): string | null {
  const before = text.slice(0, caret);
  const at = before.lastIndexOf('@');
  if (at < 0 || WITHIN_A_WORD.test(before.slice(Math.max(0, at - 2), at))) return null;
  const typed = before.slice(at + 1);
  return /^\S*( \S+)*$/u.test(typed) && typed.length <= 100 && !typed.includes('\n') ? typed : null;
}

function longestName(text: string, people: readonly string[]): string | null {
  let longest: string | null = null;
  for (const person of people) {
    if (person.length <= (longest?.length ?? 0)) continue;
    if (text.slice(0, person.length).toLowerCase() !== person.toLowerCase()) continue;
    if (!BEGINS_A_WORD.test(text.slice(person.length))) longest = person;
  }
  return longest;
}
