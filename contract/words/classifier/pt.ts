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
  'class-unknown.title': 'O catálogo de classes está fechado.',
  'class-unknown.nextStep': 'Escolha uma classe que exista ou peça a quem pode que acrescente esta.',
  'class-unknown.detail':
    'Não existe a classe “{class}”. Novas classes são acrescentadas por quem tem o papel {roles}.',
  'class-unknown.near':
    'Não existe a classe “{class}”, mas existe {near}. Novas classes são acrescentadas por quem tem o papel {roles}.',
  'class-fixed.title': 'As classes não podem ser alteradas assim.',
  'class-fixed.nextStep': 'Veja como estão as classes e altere outra coisa.',
  'class-fixed.metric': 'As classes de “{classifier}” são as duas decisões de uma métrica.',
  'class-fixed.anomalies': 'As classes de “{classifier}” são os dois vereditos sobre linhas incomuns.',
  'class-fixed.none': 'O catálogo não tem nenhuma classe com o número {number, number}.',
  'class-fixed.name': '“{name}” já significa a classe “{class}”. Junte as duas se forem uma só.',
  'class-fixed.removed': 'Uma classe “{name}” foi removida. Acrescente-a de novo e junte as duas.',
  'class-fixed.itself': '“{class}” não pode ser juntada a si mesma.',
  'class-fixed.merged': '“{class}” foi juntada a “{into}”. Desfaça isso primeiro.',
  'class-fixed.not-merged': '“{class}” não foi juntada a outra classe.',
  'class-fixed.rows':
    '{rows, plural, one {Uma linha tem} other {{rows, number} linhas têm}} a classe “{class}”, ou {rows, plural, one {tinha} other {tinham}} antes. Corrija-{rows, plural, one {a} other {as}}, junte a classe a outra ou desative-a.',
  'class-fixed.joined': '{classes} passou a ser “{class}”. Desfaça isso primeiro.',
};
