/** What of a keyboard event says which key was pressed, and what was held with it. */
export interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

/** Keys that people call otherwise than browsers do. */
const NAMES: Readonly<Record<string, string>> = {
  ArrowUp: 'Up',
  ArrowDown: 'Down',
  ArrowLeft: 'Left',
  ArrowRight: 'Right',
  ' ': 'Space',
  Escape: 'Esc',
  ContextMenu: 'Menu',
};

/**
 * How a key press is called, such as "Ctrl+Shift+Up" or "Ctrl+V"; Command counts as Ctrl. A sign is called as it is:
 * some keyboards need Shift for it, others do not.
 */
export function pressName({ key, ctrlKey, metaKey, shiftKey, altKey }: KeyPress): string {
  const isSign = key.length === 1 && key !== ' ' && !/\p{L}/u.test(key);
  const held = [ctrlKey || metaKey ? 'Ctrl+' : '', altKey ? 'Alt+' : '', shiftKey && !isSign ? 'Shift+' : ''].join('');
  return held + (NAMES[key] ?? (key.length === 1 ? key.toUpperCase() : key));
}

/**
 * The character that a key press types; null when it types none. Keyboards that reach signs such as "@" and "€" by
 * AltGr or Option say that Alt (and Ctrl) is held.
 */
export function typedCharacter({ key, ctrlKey, metaKey, altKey }: KeyPress): string | null {
  if ([...key].length !== 1 || metaKey) return null;
  if (altKey) return /[a-z0-9 ]/i.test(key) ? null : key;
  return ctrlKey ? null : key;
}
