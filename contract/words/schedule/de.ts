import type { en } from './en.ts';

export const de: Record<keyof typeof en, string> = {
  'unknown-schedule.title': 'Nichts dergleichen läuft von selbst.',
  'unknown-schedule.nextStep': 'Sehen Sie in der Liste nach, was von selbst läuft: Vielleicht wurde es gelöscht.',
  'unknown-schedule.detail': 'Als {schedule} läuft nichts von selbst, soweit Sie es sehen dürfen.',
  'schedule-refused.title': 'So lässt sich das nicht einstellen.',
  'schedule-refused.nextStep': 'Stellen Sie es anders ein, oder lassen Sie es, wie es ist.',
  'schedule-refused.fixed': 'Wann dies läuft, steht fest oder in den Einstellungen des Servers.',
  'schedule-refused.other-kind': 'Dies wird auf andere Weise ausgelöst.',
  'schedule-refused.hours': 'Dies läuft alle so viele ganze Stunden: von 1 bis 24.',
  'schedule-refused.often': 'Dies läuft alle so viele Sekunden: von 1 bis 86.400.',
  'schedule-refused.not-now': 'Dies lässt sich nicht sofort ausführen.',
  'schedule-refused.off': 'Dies ist ausgeschaltet: Schalten Sie es zuerst ein.',
  'logs-broken.title': 'Ein Protokoll ist nicht, was aufgezeichnet wurde.',
  'logs-broken.nextStep': 'Prüfen Sie die Protokolle auf der Seite des Protokolls, und lesen Sie docs/audit.md.',
  'logs-broken.detail':
    '{logs, plural, one {Das Protokoll {log} ist nicht, was aufgezeichnet wurde.} other {Das Protokoll {log} und weitere, insgesamt #, sind nicht, was aufgezeichnet wurde.}}',
};
