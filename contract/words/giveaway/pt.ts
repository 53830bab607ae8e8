import type { en } from './en.ts';

export const pt: Record<keyof typeof en, string> = {
  alone: 'Só por “{column}” já se sabe a classe de {right} das {rows, number} linhas de teste; não há outra coluna.',
  besides:
    'Só por “{column}” já se sabe a classe de {right} das {rows, number} linhas de teste; pela melhor outra coluna, “{next}”, a de {nextRight}.',
};
