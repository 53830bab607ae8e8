import type { en } from './en.ts';

export const de: Record<keyof typeof en, string> = {
  under: 'unter {edge}',
  between: '{low} bis {high}',
  over: 'über {edge}',
  from: 'ab {edge}',
  other: '(andere)',
  otherClasses: 'alle anderen',
};
