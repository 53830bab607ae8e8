import type { en } from './en.ts';

export const pt: Record<keyof typeof en, string> = {
  noLiveRows: 'Nenhuma linha foi classificada neste período.',
  noLiveRowsStep: 'Classifique algumas linhas e depois faça o relatório de drift.',
  noLiveRowsDetail:
    '{hours, plural, one {Na última hora} other {Nas últimas {hours} horas}} o modelo não classificou nenhuma linha de “{classifier}” que fosse nova para ele.',
  noLiveRowsDetailOf:
    '{hours, plural, one {Na última hora} other {Nas últimas {hours} horas}} o modelo não classificou nenhuma linha com {segment} de “{classifier}” que fosse nova para ele.',
  unknownSegment: 'Não há relatório de drift deste segmento.',
  unknownSegmentStep: 'Escolha um dos segmentos da lista ou faça o relatório de todas as linhas.',
  undeclaredStep: 'Peça a um admin que defina uma coluna de segmento ou faça o relatório de todas as linhas.',
  untrainedStep: 'Peça que treinem e coloquem a nova versão em uso ou faça o relatório de todas as linhas.',
  undeclared:
    'Os relatórios de “{classifier}” são de todas as linhas: não há coluna de segmento e, por isso, nenhum é de {value}.',
  nothingLearned: 'Ainda não se aprendeu nada; por isso nada se sabe de {segment}.',
  trainedBefore:
    'A versão {version}, que responde, foi treinada antes de {column} ser definida como coluna de segmento.',
  elsewhereStep: 'Faça o relatório de todas as linhas.',
  elsewhere: 'O modelo está em outro lugar, e o Amend não guarda segmentos dele; portanto, nenhum de {segment}.',
  notKept: '{segment} não está entre os {most} valores com mais linhas com que a versão {version} aprendeu.',
  notYetRun: 'Esse dia ainda não chegou.',
  notYetRunStep: 'Indique o dia em que o teste foi feito.',
  notYetRunDetail: 'O teste teria sido feito em {doneOn}; hoje é {today}.',
  seasonTooShort: 'Há histórico de menos para comparar com a mesma época.',
  seasonTooShortStep:
    'Espere até que mais linhas tenham sido classificadas, ou faça os relatórios compararem com nenhuma época.',
  seasonTooShortDetail:
    'Os relatórios de {classifier} comparam com {season, select, year {o mesmo mês de anos anteriores} other {as mesmas horas de semanas anteriores}}. {times, plural, =0 {Nenhum desses períodos tem} one {# desses períodos tem} other {# desses períodos têm}} linhas, {rows, number} ao todo; são precisos {leastTimes, number}, com {leastRows, number} linhas.',
  unknownReport: 'Este relatório de drift não existe.',
  unknownReportStep: 'Escolha um dos relatórios da lista.',
  unknownReportMalformed: '{given} não é número de relatório.',
  unknownReportDetail: '{classifier} não tem o relatório {report, number}.',
  unknownColumn: 'Esta coluna não existe.',
  unknownColumnStep: 'Escolha uma das colunas que os relatórios comparam.',
  unknownColumnDetail: '{classifier} não compara nenhuma coluna {column}.',
  sourceUnreachable: 'Não é possível avisar o responsável pela origem.',
  sourceUnreachableStep:
    'Indique outro responsável onde a origem está ao lado daquilo com que é comparada, ou copie o texto e envie-o por conta própria.',
  sourceUnowned:
    'Ninguém foi indicado como responsável pelas linhas {source, select, sheet {de planilhas} rest {de programas} other {do modelo externo}}.',
  sourceOwnerAway:
    '{reason, select, channeloff {O canal {owner} está desligado.} nomail {{owner} é avisado por e-mail, e este servidor não envia nenhum.} other {{owner} não tem endereço de e-mail aqui, ou não deseja receber.}} Por isso o responsável pelas linhas {source, select, sheet {de planilhas} rest {de programas} other {do modelo externo}} não foi avisado.',
};
