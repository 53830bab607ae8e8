import type { en } from './en.ts';

export const de: Record<keyof typeof en, string> = {
  named: '„{name}“',
  oneColumn: 'Die Tabelle hat nur eine Spalte, {present}, die {wanted} sein könnte.',
  severalColumns: '{present} der Tabelle könnten {columns, plural, =2 {beide} other {alle}} {wanted} sein.',
};
