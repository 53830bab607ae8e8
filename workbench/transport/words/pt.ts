export const pt = { closeDialog: 'Fechar a caixa de diálogo' };
