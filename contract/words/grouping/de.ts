export const de = {
  'unknown-grouping.title': 'Diese Gruppierung gibt es nicht.',
  'unknown-grouping.nextStep': 'Sehen Sie die Liste der Gruppierungen an, oder gruppieren Sie die Zeilen neu.',
  'unknown-grouping.malformed': 'Es gibt keine Gruppierung „{given}“.',
  'unknown-grouping.none': 'Es gibt keine Gruppierung {grouping, number}.',
  'grouping-refused.title': 'So lassen sich die Zeilen nicht gruppieren.',
  'grouping-refused.nextStep': 'Sehen Sie sich die Gruppen an, wie sie jetzt sind, und versuchen Sie es erneut.',
  'grouping-refused.few':
    'Es {rows, plural, =0 {wurden keine Zeilen} one {wurde nur eine Zeile} other {wurden nur # Zeilen}} gesendet; zum Gruppieren braucht es {least, number}.',
  'grouping-refused.many': 'Mehr als {most, number} Zeilen lassen sich nicht auf einmal gruppieren.',
  'grouping-refused.busy': 'An den Gruppen wird gerade gearbeitet.',
  'grouping-refused.unfinished': 'Die Zeilen sind noch nicht gruppiert.',
  'grouping-refused.group':
    'Es gibt keine Gruppe {group, number}: Vielleicht wurde sie mit einer anderen zusammengelegt.',
  'grouping-refused.itself': 'Gruppe {group, number} lässt sich nicht mit sich selbst zusammenlegen.',
  'grouping-refused.alike':
    'Alle Zeilen der Gruppe {group, number} sind gleich, also gibt es nichts, wonach sie sich teilen ließe.',
  'grouping-refused.columns': 'Der Klassifikator liest inzwischen andere Spalten. Gruppieren Sie die Zeilen neu.',
  'grouping-refused.unnamed': 'Noch hat keine Gruppe einen Namen. Benennen Sie eine.',
};
