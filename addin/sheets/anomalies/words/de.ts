import type { en } from './en.ts';

export const de: Record<keyof typeof en, string> = {
  title: 'Bewertungen: {classifier}',
  rows: 'Bewertete Zeilen',
  shown: 'Davon die letzten, unten gezeigt',
  alerts: 'Von den gezeigten ungewöhnlich',
  wanted: 'Anteil der Zeilen, die ungewöhnlich heißen sollen',
  thresholdAt: 'Über dieser {score}',
  confirmedRows: 'Von Personen bestätigt',
  rejectedRows: 'Von Personen verworfen',
  plot: 'Bewertungen gegen Urteile',
  plotHelp: 'Jeder Punkt ist eine Zeile, in der Reihenfolge, in der sie kamen.',
  place: 'Zeile',
  usual: 'üblich',
  unusual: 'ungewöhnlich',
  confirmed: 'bestätigt',
  rejected: 'verworfen',
  threshold: 'Schwelle',
};
