import type { en } from './en.ts';

export const de: Record<keyof typeof en, string> = {
  untested: 'Noch weiß niemand, wie gut sie ist.',
  untestedWhy:
    'Es gab zu wenige Zeilen, um einige für einen Test beiseitezulegen. Tragen Sie bei mehr Zeilen die Klasse ein und trainieren Sie noch einmal.',
  nothing: 'Hier gibt es nichts zu lernen.',
  nothingWhy:
    'Die Spalten unterscheiden die Klassen nicht: Sie ist nicht deutlich besser, als immer „{most}“ zu sagen. Lassen Sie andere Spalten berücksichtigen oder prüfen Sie die Klassen.',
  tooFew: 'Zu wenige Testzeilen, um zu sagen, ob sie etwas gelernt hat.',
  tooFewWhy:
    '{others, plural, =0 {{rows, plural, one {Die einzige Testzeile ist} other {Alle # Testzeilen sind}} „{most}“} other {Nur {others, plural, one {# von {rows, number} Testzeilen ist} other {# von {rows, number} Testzeilen sind}} nicht „{most}“}}. Tragen Sie bei mehr Zeilen die Klasse ein, vor allem bei den selteneren Klassen, und trainieren Sie noch einmal.',

  why: 'Grund: {because}',
  replacedBy: 'Version {version} hat sie am {on} abgelöst.',
  answeredFirst: 'Sie antwortete zum ersten Mal am {on}, trainiert von {person}.',
  tookOver: 'Sie hat Version {before} am {on} abgelöst, trainiert von {person}.',
  keptBack: 'Sie wurde am {on} zurückgehalten, trainiert von {person}.',
  pinned: '{person} hat sie am {on} fixiert.',
  unpinned: '{person} hat ihre Fixierung am {on} gelöst.',
  putInUse: '{person} hat sie am {on} eingesetzt.',
  wentBackToIt: '{person} ist am {on} von Version {before} zu ihr zurückgegangen.',
  putInUseInstead: '{person} hat sie am {on} anstelle von Version {before} eingesetzt.',
  wentBackFromIt: '{person} ist am {on} von ihr zu Version {version} zurückgegangen.',
  otherInUseInstead: '{person} hat am {on} stattdessen Version {version} eingesetzt.',

  rightOfHeldOut:
    'Bei {rows, plural, one {# Testzeile} other {# Testzeilen}}: {right} richtig, Version {against}: {champion}',
  rightOfCorrections:
    'Bei {rows, plural, one {# Korrektur, aus der} other {# Korrekturen, aus denen}} keine von beiden gelernt hatte: {right} richtig, Version {against}: {champion}',
  rightOfLearned:
    'Bei {rows, plural, one {# Korrektur, aus der} other {# Korrekturen, aus denen}} nur sie gelernt hat: {right} richtig, Version {against}: {champion}',
  tooFewToCompare: '{rights}; zu wenige für einen Vergleich.',
  compared:
    '{rights}; Log-Loss (niedriger ist besser) {difference} gegenüber Version {against}, mit 95 % Konfidenz zwischen {low} und {high}.',

  shadowed:
    'Von {rows, plural, one {# laufenden Zeile} other {# laufenden Zeilen}} hätte sie {changed, number} geändert, ungesehen neben Version {beside}.',
  shadowBegins: 'Sie antwortet ungesehen neben Version {beside}; noch wurde keine laufende Zeile verglichen.',
  shadowSawNothing: 'Sie antwortete ungesehen neben Version {beside}; keine laufende Zeile wurde verglichen.',
};
