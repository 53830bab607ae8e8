import type { en } from './en.ts';

export const de: Record<keyof typeof en, string> = {
  copy: 'Kopieren',
  copyOf: 'Kopieren: {label}',
  copied: 'Kopiert.',
  copyByHand: 'Markieren Sie es und kopieren Sie es von Hand.',
  tryAgain: 'Erneut versuchen',
  running: '{doing} …',
  cancel: 'Abbrechen',
  cancelling: 'Wird abgebrochen',
  cancelled: 'Abgebrochen.',
  trainFirst: 'Erst trainieren',
  goToTraining: 'Zum Training',
  saving: '{entries, plural, one {# Eintrag wird} other {# Einträge werden}} gespeichert …',
  waitingKept:
    '{entries, plural, one {# Eintrag wartet} other {# Einträge warten}}. {because} {entries, plural, one {Er bleibt erhalten und wird von selbst erneut gesendet.} other {Sie bleiben erhalten und werden von selbst erneut gesendet.}}',
  waitingHere:
    '{entries, plural, one {# Eintrag wartet} other {# Einträge warten}}. {because} Lassen Sie diesen Aufgabenbereich offen: {entries, plural, one {Er wird von selbst erneut gesendet.} other {Sie werden von selbst erneut gesendet.}}',
  sendNow: 'Jetzt senden',
  saved: '{entries, plural, one {# Eintrag} other {# Einträge}} gespeichert',
  close: 'Schließen',
};
