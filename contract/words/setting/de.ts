import type { en } from './en.ts';

export const de: Record<keyof typeof en, string> = {
  trees: 'Bäume',
  temperature: 'Temperatur',
  rounds: 'Runden',
  leastLeafRows: 'Mindestzahl Zeilen je Blatt',
  passes: 'Durchgänge durch die Zeilen',
  weighed: 'Gewichtete Wörter und Werte',
  rules: 'Regeln',
  lookedUp: 'Nachgeschlagene Werte',
  alike: 'Ähnlichste Zeilen',
  treesBeside: 'Bäume daneben',
  learntFrom: 'Gelernt aus Zeilen',
  none: 'keine',
  alikeAsked: 'gefragt',
  alikeUnasked: 'nicht gefragt, sie brachten nichts',
  noTrees: 'keine, sie brachten nichts',
  randomForest: 'Ein Random Forest',
  gradientBoosting: 'Gradient Boosting',
  drawn: '{rows} von {all}, zufällig gezogen',
};
