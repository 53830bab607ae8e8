import type { en } from './en.ts';

export const pt: Record<keyof typeof en, string> = {
  'unknown-classifier.title': 'Não existe esse classificador.',
  'unknown-classifier.nextStep': 'Escolha outro classificador, ou configure um a partir de uma tabela.',
  'unknown-classifier.malformed': 'Não existe o classificador “{given}”.',
  'unknown-classifier.none': 'Não existe o classificador {classifier}.',
  'classifier-exists.title': 'Já existe um classificador com este nome.',
  'classifier-exists.nextStep': 'Escolha outro nome.',
  'classifier-exists.detail': 'Um classificador chamado “{classifier}” já existe.',
  'classifier-archived.title': 'Este classificador está arquivado.',
  'classifier-archived.nextStep': 'Peça a um admin que o abra de novo, ou escolha outro.',
  'classifier-archived.detail': '“{classifier}” está arquivado: pode ser lido e não recebe nada novo.',
  'classifier-open.title': 'Este classificador está em uso.',
  'classifier-open.nextStep': 'Arquive-o antes, para que ninguém acrescente nada nesse meio-tempo.',
  'classifier-open.detail': '“{classifier}” não está arquivado, por isso não é excluído.',
  'other-name.title': 'Este não é o nome do classificador.',
  'other-name.nextStep': 'Digite o nome do classificador que deve ser excluído.',
  'other-name.detail': 'O classificador se chama “{classifier}”, não “{given}”.',
  'column-missing.title': 'Falta uma coluna do classificador.',
  'column-missing.nextStep':
    'Envie todas as colunas que o classificador tem. Um admin pode dizer de que outro modo as tabelas chamam uma coluna, ou removê-la.',
  'column-missing.named': '“{name}”',
  'column-missing.detail': 'A tabela não tem a coluna {columns}, de que “{classifier}” precisa.',
  'column-unclear.title': 'Duas colunas poderiam ser a mesma do classificador.',
  'column-unclear.nextStep': 'Renomeie uma delas, ou deixe-a de fora.',
  'column-fixed.title': 'As colunas não podem ser mudadas assim.',
  'column-fixed.nextStep': 'Veja as colunas como estão e mude outras.',
  'too-many-classes.title': 'Há classes demais.',
  'too-many-classes.nextStep':
    'Escolha uma coluna de rótulos cujas classes se repitam e configure com ela um novo classificador.',
  'too-many-classes.detail':
    'Os rótulos indicam {classes, number} classes diferentes; o máximo é {most, number}. Uma coluna com mais parece conter ids ou texto livre.',
};
