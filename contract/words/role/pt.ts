import type { en } from './en.ts';

export const pt: Record<keyof typeof en, string> = {
  viewer: 'leitor',
  corrector: 'corretor',
  approver: 'aprovador',
  controller: 'controlador',
  admin: 'admin',
};
