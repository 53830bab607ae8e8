import type { en } from './en.ts';

export const de: Record<keyof typeof en, string> = {
  viewer: 'Betrachter',
  corrector: 'Korrektor',
  approver: 'Freigeber',
  controller: 'Controller',
  admin: 'Admin',
};
