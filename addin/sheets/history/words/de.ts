export const de = {
  title: 'Verlauf von Zeilen: {classifier}',
  counts:
    '{rows, plural, one {# Zeile} other {# Zeilen}}, {entries, plural, one {# Eintrag} other {# Einträge}} des Protokolls, nach Zeile und dann in der Reihenfolge der Aufzeichnung.',
  row: 'Zeile',
  at: 'Wann (UTC)',
  person: 'Wer',
  before: 'Klasse vorher',
  after: 'Klasse nachher',
  said: 'Was gesagt wurde',
  nobody: 'niemand war zu sehen',
};
