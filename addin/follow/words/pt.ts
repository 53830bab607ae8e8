import type { en } from './en.ts';

export const pt: Record<keyof typeof en, string> = {
  title: 'Linha selecionada',
  follow: 'Mostrar a linha selecionada na planilha',
  noRow: 'Selecione uma linha da tabela para ver a classe dela, o porquê e o que foi dito dela.',
  selected: 'Linha selecionada {row}',
  noClass: 'Não classificada',
  more: 'Por quê, linhas parecidas e o que foi dito ({entries, number})',
  ownLabel: 'por um rótulo, o próprio ou o de linhas idênticas',
  sure: '{share} de certeza',
  accept: 'Aceitar',
  said: 'O que foi dito dela',
  saving: 'Salvando a sua resposta',
};
