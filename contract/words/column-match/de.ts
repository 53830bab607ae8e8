import type { en } from './en.ts';

export const de: Record<keyof typeof en, string> = {
  oneColumn: 'Die Tabelle hat eine Spalte, {present}, die {wanted} sein könnte.',
  someColumns: '{present} der Tabelle könnten {count, plural, =2 {beide} other {alle}} {wanted} sein.',
};
