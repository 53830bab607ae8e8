import type { en } from './en.ts';

export const pt: Record<keyof typeof en, string> = {
  cells: 'células',
  changes: 'mudanças',
  classes: 'classes',
  columns: 'colunas',
  conditions: 'condições',
  costs: 'custos',
  drafts: 'rascunhos',
  events: 'eventos',
  experts: 'especialistas',
  keyColumns: 'colunas-chave',
  names: 'nomes',
  observations: 'observações',
  reasons: 'motivos',
  roles: 'papéis',
  rows: 'linhas',
  rules: 'regras',
  texts: 'textos procurados',
  values: 'valores',
  verdicts: 'decisões',
};
