import type { en } from './en.ts';

export const pt: Record<keyof typeof en, string> = {
  oneColumn: 'A tabela tem uma coluna, {present}, que poderia ser {wanted}.',
  someColumns: '{present} da tabela poderiam {count, plural, =2 {ambas} other {todas}} ser {wanted}.',
};
