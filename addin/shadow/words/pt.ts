export const pt = {
  title: 'Sombra',
  lead: 'Outra versão pode responder às linhas reais sem ser vista: você vê o que ela mudaria antes que mude. Ela não chega a nenhuma célula, a nenhuma resposta e a nada que seja aprendido.',
  fetching: 'Consultando as sombras',
  starting: 'Deixando a versão {version} responder sem ser vista',
  stopping: 'Parando a sombra',
  version: 'Versão',
  choice: 'Versão {version}',
  choiceKeptBack: 'Versão {version}, retida',
  because: 'Por quê (outros leem junto com a sombra)',
  start: 'Deixar responder sem ser vista',
  stop: 'Parar',
  running: 'A versão {version} responde sem ser vista ao lado da versão {beside}, desde {at}; iniciada por {person}.',
  stoppedByPerson:
    'A versão {version} respondeu sem ser vista ao lado da versão {beside}, de {from} a {to}; parada por {person}.',
  stoppedByChampion:
    'A versão {version} respondeu sem ser vista ao lado da versão {beside}, de {from} a {to}; desde então outra versão responde.',
  why: 'Por quê: {because}',
  countMeans:
    'Uma linha conta uma vez, por mais que se pergunte por ela. Linhas respondidas por um rótulo ou uma regra ficam de fora: seriam respondidas assim com qualquer versão.',
  dropped:
    '{rows, plural, one {# linha respondida não foi comparada} other {# linhas respondidas não foram comparadas}}: muitas esperavam, a comparação falhou ou {most, number} já tinham sido comparadas.',
  byClass: 'O que ela mudaria',
  change: 'Respondido → responderia',
  rows: 'Linhas',
  rowsMeans: 'Linhas reais que teriam recebido a outra classe',
  changed: 'Mudam',
  changedMeans: 'Destas, as que teriam recebido outra classe',
  compared: 'Linhas',
  comparedMeans: 'Linhas reais deste valor que foram comparadas',
  pair: '{from} → {to}',
  examples: 'Por exemplo {keys}',
  others:
    '{rows, plural, one {Mais # linha mudaria, de pares mais raros.} other {Mais # linhas mudariam, de pares mais raros.}}',
  bySegment: 'Por {column}',
  otherSegments: '{values, plural, one {Mais um valor não está listado.} other {Mais # valores não estão listados.}}',
  earlier: 'Sombras anteriores',
  none: 'Não há outra versão cujo modelo esteja guardado.',
};
