import type { en } from './en.ts';

export const pt: Record<keyof typeof en, string> = {
  either: '{one}, ou {other}',
  is: '{column} é {values}',
  some: '{scope} (e mais {others, plural, one {# valor} other {# valores}})',
  text: '“{text}”',
  yes: 'sim',
  no: 'não',
};
