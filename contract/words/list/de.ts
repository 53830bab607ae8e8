import type { en } from './en.ts';

export const de: Record<keyof typeof en, string> = {
  cells: 'Zellen',
  changes: 'Änderungen',
  classes: 'Klassen',
  columns: 'Spalten',
  conditions: 'Bedingungen',
  costs: 'Kosten',
  drafts: 'Entwürfe',
  events: 'Ereignisse',
  experts: 'fachkundige Personen',
  keyColumns: 'Schlüsselspalten',
  names: 'Namen',
  observations: 'Beobachtungen',
  reasons: 'Gründe',
  roles: 'Rollen',
  rows: 'Zeilen',
  rules: 'Regeln',
  texts: 'gesuchte Texte',
  values: 'Werte',
  verdicts: 'Entscheidungen',
};
