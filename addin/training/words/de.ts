import type { en } from './en.ts';

export const de: Record<keyof typeof en, string> = {
  whenTitle: 'Wann neu trainiert wird',
  whenLead:
    'Von Hand können Sie jederzeit trainieren. Eine Version, die nicht so gut ist wie die im Einsatz, wird zurückgehalten, was auch immer das Training ausgelöst hat.',
  byCalendar: 'Nach dem Kalender, um 3:00 Uhr UTC',
  never: 'Nie',
  everyNight: 'Jede Nacht',
  everyMonday: 'Jeden Montag',
  firstOfMonth: 'Am Ersten des Monats',
  ownTimes: 'Zu eigenen Zeiten ({cron})',
  byCorrections: 'Nach Korrekturen',
  afterCorrections: 'Nach {corrections, number}',
  onDrift: 'Wenn die Driftprüfung Drift findet',
  howTitle: 'Wie gelernt wird',
  wayToLearn: 'Lernverfahren',
  findBest: 'Jedes Mal das beste finden',
  alwaysLinear: 'Immer linear',
  alwaysBoosting: 'Immer Boosting-Bäume',
  alwaysForest: 'Immer Wald aus Bäumen',
  alwaysTree: 'Immer ein Baum',
  alwaysSmallForest: 'Immer kleiner Wald',
  alwaysCombined: 'Immer Wörter und Bäume zusammen',
  triesAll:
    'Jedes Training probiert alle an Zeilen aus, aus denen sie nicht gelernt haben, und sagt, warum es sich für eines entschieden hat.',
  segmentTitle: 'Driftberichte nach Segment',
  segmentLead:
    'Berichte kann es auch über die Zeilen mit einem Wert einer Spalte geben, etwa einer Kostenstelle. Wer einen Zeilenbereich nach dieser Spalte hat, sieht die Berichte der eigenen Werte.',
  segmentColumn: 'Segmentspalte',
  noSegments: 'Keine: nur Berichte über alle Zeilen',
  segmentsKept:
    'Jedes Training behält die {segments, number} Werte mit den meisten Zeilen. Eine neu gewählte Spalte gilt ab der nächsten Version, die trainiert und eingesetzt wird.',
  save: 'Speichern',
  leave: 'Lassen, wie es war',
  readingTable: 'Tabelle wird gelesen',
  sendingLabels: 'Labels werden gesendet',
  waiting: 'Wartet, bis es an der Reihe ist',
  readingLabels: 'Labels werden gelesen',
  encoding: 'Spalten werden vorbereitet',
  comparing: 'Lernverfahren werden verglichen',
  learning: 'Es wird gelernt',
  evaluating: 'Test an ungesehenen Zeilen',
  saving: 'Modell wird gespeichert',
  startedByPolicy: '{doing}, gestartet nach der Regel',
  startedBy: '{doing}, gestartet von {person}',
  interrupted:
    'Während dieses Trainings hielt der Server {times, plural, one {# Mal} other {# Mal}} an. Es beginnt um {time} Uhr von Neuem',
  notSentYet:
    '{entries, plural, one {# Ihrer Eingaben hat} other {# Ihrer Eingaben haben}} den Server noch nicht erreicht.',
  keptTryAgain: 'Sie bleiben erhalten. Prüfen Sie Ihre Verbindung und versuchen Sie es noch einmal.',
  noUsableKeys: 'Keine Zeile lässt sich durch ihren Schlüssel von den anderen unterscheiden.',
  giveKeys:
    'Geben Sie jeder Zeile einen eigenen Schlüssel, oder richten Sie einen neuen Klassifikator mit einer Spalte „Amend id“ ein.',
  labelColumnMissing: 'Die Tabelle hat keine Spalte „{column}“, in der die richtigen Klassen stehen.',
  putHeaderBack: 'Stellen Sie die Überschrift wieder her und trainieren Sie noch einmal.',
  noLabels: 'In der Spalte „{column}“ hat noch keine Zeile eine Klasse.',
  fillInClasses:
    'Tragen Sie bei einigen Zeilen die Klasse ein, mindestens zwei verschiedene, und trainieren Sie noch einmal.',
  oneClass: 'In jeder Zeile mit einer Klasse steht „{class}“.',
  fillInSecondClass:
    'So gibt es nichts zu unterscheiden. Tragen Sie bei einigen Zeilen eine zweite Klasse ein und trainieren Sie noch einmal.',
  stopped: 'Das Training wurde angehalten, bevor es zu Ende war.',
  trainAgain: 'Trainieren Sie noch einmal.',
  reachTitle: 'Korrekturen und Regeln',
  reachLead: 'Aus einer Korrektur lernt Amend für ähnliche Zeilen; eine Regel antwortet vor dem Modell.',
  askBefore: 'Nachfragen, bevor eine Korrektur ändert',
  moreThanRows:
    '{rows, plural, =0 {irgendeine weitere Zeile} one {mehr als eine weitere Zeile} other {mehr als # weitere Zeilen}}',
  rulesByTwo: 'Eine Regel setzt jemand anderes in Kraft, als sie verfasst hat',
  doubleTitle: 'Zwei Personen zu einer Zeile',
  doubleLead:
    'Zu einem Anteil der Zeilen werden in der Prüfliste zwei Personen gefragt, ohne dass eine sieht, was die andere sagt. Es gilt, sobald sich beide geäußert haben; sind sie sich uneinig, entscheidet jemand mit dem Recht zur Freigabe.',
  doubleShare: 'Anteil der Zeilen',
  noDoubles: 'Keiner',
};
