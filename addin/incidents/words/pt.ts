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
    '{at}: {what, select, opened {aberto pelo relatório {report, number}} reopened {reaberto pelo relatório {report, number}} closed {terminado, pelo relatório {report, number}} acknowledged {{person} tomou conhecimento} given {dado a {text} por {person}} taken {tirado de quem cuidava, por {person}} other {{person} anotou: {text}}}',
  earlier: 'Incidentes anteriores',
};
