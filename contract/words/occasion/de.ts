import type { en } from './en.ts';

export const de: Record<keyof typeof en, string> = {
  person: '{person} hat darum gebeten',
  correctionsSoFar: '{corrections, plural, one {# Korrektur} other {# Korrekturen}} bisher',
  correctionsSince: '{corrections, plural, one {# Korrektur} other {# Korrekturen}} seit Version {since}',
  scheduleSoFar: 'Nach Zeitplan, mit bisher {labels, plural, one {# neuen Label} other {# neuen Labels}}',
  scheduleSince: 'Nach Zeitplan, mit {labels, plural, one {# neuen Label} other {# neuen Labels}} seit Version {since}',
  incident: 'Vorfall {incident, number}: {what}',
};
