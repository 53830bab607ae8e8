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
  leadElsewhere:
    'Drift heißt: Neue Zeilen sind anders als die, mit denen das Modell angemeldet wurde. Dann können seine Antworten schlechter werden.',
  window: 'Zeilen, klassifiziert',
  last12Hours: 'in den letzten 12 Stunden',
  lastDay: 'am letzten Tag',
  lastWeek: 'in der letzten Woche',
  last30Days: 'in den letzten 30 Tagen',
  segmentsBeginLater: 'Berichte nach „{column}“ gibt es ab der nächsten Version, die trainiert und eingesetzt wird.',
  noSegments:
    'Keine Zeile, aus der Version {version} gelernt hat, enthält etwas in „{column}“; daher gibt es keine Berichte danach.',
  noSegmentsElsewhere:
    'Von einem Modell anderswo führt Amend keine Segmente: Seine Berichte sind über alle Zeilen, nicht nach „{column}“.',
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
  costlyClasses: 'Klassen, deren falsche Antworten am meisten kosten',
  costlySegments: '„{column}“, wo falsche Antworten am meisten kosten',
  partCost: '{name}: erwartet {expected}',
  partCosts: '{name}: erwartet {expected}, derer mit Label {realised}',
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
  comparing: 'Die neuen Zeilen werden verglichen',
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
    '{classifier}, Zeilen vom {from} bis {to}: {column} {reference, select, week {ist anders als in denselben Stunden früherer Wochen} year {ist anders als im selben Monat früherer Jahre} declared {hat sich geändert, seit Version {version} angemeldet ist} other {hat sich geändert, seit Version {version} gelernt hat}}. {changes}. Ist das beabsichtigt? Wenn nicht, berichtigen Sie es bitte an der Quelle. (Amend, Driftbericht {report})',
  retrain: 'Neu trainieren',
  retrainWhen:
    'Die Änderung ist beabsichtigt, und korrigierte Zeilen zeigen, was jetzt richtig ist? Dann trainieren Sie neu.',
  tellModelOwner: 'Dem Verantwortlichen des Modells sagen',
  tellModelWhen:
    'Die Änderung ist beabsichtigt? „{model}“ ist nicht hier entstanden: Es muss die neuen Zeilen dort kennenlernen, wo es entsteht, und seine neue Version wird bei Amend angemeldet. Angemeldet von {declaredBy}.',
  textForModelOwner: 'Text für den Verantwortlichen des Modells',
  modelOwnerText:
    '{classifier}, Zeilen vom {from} bis {to}, beantwortet von „{model}“: {headline} {reasons} Ist das beabsichtigt, erneuern Sie das Modell bitte mit solchen Zeilen und melden Sie die neue Version bei Amend an; wenn nicht, berichtigen Sie es bitte dort, wo die Zeilen herkommen. (Amend, Driftbericht {report})',
  setThreshold: 'Festlegen, ab wann es zählt',
  setThresholdOf: 'Festlegen, ab wann es zählt: {column}',
  copyText: 'Text kopieren',
  textCopied: 'Der Text ist kopiert.',
  copyByHand: 'Markieren Sie den Text und kopieren Sie ihn von Hand.',
  ownerOf:
    'Zuständig für die Zeilen {source, select, sheet {aus Blättern} rest {von Programmen} other {des Modells andernorts}}',
  ownerNobody: 'Niemand',
  channel: 'Kanal „{name}“',
  naming: 'Der Zuständige der Quelle wird benannt',
  telling: 'Der Zuständige der Quelle wird benachrichtigt',
  nameFirst: 'Benennen Sie unter „{section}“, wer für die Quelle zuständig ist; dann lässt sich dies von hier senden.',
  noteToOwner: 'Anmerkung für den Zuständigen (darf leer sein)',
  sendTo: 'An {to} senden, {source, select, sheet {Blätter} rest {Programme} other {Modell andernorts}}',
  toldOn:
    '{by} hat {to} ({source, select, sheet {Blätter} rest {Programme} other {Modell andernorts}}) am {at} benachrichtigt.',

  bySource: '{reference, select, declared {Anmeldung} other {Training}} neben Betrieb',
  bySourceLead:
    'Jede Spalte so, wie {reference, select, declared {sie angemeldet} other {aus ihr gelernt}} wurde, und so, wie Zeilen auf jedem Weg hereinkommen.',
  sourceOf:
    '{source, select, rest {Von Programmen} elsewhere {Vom Modell anderswo} other {Aus Tabellenblättern}}: {rows, plural, one {# Zeile} other {# Zeilen}}',
  emptyThenNow: 'Leer {reference, select, declared {bei der Anmeldung} other {beim Training}} {before}, jetzt {now}.',
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
