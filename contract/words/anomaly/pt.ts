import type { en } from './en.ts';

export const pt: Record<keyof typeof en, string> = {
  score: 'pontuação',
  low: '{column}: baixo ({share} das linhas são tão baixas)',
  high: '{column}: alto ({share} das linhas são tão altas)',
  missing: '{column}: vazio ({share} das linhas estão assim)',
  rare: '{column}: raro ({share} das linhas têm este valor)',
  month: '{column}: um mês incomum',
  weekday: '{column}: um dia da semana incomum',
  time: '{column}: um horário incomum',
};
