export const en = { closeDialog: 'Close the dialog' };
