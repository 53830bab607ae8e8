export const de = { ctrl: 'Strg', shift: 'Umschalt', delete: 'Entf' };
