import type { en } from './en.ts';

export const pt: Record<keyof typeof en, string> = {
  drift: '{column} mudou',
  missing: '{column} está vazia com mais frequência',
  accuracy: 'Poucas respostas estão certas',
  expectedAccuracy: 'Pelas confianças, poucas respostas devem estar certas',
  concept: 'Os rótulos contradizem as respostas mais do que antes',
  accuracyFigures:
    'De {from} a {to}, {share} de todas as respostas da versão {version, number} estavam certas ({low} a {high}), segundo {rows, plural, one {# linha rotulada} other {# linhas rotuladas}} da amostra de auditoria{wanted, select, none {} other {; o desejado é {least}}}.',
  expectedFigures:
    'De {from} a {to}, {share} de {rows, plural, one {# resposta} other {# respostas}} da versão {version, number} devem estar certas pelas confianças ({low} a {high}){wanted, select, none {} other {; o desejado é {least}}}.',
  conceptFigures:
    '{labels, plural, one {O rótulo que chegou de {from} a {to} contradiz} other {Os # rótulos que chegaram de {from} a {to} contradizem}} as respostas da versão {version, number} com uma perda média de {mean}; até {at} ela era de {before}, e depois de {after}.',
  leastDefault:
    'A exatidão é baixa demais quando todo o seu intervalo de 95 % fica abaixo de {least}: cinco pontos a menos que os {tested} que a versão {version, number} alcançou no teste.',
  leastSet:
    'A exatidão é baixa demais quando todo o seu intervalo de 95 % fica abaixo de {least}, como {person} definiu em {at}.',
  leastUnknown: 'A exatidão é avaliada assim que uma versão for treinada.',
  leastElsewhere:
    'A exatidão é avaliada assim que alguém definir a partir de onde é baixa demais: o Amend não testou este modelo.',
  judged:
    'Ela é avaliada {hours, plural, one {na última hora} =72 {nos últimos 3 dias} =168 {nos últimos 7 dias} =336 {nos últimos 14 dias} =720 {nos últimos 30 dias} other {nas últimas # horas}}: pela amostra de auditoria a partir de {audited, number} linhas rotuladas, pelas confianças a partir de {answers, number} respostas.',
  conceptRule:
    'Os rótulos contradizem as respostas mais do que antes desde que ADWIN ou Page–Hinkley encontram um aumento da perda, até que ela fique abaixo do meio entre antes e depois; a partir de {labels, number} rótulos por janela.',
  partAccuracy: '{part}: as respostas estão erradas com mais frequência',
  partOverrides: '{part}: as respostas são mudadas com mais frequência',
  partCost: '{part}: as respostas erradas custam mais',
  partShare: '{part}: a parte nas respostas mudou',
  partAccuracyFigures:
    'De {from} a {to}, em {part}, os rótulos deram por certas {now} de {rows, plural, one {# resposta} other {# respostas}} da versão {version, number}, e antes disso {before} de {earlier, number}.',
  partOverridesFigures:
    'De {from} a {to}, em {part}, pessoas mudaram {now} de {rows, plural, one {# resposta de que falaram} other {# respostas de que falaram}} da versão {version, number}, e antes disso {before} de {earlier, number}.',
  partCostFigures:
    'De {from} a {to}, em {part}, uma resposta da versão {version, number} com rótulo custou em média {now} {currency}, erradas e certas juntas ({rows, number}), e antes disso {before} {currency} ({earlier, number}).',
  partShareFigures:
    'De {from} a {to}, {now} de {rows, plural, one {# resposta} other {# respostas}} da versão {version, number} foram em {part}, e antes disso {before} de {earlier, number}.',
  moreParts:
    '{more, plural, one {Mais # classe ou segmento está} other {Mais # classes e segmentos estão}} tão pior há duas janelas; das piores, no máximo {most, number} incidentes ficam abertos ao mesmo tempo.',
  partRule:
    'Cada classe e cada segmento é comparado com as {windows, number} janelas anteriores: {rise} a mais das respostas estão erradas segundo os rótulos, ou foram mudadas por pessoas; uma resposta custa {costRise} a mais; ou a parte em todas as respostas dobrou ou caiu à metade, em pelo menos {move}. A partir de {rows, number} linhas e com um valor q abaixo de {qValue, number, ::.00} sobre tudo o que foi olhado.',
  twoWindows:
    'Duas janelas seguidas que não têm linhas em comum abrem um incidente; duas em que a própria exatidão alcança o desejado o encerram.',
};
