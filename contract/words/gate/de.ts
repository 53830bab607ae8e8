import type { en } from './en.ts';

export const de: Record<keyof typeof en, string> = {
  ruleMeasure:
    'Beide Versionen beantworten dieselben Zeilen, aus denen keine von ihnen gelernt hat. Der Log-Loss sagt, wie sehr eine Version von der richtigen Klasse einer Zeile überrascht ist: 0, wenn sie sich ihrer sicher war, und umso mehr, je weniger sie sie erwartet hat. Keine Klasse zählt als weniger wahrscheinlich als {leastProbability}.',
  ruleTolerance:
    'Die neue Version antwortet, wenn ihr Log-Loss mit 95 % Sicherheit höchstens um {tolerance} höher ist als der der Version im Einsatz. Wo die Zeilen weder das noch das Gegenteil zeigen können, antwortet sie, wenn ihr Log-Loss nicht der höhere ist.',
  ruleWorse:
    'Dennoch wird sie zurückgehalten, wenn ihr Log-Loss mit 95 % Sicherheit höher ist bei den Korrekturen, die es gibt, seit die Version im Einsatz gelernt hat, oder wenn sie von einer Klasse so viel weniger Zeilen findet, wie es durch Zufall in weniger als einem von {trainings} Trainings vorkäme.',
  ruleFewRows:
    'Mit weniger als {fewestRows} Zeilen lässt sich nichts vergleichen: Dann antwortet die neue Version, denn sie kennt die neuesten Labels. Was eine Person fixiert hat, geht all dem vor.',
  firstVersion: 'Sie ist die erste Version: Es gab keine, mit der sie zu vergleichen war.',
  unreadable:
    'Version {version} stammt von einem anderen Stand von Amend, den dieser nicht lesen konnte; deshalb hat die neue Version übernommen.',
  overtaken: 'Version {version} wurde eingesetzt, während diese lernte; deshalb wurden die beiden nicht verglichen.',
  pinned: 'Version {version} war von {person} fixiert und hat deshalb weiter geantwortet.',
  lostClass:
    'Schlechter als Version {champion} bei „{class}“: Von {rows} findet sie {challengerFinds}, Version {champion} findet {championFinds}.',
  onRows: 'Bei {rows}: {figures}.',
  noRows: 'Keine Testzeile, um mit Version {champion} zu vergleichen; die neue Version kennt die neuesten Labels.',
  fewRows:
    'Nur {rows}: zu wenig, um mit Version {champion} zu vergleichen; die neue Version kennt die neuesten Labels.',
  better: 'Besser als Version {champion} bei {rows}: {figures}.',
  asGood: 'So gut wie Version {champion} bei {rows}: {figures}.',
  worse: 'Schlechter als Version {champion} bei {rows}: {figures}.',
  openPasses:
    'An {rows} ist nicht abzulesen, welche besser ist; bisher liegt die neue Version nicht hinter Version {champion}: {figures}.',
  openBehind: 'An {rows} ist nicht abzulesen, welche besser ist; bisher liegt Version {champion} vorn: {figures}.',
  heldOut: '{rows, plural, one {# Testzeile} other {# Testzeilen}}',
  corrections:
    '{rows, plural, one {# Korrektur, aus der} other {# Korrekturen, aus denen}} keine von beiden gelernt hatte',
  learnedCorrections:
    '{rows, plural, one {# Korrektur, aus der} other {# Korrekturen, aus denen}} nur die neue Version gelernt hat',
  right: '{challenger} richtig, Version {version}: {champion}',
  logLoss:
    'Log-Loss {challenger}, Version {version}: {champion}, ein Unterschied von {difference} (mit 95 % Sicherheit zwischen {low} und {high}); {right}',
  fewerRight:
    'Weniger ihrer Antworten sind richtig, aber ihre Wahrscheinlichkeiten sind nicht weiter von der Wahrheit entfernt, und diese entscheiden.',
  fewerRightWithin:
    'Weniger ihrer Antworten sind richtig, aber ihre Wahrscheinlichkeiten sind höchstens um {tolerance} weiter von der Wahrheit entfernt, und diese entscheiden.',
  keptBack: 'Version {champion} hat weiter geantwortet.',
  giveaway:
    '{column} Wird sie erst ausgefüllt, wenn die Klasse feststeht, richten Sie einen Klassifikator ohne sie ein: In neuen Zeilen ist sie noch leer.',
  singleRows:
    'Nur je eine Zeile hat das Label {names}{more, plural, =0 {} one { und # weiteres} other { und # weitere}}: zu wenig zum Lernen. Labeln Sie mehr solche Zeilen.',
  adviceOvertaken: 'Trainieren Sie noch einmal, oder setzen Sie die neue Version von Hand ein.',
  advicePinned: 'Lösen Sie die Fixierung von Version {version}, oder setzen Sie die neue Version von Hand ein.',
  adviceKeptBack:
    'Prüfen Sie die letzten Korrekturen, labeln Sie mehr Zeilen und trainieren Sie noch einmal, oder setzen Sie die neue Version von Hand ein.',
};
