import type { en } from './en.ts';

export const pt: Record<keyof typeof en, string> = {
  cells: 'células',
  changes: 'mudanças',
  columns: 'colunas',
  conditions: 'condições',
  events: 'eventos',
  keyColumns: 'colunas-chave',
  names: 'nomes',
  observations: 'observações',
  roles: 'papéis',
  rows: 'linhas',
  rules: 'regras',
  texts: 'textos procurados',
  values: 'valores',
};
