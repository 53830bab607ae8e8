import type { en } from './en.ts';

export const de: Record<keyof typeof en, string> = {
  nothing: 'keine Werte',
  dates: 'Daten',
  yesOrNo: 'Ja oder Nein',
  identifier: 'alle verschieden: eine Kennung',
  codes: '{distinct} verschiedene Codes',
  oneNumber: 'überall dieselbe Zahl',
  numbers: 'Zahlen',
  oneText: 'überall derselbe Text',
  fewTexts: '{distinct} verschiedene Texte',
  allTexts: 'Texte, alle verschieden',
  someTexts: 'Texte, {distinct, number} verschiedene',
};
