import type { en } from './en.ts';

export const de: Record<keyof typeof en, string> = {
  anotherClass: '(eine andere Klasse)',
  predictedClass: 'Vorhergesagte Klasse',
  confidenceColumn: 'Sicherheit',
  empty: '{now} leer, vorher {before}',
  unreadable:
    '{now} der Zellen sind {type, select, date {kein Datum} number {keine Zahl} other {nicht lesbar}}, vorher {before}',
  outOfRange:
    '{share} der Werte liegen außerhalb von {least} bis {most}, dem Bereich {reference, select, none {beim Training} declared {der Zeilen, mit denen das Modell angemeldet wurde} other {in derselben Zeit}}',
  newThings:
    '{now} der Zeilen {things, select, rows {gehören vielleicht zu keiner der Klassen} words {haben nie gesehene Wörter} other {haben nie gesehene Werte}}, bei gewöhnlichen Zeilen {before}',
  recurring:
    '{share} der Zeilen haben dieselben wenigen neuen {things, select, words {Wörter} other {Werte}}, am häufigsten {examples}',
  respelled: '{share} der Zeilen haben einen bekannten Wert in anderer Schreibweise, etwa {examples}',
  spelled: '{now} statt {before}',
  swapped: 'sie enthält, was zuvor {column} enthielt, und umgekehrt: Die beiden Spalten scheinen vertauscht',
  earlierDates:
    '{share} der Datumswerte liegen vor {first}, dem ersten aus {reference, select, none {dem Training} declared {den Zeilen, mit denen das Modell angemeldet wurde} other {derselben Zeit}}{shift, select, century {: Sie scheinen hundert Jahre zu früh} system {: Sie scheinen vier Jahre und einen Tag zu früh, wie Datumswerte aus einer Arbeitsmappe mit dem anderen Datumssystem} other {}}',
  itemShare: '{item} steht in {now} der Zeilen, vorher in {before}',
  valueShare: '{now} der Werte sind {value}, vorher {before}',
  smallestTenth: 'das kleinste Zehntel endet bei {now}{within}, vorher bei {before}',
  middle: 'der mittlere Wert ist {now}{within}, vorher {before}',
  largestTenth: 'das größte Zehntel beginnt bei {now}{within}, vorher bei {before}',
  opposite: 'die Werte haben das umgekehrte Vorzeichen{within}',
  larger: 'die Werte sind etwa {times}-mal so groß{within}',
  smaller: 'die Werte sind etwa {times}-mal kleiner{within}',
  within: ' ({category} {value})',
  lengthsSpread: 'die Längen der Texte sind anders verteilt',
  lengths: 'die Texte haben im Mittel {now} Zeichen, vorher {before}',
  classNew: '{class} wird vorhergesagt, was vorher nicht vorkam ({now} der Zeilen, vorher {before})',
  classGone: '{class} wird nicht mehr vorhergesagt ({now} der Zeilen, vorher {before})',
  classTimes: '{class} wird {times}-mal so oft vorhergesagt ({now} der Zeilen, vorher {before})',
  classLess: '{class} wird seltener vorhergesagt ({now} der Zeilen, vorher {before})',
  classSomewhatMore: '{class} wird etwas öfter vorhergesagt ({now} der Zeilen, vorher {before})',
  classSomewhatLess: '{class} wird etwas seltener vorhergesagt ({now} der Zeilen, vorher {before})',
  confidence:
    'das Modell ist {gap, select, less {weniger sicher} more {sicherer} other {sich bei anderen Zeilen sicher}}: Im Durchschnitt ist es zu {now} sicher, {reference, select, none {bei den Testzeilen} declared {bei den Antworten, mit denen es angemeldet wurde,} other {in derselben Zeit}} zu {before}',
  drift:
    'Drift: {reference, select, week {Gegenüber denselben Stunden früherer Wochen} year {Gegenüber demselben Monat früherer Jahre} declared {Gegenüber den Zeilen, mit denen das Modell angemeldet wurde,} other {Seit dem Training des Modells}} geändert: {columns}.',
  driftWithin:
    'Drift in {segment}: {reference, select, declared {Gegenüber den Zeilen, mit denen das Modell angemeldet wurde,} other {Seit dem Training des Modells}} geändert: {columns}.',
  watch: 'Keine Drift, aber beobachten Sie {columns}: Es zeigt sich eine Änderung, die noch nicht außer Zweifel steht.',
  watchWithin:
    'Keine Drift in {segment}, aber beobachten Sie {columns}: Es zeigt sich eine Änderung, die noch nicht außer Zweifel steht.',
  stable:
    'Keine Drift: {rows, plural, one {# Zeile sieht} other {# Zeilen sehen}} aus wie {reference, select, week {die derselben Stunden früherer Wochen} year {die desselben Monats früherer Jahre} declared {die Zeilen, mit denen das Modell angemeldet wurde} other {die Zeilen, mit denen das Modell trainiert wurde}}.',
  stableWithin:
    'Keine Drift in {segment}: {rows, plural, one {# Zeile sieht} other {# Zeilen sehen}} aus wie die Zeilen von {segment}, mit denen das Modell {reference, select, declared {angemeldet} other {trainiert}} wurde.',
  tooFewRows:
    'Zu wenige Zeilen für eine Aussage: {rows, plural, one {# Zeile wurde} other {# Zeilen wurden}} klassifiziert, {least} sind nötig.',
  tooFewRowsWithin:
    'Zu wenige Zeilen von {segment} für eine Aussage: {rows, plural, one {# Zeile wurde} other {# Zeilen wurden}} klassifiziert, {least} sind nötig.',
  tooFewTrainingRows:
    'Zu wenige Zeilen {reference, select, declared {bei der Anmeldung des Modells} other {im Training}} für eine Aussage: {least} sind nötig.',
  tooFewTrainingRowsWithin:
    'Zu wenige Zeilen von {segment} {reference, select, declared {bei der Anmeldung des Modells} other {im Training}} für eine Aussage: {least} sind nötig.',
  andMore: '{names} und {more} weitere',
  added:
    '{column} kam hinzu, nachdem Version {version} {reference, select, declared {angemeldet war} other {gelernt hatte}}: Diese Version sieht nicht auf sie, und es gibt nichts, womit sie zu vergleichen wäre.',
  dropped:
    '{column} wurde entfernt, seit Version {version} {reference, select, declared {angemeldet ist} other {gelernt hat}}: In jeder neuen Zeile ist sie leer, und sie wird nicht verglichen.',
  aboutDistribution: 'Abstand der Verteilungen',
  aboutConfidence: 'mittlere Änderung der Sicherheit',
  aboutMissing: 'Zunahme leerer Zellen',
  aboutNew: 'Zunahme von Zeilen mit Neuem',
  aboutRecurring: 'Anteil der Zeilen mit demselben Neuen',
  aboutParts: 'Änderung in einem Teil der Zeilen',
  aboutLength: 'Änderung der Textlängen',
  aboutOutOfRange: 'Anteil der Werte außerhalb des Bereichs',
};
