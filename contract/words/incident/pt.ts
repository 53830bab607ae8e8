import type { en } from './en.ts';

export const pt: Record<keyof typeof en, string> = {
  drift: '{column} mudou',
  missing: '{column} está vazia com mais frequência',
  accuracy: 'Poucas respostas estão certas',
  expectedAccuracy: 'Pelas confianças, poucas respostas devem estar certas',
  concept: 'Os rótulos contradizem as respostas mais do que antes',
  accuracyFigures:
    'De {from} a {to}, {share} de todas as respostas da versão {version, number} estavam certas ({low} a {high}), segundo {rows, plural, one {# linha rotulada} other {# linhas rotuladas}} da amostra de auditoria; o desejado é {least}.',
  expectedFigures:
    'De {from} a {to}, {share} de {rows, plural, one {# resposta} other {# respostas}} da versão {version, number} devem estar certas pelas confianças ({low} a {high}); o desejado é {least}.',
  conceptFigures:
    '{labels, plural, one {O rótulo que chegou de {from} a {to} contradiz} other {Os # rótulos que chegaram de {from} a {to} contradizem}} as respostas da versão {version, number} com uma perda média de {mean}; até {at} ela era de {before}, e depois de {after}.',
  leastDefault:
    'A exatidão é baixa demais quando todo o seu intervalo de 95 % fica abaixo de {least}: cinco pontos a menos que os {tested} que a versão {version, number} alcançou no teste.',
  leastSet:
    'A exatidão é baixa demais quando todo o seu intervalo de 95 % fica abaixo de {least}, como {person} definiu em {at}.',
  leastUnknown: 'A exatidão é avaliada assim que uma versão for treinada.',
  judged:
    'Ela é avaliada {hours, plural, one {na última hora} =72 {nos últimos 3 dias} =168 {nos últimos 7 dias} =336 {nos últimos 14 dias} =720 {nos últimos 30 dias} other {nas últimas # horas}}: pela amostra de auditoria a partir de {audited, number} linhas rotuladas, pelas confianças a partir de {answers, number} respostas.',
  conceptRule:
    'Os rótulos contradizem as respostas mais do que antes desde que ADWIN ou Page–Hinkley encontram um aumento da perda, até que ela fique abaixo do meio entre antes e depois; a partir de {labels, number} rótulos por janela.',
  twoWindows:
    'Duas janelas seguidas que não têm linhas em comum abrem um incidente; duas em que a própria exatidão alcança o desejado o encerram.',
};
