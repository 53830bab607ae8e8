export const pt = {
  whoeverHas: 'quem tem a função “{role}”',
  'unknown-work-list.title': 'Esta lista de trabalho não existe.',
  'unknown-work-list.nextStep': 'Veja as listas de trabalho: alguém pode tê-la eliminado.',
  'unknown-work-list.malformed': 'Não existe nenhuma lista de trabalho “{given}”.',
  'unknown-work-list.none': 'Não existe nenhuma lista de trabalho {list}.',
  'work-list-refused.title': 'O trabalho não pode ser atribuído assim.',
  'work-list-refused.nextStep': 'Escolha outras linhas ou outras pessoas e tente de novo.',
  'work-list-refused.no-rows':
    'Não há nenhuma linha para atribuir: nenhuma foi escolhida, ou a condição não se aplica a nenhuma.',
  'work-list-refused.column':
    'A condição não pode ser aplicada a uma coluna “{column}”: não existe, duas poderiam ser a pretendida, ou contém outra coisa.',
  'work-list-refused.person': '{person} não pode dizer o que são as linhas deste classificador.',
  'work-list-refused.role': 'Quem tem a função “{role}” não pode dizer o que são as linhas.',
  'work-list-refused.scope':
    '{rows, plural, one {A linha não está entre as de {person}.} other {Nenhuma das # linhas está entre as de {person}.}}',
  'work-list-refused.nobody':
    '{rows, plural, one {# linha} other {# linhas}} de {of, number} não {rows, plural, one {está} other {estão}} entre as de ninguém a quem são atribuídas.',
  'work-list-refused.many': 'Já existem {most, number} listas de trabalho abertas, que é o máximo. Termine uma delas.',
  'work-list-refused.ended': 'A lista de trabalho terminou. Abra-a de novo primeiro.',
};
