export const pt = {
  unreadable: 'Não é possível ler esta fórmula. Verifique os parênteses, as vírgulas e as aspas.',
  unknown:
    'O workbench não conhece um nome ou uma função desta fórmula. Verifique como está escrita; o Excel talvez a conheça.',
  circle:
    'Esta fórmula lê o próprio resultado, diretamente ou por meio de outras, e mostra 0. Altere aquilo a que ela se refere.',
  deep: 'Esta fórmula está no fim de uma cadeia que sobe ou atravessa a planilha e é longa demais para o workbench. O Excel a calcula; faça a cadeia descer.',
  broken:
    'O workbench parou nesta fórmula ou em uma ao lado e não calcula nenhuma até que a página seja carregada de novo.',
  notLoaded: 'Não foi possível carregar a parte do workbench que calcula. Carregue a página de novo.',
  spillBlocked: 'Os resultados desta fórmula precisam das células ao lado ou abaixo, que não estão vazias. Esvazie-as.',
  lookupInCalculated:
    'O workbench não calcula LOOKUP em valores calculados para ela, como 1/(A1:A9=1). O Excel calcula.',
  spillReference:
    'O workbench não calcula uma referência a todos os resultados de outra fórmula, como A1#. O Excel calcula.',
};
