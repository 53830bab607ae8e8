export const pt = {
  title: 'Histórico de linhas: {classifier}',
  counts:
    '{rows, plural, one {# linha} other {# linhas}}, {entries, plural, one {# entrada} other {# entradas}} do registro, por linha e depois pela ordem de registro.',
  row: 'Linha',
  at: 'Quando (UTC)',
  person: 'Quem',
  before: 'Classe antes',
  after: 'Classe depois',
  said: 'O que foi dito',
  nobody: 'ninguém foi visto',
};
