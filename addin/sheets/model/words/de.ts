import type { en } from './en.ts';

export const de: Record<keyof typeof en, string> = {
  title: 'Modell: {classifier}',
  version: 'Version',
  versionMade:
    '{version}, {standing, select, pinned {im Einsatz, fixiert} used {im Einsatz} unused {nicht im Einsatz} other {zurückgehalten}}; dieses Blatt wurde am {madeAt} erstellt',
  trained: 'Trainiert',
  trainedBecause: '{trainedAt}. {because}',
  learnedFrom: 'Gelernt aus',
  learnedRows:
    '{trained, plural, one {# Zeile} other {# Zeilen}} mit einer Klasse, davon {corrected, number} von Menschen korrigiert oder bestätigt; getestet an {tested, number} anderen',
  wayToLearn: 'Lernverfahren',
  right:
    '{share} richtig bei {rows, plural, one {# Zeile, aus der} other {# Zeilen, aus denen}} es nicht gelernt hatte; bei so vielen Zeilen liegt der wahre Anteil zwischen {low} und {high}.',
  rightLearned:
    '{share} richtig bei {rows, plural, one {der # Zeile, aus der} other {den # Zeilen, aus denen}} es gelernt hat.',
  rightLearnedByChance:
    '{share} richtig bei {rows, plural, one {der # Zeile, aus der} other {den # Zeilen, aus denen}} es gelernt hat: mehr, als der Test erwarten lässt; einiges von dem, was es gelernt hat, ist Zufall.',
  mostFrequent: 'Immer „{class}“ zu antworten, die häufigste Klasse, wäre bei {share} richtig.',
  comparedWith: 'Verglichen mit Version {version}',
  learners: 'Lernverfahren im Vergleich',
  learnersNotCompared: 'Nichts wurde verglichen: Ein Mensch hat das Lernverfahren gewählt.',
  learnersCompared: 'Alle wurden an denselben Zeilen erprobt, aus denen keines gelernt hatte.',
  rightShare: 'Richtig',
  rows: 'Zeilen',
  seconds: 'Sekunden',
  logLoss: 'Log-Loss',
  learnerNote: 'Anmerkung',
  chosen: 'Gewählt.',
  settings: 'Einstellungen: {settings}.',
  howToRead: 'So ist dies zu lesen',
  rowsHelp:
    'Gelernt: die Zeilen einer Klasse, aus denen es gelernt hat. Testzeilen: die beiseitegelegten, an denen alles hier gemessen wurde.',
  recallHelp:
    'Recall: von den Testzeilen einer Klasse der Anteil, den es gefunden hat. Precision: von den Testzeilen, denen es eine Klasse gab, der Anteil, der richtig war. Unter der Hälfte sind sie markiert.',
  calibrationHelp:
    'Kalibrierung: Sagt es, dass es zu 80 % sicher ist, sollte es in 8 von 10 Fällen recht haben; im Mittel liegt es um {share} daneben (erwarteter Kalibrierungsfehler).',
  logLossHelp:
    'Log-Loss: wie sehr es von den richtigen Klassen überrascht war; 0 heißt nie, niedriger ist besser. Auf seinen Testzeilen: {logLoss, number, ::.000}.',
  seedHelp:
    'Dieselben Labels und derselbe Startwert ({seed}) ergeben dasselbe Modell, Byte für Byte. Seine Labels sind am Fingerabdruck {fingerprint} zu erkennen.',
  classes: 'Klasse für Klasse, die schlechtesten zuerst',
  class: 'Klasse',
  learned: 'Gelernt',
  testRows: 'Testzeilen',
  recall: 'Recall',
  precision: 'Precision',
  matrix: 'Was es womit verwechselt',
  noTestRows: 'Keine Zeile wurde für einen Test beiseitegelegt; daher gibt es nichts zu zeigen.',
  matrixHelp:
    'Jede Zeile ist eine richtige Klasse, jede Spalte die gegebene Antwort, nach ihrer Nummer. Blau ist richtig, Orange ist falsch; je dunkler, desto größer der Anteil an der Zeile.',
  joined:
    '{classes, plural, one {Die seltenste Klasse des Tests ist} other {Die # seltensten Klassen des Tests sind}} eine Zeile und eine Spalte: „{others}“.',
  others: 'andere',
  rightClass: 'Richtige Klasse',
  found: 'Gefunden',
  takenFor: 'Meist gehalten für',
  overTime: 'Richtige Antworten im Zeitverlauf, mit und ohne Menschen',
  nothingChecked:
    'Bisher hat niemand eine Antwort geprüft. Bestätigen oder korrigieren Sie einige Zeilen und schreiben Sie dieses Blatt dann neu.',
  overTimeHelp:
    'Bei den Zeilen, die Menschen seither geprüft haben: was Amend geantwortet hat, bevor man es ihm sagte, gegenüber der ersten Version ohne jede Korrektur.',
  from: 'Von (UTC)',
  withPeople: 'Mit Menschen',
  withoutPeople: 'Ohne',
  gained: 'Gewinn',
  rules: 'Als Regeln',
  noTree: 'Für diese Version wurde kein Baum gebildet; daher gibt es keine Regeln zu lesen.',
  exactRules: 'Diese Version antwortet genau nach diesen Regeln.',
  imitatingRules:
    'Ein Baum, der diese Version nachahmt: Beide antworten bei {agreement} der Zeilen gleich, aus denen sie gelernt hat. Die Version selbst antwortet nicht nach diesen Regeln{roughly, select, yes {, und sie erfassen wenig von ihr} other {}}.',
  when: 'Wann',
  otherwise: 'In allen anderen Fällen',
  ruleIf: 'Wenn {conditions}',
  ruleAnd: '{before} und {next}',
  pairs: 'Zahlen gegeneinander',
  noNumbers: 'Es betrachtet keine Zahlenspalte; daher gibt es nichts zu zeichnen.',
  oneNumber: 'Es betrachtet nur eine Zahlenspalte, „{column}“; um Spalten gegeneinander zu zeichnen, braucht es zwei.',
  noPairs: 'Keine Zeile hat Zahlen in zwei ihrer Spalten; daher gibt es nichts zu zeichnen.',
  pairsHelp:
    '{rows, plural, one {# Zeile, aus der} other {# Zeilen, aus denen}} es gelernt hat, je ein Punkt. Wo sich die Farben trennen, unterscheiden die Zahlen die Klassen.',
  accuracyChart: 'Anteil richtiger Antworten',
  chartWithPeople: 'Mit Korrekturen von Menschen',
  shadow: 'Was sie geändert hätte, ungesehen neben Version {version}',
  shadowSince: 'Seit {from}.',
  shadowFromTo: 'Von {from} bis {to}.',
  shadowCounts:
    'Eine Zeile zählt einmal, wie oft auch nach ihr gefragt wird. Zeilen, die ein Label oder eine Regel beantwortet, zählen nicht: Sie würden mit jeder Version so beantwortet.',
  shadowDropped:
    '{rows, plural, one {# beantwortete Zeile wurde} other {# beantwortete Zeilen wurden}} nicht verglichen.',
  shadowChange: 'Geantwortet → hätte geantwortet',
  shadowPair: '{from} → {to}',
  shadowOthers: 'Seltenere Paare von Klassen',
  shadowChanged: 'Geändert',
  shadowOtherSegments:
    '{values, plural, one {Ein weiterer Wert ist nicht aufgeführt.} other {# weitere Werte sind nicht aufgeführt.}}',
  testCost: 'Was ihre falschen Antworten kosten, nach der beantworteten Klasse, die teuersten zuerst',
  testCostOf: 'Bei {rows, plural, one {# Testzeile} other {# Testzeilen}} hätten falsche Antworten {cost} gekostet.',
  answered: 'Antworten',
  wrong: 'Falsch',
  costIn: 'Kosten ({currency})',
};
