export const de = {
  cells:
    'Zeile {line, number}: {found, plural, one {# Zelle} other {# Zellen}} bei {expected, plural, one {# Überschrift} other {# Überschriften}}.',
  'open-quote':
    'Zeile {line, number}: In der Zeile, die hier beginnt, wird ein Anführungszeichen geöffnet, das keines schließt.',
  unstorable:
    'Zeile {line, number}: ein Zeichen, das nicht gespeichert werden kann (NUL oder ein halbes Surrogatpaar).',
  'no-rows': 'Zeile {line, number}: Die Datei hat keine Überschriften.',
  encoding: 'Zeile {line, number}: Bytes, die kein {encoding} sind.',
  'text-too-long':
    'Zeile {line, number}: Der Text in {column} hat {length, number} Zeichen; höchstens {most, number} sind möglich.',
  'line-too-long': 'Zeile {line, number}: Die Zeile hat mehr als {most, number} Zeichen.',
  'too-large': 'Die Datei hat {bytes, number} Bytes; höchstens {most, number} sind möglich (FEED_FILE_MEGABYTES).',
  'too-many-columns': 'Zeile {line, number}: {columns, number} Spalten; höchstens {most, number} sind möglich.',
};
