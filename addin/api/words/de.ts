import type { en } from './en.ts';

export const de: Record<keyof typeof en, string> = {
  tooLarge: 'Die Zeilen sind zu groß für eine Anfrage.',
  tooLargeNext: 'Kürzen Sie sehr lange Zellen oder wählen Sie weniger Spalten.',
  away: 'Der Amend-Server antwortet nicht.',
  awayNext:
    'Prüfen Sie Ihre Verbindung und versuchen Sie es noch einmal. Nichts, was Sie eingegeben haben, ist verloren.',
  slow: 'Der Amend-Server braucht zu lange, um zu antworten.',
  slowNext: 'Versuchen Sie es gleich noch einmal. Nichts, was Sie eingegeben haben, ist verloren.',
  unreadable: 'Die Antwort des Servers passt nicht zu dieser Version des Aufgabenbereichs.',
  unreadableNext:
    'Schließen Sie den Aufgabenbereich und öffnen Sie ihn neu. Wenn es wieder geschieht, sagen Sie es Ihrem Admin.',
  withRequest: '{nextStep} Anfrage-ID: {requestId}.',
};
