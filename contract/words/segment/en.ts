export const en = { named: '{column} “{value}”' };
