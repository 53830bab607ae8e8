import type { en } from './en.ts';

export const pt: Record<keyof typeof en, string> = {
  untrained: 'O drift compara linhas novas com as linhas com que o Amend aprendeu.',
  check: 'Verificar drift',
  checkAgain: 'Verificar de novo',
  writeSheet: 'Escrever planilha de drift',
  sheetWritten: 'A planilha “Amend drift” está escrita, com uma tabela de todas as colunas e gráficos das piores.',
  title: 'As linhas novas ainda são parecidas?',
  lead: 'Drift quer dizer que as linhas novas diferem das linhas com que o Amend aprendeu. Então as respostas dele podem piorar.',
  leadElsewhere:
    'Drift significa que as linhas novas diferem daquelas com que o modelo foi declarado. Então as respostas dele podem piorar.',
  window: 'Linhas classificadas',
  last12Hours: 'nas últimas 12 horas',
  lastDay: 'no último dia',
  lastWeek: 'na última semana',
  last30Days: 'nos últimos 30 dias',
  segmentsBeginLater: 'Os relatórios por “{column}” começam com a próxima versão treinada e colocada em uso.',
  noSegments:
    'Nenhuma linha com que a versão {version} aprendeu tem algo em “{column}”; por isso não há relatórios por essa coluna.',
  noSegmentsElsewhere:
    'De um modelo que está em outro lugar o Amend não guarda segmentos: os relatórios são de todas as linhas, não por “{column}”.',
  segment: 'De quais linhas, por “{column}”',
  allRows: 'Todas as linhas',
  segmentRows: '{segment} ({rows, plural, one {# linha nova} other {# linhas novas}})',
  otherRows:
    '{rows, plural, one {# linha nova está} other {# linhas novas estão}} só no relatório de todas as linhas: em “{column}” não há nada, ou há um valor que não está entre os {most} com mais linhas no treinamento.',
  verdict: 'Veredito',
  segmentAlone: 'Relatório só de {segment}, não de todas as linhas.',
  whatChangedAndWhatToDo: 'O que mudou e o que fazer',
  stable: 'Estável',
  watch: 'Observar',
  drift: 'Drift',
  tooFewRows: 'Poucas linhas',
  rightSoFar: 'Certas até agora',
  nobodyChecked:
    'Ninguém conferiu uma resposta ainda. Aceite ou corrija algumas linhas, e a parcela de respostas certas aparece aqui.',
  checked:
    '{share} de acertos em {answers, plural, one {# resposta conferida} other {# respostas conferidas}}. Ao todo, {given, plural, one {foi dada # resposta} other {foram dadas # respostas}}.',
  howGood: 'Quão boas são as respostas',
  worstClasses: 'Classes com menos acertos',
  worstSegments: '“{column}” com menos acertos',
  partRight: '{name}: {share} de {labels, plural, one {# rótulo} other {# rótulos}}',
  costlyClasses: 'Classes cujas respostas erradas custam mais',
  costlySegments: '“{column}” onde as respostas erradas custam mais',
  partCost: '{name}: esperado {expected}',
  partCosts: '{name}: esperado {expected}, das que têm rótulo {realised}',
  overrides: 'Respostas que as pessoas mudaram',
  overridesLead:
    'Das respostas de que falaram neste período, em todas as linhas que você vê: a quantas deram outra classe.',
  nobodySpoke: 'Ninguém falou de uma resposta neste período.',
  byPerson: 'Por pessoa',
  byClassAnswered: 'Pela classe respondida, as mais mudadas primeiro',
  rate: '{name}: {share} de {answers, plural, one {# resposta} other {# respostas}}',
  comparedAll:
    'Comparação: {rows, plural, one {# linha} other {# linhas}} de {from} a {to} com {referenceRows, plural, one {# linha} other {# linhas}} da versão {version}.',
  comparedSeason:
    'Comparação: {rows, plural, one {# linha} other {# linhas}} de {from} a {to} com {referenceRows, plural, one {# linha} other {# linhas}} {season, select, year {do mesmo mês de {times, plural, one {um ano anterior} other {# anos anteriores}}} other {das mesmas horas de {times, plural, one {uma semana anterior} other {# semanas anteriores}}}}, de {since} a {until}.',
  comparedSegment:
    'Comparação: {rows, plural, one {# linha} other {# linhas}} de {segment}, de {from} a {to}, com {referenceRows, plural, one {# linha assim} other {# linhas assim}} da versão {version}.',
  otherAnswers: 'Agora responde a versão {version}.',
  fetchingSegments: 'Buscando os segmentos',
  comparing: 'Comparando as linhas novas',
  writing: 'Escrevendo a planilha de drift',
  showRows: 'Mostrar estas linhas',
  showRowsOf: 'Mostrar estas linhas: {what}',
  shownRows:
    '{rows, plural, =0 {Nenhuma linha da tabela está entre elas, ou outros filtros as ocultam: “{what}”.} one {# linha é mostrada: “{what}”.} other {# linhas são mostradas: “{what}”.}}',
  showAll: 'Mostrar de novo todas as linhas',
  filtering: 'Filtrando a tabela',
  tellOwner: 'Avisar o responsável pela origem',
  tellOwnerOf: 'Avisar o responsável pela origem de {column}',
  textForOwner: 'Texto para o responsável pela origem',
  ownerText:
    '{classifier}, linhas de {from} a {to}: {column} {reference, select, week {está diferente das mesmas horas de semanas anteriores} year {está diferente do mesmo mês de anos anteriores} declared {mudou desde que a versão {version} foi declarada} other {mudou desde que a versão {version} aprendeu}}. {changes}. Isso é intencional? Se não, corrija na origem, por favor. (Amend, relatório de drift {report})',
  retrain: 'Treinar de novo',
  retrainWhen: 'A mudança é intencional, e linhas corrigidas mostram o que agora está certo? Então treine de novo.',
  tellModelOwner: 'Avisar o responsável pelo modelo',
  tellModelWhen:
    'A mudança é intencional? “{model}” não foi feito aqui: ele precisa conhecer as linhas novas onde é feito, e a nova versão é declarada ao Amend. Quem o declarou: {declaredBy}.',
  textForModelOwner: 'Texto para o responsável pelo modelo',
  modelOwnerText:
    '{classifier}, linhas de {from} a {to}, respondidas por “{model}”: {headline} {reasons} Se isso é intencional, renove o modelo com linhas assim e declare a nova versão ao Amend, por favor; se não, corrija na origem das linhas. (Amend, relatório de drift {report})',
  setThreshold: 'Definir a partir de onde conta',
  setThresholdOf: 'Definir a partir de onde conta: {column}',
  copyText: 'Copiar o texto',
  textCopied: 'O texto foi copiado.',
  copyByHand: 'Selecione o texto e copie-o manualmente.',
  ownerOf:
    'Responsável pelas linhas {source, select, sheet {de planilhas} rest {de programas} other {do modelo externo}}',
  ownerNobody: 'Ninguém',
  channel: 'Canal “{name}”',
  naming: 'Indicando o responsável pela origem',
  telling: 'Avisando o responsável pela origem',
  nameFirst: 'Indique um responsável pela origem em “{section}”, e isto poderá ser enviado daqui.',
  noteToOwner: 'Observação ao responsável (pode ficar vazia)',
  sendTo: 'Enviar a {to}, {source, select, sheet {planilhas} rest {programas} other {modelo externo}}',
  toldOn: '{by} avisou {to} ({source, select, sheet {planilhas} rest {programas} other {modelo externo}}) em {at}.',

  bySource: '{reference, select, declared {Declaração} other {Treinamento}} ao lado do uso',
  bySourceLead:
    'Cada coluna como foi {reference, select, declared {declarada} other {aprendida}}, e como as linhas chegam por cada via.',
  sourceOf:
    '{source, select, rest {De programas} elsewhere {Do modelo em outro lugar} other {De planilhas}}: {rows, plural, one {# linha} other {# linhas}}',
  emptyThenNow: 'Vazia {reference, select, declared {na declaração} other {no treinamento}} {before}, agora {now}.',
  distanceOf: 'Distância {distance, number, ::.00}.',
  lineExpected: 'Deveria estar certo',
  lineRight: 'Estava certo',
  lineCoverage: 'Rótulos que chegaram',
  byAnswerTitle: 'Pela hora da resposta',
  byAnswerChart:
    'Ao longo do tempo: a parte que deveria estar certa, com sua faixa, a que estava, e de quantas os rótulos chegaram',
  byAnswerLegend:
    'Linha com faixa: deveria estar certo. Tracejado: estava certo. Pontilhado: parte das linhas cujo rótulo chegou.',
  byArrivalTitle: 'Pela chegada dos rótulos',
  byArrivalChart: 'Ao longo do tempo: a parte certa dos rótulos que chegaram, com seu intervalo',
  byArrivalLegend: 'Tracejado com faixa: estava certo.',
};
