import type { en } from './en.ts';

export const de: Record<keyof typeof en, string> = {
  missing:
    'Eine Spalte {column} gibt es nicht: Sie wurde vielleicht umbenannt oder entfernt. Nennen Sie eine von {present}, oder nehmen Sie sie aus der Bedingung.',
  unclear: '{which} Schreiben Sie ihren Namen genau so wie die Tabelle.',
  notText:
    'In der Spalte {column} stehen Texte, und {value} ist keiner. Vergleichen Sie mit einem Text in Anführungszeichen, etwa "4711", durch „is“, „contains“ oder „starts with“.',
  notNumber:
    'In der Spalte {column} stehen Zahlen, und {value} ist keine. Vergleichen Sie mit einer Zahl ohne Anführungszeichen, etwa 1,000.50, durch =, <>, <, <=, >, >= oder „between“.',
  notDate:
    'In der Spalte {column} stehen Tage, und {value} ist keiner. Vergleichen Sie mit einem Tag ohne Anführungszeichen, etwa 2026-03-31, durch =, <>, <, <=, >, >= oder „between“.',
  notBoolean:
    'In der Spalte {column} steht Ja oder Nein, und {value} ist keines von beiden. Schreiben Sie „is yes“ oder „is no“.',
  namedSome: '{names} und {more, plural, one {# andere} other {# andere}}',
  atEnd: 'Am Ende: {fault}',
  atCharacter: 'Bei Zeichen {at, number}, {found}: {fault}',
  operatorExpected:
    'Nach der Spalte {column} muss stehen, was von ihr gefragt ist: is, is not, contains, starts with, is empty, =, <>, <, <=, >, >= oder between. Ein weiterer Wert der vorigen Spalte braucht deren Namen noch einmal.',
  textUnquoted: 'Setzen Sie Texte in Anführungszeichen: {found}.',
  numberUnclear: 'Das könnte {whole},{fraction} oder {whole}.{fraction}0 sein. Schreiben Sie, was gemeint ist.',
  nothing: 'Schreiben Sie eine Bedingung, etwa Amount >= 1,000.',
  tooLong: 'Der Text ist länger, als eine Bedingung sein darf. Kürzen Sie die Listen von Werten.',
  quoteOpen:
    'Diese Anführungszeichen werden nicht geschlossen. Schreiben Sie " ans Ende des Textes, und "" für ein Anführungszeichen darin.',
  unknownSign:
    'Dieses Zeichen bedeutet hier nichts. Gehört es zu einem Namen oder Text, setzen Sie diesen in Anführungszeichen.',
  columnExpected:
    'Hierher gehört der Name einer Spalte. Setzen Sie ihn in Anführungszeichen, wenn „and“, „or“, „is“ oder ein Zeichen darin vorkommt.',
  valueExpected:
    'Hierher gehört ein Wert: ein Text in Anführungszeichen, eine Zahl, ein Tag wie 2026-03-31, yes oder no.',
  numberForm:
    'Das ist keine Zahl. Trennen Sie Tausender durch Kommas und Dezimalstellen durch einen Punkt, wie in 1,000.50, und schreiben Sie nach dem Komma zwischen zwei Werten ein Leerzeichen. Setzen Sie einen Text in Anführungszeichen.',
  dateForm:
    'Schreiben Sie Tage als Jahr-Monat-Tag ohne Uhrzeit, etwa 2026-03-31. Setzen Sie einen Text in Anführungszeichen.',
  noSuchDay: 'Diesen Tag gibt es im Kalender nicht. Schreiben Sie einen, den es gibt, als Jahr-Monat-Tag.',
  rangeEndExpected: 'Schreiben Sie „and“ und das Ende des Bereichs, wie in between 10 and 20.',
  jointExpected:
    'Schreiben Sie „and“ oder „or“ vor die nächste Bedingung, und den Namen einer Spalte in Anführungszeichen, wenn er Zeichen enthält.',
  jointsMixed:
    'Setzen Sie Klammern um das, was zusammengehört, wie in A and (B or C): Ohne sie hört niemand, was zuerst kommt.',
  parenthesisOpen: 'Eine Klammer ist noch offen. Schreiben Sie ) an ihr Ende.',
  tooDeep: 'Zu viele Klammern sind ineinander verschachtelt. Schreiben Sie es mit weniger.',
};
