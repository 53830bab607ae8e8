export const de = {
  emptyFile: '{file} ist leer: Es gibt nichts zu öffnen. Wählen Sie eine Datei mit mindestens einer Kopfzeile.',
  pdf: '{file} ist ein PDF. Öffnen Sie stattdessen eine .xlsx- oder .csv-Datei.',
  notAsNamed:
    '{file} heißt wie eine Arbeitsmappe, ist aber keine. Wenn es Text ist, benennen Sie die Datei in .csv um und öffnen Sie sie erneut.',
  tooLarge:
    '{file} hat {size, number} MB; die Workbench öffnet {kind, select, text {Textdateien} other {Dateien}} bis {most, number} MB. Behalten Sie nur die Zeilen und Spalten, die Sie brauchen, oder teilen Sie die Datei, und öffnen Sie das Ergebnis.',
  notExcel:
    '{file} konnte nicht als Excel-Arbeitsmappe gelesen werden. Öffnen Sie die Datei in Excel, speichern Sie sie als .xlsx und versuchen Sie es mit dieser Kopie.',
  noWorksheet: '{file} hat kein Arbeitsblatt, das sich öffnen lässt. Öffnen Sie eine andere Arbeitsmappe.',
  noCells:
    '{file} hat keine Zellen, die sich öffnen lassen: {sheets, plural, one {{names} ist kein Arbeitsblatt} other {{names} sind keine Arbeitsblätter}}. Bringen Sie die Zeilen in Excel auf ein Arbeitsblatt, speichern Sie die Datei und öffnen Sie sie erneut.',
  chartsOnly:
    '{file} hat keine Zellen, die sich öffnen lassen: {sheets, plural, one {{names} ist ein Diagrammblatt} other {{names} sind Diagrammblätter}}. Öffnen Sie die Arbeitsmappe, in der die Zeilen stehen; Excel nennt sie unter Diagrammentwurf > Daten auswählen.',
  chartsOfOtherRows:
    '{file} hat keine Zellen, die sich öffnen lassen: {sheets, plural, one {{names} ist ein Diagrammblatt} other {{names} sind Diagrammblätter}}. Öffnen Sie stattdessen {sources}: Dort stehen die Zeilen.',
  named: '„{name}“',
  notUnicode:
    'Die Datei ist nicht in Unicode; sie wurde als Windows-1252 gelesen. Prüfen Sie daher Umlaute und Akzente.',
  unclosedQuote:
    'Ein Anführungszeichen in der Datei wird nie geschlossen, daher wurden Anführungszeichen als gewöhnliche Zeichen gelesen.',
  nulCharacters: 'Die Datei hat NUL-Zeichen, die keine Zelle aufnehmen kann; sie wurden weggelassen.',
  tooManyCells:
    '{file} hat {cells, number} Zellen; die Workbench öffnet Textdateien mit bis zu {most, number} Zellen. Behalten Sie nur die Zeilen und Spalten, die Sie brauchen, oder teilen Sie die Datei, und öffnen Sie das Ergebnis.',
  tooManyColumns:
    'Die Datei hat {columns, plural, one {# Spalte} other {# Spalten}}; ein Blatt fasst {most, number}, daher blieb der Rest zurück.',
  tooManyRows:
    'Die Datei hat {rows, plural, one {# Zeile} other {# Zeilen}}; ein Blatt fasst {most, number}, daher blieb der Rest zurück.',
  shorterRows:
    '{rows, plural, one {# Zeile endete} other {# Zeilen endeten}} vor der letzten Spalte; die fehlenden Zellen sind leer.',
  longerRows:
    '{rows, plural, one {# Zeile hatte} other {# Zeilen hatten}} mehr Zellen als die Kopfzeile; sie stehen rechts davon.',
  keptUnseen: 'Hier nicht gezeigt, bleibt aber beim Speichern in der Datei erhalten: {kinds}.',
  charts: '{count, plural, one {# Diagramm} other {# Diagramme}}',
  chartSheets: '{count, plural, one {# Diagrammblatt} other {# Diagrammblätter}}',
  pictures: '{count, plural, one {# Bild} other {# Bilder}}',
  pivotTables: '{count, plural, one {# Pivot-Tabelle} other {# Pivot-Tabellen}}',
  slicers: '{count, plural, one {# Datenschnitt} other {# Datenschnitte}}',
  otherWorkbooks:
    '{count, plural, one {# Verknüpfung mit einer anderen Arbeitsmappe} other {# Verknüpfungen mit anderen Arbeitsmappen}}',
  hyperlinks: '{count, plural, one {# Link} other {# Links}}',
  rankings:
    '{count, plural, one {# Farbskala, Datenbalken oder Rangfolge} other {# Farbskalen, Datenbalken oder Rangfolgen}}',
  pointLabels: 'Beschriftungen an den Punkten von Diagrammen',
  trendLines: 'Trendlinien in Diagrammen',
  errorBars: 'Fehlerindikatoren in Diagrammen',
  chartDrawings: 'Zeichnungen in Diagrammen',
  comments: 'Kommentare',
  macros: 'Makros',
  uncalculated:
    '{formulas, plural, one {# Formel über mehrere Zellen zeigt ihr letztes Ergebnis und wird hier nicht berechnet; Excel berechnet sie, wenn es die gespeicherte Datei öffnet.} other {# Formeln über mehrere Zellen zeigen ihre letzten Ergebnisse und werden hier nicht berechnet; Excel berechnet sie, wenn es die gespeicherte Datei öffnet.}}',
  opening:
    '„{file}“ wird geöffnet{stage, select, calculating {: Formeln werden berechnet …} bringing {: Inhalt wird auf die Seite gebracht …} other { …}}',
  cancel: 'Abbrechen',
};
