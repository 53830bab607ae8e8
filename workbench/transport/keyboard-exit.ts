/**
 * How the keyboard leaves a pane: by Tab from its last control or Shift+Tab from its first, or by Ctrl+F6 to another
 * part of the window.
 */
export type PaneExit = 'next' | 'previous' | 'next-part' | 'previous-part';

/** What Office.js notifies its host of, by its numbers (`OSF.AgaveHostAction`). */
const EXITS: Readonly<Record<number, PaneExit>> = { 5: 'next-part', 6: 'previous-part', 13: 'next', 14: 'previous' };

/** What the host tells a pane that is to have the keyboard: it focuses its first control. */
export const TAKE_KEYBOARD = 4;

/**
 * What a notice of the pane says of the keyboard; null when nothing.
 * @param data the pane's id, and the number of what happened
 * @example paneExit(['1', 13]) // => 'next'
 * @example paneExit(['1', 0]) // => null
 */
export function paneExit(data: unknown): PaneExit | null {
  return (Array.isArray(data) && EXITS[Number(data[1])]) || null;
}
