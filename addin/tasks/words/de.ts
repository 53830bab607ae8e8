import type { en } from './en.ts';

export const de: Record<keyof typeof en, string> = {
  unexpected: 'Im Aufgabenbereich ist etwas schiefgegangen.',
  unexpectedNext:
    'Versuchen Sie es noch einmal. Wenn es wieder geschieht, schließen Sie den Aufgabenbereich und öffnen Sie ihn neu.',
};
