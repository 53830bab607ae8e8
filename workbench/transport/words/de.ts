export const de = { closeDialog: 'Das Dialogfeld schließen' };
