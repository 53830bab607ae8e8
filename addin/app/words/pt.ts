import type { en } from './en.ts';

export const pt: Record<keyof typeof en, string> = {
  opening: 'Abrindo …',
  notInExcel: 'O Amend trabalha ao lado de uma tabela',
  notInExcelHow: 'Abra o Excel e escolha Amend na guia Página Inicial, ou abra o workbench deste servidor.',
  predicts: 'Prevê “{column}”',
  rowsOf: 'Linhas de “{series}”',
  more: 'Mais',
  policies: 'Políticas',
  classes: 'Classes',
  chooseAnew: 'Escolher as colunas de novo',
  exportWithout: 'Exportar… sem os seus rótulos',
  exportWith: 'Exportar… com os seus rótulos e as linhas deles',
  another: 'Usar ou configurar outro classificador',
  steps: 'Passos',
  train: 'Treinar',
  classify: 'Classificar',
  correct: 'Corrigir',
  drift: 'Drift',
  otherNames:
    '“{classifier}” conhece {columns, plural, one {uma coluna que na sua tabela tem outro nome ou não existe} other {colunas que na sua tabela têm outro nome ou não existem}}.',
  noSuchColumn: 'A sua tabela não tem “{name}”. Qual coluna é?',
  unclearColumn: '{unclear} Qual coluna é “{name}”?',
  rememberForAll: 'Lembrar para todas as tabelas e todas as pessoas',
  useColumn: 'Usar esta coluna',
  useColumns: 'Usar estas colunas',

  openingPane: 'Abrindo',
  leaving: 'Saindo do classificador',
  takingColumns: 'Aplicando as suas colunas',
  fetchingColumns: 'Buscando as colunas',
  takingAnswer: 'Aplicando a sua resposta',
  openingTable: 'Abrindo a tabela',

  modelElsewhere: 'O modelo dele está em outro lugar',
  modelElsewhereText:
    'Outro programa responde estas linhas e envia o que respondeu. O Amend acompanha esse modelo: aqui ele não treina nenhum próprio e não classifica nada. Como as linhas e as respostas mudam está em “Drift”.',
  goToDrift: 'Ir para “Drift”',
};
