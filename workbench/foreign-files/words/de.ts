export const de = {
  password:
    '{file} ist durch ein Passwort geschützt. Öffnen Sie die Datei in dem Programm, mit dem sie erstellt wurde, und speichern Sie sie ohne Passwort als .xlsx.',
  notOds:
    '{file} konnte nicht als .ods-Arbeitsmappe gelesen werden. Öffnen Sie die Datei in dem Programm, mit dem sie erstellt wurde, speichern Sie sie als .xlsx und versuchen Sie es mit dieser Kopie.',
  notXls:
    '{file} konnte nicht als .xls-Arbeitsmappe gelesen werden. Öffnen Sie die Datei in Excel, speichern Sie sie als .xlsx und versuchen Sie es mit dieser Kopie.',
  noXlsReader:
    'Das Programm, das .xls-Dateien liest, konnte nicht geladen werden. Prüfen Sie, ob der Server noch antwortet, und öffnen Sie die Datei dann erneut.',
  noWorksheet: '{file} hat kein Arbeitsblatt, das sich öffnen lässt.',
  tooManyCells:
    '{file} hat mehr als {most, number} ausgefüllte Zellen. So viele kann ein Browser nicht halten. Speichern Sie das Blatt, das Sie brauchen, als .csv und öffnen Sie diese Datei.',
  outside: 'Die Datei hat Zellen jenseits von Zeile {rows, number} oder Spalte XFD; sie wurden nicht übernommen.',
  resultsOnly:
    'Von {formulas, plural, one {# Formel} other {# Formeln}} wurden nur die Ergebnisse übernommen: etwa von solchen, die mehrere Zellen füllen, andere Arbeitsmappen lesen oder verwenden, was Excel nicht hat.',
  leftBehind:
    'Aus einer {extension}-Datei kommen Werte, Formeln, Zahlenformate, verbundene Zellen, Namen, Breiten, Höhen und was ausgeblendet ist. Nicht übernommen werden Schriften, Farben, Rahmen, Formate leerer Zellen, Dropdownlisten, bedingte Formate, Filter, fixierte Bereiche, Schutz, Kommentare, Links, Diagramme, Bilder, Pivot-Tabellen und Makros. Beim Speichern entsteht daneben eine .xlsx-Datei.',
};
