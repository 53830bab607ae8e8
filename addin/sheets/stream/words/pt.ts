export const pt = {
  title: 'O que os dados de {feed} ensinam: {classifier}',
  made: 'Feito em {at} com o que foi aprendido até então.',
  figure: 'Medida',
  whole: 'Todos os registros',
  lastHour: 'Última hora com rótulos',
  hour: 'Por hora, UTC',
  drifts: 'Árvores trocadas',
  learners: 'Métodos por log-loss, em nats',
  chart: 'Quão boas foram as respostas por hora',
};
