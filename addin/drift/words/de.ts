import type { en } from './en.ts';

export const de: Record<keyof typeof en, string> = {
  untrained: 'Drift vergleicht neue Zeilen mit den Zeilen, aus denen Amend gelernt hat.',
  check: 'Auf Drift prüfen',
  checkAgain: 'Noch einmal prüfen',
  writeSheet: 'Driftblatt schreiben',
  sheetWritten:
    'Das Blatt „Amend drift“ ist geschrieben, mit einer Tabelle aller Spalten und Diagrammen der schlechtesten.',
  title: 'Sehen neue Zeilen noch gleich aus?',
  lead: 'Drift heißt, dass sich neue Zeilen von denen unterscheiden, aus denen Amend gelernt hat. Dann können seine Antworten schlechter werden.',
  window: 'Zeilen, klassifiziert',
  last12Hours: 'in den letzten 12 Stunden',
  lastDay: 'am letzten Tag',
  lastWeek: 'in der letzten Woche',
  last30Days: 'in den letzten 30 Tagen',
  segmentsBeginLater: 'Berichte nach „{column}“ gibt es ab der nächsten Version, die trainiert und eingesetzt wird.',
  noSegments:
    'Keine Zeile, aus der Version {version} gelernt hat, enthält etwas in „{column}“; daher gibt es keine Berichte danach.',
  segment: 'Von welchen Zeilen, nach „{column}“',
  allRows: 'Alle Zeilen',
  segmentRows: '{segment} ({rows, plural, one {# neue Zeile} other {# neue Zeilen}})',
  otherRows:
    '{rows, plural, one {# neue Zeile steht} other {# neue Zeilen stehen}} nur im Bericht aller Zeilen: In „{column}“ steht nichts oder ein Wert, der nicht zu den {most} mit den meisten Zeilen beim Training gehört.',
  verdict: 'Urteil',
  segmentAlone: 'Bericht nur von {segment}, nicht von allen Zeilen.',
  whatChangedAndWhatToDo: 'Was sich geändert hat und was zu tun ist',
  stable: 'Stabil',
  watch: 'Beobachten',
  drift: 'Drift',
  tooFewRows: 'Zu wenige Zeilen',
  rightSoFar: 'Bisher richtig',
  nobodyChecked:
    'Noch hat niemand eine Antwort geprüft. Bestätigen oder korrigieren Sie einige Zeilen, dann steht hier der Anteil richtiger Antworten.',
  checked:
    '{share} von {answers, plural, one {# geprüften Antwort war} other {# geprüften Antworten waren}} richtig. Insgesamt {given, plural, one {wurde # Antwort} other {wurden # Antworten}} gegeben.',
  howGood: 'Wie gut die Antworten sind',
  worstClasses: 'Klassen, die am seltensten richtig waren',
  worstSegments: '„{column}“, wo am seltensten richtig geantwortet wurde',
  partRight: '{name}: {share} von {labels, plural, one {# Label} other {# Labels}}',
  overrides: 'Antworten, die Menschen geändert haben',
  overridesLead:
    'Von den Antworten, zu denen sie in dieser Zeit etwas gesagt haben, unter allen Zeilen, die Sie sehen: wie viele sie geändert haben.',
  nobodySpoke: 'In dieser Zeit hat niemand etwas zu einer Antwort gesagt.',
  byPerson: 'Nach Person',
  byClassAnswered: 'Nach der geantworteten Klasse, die häufigsten zuerst',
  rate: '{name}: {share} von {answers, plural, one {# Antwort} other {# Antworten}}',
  comparedAll:
    'Verglichen: {rows, plural, one {# Zeile} other {# Zeilen}} von {from} bis {to} mit {referenceRows, plural, one {# Zeile} other {# Zeilen}} von Version {version}.',
  comparedSeason:
    'Verglichen: {rows, plural, one {# Zeile} other {# Zeilen}} von {from} bis {to} mit {referenceRows, plural, one {# Zeile} other {# Zeilen}} {season, select, year {desselben Monats {times, plural, one {eines früheren Jahres} other {# früherer Jahre}}} other {derselben Stunden {times, plural, one {einer früheren Woche} other {# früherer Wochen}}}}, {since} bis {until}.',
  comparedSegment:
    'Verglichen: {rows, plural, one {# Zeile} other {# Zeilen}} von {segment}, von {from} bis {to}, mit {referenceRows, plural, one {# solchen Zeile} other {# solchen Zeilen}} von Version {version}.',
  otherAnswers: 'Jetzt antwortet Version {version}.',
  fetchingSegments: 'Segmente werden geholt',
  comparing: 'Neue Zeilen werden mit den gelernten verglichen',
  writing: 'Das Driftblatt wird geschrieben',
  showRows: 'Diese Zeilen zeigen',
  showRowsOf: 'Diese Zeilen zeigen: {what}',
  shownRows:
    '{rows, plural, =0 {Keine Zeile der Tabelle gehört dazu, oder andere Filter verbergen sie alle: „{what}“.} one {# Zeile wird gezeigt: „{what}“.} other {# Zeilen werden gezeigt: „{what}“.}}',
  showAll: 'Wieder alle Zeilen zeigen',
  filtering: 'Die Tabelle wird gefiltert',
  tellOwner: 'Dem Verantwortlichen der Quelle sagen',
  tellOwnerOf: 'Dem Verantwortlichen der Quelle sagen: {column}',
  textForOwner: 'Text für den Verantwortlichen der Quelle',
  ownerText:
    '{classifier}, Zeilen vom {from} bis {to}: {column} hat sich geändert, seit Version {version} gelernt hat. {changes}. Ist das beabsichtigt? Wenn nicht, berichtigen Sie es bitte an der Quelle. (Amend, Driftbericht {report})',
  retrain: 'Neu trainieren',
  retrainWhen:
    'Die Änderung ist beabsichtigt, und korrigierte Zeilen zeigen, was jetzt richtig ist? Dann trainieren Sie neu.',
  setThreshold: 'Festlegen, ab wann es zählt',
  setThresholdOf: 'Festlegen, ab wann es zählt: {column}',
  copyText: 'Text kopieren',
  textCopied: 'Der Text ist kopiert.',
  copyByHand: 'Markieren Sie den Text und kopieren Sie ihn von Hand.',

  bySource: 'Training neben Betrieb',
  bySourceLead: 'Jede Spalte so, wie aus ihr gelernt wurde, und so, wie Zeilen auf jedem Weg hereinkommen.',
  sourceOf:
    '{source, select, rest {Von Programmen} other {Aus Tabellenblättern}}: {rows, plural, one {# Zeile} other {# Zeilen}}',
  emptyThenNow: 'Leer beim Training {before}, jetzt {now}.',
  distanceOf: 'Abstand {distance, number, ::.00}.',
  lineExpected: 'Sollte richtig sein',
  lineRight: 'War richtig',
  lineCoverage: 'Labels sind gekommen',
  byAnswerTitle: 'Nach dem Zeitpunkt der Antwort',
  byAnswerChart:
    'Im Lauf der Zeit: der Anteil, der richtig sein sollte, mit seinem Band, der Anteil, der es war, und zu wie vielen Labels gekommen sind',
  byAnswerLegend:
    'Linie mit Band: sollte richtig sein. Gestrichelt: war richtig. Gepunktet: Anteil der Zeilen, deren Label gekommen ist.',
  byArrivalTitle: 'Nach dem Eintreffen der Labels',
  byArrivalChart: 'Im Lauf der Zeit: der richtige Anteil der Labels, die kamen, mit seinem Intervall',
  byArrivalLegend: 'Gestrichelt mit Band: war richtig.',
};
