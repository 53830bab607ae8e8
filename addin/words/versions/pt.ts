import type { en } from './en.ts';

export const pt: Record<keyof typeof en, string> = {
  untested: 'Ainda não se sabe quão boa ela é.',
  untestedWhy:
    'Havia linhas de menos para separar algumas para um teste. Preencha a classe de mais linhas e treine de novo.',
  nothing: 'Não há nada a aprender aqui.',
  nothingWhy:
    'As colunas não distinguem as classes: ela não é claramente melhor do que dizer sempre “{most}”. Deixe que considere outras colunas, ou confira as classes.',
  tooFew: 'Linhas de teste de menos para dizer se ela aprendeu algo.',
  tooFewWhy:
    '{others, plural, =0 {{rows, plural, one {A única linha de teste é} other {Todas as # linhas de teste são}} “{most}”} other {Só {others, plural, one {# de {rows, number} linhas de teste não é} other {# de {rows, number} linhas de teste não são}} “{most}”}}. Preencha a classe de mais linhas, sobretudo das classes mais raras, e treine de novo.',

  why: 'Motivo: {because}',
  replacedBy: 'A versão {version} a substituiu em {on}.',
  answeredFirst: 'Ela respondeu pela primeira vez em {on}, treinada por {person}.',
  tookOver: 'Ela substituiu a versão {before} em {on}, treinada por {person}.',
  keptBack: 'Ela foi retida em {on}, treinada por {person}.',
  pinned: '{person} a fixou em {on}.',
  unpinned: '{person} a desafixou em {on}.',
  putInUse: '{person} a colocou em uso em {on}.',
  wentBackToIt: '{person} voltou da versão {before} para ela em {on}.',
  putInUseInstead: '{person} a colocou em uso em vez da versão {before} em {on}.',
  wentBackFromIt: '{person} voltou dela para a versão {version} em {on}.',
  otherInUseInstead: '{person} colocou em uso a versão {version} no lugar dela em {on}.',

  rightOfHeldOut:
    'Em {rows, plural, one {# linha de teste} other {# linhas de teste}}: {right} certas, versão {against}: {champion}',
  rightOfCorrections:
    'Em {rows, plural, one {# correção com a qual} other {# correções com as quais}} nenhuma das duas tinha aprendido: {right} certas, versão {against}: {champion}',
  rightOfLearned:
    'Em {rows, plural, one {# correção com a qual} other {# correções com as quais}} só ela aprendeu: {right} certas, versão {against}: {champion}',
  tooFewToCompare: '{rights}; poucas demais para comparar.',
  compared:
    '{rights}; log-loss (quanto menor, melhor) {difference} em relação à versão {against}, com 95 % de confiança entre {low} e {high}.',

  shadowed:
    'De {rows, plural, one {# linha real} other {# linhas reais}}, teria mudado {changed, number}, respondendo sem ser vista ao lado da versão {beside}.',
  shadowBegins: 'Responde sem ser vista ao lado da versão {beside}; nenhuma linha real foi comparada ainda.',
  shadowSawNothing: 'Respondeu sem ser vista ao lado da versão {beside}; nenhuma linha real foi comparada.',
};
