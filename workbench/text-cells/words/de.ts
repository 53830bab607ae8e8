export const de = {
  numbersSettled:
    '„{text}“ in {address} wurde als {value} gelesen, {because, select, file {wie andere Zahlen der Datei geschrieben sind} other {weil in der Spalte nur Zahlen über 999 dieses Zeichen haben}}{others, plural, =0 {} one {; # weitere Zelle wurde ebenso gelesen} other {; # weitere Zellen wurden ebenso gelesen}}. Wenn das falsch ist, schreiben Sie die Datei ohne Tausendertrennzeichen und öffnen Sie sie erneut.',
  datesSettled:
    '„{text}“ in {address} wurde mit dem {first, select, day {Tag} other {Monat}} zuerst gelesen, wie andere Datumsangaben der Datei geschrieben sind{others, plural, =0 {} one {; # weitere Zelle wurde ebenso gelesen} other {; # weitere Zellen wurden ebenso gelesen}}. Wenn das falsch ist, schreiben Sie Datumsangaben wie 2024-12-31 in die Datei und öffnen Sie sie erneut.',
  textAmongNumbers:
    '{cells, plural, one {# Zelle ist Text} other {# Zellen sind Text}} in {columns, plural, one {einer Spalte} other {Spalten}} mit Zahlen oder Datumsangaben: {places}{rest, plural, =0 {} other { und # weitere}}. {cells, plural, one {Amend liest daraus keine Zahl: Geben Sie sie neu als reine Zahl oder als Datum wie 2024-12-31 ein, oder korrigieren Sie die Datei und öffnen Sie sie erneut.} other {Amend liest daraus keine Zahlen: Geben Sie sie neu als reine Zahlen oder als Datumsangaben wie 2024-12-31 ein, oder korrigieren Sie die Datei und öffnen Sie sie erneut.}}',
  place: '{address} „{text}“',
};
