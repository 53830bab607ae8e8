import type { en } from './en.ts';

export const de: Record<keyof typeof en, string> = {
  'not-a-metric.title': 'Dieser Klassifikator ist keine Kennzahl.',
  'not-a-metric.nextStep': 'Wählen Sie eine Kennzahl, oder legen Sie eine an.',
  'not-a-metric.detail':
    'Die Zeilen von „{classifier}“ sind keine Beobachtungen: Eine Kennzahl hat die Spalten Value, Minutes und Unit und die Label-Spalte Decision.',
  'csv-unreadable.title': 'Die Datei wurde nicht hinzugefügt.',
  'csv-unreadable.nextStep':
    'Berichtigen Sie die Datei und laden Sie sie noch einmal hoch. Nichts daraus wurde hinzugefügt.',
  'csv-unreadable.empty': 'Die Datei hat keine Beobachtungen: Auf die Überschriften folgt keine Zeile.',
  'csv-unreadable.missing':
    'Die erste Zeile muss die Spalten nennen; es {count, plural, one {fehlt} other {fehlen}} {names}.',
  'csv-unreadable.unknown':
    '{names} {count, plural, one {ist keine Spalte} other {sind keine Spalten}} von Beobachtungen: Das sind value, decision, time und unit (oder valor, decisao, tempo und unidade).',
  'csv-unreadable.twice': '{names} {count, plural, one {kommt} other {kommen}} zweimal vor.',
  'csv-unreadable.many-rows':
    'Die Datei hat {rows, number} Zeilen; auf einmal lassen sich höchstens {most, number} hochladen. Teilen Sie sie in zwei.',
  'csv-unreadable.rows': '{rows, plural, one {# Zeile ist} other {# Zeilen sind}} falsch.',
  'csv-unreadable.more': 'Danach ist noch mehr zu berichtigen.',
  'row.fields':
    'Zeile {line, number}: {fields, plural, one {# Feld} other {# Felder}}, wo die Überschriften {wanted, number} haben.',
  'row.number':
    'Zeile {line, number}: Unter „{column}“ steht {given}; dort muss eine Zahl ohne Tausendertrennzeichen stehen, etwa 1234,5.',
  'row.mark':
    'Zeile {line, number}: {given} unter „{column}“ hat ein anderes Dezimalzeichen als die Zahlen davor („{mark}“). Verwenden Sie in der ganzen Datei dasselbe.',
  'row.value': 'Zeile {line, number}: Als Wert steht da {given}; er muss zwischen −10 hoch 15 und 10 hoch 15 liegen.',
  'row.minutes': 'Zeile {line, number}: Als Zeit steht da {given}; es müssen Minuten sein, von 0 bis 1.000.000.000.',
  'row.decision':
    'Zeile {line, number}: Als Entscheidung steht da {given}; es muss 0 (weitermachen) oder 1 (zurückrollen) sein.',
  'row.unit': 'Zeile {line, number}: Die Einheit ist zu lang; höchstens {most, number} Zeichen sind möglich.',
  'row.empty': 'nichts',
};
