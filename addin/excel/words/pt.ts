import type { en } from './en.ts';

export const pt: Record<keyof typeof en, string> = {
  editing: 'Uma célula está sendo editada, por isso o Excel não deixa ninguém mais entrar.',
  editingNext: 'Pressione Enter ou Esc na planilha e tente de novo.',
  protected: 'A planilha está protegida.',
  protectedNext:
    'Escolha Revisão > Desproteger Planilha no Excel, ou peça a quem a protege, e tente de novo. O que você digitou fica nas células.',
  structure: 'A estrutura da pasta de trabalho está protegida.',
  structureNext:
    'Desfaça a proteção em Revisão > Proteger Pasta de Trabalho no Excel, ou peça a quem a protege, e tente de novo.',
  denied:
    'O Excel não deixa o Amend entrar nesta pasta de trabalho. Talvez ela espere um rótulo de confidencialidade, ou o rótulo não permita alterações.',
  deniedNext:
    'Escolha um rótulo em Página Inicial > Confidencialidade, ou peça ao proprietário o direito de editar, e tente de novo.',
  readOnly: 'A pasta de trabalho está aberta só para leitura.',
  readOnlyNext: 'Escolha Editar Pasta de Trabalho, ou salve uma cópia sua, e tente de novo.',
  tableGone: 'A tabela não está mais na pasta de trabalho.',
  tableGoneNext: 'Selecione uma célula da tabela que você quer e tente de novo.',
  columnsGone: 'Uma coluna de que o Amend precisa não está mais na tabela: foi renomeada ou excluída.',
  columnsGoneNamed: 'A tabela não tem mais a coluna {names}: foi renomeada ou excluída.',
  columnName: '“{name}”',
  columnsGoneNext: 'Desfaça a alteração da coluna ou classifique a tabela de novo.',
  tooLarge: 'A tabela contém mais do que o Excel entrega de uma vez.',
  tooLargeNext: 'Exclua as colunas ou linhas desnecessárias, ou encurte textos muito longos, e tente de novo.',
  unsupported: 'Este Excel não consegue fazer o que o Amend pediu.',
  unsupportedNext: 'Atualize o Excel ou use o Excel para a Web.',
  refused: 'O Excel recusou o que o Amend pediu.',
  refusedNext: 'Tente de novo; se acontecer outra vez, salve a pasta de trabalho e abra-a de novo.',
  rowGone: 'A linha não foi encontrada: foi excluída, a sua chave foi alterada ou outra linha tem a mesma chave.',
  rowGoneNext: 'Procure-a na tabela e dê a cada linha uma chave própria.',
  notInExcel: 'O Amend não está rodando dentro do Excel.',
  notInExcelNext: 'Abra o painel pela faixa de opções do Excel ou use o workbench.',

  noRoom:
    'O Amend precisa de {columns, plural, one {uma coluna vazia} other {# colunas vazias}} à direita da tabela, mas há algo em {address}.',
  noRoomNext: 'Mova isso mais para a direita, ou insira colunas vazias depois da tabela, e tente de novo.',
  low: 'baixa',
  sourceOutside: 'primeira resposta de {model}',
  source:
    '{source, select, first {primeira resposta} adopted {adotado} label {rótulo} rule {regra} stream {dados do fluxo} other {modelo}}',
  edited: 'editada',
  unknownRow: 'nova?',
  newClass: 'Ainda não é uma classe',
  newClassMeans:
    'Esta classe não está na lista. Mantenha-a para ensinar uma classe nova ao Amend; volte se for um engano.',
  tooNarrow:
    'A coluna “{column}” é estreita demais para mostrar os seus números: o Excel mostra #### ali, e o Amend toma a classe como ela é mostrada.',
  tooNarrowNext: 'Alargue a coluna e tente de novo.',
  tableBusy: 'A tabela continua mudando enquanto o Amend trabalha nela.',
  tableBusyNext: 'Espere até que ninguém ordene, insira ou exclua linhas e tente de novo.',
  noValues: 'O Excel não entregou os valores da tabela.',
  noValuesNext: 'Exclua as colunas desnecessárias e tente de novo.',
  tooManyCells:
    'A tabela tem {rows, number} linhas e {columns, number} colunas; o Amend lê no máximo {most, number} células.',
  tooManyCellsNext: 'Divida a tabela ou exclua as colunas desnecessárias.',

  noRowsBelow: '{address} não pode virar uma tabela: não há linha abaixo dos cabeçalhos.',
  overlaps: '{address} não pode virar uma tabela: sobrepõe-se a outra tabela ou tem células mescladas.',
  notATableNext: 'Selecione os cabeçalhos e todas as linhas abaixo deles, e nada mais, e tente de novo.',
  signInClosed: 'A janela para entrar não abriu ({code}).',
  signInClosedNext:
    'Permita que o seu navegador abra janelas para este site, feche outras janelas do Amend e tente de novo.',
};
