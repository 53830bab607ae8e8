import type { en } from './en.ts';

export const pt: Record<keyof typeof en, string> = {
  under: 'menos de {edge}',
  between: '{low} a {high}',
  over: 'mais de {edge}',
  from: '{edge} ou mais',
  other: '(outros)',
  otherClasses: 'todas as outras',
};
