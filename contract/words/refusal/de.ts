import type { en } from './en.ts';

export const de: Record<keyof typeof en, string> = {
  empty: 'darf nicht leer sein',
  tooShort: 'muss mindestens {least, number} Zeichen haben',
  tooLong: 'darf höchstens {most, number} Zeichen haben',
  unstorable: 'Darin steht ein Zeichen, das sich nicht speichern lässt (NUL oder die Hälfte eines Ersatzpaars).',
  noList: 'Hier wird eine Liste erwartet: {of}.',
  tooMany: 'Zu viele {of}: {count, number}; höchstens {most, number} sind möglich.',
  tooFew: 'Zu wenige {of}: {count}; mindestens {least} {least, plural, one {ist} other {sind}} nötig.',
  cellTooLong: 'Der Text hat {length, number} Zeichen; höchstens {most, number} sind möglich.',
  noCell: 'Eine Zelle ist ein Text, eine endliche Zahl, true, false oder null.',
  noRow: 'Eine Zeile ist ein Objekt mit einer Zelle für jede Spalte, unter deren Namen.',
  noRowKey: 'Ein Zeilenschlüssel ist eine Zahl oder ein Text mit 1 bis {most, number} Zeichen.',
  noColumnName: 'Der Name einer Spalte ist ein Text mit 1 bis 255 Zeichen.',
  tooManyCells:
    '{rows, number} Zeilen mit {columns} Spalten sind zu viel für eine Anfrage. Senden Sie höchstens {most, number} Zeilen mit so vielen Spalten auf einmal.',
  sampleTooLarge:
    'Die Stichprobe hat {cells, number} Zellen; höchstens {most, number} sind möglich. Senden Sie weniger Zeilen davon.',
  columnTwice: 'Zwei Spalten heißen „{name}“.',
  renameOne: 'Zwei Spalten heißen „{name}“. Benennen Sie eine davon um.',
  valueForEachKey: 'Jede Spalte muss für jeden Schlüssel einen Wert haben.',
  valueForEachLabel: 'Jede Spalte muss für jedes Label einen Wert haben.',
  valuesAsFirst: 'Jede Spalte muss so viele Werte haben wie die erste.',
  cellForEachColumn: 'Jedes Ereignis muss für jede Spalte eine Zelle haben.',
  cellsLikeColumns: 'Für jede Spalte muss es genau eine Zelle geben.',
  oneRow: 'Es wird immer genau eine Zeile erklärt.',
  sameName: 'Zwei Spalten haben denselben Namen, „{name}“. Benennen Sie eine davon um.',
  labelIsFeature: 'Nach der Label-Spalte kann nicht auch entschieden werden.',
  noFeature: 'Mindestens eine Spalte muss verwendet und darf nicht ignoriert werden.',
  nothingOdd:
    'Ungewöhnliche Zeilen werden an Zahlen, Datumsangaben, Kategorien und Ja oder Nein erkannt: Mindestens eine solche Spalte muss verwendet werden.',
  tooManyFeatures:
    'Nach {features, number} Spalten soll entschieden werden; höchstens {most} sind möglich. Geben Sie den anderen den Typ „Ignoriert“.',
  keyTwice: 'Die Schlüsselspalte „{name}“ ist zweimal genannt. Nennen Sie sie einmal.',
  noSegmentColumn: 'Die Segmentspalte muss eine der Spalten sein, und keine ignorierte.',
  classesOfAnomalies: 'Was ungewöhnliche Zeilen findet, hat zwei eigene Klassen: Lassen Sie `classes` weg.',
  classTwice: 'Die Klasse „{name}“ steht zweimal da.',
  labelIsKey: 'Die Label-Spalte kann nicht auch die Zeilen unterscheiden. Wählen Sie eine andere Schlüsselspalte.',
  tooEarly: 'Der Zeitpunkt liegt vor dem Jahr 1900.',
  namesNoClass:
    'Eine Korrektur, eine Bestätigung oder eine Übernahme nennt eine Klasse; die anderen Arten nennen keine.',
  adoptsNothing: 'Nur eine Label-Spalte übernimmt.',
  draftsAClass: 'Ein Entwurf nennt eine Klasse oder nimmt eine zurück.',
  noExtent: 'Sagen Sie, wofür die Rolle ist: für einen Klassifikator (null für alle) oder für ein Projekt.',
  twoExtents:
    'Eine Rolle ist für ein Projekt oder für Klassifikatoren: Nennen Sie das Projekt allein, ohne einen Klassifikator.',
  scopeOfAll: 'Zeilen gehören zu einem Klassifikator. Nennen Sie ihn, oder vergeben Sie die Rolle ohne Bereich.',
  roleTwice:
    'Die Rolle „{role}“ ist für denselben Klassifikator zweimal vergeben, für verschiedene Zeilen. Vergeben Sie sie einmal, mit allen Werten in einem Bereich.',
  endsBeforeBeginning: 'Das letzte Ereignis eines Stapels kommt nach dem ersten.',
  noKey: 'muss aus Buchstaben, Ziffern und Zeichen von ASCII bestehen, ohne Leerzeichen',
  noHost: 'muss der Name oder die Adresse eines Rechners sein, ohne Port',
  noBroker: 'muss ein Rechner mit Port sein, wie broker.example.com:9092',
  oneLetter: 'Mit einem Text wird nur ein Datensatz erneut versucht.',
};
