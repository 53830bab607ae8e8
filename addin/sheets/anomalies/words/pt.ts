import type { en } from './en.ts';

export const pt: Record<keyof typeof en, string> = {
  title: 'Pontuações: {classifier}',
  rows: 'Linhas pontuadas',
  shown: 'Destas, as últimas, mostradas abaixo',
  alerts: 'Das mostradas, incomuns',
  wanted: 'Parte das linhas que devem ser incomuns',
  thresholdAt: 'Acima desta {score}',
  confirmedRows: 'Confirmadas por pessoas',
  rejectedRows: 'Rejeitadas por pessoas',
  plot: 'Pontuações e vereditos',
  plotHelp: 'Cada ponto é uma linha, na ordem em que vieram.',
  place: 'linha',
  usual: 'comum',
  unusual: 'incomum',
  confirmed: 'confirmada',
  rejected: 'rejeitada',
  threshold: 'limiar',
};
