import type { en } from './en.ts';

export const de: Record<keyof typeof en, string> = {
  title: 'Ausgewählte Zeile',
  follow: 'Die Zeile zeigen, die im Blatt ausgewählt ist',
  noRow: 'Wählen Sie eine Zeile der Tabelle aus, um ihre Klasse, den Grund dafür und das dazu Gesagte zu sehen.',
  selected: 'Ausgewählte Zeile {row}',
  noClass: 'Nicht klassifiziert',
  more: 'Warum, ähnliche Zeilen und was gesagt wurde ({entries, number})',
  ownLabel: 'durch ein Label, das eigene oder das gleicher Zeilen',
  sure: 'zu {share} sicher',
  accept: 'Bestätigen',
  said: 'Was dazu gesagt wurde',
  saving: 'Ihre Antwort wird gespeichert',
};
