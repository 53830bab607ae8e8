import type { en } from './en.ts';

export const pt: Record<keyof typeof en, string> = {
  saysSo: 'correções anteriores de linhas parecidas dizem isso',
  saysOtherwise: 'correções anteriores de linhas parecidas dizem o contrário',
  contains: '{column} contém “{words}”',
  missing: '{column} está em branco',
  isTrue: '{column} é verdadeiro',
  isFalse: '{column} é falso',
  isText: '{column} é “{text}”',
  isValue: '{column} é {value}',
  isLow: '{column} é {value}, o que é pouco',
  isHigh: '{column} é {value}, o que é muito',
  own: 'Esta linha recebeu o rótulo “{class}”, e uma linha responde com o próprio rótulo.',
  ownBy: 'Esta linha recebeu de {person} o rótulo “{class}” em {day}, e uma linha responde com o próprio rótulo.',
  same: 'Uma linha com as mesmas células recebeu o rótulo “{class}”.',
  sameBy: 'Uma linha com as mesmas células recebeu de {person} o rótulo “{class}” em {day}.',
  byItself: '{label} Por si só, o modelo dá {probability} a “{class}”. {why}',
  because: 'Principalmente porque {reasons}.',
  goesBy: 'Ele se baseia principalmente nisto: {reasons}.',
  unlikely: '“{class}” é improvável principalmente porque {reasons}.',
  together: '{first}, e {second}',
  noSingleCell:
    'Nenhuma célula sozinha diz muito a favor ou contra “{class}”; isso resulta de todas as células juntas e de quão frequente é a classe.',
};
