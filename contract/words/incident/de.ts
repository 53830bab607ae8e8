import type { en } from './en.ts';

export const de: Record<keyof typeof en, string> = {
  drift: '{column} hat sich verschoben',
  missing: '{column} ist öfter leer',
};
