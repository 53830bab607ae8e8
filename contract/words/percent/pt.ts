import type { en } from './en.ts';

export const pt: Record<keyof typeof en, string> = {
  share: '{share}%',
  less: 'menos de {share}%',
  more: 'mais de {share}%',
};
