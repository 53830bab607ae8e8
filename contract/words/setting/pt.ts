import type { en } from './en.ts';

export const pt: Record<keyof typeof en, string> = {
  trees: 'Árvores',
  temperature: 'Temperatura',
  rounds: 'Rodadas',
  leastLeafRows: 'Mínimo de linhas por folha',
  passes: 'Passagens pelas linhas',
  weighed: 'Palavras e valores ponderados',
  rules: 'Regras',
  lookedUp: 'Valores consultados',
  alike: 'Linhas mais parecidas',
  treesBeside: 'Árvores ao lado',
  learntFrom: 'Linhas aprendidas',
  none: 'nenhum',
  alikeAsked: 'consultadas',
  alikeUnasked: 'não consultadas, não acrescentaram nada',
  noTrees: 'nenhuma, não acrescentaram nada',
  randomForest: 'Uma floresta aleatória',
  gradientBoosting: 'Gradient Boosting',
  drawn: '{rows} de {all}, sorteadas ao acaso',
};
