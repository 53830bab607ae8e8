import type { en } from './en.ts';

export const de: Record<keyof typeof en, string> = {
  title: 'Mehrere Zeilen auf einmal',
  lead: 'Wählen Sie die Zeilen und dann, was sie sind. Bevor etwas gesendet wird, sehen Sie, was dabei herauskommt.',
  selectedRows: 'Die ausgewählten Zeilen',
  shownRows: 'Alle sichtbaren Zeilen',
  identicalRows: 'Mit der ausgewählten identische Zeilen',
  preview: 'Mehrere Zeilen',
  rows: '{rows, plural, one {# Zeile} other {# Zeilen}}',
  what: 'Was zu ihnen gesagt wird',
  acceptEach: 'Die Antwort von Amend ist jeweils richtig',
  oneClass: 'Alle haben dieselbe Klasse',
  thisClass: 'Alle sind {class}',
  accepted: '{rows, plural, one {# Zeile wird bestätigt} other {# Zeilen werden bestätigt}}',
  corrected: '{rows, plural, one {# Zeile bekommt eine andere Klasse} other {# Zeilen bekommen eine andere Klasse}}',
  already: '{rows, plural, one {# Zeile hat diese Klasse schon} other {# Zeilen haben diese Klasse schon}}',
  byOthers:
    '{rows, plural, one {# Zeile wurde von jemand anderem korrigiert und bleibt, wie sie ist} other {# Zeilen wurden von anderen korrigiert und bleiben, wie sie sind}}',
  unanswered:
    '{rows, plural, one {# Zeile hat keine Antwort, die sich bestätigen ließe} other {# Zeilen haben keine Antwort, die sich bestätigen ließe}}',
  note: 'Notiz zu diesen Zeilen',
  alsoOthers: 'Auch die, die andere korrigiert haben',
  send: '{rows, plural, one {Für # Zeile senden} other {Für # Zeilen senden}}',
  leave: 'Verwerfen',
  reading: 'Die Zeilen werden gelesen',
  saving: 'Ihre Antworten werden gespeichert',
  tooMany: 'Es sind {rows, number} Zeilen; {most, number} sind auf einmal möglich.',
  selectFewer: 'Wählen oder filtern Sie weniger Zeilen und versuchen Sie es noch einmal.',
  noRow: 'Keine Zeile der Tabelle ist ausgewählt oder sichtbar.',
  selectRow: 'Wählen Sie einen zusammenhängenden Block von Zellen in den Zeilen aus und versuchen Sie es noch einmal.',
  noAnswer:
    '{rows, plural, one {Die ausgewählte Zeile hat keine Antwort von Amend.} other {Keine der # ausgewählten Zeilen hat eine Antwort von Amend.}}',
  classifyFirst: 'Klassifizieren Sie die Zeilen zuerst, oder wählen Sie klassifizierte aus.',
};
