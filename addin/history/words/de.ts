import type { en } from './en.ts';

export const de: Record<keyof typeof en, string> = {
  fetching: 'Es wird geholt, was zu der Zeile gesagt wurde',
  title: 'Verlauf einer Zeile',
  lead: 'Wählen Sie eine Zeile der Tabelle aus und fragen Sie dann, was zu ihr gesagt wurde.',
  ask: 'Verlauf der ausgewählten Zeile',
  heading: 'Was zu {row} gesagt wurde',
  nothing: 'Zu dieser Zeile wurde noch nichts gesagt.',
  more: 'Gezeigt werden die ersten {rows, number} Einträge; das ganze Protokoll liegt auf dem Server.',
  corrected: '{person} hat „{class}“ gesagt.',
  accepted: '{person} hat „{class}“ bestätigt.',
  adopted: 'Die Antwort „{class}“ von Amend wurde in die Label-Spalte übernommen.',
  unsure: '{person} war nicht sicher.',
  withdrew: '{person} hat das Gesagte zurückgenommen.',
  table: 'In der Label-Spalte steht „{class}“.',
  tableEmptied: 'Die Label-Spalte wurde geleert.',
  found: '„{class}“ wurde im Blatt vorgefunden; niemand wurde beim Tippen gesehen.',
  foundEmptied: 'Eine Korrektur wurde im Blatt geleert vorgefunden.',
  instead: 'Amend hatte „{class}“ geantwortet.',
  note: '„{note}“',
};
