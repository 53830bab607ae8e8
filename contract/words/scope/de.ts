import type { en } from './en.ts';

export const de: Record<keyof typeof en, string> = {
  either: '{one}, oder {other}',
  is: '{column} ist {values}',
  some: '{scope} (und {others, plural, one {# weiterer Wert} other {# weitere Werte}})',
  text: '„{text}“',
  yes: 'ja',
  no: 'nein',
};
