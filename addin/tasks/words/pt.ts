import type { en } from './en.ts';

export const pt: Record<keyof typeof en, string> = {
  unexpected: 'Algo deu errado no painel.',
  unexpectedNext: 'Tente de novo. Se acontecer outra vez, feche o painel e abra-o de novo.',
};
