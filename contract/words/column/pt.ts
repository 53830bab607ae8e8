import type { en } from './en.ts';

export const pt: Record<keyof typeof en, string> = {
  'metric.nextStep':
    'Configure um classificador a partir de uma tabela, com as colunas que você escolher, ou outra métrica.',
  'none.nextStep': 'Veja as colunas como estão agora: alguém pode ter mudado algo nesse meio-tempo.',
  'there.nextStep': 'Mude o tipo dela, se é isso que você quer, ou dê outro nome à nova coluna.',
  'label.nextStep': 'Configure um novo classificador, se as classes devem estar em outra coluna.',
  'key.nextStep':
    'Dê a ela o tipo “Ignorada”, se não se deve decidir por ela. Para distinguir as linhas por outras colunas, configure um novo classificador.',
  'last.nextStep': 'Acrescente antes outra coluna.',
  'many-used.nextStep': 'Dê antes o tipo “Ignorada” a outras colunas.',
  'many-kept.nextStep': 'Use uma coluna que já existe com outro nome, ou configure um novo classificador.',
  'scope.nextStep': 'Mude antes os papéis dessas pessoas na página “Pessoas”.',
  'name.nextStep': 'Escolha outro nome, ou retire antes esse nome daquela coluna.',
  metric: '“{classifier}” é uma métrica: as suas colunas são as de toda observação.',
  none: '“{classifier}” não tem uma coluna “{column}”.',
  there: '“{classifier}” já tem uma coluna “{column}”.',
  label: 'As classes estão em “{column}”: não se pode também decidir por ela.',
  key: '“{column}” distingue as linhas: sem ela ninguém mais saberia de quais linhas se falou.',
  last: 'Sem “{column}”, “{classifier}” não teria por onde decidir.',
  'many-used': 'Seriam mais de {most, number} colunas pelas quais decidir.',
  'many-kept':
    'Com as removidas, seriam mais de {most, number} colunas cujas células são guardadas junto do que foi dito.',
  scope: '“{column}” diz quais linhas são visíveis para {people}: não restaria nenhuma.',
  name: '“{name}” é como as tabelas chamam a coluna “{column}”, ou quase.',
};
