import type { en } from './en.ts';

export const pt: Record<keyof typeof en, string> = {
  empty: 'não pode ficar em branco',
  tooShort: 'deve ter pelo menos {least, number} caracteres',
  tooLong: 'deve ter no máximo {most, number} caracteres',
  unstorable: 'Há aqui um caractere que não pode ser guardado (NUL, ou metade de um par substituto).',
  noList: 'Aqui se espera uma lista de {of}.',
  tooMany: 'Há {of} demais: {count, number}; o máximo é {most, number}.',
  tooFew: 'Há {of} de menos: {count}; o mínimo é {least}.',
  cellTooLong: 'O texto tem {length, number} caracteres; o máximo é {most, number}.',
  noCell: 'Uma célula é um texto, um número finito, true, false ou null.',
  tooManyCells:
    '{rows, number} linhas de {columns} colunas são demais para uma requisição. Envie no máximo {most, number} linhas com tantas colunas por vez.',
  sampleTooLarge: 'A amostra tem {cells, number} células; o máximo é {most, number}. Envie menos linhas dela.',
  columnTwice: 'Duas colunas se chamam “{name}”.',
  renameOne: 'Duas colunas se chamam “{name}”. Renomeie uma delas.',
  valueForEachKey: 'Cada coluna deve ter um valor para cada chave.',
  valueForEachLabel: 'Cada coluna deve ter um valor para cada rótulo.',
  valuesAsFirst: 'Cada coluna deve ter tantos valores quanto a primeira.',
  cellForEachColumn: 'Cada evento deve ter uma célula para cada coluna.',
  oneRow: 'Exatamente uma linha é explicada por vez.',
  sameName: 'Duas colunas têm o mesmo nome, “{name}”. Renomeie uma delas.',
  labelIsFeature: 'A coluna de rótulos não pode ser também uma coluna pela qual decidir.',
  noFeature: 'Pelo menos uma coluna deve ser usada, não ignorada.',
  tooManyFeatures:
    'São {features, number} colunas pelas quais decidir; o máximo é {most}. Dê às outras o tipo “Ignorada”.',
  keyTwice: 'A coluna-chave “{name}” foi indicada duas vezes. Indique-a uma só vez.',
  noSegmentColumn: 'A coluna de segmento deve ser uma das colunas, e não ignorada.',
  labelIsKey: 'A coluna de rótulos não pode também distinguir as linhas. Escolha outra coluna-chave.',
  tooEarly: 'O momento é anterior ao ano de 1900.',
  namesNoClass: 'Uma correção, uma aceitação ou uma adoção indica uma classe; os outros tipos, não.',
  adoptsNothing: 'Só uma coluna de rótulos adota.',
  noExtent: 'Diga para que é o papel: para um classificador, null para todos, ou para um projeto.',
  twoExtents: 'Um papel é para um projeto ou para classificadores: indique só o projeto, sem classificador.',
  scopeOfAll: 'As linhas são de um classificador. Indique-o, ou dê o papel sem escopo.',
  roleTwice:
    'O papel “{role}” foi dado duas vezes para um mesmo classificador, para linhas diferentes. Dê o papel uma vez, com todos os valores em um só escopo.',
};
