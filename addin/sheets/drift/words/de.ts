import type { en } from './en.ts';

export const de: Record<keyof typeof en, string> = {
  report: 'Bericht',
  checkedBy: 'Geprüft von',
  date: 'Datum',
  note: 'Anmerkung',
  earlierSignOffs: 'Frühere Prüfvermerke',
  reportName:
    '{of, select, all {{classifier}} other {{classifier}, nur {column} „{value}“}}, Modellversion {version}, erstellt {madeAt}: {verdict, select, stable {stabil} watch {beobachten} drift {Drift} other {unbekannt}}',
  title: 'Driftbericht: {of, select, all {{classifier}} other {{classifier}, nur {segment}}}',
  window: 'Zeitraum',
  windowOf:
    '{from} bis {to}, {rows, plural, one {# Zeile} other {# Zeilen}}{of, select, all {} other { von {segment}}}; verglichen mit {referenceRows, plural, one {# Zeile} other {# Zeilen}}{of, select, all {} other { von {segment}}} {reference, select, week {aus denselben Stunden früherer Wochen} year {aus demselben Monat früherer Jahre} other {aus der Referenz des Modells}}',
  verdictStable:
    '● STABIL: Die Zeilen {of, select, all {} other {von {segment} }}im Zeitraum sehen aus wie die{reference, select, none {, aus denen das Modell gelernt hat} declared {, mit denen das Modell angemeldet wurde} other { derselben Zeit früher}}',
  verdictWatch:
    '◆ BEOBACHTEN: In den Zeilen{of, select, all {} other { von {segment}}} hat sich etwas bewegt, aber nicht genug, um es Drift zu nennen',
  verdictDrift:
    '▲ DRIFT: Die Zeilen {of, select, all {} other {von {segment} }}im Zeitraum unterscheiden sich von denen{reference, select, none {, aus denen das Modell gelernt hat} declared {, mit denen das Modell angemeldet wurde} other { derselben Zeit früher}}',
  verdictUnknown: '○ UNBEKANNT: zu wenige Zeilen{of, select, all {} other { von {segment}}} für eine Aussage',
  signOff: 'Prüfvermerk',
  signatureHolds:
    'Eine Unterschrift gilt für den oben genannten Bericht. Bevor hier ein anderer Bericht geschrieben wird, wird ein unterschriebenes Blatt unverändert beiseitegelegt und seine Unterschrift unten bei „{earlier}“ aufgeführt.',
  columns: 'Spalten, die schlechtesten zuerst',
  column: 'Spalte',
  status: 'Status',
  whatChanged: 'Was sich geändert hat',
  missingBefore: 'Fehlend zuvor',
  missingNow: 'Fehlend jetzt',
  change: 'Änderung',
  driftFrom: 'Drift ab',
  qValue: 'q-Wert',
  rowsNow: 'Zeilen jetzt',
  statusStable: '● stabil',
  statusWatch: '◆ beobachten',
  statusDrift: '▲ Drift',
  statusUnknown: '○ unbekannt',
  neverSeen: '{share} nie zuvor gesehen',
  accuracyOverTime: 'Trefferquote im Zeitverlauf',
  from: 'Von (UTC)',
  to: 'Bis (UTC)',
  modelVersion: 'Modellversion',
  predictions: 'Vorhersagen',
  answered: 'Beantwortet',
  accuracy: 'Trefferquote',
  atLeast: 'Mindestens',
  atMost: 'Höchstens',
  noneAnswered:
    'Bisher hat niemand eine Vorhersage dieses Berichts beantwortet; daher weiß niemand, wie viele richtig waren.',
  howGood: 'Wie gut die Antworten sind',
  byClass: 'Nach der geantworteten Klasse, die schlechtesten zuerst',
  bySegment: 'Nach „{column}“, die schlechtesten zuerst',
  costByClass: 'Was falsche Antworten kosten, nach der beantworteten Klasse, die teuersten zuerst',
  costBySegment: 'Was falsche Antworten kosten, nach „{column}“, die teuersten zuerst',
  shouldCost: 'Erwartete Kosten ({currency})',
  didCost: 'Kosten derer mit Label ({currency})',
  unpriced: 'Ohne Preis',
  byArrival: 'Nach der Zeit, zu der Labels kamen',
  classAnswered: 'Klasse',
  segmentValue: 'Wert',
  answers: 'Antworten',
  expected: 'Sollten richtig sein',
  labels: 'Labels',
  right: 'Waren richtig',
  givenOther: 'Andere Klasse bekommen',
  lagDays: 'Tage bis zum Label',
  howToRead: 'So ist dies zu lesen',
  changeHelp:
    'Änderung: wie groß die Änderung ist, die den Status entscheidet, die erste unter „{whatChanged}“: die Fläche zwischen der alten und der neuen Verteilung (0 gleich, 1 nichts gemeinsam) oder um wie viel ein Anteil der Zellen gestiegen ist, als Teil von 1. „{driftFrom}“ sagt, ab wo sie von Belang ist.',
  qValueHelp:
    'q-Wert: wie oft ein so großer Unterschied Zufall wäre, korrigiert für die Anzahl der Fragen an alle Spalten. Unter {qValue, number, ::.######} gilt er als echt.',
  statusHelp:
    'Drift: Die Änderung erreicht „{driftFrom}“, und der q-Wert liegt unter {qValue, number, ::.######}. Beobachten: Sie erreicht die Hälfte von „{driftFrom}“, und der q-Wert liegt unter {qValue, number, ::.######}. Stabil: alles andere.',
  missingHelp: 'Fehlend: Eine Änderung des Anteils leerer Zellen ist ab {share} von Belang.',
  rowsHelp:
    'Unter {rows, plural, one {# Zeile} other {# Zeilen}} wird nichts ausgesagt. Die Trefferquote zählt nur Vorhersagen, die ein Mensch beantwortet hat; „Beantwortet“ ist ihr Anteil.',
  numbered: 'Bericht {number}: {name}',
  whatToDo: 'Was zu tun ist',
  doShow:
    'Sehen Sie sich die Zeilen an: „Diese Zeilen zeigen“ im Aufgabenbereich filtert die Tabelle auf die, um die es bei einer Änderung geht.',
  doTell:
    'Fragen Sie, wer für die Quelle verantwortlich ist, ob die Änderung beabsichtigt ist: „Dem Verantwortlichen der Quelle sagen“ hat einen Text dafür. Was falsch ist, wird am besten dort berichtigt; klassifizieren Sie dann erneut.',
  doRetrain: 'Ist sie beabsichtigt: Korrigieren Sie einige dieser Zeilen, und „Neu trainieren“.',
  doTellModel:
    'Ist sie beabsichtigt: Sagen Sie es dem Verantwortlichen des Modells „{model}“, angemeldet von {declaredBy}. Es muss die neuen Zeilen dort kennenlernen, wo es entsteht; seine neue Version wird dann bei Amend angemeldet.',
  doSetThreshold:
    'Spielt sie keine Rolle: „Festlegen, ab wann es zählt“ sagt das für die Spalte, und künftige Berichte urteilen danach.',
  openIncidents: 'Offene Vorfälle',
  incident:
    'Vorfall {number, number}: {what}. Seit {since}. {of, select, nobody {Niemand kümmert sich darum.} other {{seen} kümmert sich darum.}}',
  chartsOverTime: 'Im Lauf der Zeit',
};
