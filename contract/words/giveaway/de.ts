import type { en } from './en.ts';

export const de: Record<keyof typeof en, string> = {
  alone:
    'Allein an „{column}“ ist die Klasse von {right} der {rows, number} Testzeilen zu erkennen; eine andere Spalte gibt es nicht.',
  besides:
    'Allein an „{column}“ ist die Klasse von {right} der {rows, number} Testzeilen zu erkennen; an der besten anderen Spalte, „{next}“, die von {nextRight}.',
};
