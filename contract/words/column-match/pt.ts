import type { en } from './en.ts';

export const pt: Record<keyof typeof en, string> = {
  named: '“{name}”',
  oneColumn: 'A tabela só tem uma coluna, {present}, que poderia ser {wanted}.',
  severalColumns: '{present} da tabela poderiam {columns, plural, =2 {ambas} other {todas}} ser {wanted}.',
};
