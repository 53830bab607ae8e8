export const pt = {
  title: '{name} – workbench do Amend',
  brand: 'workbench',
  whatThisIs:
    'Uma pasta de trabalho no navegador para experimentar o Amend. O Excel aqui é emulado; isto não é o Excel.',
  whatThisIsShort: 'Emulado: isto não é o Excel.',
  readOnlyName: '{name} – somente leitura',
  open: 'Abrir',
  openHint: 'Abrir um arquivo .xlsx ou .csv (Ctrl+O)',
  save: 'Salvar',
  saveHint: 'Salvar como .xlsx (Ctrl+S)',
  sample: 'Pasta de exemplo',
  sampleHint: 'Abrir o exemplo: um ano de compras com cartão',
  fileToOpen: 'Arquivo a abrir',
  undo: 'Desfazer',
  undoHint: 'Desfazer (Ctrl+Z)',
  redo: 'Refazer',
  redoHint: 'Refazer (Ctrl+Y)',
  nameBox: 'Caixa de nome',
  formulaBar: 'Barra de fórmulas',
  showPane: 'Mostrar o painel do Amend',
  pane: 'Painel de tarefas do Amend',
  paneWidth: 'Largura do painel de tarefas',
  closePane: 'Fechar o painel de tarefas',
  close: 'Fechar',
  closeMessage: 'Fechar esta mensagem',
  deleteSheetTitle: 'Excluir a planilha “{name}”?',
  deleteSheetText:
    'Tudo o que está nela é excluído junto. Fórmulas em outros lugares que a leem passam a mostrar um erro.',
  deleteSheet: 'Excluir',
  keepSheet: 'Manter a planilha',
  openOverTitle: 'Abrir “{next}” sem salvar?',
  openOverText:
    '“{name}” tem alterações não salvas. Elas se perdem quando outra pasta de trabalho toma o lugar desta. Para salvá-las, mantenha esta pasta e pressione Salvar.',
  openOver: 'Abrir sem salvar',
  keepWorkbook: 'Manter esta pasta',
  saveWithoutTitle: 'Salvar sem estes itens?',
  saveWithoutText: 'O arquivo recebe todo o resto. Ele não recebe:',
  saveAnyway: 'Salvar mesmo assim',
  saveCopy: 'Salvar como cópia',
  cancel: 'Cancelar',
  editUnforeseen:
    'Algo inesperado deu errado no workbench. Suas células estão como estavam; salve a pasta de trabalho e carregue a página de novo se isso continuar.',
  openUnforeseen:
    'O arquivo não foi aberto: algo inesperado deu errado. Suas células estão como estavam; abra o arquivo no programa que o criou, salve-o como .csv e abra esse arquivo.',
  saveUnforeseen:
    'A pasta de trabalho não foi salva: algo inesperado deu errado. Suas células estão como estavam. Para não perdê-las, selecione as células de uma planilha com Ctrl+A, copie-as e cole-as em outro programa.',
  recoverUnforeseen:
    'Não funcionou: algo inesperado deu errado. O que o navegador guardou continua lá. Carregue a página de novo para que seja oferecido outra vez.',
  readOnly:
    'A pasta de trabalho está aberta só para leitura. Carregue a página sem “read-only” no endereço para alterá-la.',
  protectedSheet: 'A célula está em uma planilha protegida. Desproteja a planilha para alterá-la.',
  nameTaken: 'Esse nome já está em uso. Escolha outro.',
  notPossible: 'Isso não é possível aqui: uma pasta de trabalho não pode ter esse nome ou esse intervalo.',
  notStarted:
    'Não foi possível iniciar o workbench. Carregue a página de novo; se continuar, execute “npm run build” no servidor.',
};
