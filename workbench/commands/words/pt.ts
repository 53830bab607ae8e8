export const pt = { buttons: 'Botões do suplemento' };
