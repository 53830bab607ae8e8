export const en = { buttons: 'Buttons of the add-in' };
