import type { en } from './en.ts';

export const pt: Record<keyof typeof en, string> = {
  fetching: 'Buscando o que foi dito da linha',
  title: 'Histórico de uma linha',
  lead: 'Selecione uma linha da tabela e depois pergunte o que foi dito dela.',
  ask: 'Histórico da linha selecionada',
  heading: 'O que foi dito de {row}',
  nothing: 'Ainda não foi dito nada desta linha.',
  more: 'São mostradas as primeiras {rows, number} entradas; o registro inteiro está no servidor.',
  corrected: '{person} disse “{class}”.',
  accepted: '{person} aceitou “{class}”.',
  adopted: 'A resposta “{class}” do Amend foi copiada para a coluna de rótulos.',
  unsure: '{person} ficou em dúvida.',
  withdrew: '{person} retirou o que tinha dito.',
  table: 'A coluna de rótulos diz “{class}”.',
  tableEmptied: 'A coluna de rótulos foi esvaziada.',
  found: '“{class}” foi encontrada na planilha; ninguém foi visto digitando.',
  foundEmptied: 'Uma correção foi encontrada esvaziada na planilha.',
  instead: 'O Amend tinha respondido “{class}”.',
  note: '“{note}”',
};
