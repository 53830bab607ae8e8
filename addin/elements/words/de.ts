import type { en } from './en.ts';

export const de: Record<keyof typeof en, string> = {
  copy: 'Kopieren',
  copyOf: 'Kopieren: {label}',
  copied: 'Kopiert.',
  copyByHand: 'Markieren Sie es und kopieren Sie es von Hand.',
  tryAgain: 'Erneut versuchen',
  running: '{doing}\u00a0…',
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
  missing:
    'Dieser Browser bewahrt für Amend nichts auf: Was nicht gesendet ist, geht verloren, wenn der Bereich geschlossen wird.',
  full: 'In diesem Browser ist kein Platz mehr: Was nicht gesendet ist, geht verloren, wenn der Bereich geschlossen wird. Löschen Sie auf diesem Datenträger, was Sie nicht brauchen.',
  broken:
    'Der Speicher dieses Browsers versagt: Was nicht gesendet ist, geht verloren, wenn der Bereich geschlossen wird.',
  sendNow: 'Jetzt senden',
  saved: '{entries, plural, one {# Eintrag} other {# Einträge}} gespeichert',
  close: 'Schließen',
};
