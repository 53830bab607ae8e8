export const pt = {
  testTitle: 'Um aviso de teste',
  testSentence: '{person} está testando se os avisos chegam aqui.',
  testStep: 'Chegam: não há nada a fazer.',
  trainingFailedTitle: 'Um treinamento de {classifier} falhou',
  trainingFailedSentence: 'Um treinamento de {classifier} falhou. {title} {detail}',
  trainingFailedStep: '{step} O que respondia antes continua respondendo.',
  forgetByAge: 'esquecer respostas e perfis pela idade',
  jobGivenUpTitle: 'Uma tarefa foi abandonada',
  jobGivenUpSentence: 'Uma tarefa foi abandonada depois da última tentativa: {work}. O id dela é {job}.',
  jobGivenUpStep:
    'Procure o id no registro do servidor: lá está o motivo, a menos que o próprio servidor tenha sido encerrado nesse meio-tempo.',
  certificateTitle:
    '{days, plural, =0 {O certificado venceu} one {O certificado vence em até # dia} other {O certificado vence em até # dias}}',
  certificateEnded: 'O certificado do servidor venceu em {at}: os navegadores e o Excel recusam o servidor.',
  certificateEnds:
    'O certificado do servidor vence em {at}. A partir daí, os navegadores e o Excel recusam o servidor.',
  certificateStep:
    'Coloque um novo certificado e a chave dele onde estão CERTIFICATE_FILE e KEY_FILE: o servidor os lê uma vez por dia e ao iniciar.',
  backupLateTitle: 'Um backup está atrasado',
  backupNever:
    'Nenhum backup foi gravado desde {since}, quando este banco de dados começou a anotá-los; deve haver um a cada {hours, plural, one {hora} other {# horas}}.',
  backupLast: 'O último backup foi gravado em {at}; deve haver um a cada {hours, plural, one {hora} other {# horas}}.',
  backupStep: 'Faça um como docs/operations.md descreve e veja por que o que deveria fazê-los sozinho não o faz.',
  providerAwayTitle: 'Ninguém consegue entrar: o provedor não responde',
  providerAwaySentence:
    'O provedor pelo qual as pessoas entram não responde desde {since}. Quem já entrou continua; ninguém mais consegue entrar.',
  providerAwayStep:
    'Verifique se o provedor pode ser alcançado a partir do servidor; o registro do servidor diz o que ele encontrou.',
  approvalsTitle: '{waiting, plural, one {# correção} other {# correções}} de {classifier} aguardando aprovação',
  approvalsSentence:
    '{waiting, plural, one {# correção de {classifier} aguarda aprovação desde {since}.} other {# correções de {classifier} aguardam aprovação, a mais antiga desde {since}.}} Até lá {waiting, plural, one {não conta} other {não contam}}.',
  approvalsStep:
    'Quem pode aprovar as encontra no painel do Amend, em “Aprovar”. Ninguém aprova as próprias correções.',
  workGivenTitle: '{list}: {rows, plural, one {# linha} other {# linhas}} para {to}',
  workGivenSentence:
    '{by} atribui {rows, plural, one {# linha} other {# linhas}} de {classifier} a {to}, como lista de trabalho {list}.',
  workGivenDue: 'Devem estar feitas até {at}.',
  workOverdueTitle: '{list} está atrasada',
  workOverdueSentence:
    'A lista de trabalho {list} de {classifier} deveria estar feita até {at}. {left, plural, one {# linha} other {# linhas}} de {rows, number} {left, plural, one {não está feita} other {não estão feitas}}. Foi atribuída a {to}.',
  workStep: 'Está no painel do Amend, com {classifier}, na etapa “Corrigir”, em “Listas de trabalho”.',
  wordsHeldTitle: 'As correções de {person} estão retidas',
  wordsHeldSentence:
    '{person} falou de {rows, plural, one {uma linha} other {# linhas}} de {classifier} em um dia e contradisse outros, ou respostas seguras, em {contradicted, number} delas. Por enquanto, nada disso é aprendido.',
  wordsHeldStep: 'Quem aprova as vê no painel, em “Concordância”, e as libera ou exclui.',
  logBrokenTitle: 'Um registro não é o que foi registrado',
  logBrokenSentence: 'Algo está errado com {log}{of, select, people {} other { de {classifier}}}. {reason}',
  logBrokenStep:
    'Deixe o banco de dados como está, restaure o último backup em outro, compare os dois e descubra quem podia escrever nele: docs/audit.md diz como.',
  logsAnchoredTitle: 'As cabeças de registros foram assinadas',
  logsAnchoredSentence:
    '{count, plural, one {A cabeça de # registro foi assinada} other {As cabeças de # registros foram assinadas}} por este servidor.',
  logsAnchoredStep:
    'Guarde os valores deste aviso onde ninguém do banco de dados possa mudá-los: npm run audit:verify compara os registros com eles.',
  mentionedTitle: '{person} mencionou você',
  mentionedSentence: '{person} mencionou você em um comentário sobre uma linha de {classifier}.',
  mentionedStep: 'Abra {classifier} no painel do Amend: “Para você” leva à linha.',
  peopleMentionedTitle: '{by} mencionou {people}',
  peopleMentionedSentence: '{by} mencionou {people} em um comentário sobre uma linha de {classifier}.',
  peopleMentionedStep: 'Quem foi mencionado abre {classifier} no painel do Amend: “Para você” leva à linha.',
  workForYouTitle: '{list}: {rows, plural, one {# linha} other {# linhas}} para você',
  workForYouSentence:
    '{by} entrega a você {rows, plural, one {# linha} other {# linhas}} de {classifier} para ver, como a lista de trabalho {list}.',
  workForYouStep: 'Abra {classifier} no painel do Amend: na etapa “Corrigir” a lista está em “Listas de trabalho”.',
  workForYouOverdueTitle:
    '{list} está atrasada: {left, plural, one {falta a você # linha} other {faltam a você # linhas}}',
  workForYouOverdueSentence:
    'A lista de trabalho {list} de {classifier} deveria estar feita até {at}. {left, plural, one {Falta a você # linha.} other {Faltam a você # linhas.}}',
  checkFailedTitle: 'Uma verificação de drift de {classifier} falhou',
  checkFailedSentence: 'A verificação automática de drift de {classifier} falhou. {title} {detail}',
  incidentTitle: '{classifier}: {what}',
  incidentAgainTitle: '{classifier}, de novo: {what}',
  incidentSentence:
    'Desde {since}, por pelo menos duas janelas seguidas, as linhas novas de {classifier} diferem daquelas com que são comparadas. {what}. É o incidente {incident, number}; os números estão no relatório {report, number}.',
  incidentOwner: '{owner} cuida dele.',
  incidentNobody: 'Ninguém cuida dele ainda.',
  incidentStep: 'Abra {classifier} no painel do Amend: o incidente está na etapa “Drift”, com o seu relatório.',
  incidentAccuracy:
    'Desde {since}, em pelo menos duas janelas seguidas, as respostas de {classifier} são piores do que o desejado. {what}. É o incidente {incident, number}.',
  incidentPart:
    'Desde {since}, por pelo menos duas janelas seguidas, algumas respostas de {classifier} não são como antes. {what}. É o incidente {incident, number}.',
  incidentStepAlone: 'Abra {classifier} no painel do Amend: o incidente está na etapa “Drift”.',
  incidentForYouTitle: '{classifier}: um incidente para você',
  incidentForYouSentence: '{by} passou a você o incidente {incident, number} de {classifier}: {what}.',
  feedWaitsTitle: '{part, select, sink {O destino {sink, number} do fluxo {feed}} other {O fluxo {feed}}} não avança',
  feedWaitsSentence:
    '{part, select, sink {O destino {sink, number} do fluxo {feed} de {classifier} não recebe nada} other {O fluxo {feed} de {classifier} não avança}} desde {since}. {fault}',
  feedWaitsStep:
    'Tenta-se de novo continuamente; entretanto nada se perde. Veja os fluxos de {classifier} no painel do Amend.',
  feedGoesOnTitle:
    '{part, select, sink {O destino {sink, number} do fluxo {feed}} other {O fluxo {feed}}} avança de novo',
  feedGoesOnSentence:
    '{part, select, sink {O destino {sink, number} do fluxo {feed} de {classifier}} other {O fluxo {feed} de {classifier}}} avança de novo, depois de não o fazer desde {since}.',
  feedGoesOnStep: 'Não há nada a fazer.',
  feedLagsTitle: 'O fluxo {feed} está atrasado em relação à sua fonte',
  feedLagsSentence:
    '{lag, plural, one {# registro espera} other {# registros esperam}} pelo fluxo {feed} de {classifier}.{isKnown, select, yes { O último que ele leu ali é de {oldest}.} other {}}',
  feedLagsStep:
    'Veja os fluxos de {classifier} no painel do Amend. Outro processo do servidor no mesmo grupo lê junto; nada se perde enquanto a fonte guarda o que espera.',
  feedCaughtUpTitle: 'O fluxo {feed} recuperou o atraso',
  feedCaughtUpSentence:
    '{lag, plural, one {# registro espera} other {# registros esperam}} pelo fluxo {feed} de {classifier}, que estava atrasado desde {since}.',
  recordsMatchTitle: '{feed}: {records, plural, one {# registo} other {# registos}} para ver',
  recordsMatchSentence:
    'Desde {since} o fluxo {feed} de {classifier} respondeu a {records, plural, one {# registo} other {# registos}} para {records, plural, one {o qual} other {os quais}} vale: {condition}. A resposta foi {counts}.',
  recordsOfClass: '{class} ({records, number})',
  recordsMatchStep: 'Veja os fluxos de {classifier} no painel do Amend.',
  sourceChangedTitle: '{classifier}: {column} mudou de propósito?',
  sourceChangedSentence:
    '{by} pergunta a quem é responsável pelas linhas {source, select, sheet {de planilhas} rest {de programas} other {do modelo externo}}: {column} mudou desde que a versão {version} {source, select, elsewhere {foi declarada} other {aprendeu}}, em {rows, plural, one {# linha} other {# linhas}} de {from} a {to}. {changes}.',
  sourceChangedSegment: 'Trata-se apenas das linhas de {segment}.',
  sourceChangedNote: '{by} escreve: {note}',
  sourceChangedStep:
    'Se não for proposital, corrija na origem; se for, avise {by}. É o relatório de drift {report, number} de {classifier}.',
};
