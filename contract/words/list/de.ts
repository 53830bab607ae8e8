import type { en } from './en.ts';

export const de: Record<keyof typeof en, string> = {
  cells: 'Zellen',
  changes: 'Änderungen',
  columns: 'Spalten',
  conditions: 'Bedingungen',
  events: 'Ereignisse',
  keyColumns: 'Schlüsselspalten',
  names: 'Namen',
  observations: 'Beobachtungen',
  roles: 'Rollen',
  rows: 'Zeilen',
  rules: 'Regeln',
  texts: 'gesuchte Texte',
  values: 'Werte',
};
