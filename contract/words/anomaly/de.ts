import type { en } from './en.ts';

export const de: Record<keyof typeof en, string> = {
  score: 'Auffälligkeit',
  low: '{column}: niedrig (so niedrig sind {share} der Zeilen)',
  high: '{column}: hoch (so hoch sind {share} der Zeilen)',
  missing: '{column}: leer (das sind {share} der Zeilen)',
  rare: '{column}: selten ({share} der Zeilen haben diesen Wert)',
  month: '{column}: ein ungewöhnlicher Monat',
  weekday: '{column}: ein ungewöhnlicher Wochentag',
  time: '{column}: eine ungewöhnliche Tageszeit',
};
