import type { en } from './en.ts';

export const de: Record<keyof typeof en, string> = {
  smallForest:
    'Der kleine Wald braucht für doppelt so viele Zeilen viermal so lange: Für diese Spalten und Klassen wird er bis {most} Zeilen angeboten, und es sind {rows}. Wählen Sie stattdessen den Wald aus Bäumen.',
  textsAndOthers: 'Es verbindet Texte mit anderen Spalten, und diese Tabelle hat nicht beides.',
  oneClass: 'Es gibt nur eine Klasse.',
  onlyTexts: 'Die Tabelle hat nur Texte, deren Wörter das lineare Verfahren alle zusammen gewichtet.',
  tooFewRows: 'Es sind zu wenige Zeilen, um welche zum Testen zurückzuhalten.',
  anotherByHand: 'Von Hand wurde ein anderes Lernverfahren gewählt.',
  manyRows: 'Wird von selbst nur bis {most} Zeilen ausprobiert; von Hand lässt es sich wählen.',
  manyClasses: 'Es bildet Bäume für jede der {classes} Klassen, und das dauert lange; von Hand lässt es sich wählen.',
  linear: 'das lineare Verfahren',
  gradientBoosting: 'Gradient Boosting',
  randomForest: 'ein Random Forest',
  decisionTree: 'ein einzelner Entscheidungsbaum',
  mlRandomForest: 'die npm-Bibliothek ml-random-forest',
  combined: 'die Kombination aus Wörtern, wiederkehrenden Werten und Bäumen',
  byHand:
    'Von Hand gewählt: {learner}; richtig bei {accuracy} von {rows, plural, one {# ungesehenen Zeile} other {# ungesehenen Zeilen}}.',
  byHandBeside:
    'Von Hand gewählt: {learner}; richtig bei {accuracy} von {rows, plural, one {# ungesehenen Zeile} other {# ungesehenen Zeilen}}, {linear} bei {linearAccuracy}.',
  noOtherSuits:
    '{learner} lag bei {accuracy} von {rows, plural, one {# ungesehenen Zeile} other {# ungesehenen Zeilen}} richtig; kein anderes Lernverfahren passt zu dieser Tabelle.',
  final:
    'Die nahe beieinander lagen, wurden noch einmal erprobt, nach dem Lernen aus {final, plural, other {# Zeilen}} statt {first, plural, other {#}}.',
  compared:
    '{learner} lag bei {accuracy} von {rows, plural, one {# ungesehenen Zeile} other {# ungesehenen Zeilen}} richtig; {rival} bei {rivalAccuracy}{final, plural, =0 {} other {, jedes nach dem Lernen aus #}}.{by, select, simplicity { Das ist gleichauf, und es ist das einfachere von beiden.} probabilities { Die Wahrscheinlichkeiten lagen näher an der Wahrheit.} other {}}',
  chosenByHand: '{learner}: von Hand gewählt.',
  tooFewToCompare: '{learner}: zu wenige Zeilen, um Lernverfahren zu vergleichen.',
};
