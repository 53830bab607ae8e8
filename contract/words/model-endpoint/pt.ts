export const pt = {
  'endpoint-unfit.title': 'Não é possível perguntar a um modelo neste endereço.',
  'endpoint-unfit.nextStep': 'Indique outro endereço.',
  'endpoint-key.title': 'A chave guardada não vai para outro endereço.',
  'endpoint-key.nextStep': 'Introduza a chave do novo endereço, ou diga que não precisa de nenhuma.',
  'endpoint-key.detail': 'Está guardada uma chave introduzida para um endereço diferente deste em {host}.',
  'endpoint-missing.title': 'Não há nenhum modelo externo.',
  'endpoint-missing.nextStep': 'Introduza primeiro o endereço e o modelo.',
  'endpoint-missing.detail': 'Neste servidor não está introduzido nenhum modelo externo.',
  'endpoint-columns.title': 'Estas colunas não podem ser enviadas.',
  'endpoint-columns.nextStep': 'Escolha colunas pelas quais o classificador decide.',
  'endpoint-columns.none': 'Nenhuma coluna está escolhida: nada seria perguntado ao modelo.',
  'endpoint-columns.unknown': 'O classificador não decide por nenhuma coluna {column}.',
  'leaves.noEndpoint': 'Nada sai do servidor: não está introduzido nenhum modelo externo.',
  'leaves.notUsed': 'Nada deste classificador vai para {host}.',
  'leaves.isOff': 'Nada vai para {host}: o modelo externo está desligado.',
  'leaves.trained':
    'Nada vai para {host}: foi treinada uma versão. O que foi perguntado antes do primeiro treino foi para lá.',
  'leaves.rows':
    'Para {host} vão os nomes e as descrições das classes e, das linhas classificadas no Excel antes do primeiro treino, as células de {columns}: no máximo {rows, plural, one {# linha} other {# linhas}} por dia de todos os classificadores juntos, e as mesmas células uma vez.',
};
