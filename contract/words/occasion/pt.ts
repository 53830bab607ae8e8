import type { en } from './en.ts';

export const pt: Record<keyof typeof en, string> = {
  person: '{person} pediu',
  correctionsSoFar: '{corrections, plural, one {# correção} other {# correções}} até agora',
  correctionsSince: '{corrections, plural, one {# correção} other {# correções}} desde a versão {since}',
  scheduleSoFar: 'Conforme a programação, com {labels, plural, one {# rótulo novo} other {# rótulos novos}} até agora',
  scheduleSince:
    'Conforme a programação, com {labels, plural, one {# rótulo novo} other {# rótulos novos}} desde a versão {since}',
  incident: 'Incidente {incident, number}: {what}',
};
