import type { en } from './en.ts';

export const pt: Record<keyof typeof en, string> = {
  rowElsewhere: 'A linha {row} não está nesta tabela.',
  rowElsewhereNext: 'Abra a pasta de trabalho em que ela está.',
  columnUnclearNext: 'Escolha no alto do painel qual é, ou renomeie uma na planilha.',
  columnsMissing: 'A tabela não tem {columns, plural, one {a coluna} other {as colunas}} {names}.',
  columnsMissingNext:
    '“{classifier}” precisa {columns, plural, one {dela} other {delas}}. Escolha no alto do painel {columns, plural, one {qual das suas colunas é} other {quais das suas colunas são}}, ou ponha o cabeçalho de volta.',
  noRowSelected: 'Nenhuma linha da tabela está selecionada.',
  selectRow: 'Clique em uma célula da linha na planilha e pergunte de novo.',
};
