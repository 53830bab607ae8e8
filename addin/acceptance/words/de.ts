export const de = {
  title: 'Antworten, die niemand prüfen muss',
  lead: 'Sagen Sie, wie oft Antworten stimmen sollen, die niemand prüft. Amend ermittelt, ab welcher Sicherheit sie das tun, und kennzeichnet sie im Blatt mit ✓.',
  should: 'Sie sollen stimmen zu',
  nobody: 'Nicht festgelegt: Jede Antwort wird geprüft',
  asking: 'Ermittelt, ab welcher Sicherheit',
  noTarget:
    'Niemand hat festgelegt, wie oft Antworten stimmen sollen, die niemand prüft. Wählen Sie einen Anteil, um zu sehen, was er ergibt.',
  notCounted:
    'Die verwendete Version stammt aus einer früheren Ausgabe, die nicht festhielt, wie sicher sie bei ihrer Prüfung war. Trainieren Sie erneut, um es zu sehen.',
  tooFewRows:
    '{rows, plural, =0 {Keine Prüfzeile reicht} one {Eine Prüfzeile reicht} other {# Prüfzeilen reichen}} nicht, um zu zeigen, dass Antworten zu {target} stimmen: Dazu braucht es mindestens {needed, plural, one {# Prüfzeile} other {# Prüfzeilen}} ohne einen Fehler. Wählen Sie einen niedrigeren Anteil, oder korrigieren und trainieren Sie weiter.',
  notReached:
    'Bei keiner Sicherheit ließ sich zeigen, dass Antworten zu {target} stimmen, bei {rows, plural, one {einer Prüfzeile} other {# Prüfzeilen}}. Wählen Sie einen niedrigeren Anteil, oder korrigieren und trainieren Sie weiter.',
  covers: 'Ab {level} Sicherheit: {share} {rows, plural, one {von einer Prüfzeile} other {der # Prüfzeilen}}.',
  coversByClass:
    '{classes, plural, one {Eine Klasse hat} other {# Klassen haben}} genug Antworten für {classes, plural, one {ihre eigene Schwelle} other {eigene Schwellen}} der Sicherheit. Zusammen erfasst das {share} {rows, plural, one {von einer Prüfzeile} other {der # Prüfzeilen}}.',
  othersFrom: 'Die anderen Klassen teilen sich eine Schwelle: ab {level} Sicherheit.',
  othersNone:
    'Die anderen Klassen teilen sich eine Schwelle: Bei keiner Sicherheit ließ sich zeigen, dass sie so oft stimmen.',
  testSays:
    'In der Prüfung stimmten {share} {rows, plural, one {von dieser Antwort} other {dieser # Antworten}}; der wahre Anteil liegt zwischen {low} und {high}.',
  notAudited:
    'Von den zufällig zur Prüfung gezogenen Zeilen hat noch niemand eine beurteilt, die darunter fällt. Sie kommen unter den Zeilen zum Durchsehen.',
  auditSays:
    'Seither stimmten, unter den zufällig zur Prüfung gezogenen Zeilen, {share} von {rows, plural, one {einer erfassten Antwort} other {# erfassten Antworten}} (zwischen {low} und {high}).',
  fallenBack:
    'Das liegt unter {target}: Keine Antwort wird mehr mit ✓ gekennzeichnet, bis die Prüfungen anderes sagen oder eine andere Version antwortet.',
  byClass: 'Klasse für Klasse',
  class: 'Klasse',
  from: 'Ab',
  fromMeans: 'Ab welcher Sicherheit niemand ihre Antworten prüfen muss',
  covered: 'Erfasst',
  coveredMeans: 'Von den Prüfzeilen mit dieser Antwort die, die niemand prüfen muss',
  right: 'Richtig',
  rightMeans: 'Davon der Anteil, der stimmte, mit seinem 95-%-Intervall',
  interval: '{low} bis {high}',
  checkedSince:
    'Von {rows, plural, one {einer seitdem zufällig geprüften Antwort} other {# seitdem zufällig geprüften Antworten}}: {share} ({interval}) stimmten.',
  none: 'keine',
  ownMeans:
    '{sign} Eigene Schwelle, nur aus Antworten dieser Klasse gewählt. In höchstens 5 von 100 Fällen ist eine der Schwellen eine, ab der Antworten seltener stimmen als gewünscht.',
  classFell:
    '„{class}“: Seither stimmten {share} von {rows, plural, one {einer erfassten Antwort, die zufällig zur Prüfung gezogen wurde} other {# erfassten Antworten, die zufällig zur Prüfung gezogen wurden}}. Das ist zu wenig: Ihre Antworten werden nicht mehr mit ✓ gekennzeichnet.',
  use: '{target} für diesen Klassifikator verwenden',
  end: 'Wieder jede Antwort prüfen',
  inUse: '{target} wird verwendet. Klassifizieren Sie erneut, um die Kennzeichen zu sehen.',
  stopped:
    '{count, plural, one {Vorfall {incidents} hat das gestoppt} other {Die Vorfälle {incidents} haben das gestoppt}}: {classes, select, all {Keine Antwort} other {Keine Antwort von {classes}}} wird mit ✓ gekennzeichnet, bis das vorbei ist oder jemand im Schritt „Drift“ Antworten wieder übernehmen lässt.',
};
