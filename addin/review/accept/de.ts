import type { en } from './en.ts';

export const de: Record<keyof typeof en, string> = {
  accepting: 'Ihre Antworten werden gespeichert',
  tooMany: '{rows, number} Zeilen sind ausgewählt; {most, number} lassen sich auf einmal bestätigen.',
  selectFewer: 'Wählen Sie weniger Zeilen aus und bestätigen Sie noch einmal.',
  noRow: 'Keine Zeile der Tabelle ist ausgewählt.',
  selectRow: 'Wählen Sie einen zusammenhängenden Block von Zellen in den Zeilen aus und bestätigen Sie noch einmal.',
  noAnswer:
    '{rows, plural, one {Die ausgewählte Zeile hat keine Antwort von Amend.} other {Keine der # ausgewählten Zeilen hat eine Antwort von Amend und ist sichtbar.}}',
  classifyFirst: 'Klassifizieren Sie die Zeilen zuerst, oder wählen Sie klassifizierte aus.',
};
