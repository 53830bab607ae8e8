import type { en } from './en.ts';

export const de: Record<keyof typeof en, string> = {
  own: 'Das haben Sie selbst gesagt: Jemand anderes muss es freigeben oder ablehnen. In der Zeile können Sie es zurücknehmen.',
  settled:
    'Es wartet nicht mehr: Inzwischen wurde es freigegeben oder abgelehnt, oder es wurde zurückgenommen oder etwas anderes gesagt.',
  unknown: 'Unter den Zeilen, die Sie sehen dürfen, gibt es keinen solchen Vorschlag.',
};
