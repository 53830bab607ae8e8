import type { en } from './en.ts';

export const pt: Record<keyof typeof en, string> = {
  report: 'Relatório',
  checkedBy: 'Conferido por',
  date: 'Data',
  note: 'Observação',
  earlierSignOffs: 'Vistos anteriores',
  reportName:
    '{of, select, all {{classifier}} other {{classifier}, só {column} “{value}”}}, versão do modelo {version}, feito em {madeAt}: {verdict, select, stable {estável} watch {observar} drift {drift} other {desconhecido}}',
  title: 'Relatório de drift: {of, select, all {{classifier}} other {{classifier}, só {segment}}}',
  window: 'Período',
  windowOf:
    '{from} a {to}, {rows, plural, one {# linha} other {# linhas}}{of, select, all {} other { de {segment}}}; comparado com {referenceRows, plural, one {# linha} other {# linhas}}{of, select, all {} other { de {segment}}} {reference, select, week {das mesmas horas de semanas anteriores} year {do mesmo mês de anos anteriores} other {da referência do modelo}}',
  verdictStable:
    '● ESTÁVEL: as linhas {of, select, all {} other {de {segment} }}do período se parecem com aquelas {reference, select, none {com que o modelo aprendeu} declared {com que o modelo foi declarado} other {da mesma época}}',
  verdictWatch:
    '◆ OBSERVAR: algo mudou nas linhas{of, select, all {} other { de {segment}}}, mas não o bastante para chamar de drift',
  verdictDrift:
    '▲ DRIFT: as linhas {of, select, all {} other {de {segment} }}do período diferem daquelas {reference, select, none {com que o modelo aprendeu} declared {com que o modelo foi declarado} other {da mesma época}}',
  verdictUnknown: '○ DESCONHECIDO: linhas{of, select, all {} other { de {segment}}} de menos para dizer algo',
  signOff: 'Visto',
  signatureHolds:
    'Uma assinatura vale para o relatório indicado acima. Antes que outro relatório seja escrito aqui, uma planilha assinada é guardada como está, e a sua assinatura é listada abaixo, em “{earlier}”.',
  columns: 'Colunas, as piores primeiro',
  column: 'Coluna',
  status: 'Situação',
  whatChanged: 'O que mudou',
  missingBefore: 'Vazias antes',
  missingNow: 'Vazias agora',
  change: 'Mudança',
  driftFrom: 'Drift a partir de',
  qValue: 'valor q',
  rowsNow: 'Linhas agora',
  statusStable: '● estável',
  statusWatch: '◆ observar',
  statusDrift: '▲ drift',
  statusUnknown: '○ desconhecido',
  neverSeen: '{share} nunca vistas antes',
  accuracyOverTime: 'Taxa de acertos ao longo do tempo',
  from: 'De (UTC)',
  to: 'Até (UTC)',
  modelVersion: 'Versão do modelo',
  predictions: 'Previsões',
  answered: 'Respondidas',
  accuracy: 'Taxa de acertos',
  atLeast: 'No mínimo',
  atMost: 'No máximo',
  noneAnswered:
    'Nenhuma previsão deste relatório foi respondida por uma pessoa até agora; por isso ninguém sabe quantas estavam certas.',
  howGood: 'Quão boas são as respostas',
  byClass: 'Pela classe respondida, as piores primeiro',
  bySegment: 'Por “{column}”, os piores primeiro',
  costByClass: 'Quanto custam as respostas erradas, pela classe respondida, as mais caras primeiro',
  costBySegment: 'Quanto custam as respostas erradas, por “{column}”, as mais caras primeiro',
  shouldCost: 'Custo esperado ({currency})',
  didCost: 'Custo das que têm rótulo ({currency})',
  unpriced: 'Sem preço',
  byArrival: 'Pelo momento em que chegaram os rótulos',
  classAnswered: 'Classe',
  segmentValue: 'Valor',
  answers: 'Respostas',
  expected: 'Devem estar certas',
  labels: 'Rótulos',
  right: 'Estavam certas',
  givenOther: 'Receberam outra classe',
  lagDays: 'Dias até o rótulo',
  howToRead: 'Como ler isto',
  changeHelp:
    'Mudança: o tamanho da mudança que decide a situação, a primeira em “{whatChanged}”: a área entre a distribuição antiga e a nova (0 iguais, 1 nada em comum), ou quanto subiu uma parcela das células, em partes de 1. “{driftFrom}” diz a partir de onde ela importa.',
  qValueHelp:
    'Valor q: com que frequência uma diferença tão grande seria acaso, corrigido pelo número de perguntas feitas a todas as colunas. Abaixo de {qValue, number, ::.######} ela é considerada real.',
  statusHelp:
    'Drift: a mudança alcança “{driftFrom}” e o valor q está abaixo de {qValue, number, ::.######}. Observar: ela alcança metade de “{driftFrom}” e o valor q está abaixo de {qValue, number, ::.######}. Estável: todo o resto.',
  missingHelp: 'Vazias: uma mudança da parcela de células vazias importa a partir de {share}.',
  rowsHelp:
    'Com menos de {rows, plural, one {# linha} other {# linhas}} nada é afirmado. A taxa de acertos conta só as previsões que uma pessoa respondeu; “Respondidas” é a parcela delas.',
  numbered: 'Relatório {number}: {name}',
  whatToDo: 'O que fazer',
  doShow: 'Veja as linhas: “Mostrar estas linhas”, no painel, filtra a tabela para aquelas de que trata uma mudança.',
  doTell:
    'Pergunte ao responsável pela origem se a mudança é intencional: “Avisar o responsável pela origem” tem um texto para isso. O que está errado é melhor corrigir lá; depois classifique de novo.',
  doRetrain: 'Se é intencional: corrija algumas destas linhas e use “Treinar de novo”.',
  doTellModel:
    'Se é intencional: avise o responsável pelo modelo “{model}”, declarado por {declaredBy}. Ele precisa conhecer as linhas novas onde é feito; a nova versão é então declarada ao Amend.',
  doSetThreshold:
    'Se não importa: “Definir a partir de onde conta” diz isso para a coluna, e os relatórios seguintes julgam por aí.',
  openIncidents: 'Incidentes abertos',
  incident:
    'Incidente {number, number}: {what}. Desde {since}. {of, select, nobody {Ninguém cuida disso.} other {{seen} cuida disso.}}',
  chartsOverTime: 'Ao longo do tempo',
};
