import type { en } from './en.ts';

export const de: Record<keyof typeof en, string> = {
  title: 'Klassifikator einrichten',
  lead: 'Amend lernt aus den Zeilen, die eine Klasse haben, und füllt die übrigen aus. Sie korrigieren, was falsch ist, und Amend lernt sofort dazu.',
  notAllowed:
    'Einen Klassifikator richtet ein, wer diese Rolle hat: {roles}. Bitten Sie so jemanden, diese Tabelle einzurichten, oder verwenden Sie einen vorhandenen Klassifikator.',
  noRole: 'Sie haben noch keine Rolle',
  noRoleNext: 'Bitten Sie einen Admin um eine Rolle und öffnen Sie den Aufgabenbereich dann neu.',

  size: '{rows, plural, one {# Zeile} other {# Zeilen}}, {columns, plural, one {# Spalte} other {# Spalten}}, Blatt {sheet}{totals, select, yes {; die Ergebniszeile wird ausgelassen} other {}}',
  errorCells:
    '{cells, plural, one {# Zelle zeigt einen Fehler} other {# Zellen zeigen einen Fehler}} wie #NV. {cells, plural, one {Sie zählt} other {Sie zählen}} als fehlend.',
  chooseTable: 'Tabelle wählen',
  selectCell: 'Markieren Sie eine beliebige Zelle der Tabelle, deren Zeilen klassifiziert werden sollen.',
  lookAgain: 'Noch einmal nachsehen',
  notYetTable:
    '{range} ({rows, plural, one {# Zeile} other {# Zeilen}}, {columns, plural, one {# Spalte} other {# Spalten}}) ist noch keine Tabelle.',
  firstRowHeaders: 'Aus der ersten Zeile werden die Überschriften.',
  titleAround:
    '{title, plural, one {Die erste Zeile sieht nach einem Titel und nicht nach Überschriften aus. Sie bleibt, wo sie ist, außerhalb der Tabelle: nie gelesen, nie klassifiziert.} other {Die ersten # Zeilen sehen nach einem Titel und nicht nach Überschriften aus. Sie bleiben, wo sie sind, außerhalb der Tabelle: nie gelesen, nie klassifiziert.}}',
  totalsAround:
    '{totals, plural, one {Die letzte Zeile sieht nach Summen und nicht nach Daten aus. Sie bleibt, wo sie ist, außerhalb der Tabelle: nie gelesen, nie klassifiziert.} other {Die letzten # Zeilen sehen nach Summen und nicht nach Daten aus. Sie bleiben, wo sie sind, außerhalb der Tabelle: nie gelesen, nie klassifiziert.}}',
  bothAround:
    '{title, plural, one {Die erste Zeile sieht} other {Die ersten # Zeilen sehen}} nach einem Titel und nicht nach Überschriften aus; {totals, plural, one {die letzte Zeile sieht} other {die letzten # Zeilen sehen}} nach Summen und nicht nach Daten aus. Sie bleiben, wo sie sind, außerhalb der Tabelle: nie gelesen, nie klassifiziert.',
  makeTableOf: 'Tabelle aus {range} machen',
  takeAllOf: '{range} ganz nehmen',

  predictWhat: 'Was soll Amend vorhersagen?',
  predictLead: 'Die Spalte, in die Sie die Klasse schreiben. Sie darf Lücken haben.',
  classColumn: 'Klassenspalte',
  findUnusual: 'Keine Klassenspalte: ungewöhnliche Zeilen finden',
  findUnusualMeans:
    'Jede Zeile bekommt einen Wert und die Spalten, die sie auffällig machen. Die auffälligsten bestätigen oder verwerfen Sie; danach werden die anderen geordnet. Es zählen Zahlen, Datumsangaben, Kategorien und Ja oder Nein, Texte nicht.',
  unusualName: 'Ungewöhnliche Zeilen von {table}',
  useMeasured:
    'Verwenden Sie eine Spalte mit Zahlen, Datumsangaben, Kategorien oder Ja oder Nein: An Texten allein ist keine Zeile ungewöhnlich.',
  noClassesYet:
    'In dieser Tabelle stehen noch keine Klassen? Amend fügt eine leere Spalte dafür an und gruppiert ähnliche Zeilen, sobald der Klassifikator angelegt ist; Sie benennen die Gruppen.',
  nameClasses: 'Klassen benennen',
  classesLead:
    'Sie kennen die Klassen? Nennen Sie sie, mit dem, was zu jeder gehört: Bis zum ersten Training bekommen Zeilen erste Antworten aus diesen Wörtern, als solche gekennzeichnet.',
  classesField: 'Klassen, eine je Zeile',
  classesHint: 'Als „Name: was dazugehört“, oder zwei Spalten aus Excel eingefügt. Was dazugehört, darf fehlen.',
  classesNamed:
    '{classes, plural, one {# Klasse ist benannt; erste Antworten brauchen zwei.} other {# Klassen sind benannt.}}',
  classTwice: 'Die Klasse „{name}“ ist zweimal genannt.',
  groupRows: 'Zeilen gruppieren',
  addingClass: 'Eine Klassenspalte wird angefügt …',
  newClassColumn: 'Klasse',
  noClass:
    'Noch hat keine Zeile eine Klasse. Füllen Sie vor dem Training einige Zeilen aus, mit mindestens zwei verschiedenen Klassen.',
  oneClass:
    'In jeder Zeile mit einer Klasse steht „{name}“. Füllen Sie vor dem Training Zeilen einer zweiten Klasse aus.',
  labelled:
    '{labelled, plural, one {# Zeile hat} other {# Zeilen haben}} eine Klasse: {classes, number} verschiedene. {unlabelled, plural, =0 {Keine Zeile ist ohne.} one {# Zeile hat keine.} other {# Zeilen haben keine.}}',
  ownClasses:
    'Die meisten Zeilen haben eine eigene Klasse. Das sieht eher nach einer Kennung oder freiem Text aus als nach einer Klasse.',
  singleRows:
    '{classes, plural, one {# Klasse hat} other {# Klassen haben}} nur eine einzige Zeile: zu wenig, um daraus zu lernen.',
  spelledTogether:
    '{classes, plural, one {# Klasse ist} other {# Klassen sind}} auf mehr als eine Weise geschrieben. Schreibweisen, die sich nur in Groß- und Kleinschreibung, Leerzeichen oder Strichen unterscheiden, gelten als eine:',
  spelledApart:
    '{classes, plural, one {# Klasse ist} other {# Klassen sind}} auf mehr als eine Weise geschrieben. Jede Schreibweise ist eine eigene Klasse:',
  alsoWritten: '{name} (auch geschrieben: {others})',
  moreClasses: 'und {classes, plural, one {# weitere Klasse} other {# weitere Klassen}}',
  keepApart: 'Verschiedene Schreibweisen getrennt halten',

  rowsApart: 'Was unterscheidet die Zeilen?',
  rowsApartLead:
    'Eine Nummer oder ein Code, den jede Zeile für sich hat. Daran finden Antworten ihre Zeile, auch nach dem Sortieren.',
  keyColumn: 'Schlüsselspalte',
  keyColumnAt: 'Schlüsselspalte {place}',
  doWithout: 'Auf „{column}“ verzichten',
  addColumn: 'Spalte hinzufügen',
  noKeyColumn: 'Keine solche Spalte? Amend kann Ihrer Tabelle eine hinzufügen.',
  addId: 'Spalte „Amend id“ hinzufügen',
  allApart: 'Jede Zeile lässt sich unterscheiden.',
  blankKeys: '{rows, plural, one {# Zeile hat} other {# Zeilen haben}} hier nichts stehen.',
  repeatedKeys:
    '{rows, plural, one {# Zeile hat} other {# Zeilen haben}} denselben Wert wie eine andere, zum Beispiel {examples}.',
  longKeys: '{rows, plural, one {# Zeile hat} other {# Zeilen haben}} einen Wert mit mehr als 1.000 Zeichen.',
  putRight:
    '{unusable} Berichtigen Sie das im Blatt, wählen Sie eine andere Spalte oder lassen Sie Amend IDs hinzufügen.',
  readAgain: 'Neu einlesen',

  lookAt: 'Was darf Amend berücksichtigen?',
  lookAtLead:
    'Amend hat geraten, was in jeder Spalte steht. Ändern Sie, was falsch ist, oder ignorieren Sie eine Spalte.',
  giveawayQuestion:
    'Wird sie erst ausgefüllt, wenn die Klasse feststeht? Dann lassen Sie sie aus: Sie ist noch leer, wenn Amend sie braucht, und jeder Test sieht besser aus, als er ist.',
  leaveOut: '„{column}“ auslassen',
  isLeftOut: '„{column}“ wird ausgelassen.',
  useAllTheSame: '„{column}“ trotzdem verwenden',
  columnsLeftOut:
    'Amend entscheidet nach höchstens {most, number} Spalten, deshalb {columns, plural, one {wird # Spalte} other {werden # Spalten}} ausgelassen: {names}. Sagen Sie, was in einer davon steht, und sie tritt an die Stelle der letzten Spalte, die Sie nicht gewählt haben.',
  showLeftOut: 'Ausgelassene Spalten zeigen',
  nothingInIt: 'Nichts darin',
  leftOut: 'Ausgelassen: {reason}',
  partMissing: '{reason}, {share} fehlen',

  calledWhat: 'Wie soll er heißen?',
  name: 'Name',
  suggestedName: '{column} von {table}',
  create: 'Klassifikator anlegen',
  chooseLabel: 'Wählen Sie die Spalte mit den richtigen Klassen.',
  chooseKey: 'Wählen Sie, was die Zeilen unterscheidet.',
  labelIsKey: 'Die Klassenspalte kann nicht zugleich die Zeilen unterscheiden. Wählen Sie eine andere Spalte.',
  makeApart: 'Sorgen Sie dafür, dass sich jede Zeile von den anderen unterscheidet.',
  useOne: 'Verwenden Sie mindestens eine Spalte, nach der entschieden wird.',
  ignoreSome:
    'Ignorieren Sie {surplus, plural, one {eine Spalte} other {# Spalten}}: Sie haben {used, number} gewählt, nach denen entschieden wird, und {most, number} sind das Höchste.',
  nameIt: 'Geben Sie dem Klassifikator einen Namen.',

  orUse: 'Oder einen vorhandenen verwenden',
  use: 'Verwenden',
  useNamed: '„{name}“ verwenden',
  needsTable: 'Wählen Sie eine Tabelle dafür.',
  tableLacks:
    'In Ihrer Tabelle {columns, plural, one {fehlt {missing}: Sie werden gefragt, welche Ihrer Spalten das ist} other {fehlen {missing}: Sie werden gefragt, welche Ihrer Spalten das sind}}.',
  fitsUntrained: 'Passt zu Ihrer Tabelle. Noch nicht trainiert.',
  fitsTrained: 'Passt zu Ihrer Tabelle. Auf {classes, plural, one {# Klasse} other {# Klassen}} trainiert.',

  emptyTable: 'Die Tabelle „{table}“ hat Überschriften, aber keine Zeilen.',
  emptyTableNext: 'Setzen Sie Ihre Zeilen unter die Überschriften und versuchen Sie es noch einmal.',
  looking: 'Ihre Auswahl wird angesehen',
  readingAgain: 'Die Tabelle wird neu gelesen',
  makingTable: 'Die Tabelle wird angelegt',
  addingId: 'Jede Zeile bekommt eine ID',
  seekingGiveaways: 'Spalten, die die Klasse verraten, werden gesucht',
  listing: 'Klassifikatoren werden aufgelistet',
  making: 'Der Klassifikator wird angelegt',
  opening: 'Der Klassifikator wird geöffnet',
};
