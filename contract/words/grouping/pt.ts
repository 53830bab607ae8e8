export const pt = {
  'unknown-grouping.title': 'Esse agrupamento não existe.',
  'unknown-grouping.nextStep': 'Consulte a lista de agrupamentos, ou agrupe as linhas de novo.',
  'unknown-grouping.malformed': 'Não existe o agrupamento “{given}”.',
  'unknown-grouping.none': 'Não existe o agrupamento {grouping, number}.',
  'grouping-refused.title': 'As linhas não podem ser agrupadas assim.',
  'grouping-refused.nextStep': 'Veja os grupos como estão agora e tente novamente.',
  'grouping-refused.few':
    '{rows, plural, =0 {Nenhuma linha foi enviada} one {Só foi enviada uma linha} other {Só foram enviadas # linhas}}; são precisas {least, number} para as agrupar.',
  'grouping-refused.many': 'Não é possível agrupar mais de {most, number} linhas de uma vez.',
  'grouping-refused.busy': 'Os grupos estão sendo trabalhados neste momento.',
  'grouping-refused.unfinished': 'As linhas ainda não foram agrupadas.',
  'grouping-refused.group': 'Não existe o grupo {group, number}: talvez tenha sido unido a outro.',
  'grouping-refused.itself': 'O grupo {group, number} não pode ser unido a si mesmo.',
  'grouping-refused.alike':
    'Todas as linhas do grupo {group, number} são iguais, portanto não há nada por que o dividir.',
  'grouping-refused.columns': 'O classificador já lê outras colunas. Agrupe as linhas de novo.',
  'grouping-refused.unnamed': 'Nenhum grupo tem nome ainda. Dê nome a um.',
};
