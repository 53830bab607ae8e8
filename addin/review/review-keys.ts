/** What a key does to the row in hand, or to what was said last; a number stands for that alternative, from 0. */
export type KeyDeed = 'accept' | 'unsure' | 'note' | 'undo' | 'keys' | number;

/** The letters of the deeds that have one: the same in every language, so that a team can tell each other. */
export const LETTERS = { accept: 'A', unsure: 'U', note: 'N', undo: 'Z' } as const;

/** Alternatives have a digit each. */
export const MOST_NUMBERED = 9;

const DEEDS: ReadonlyMap<string, KeyDeed> = new Map<string, KeyDeed>([
  ...(['accept', 'unsure', 'note', 'undo'] as const).map((deed): [string, KeyDeed] => [LETTERS[deed], deed]),
  ['?', 'keys'],
]);

/** Whoever types there means letters. */
const TEXT_FIELDS = ['input', 'textarea', 'select', '[contenteditable]', '[role="option"]'].join(',');

/** A key that is pressed, as a page tells it. */
export interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  /** It is held down: nobody means twenty rows by that. */
  readonly repeat: boolean;
  readonly target: EventTarget | null;
}

/**
 * What a key asks for while the keyboard is in the review list; null for nothing, as in a text field, or together with
 * keys that are Excel's and the browser's.
 *
 * @example deedOfKey({ key: 'a', ctrlKey: false, metaKey: false, altKey: false, repeat: false, target: null }) // => 'accept'
 */
export function deedOfKey({ key, ctrlKey, metaKey, altKey, repeat, target }: KeyPress): KeyDeed | null {
  if (ctrlKey || metaKey || altKey || repeat) return null;
  if (target !== null && target instanceof Element && target.matches(TEXT_FIELDS)) return null;
  if (/^[1-9]$/.test(key)) return Number(key) - 1;
  return DEEDS.get(key.toUpperCase()) ?? null;
}
