import type { en } from './en.ts';

export const pt: Record<keyof typeof en, string> = {
  drift: '{column} mudou',
  missing: '{column} está vazia com mais frequência',
};
