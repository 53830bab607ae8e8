import type { en } from './en.ts';

export const pt: Record<keyof typeof en, string> = {
  title: 'Incidentes',
  fetching: 'Buscando os incidentes',
  saving: 'Salvando',
  none: 'Nenhum incidente está aberto.',
  open: '{open, plural, one {# incidente está aberto.} other {# incidentes estão abertos.}}',
  number: 'Incidente {number, number}',
  since: 'Desde {since}; aberto em {at}.',
  again: 'Reaberto {times, plural, one {uma vez} other {# vezes}}.',
  closed: 'Terminou em {at}.',
  ownerNobody: 'Ninguém cuida dele.',
  owner: '{owner} cuida dele.',
  acknowledged: '{person} tomou conhecimento em {at}.',
  acknowledge: 'Tomar conhecimento',
  takeOn: 'Eu cuido dele',
  openReport: 'Abrir o relatório {report, number}',
  note: 'Nota',
  addNote: 'Adicionar nota',
  history: 'O que aconteceu com ele',
  event:
    '{at}: {what, select, opened {aberto pelo relatório {report, number}} reopened {reaberto pelo relatório {report, number}} closed {terminado, pelo relatório {report, number}} acknowledged {{person} tomou conhecimento} given {dado a {text} por {person}} taken {tirado de quem cuidava, por {person}} acceptedagain {{person} faz as respostas voltarem a ser aceitas} stopped {aceitação interrompida de {text}} stoppedAll {aceitação interrompida de todas as classes} retrainwanted {um treinamento foi pedido pela política de drift} retrained {o seu treinamento foi iniciado} openedByFigures {aberto} reopenedByFigures {reaberto} closedByFigures {encerrado} other {{person} anotou: {text}}}',
  earlier: 'Incidentes anteriores',
  seesToIt: 'Quem cuida dele',
  nobody: 'Ninguém',
  acceptAgain: 'Aceitar respostas de novo',
  stopsAll: 'Até o fim do incidente, nenhuma resposta é aceita sem conferência, pela política de drift.',
  stops:
    'Até o fim do incidente, nenhuma resposta {count, plural, one {da classe {classes}} other {das classes {classes}}} é aceita sem conferência, pela política de drift.',
  retraining:
    '{state, select, wanted {O seu treinamento começa quando houver rótulos novos e nenhum outro treinamento em andamento.} started {O seu treinamento foi iniciado.} other {O incidente acabou antes que o treinamento pudesse começar.}}',
};
