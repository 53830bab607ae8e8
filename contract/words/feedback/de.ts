import type { en } from './en.ts';

export const de: Record<keyof typeof en, string> = {
  'event-conflict.title': 'Ein Ereignis mit dieser Kennung besagt etwas anderes.',
  'event-conflict.nextStep': 'Geben Sie jedem Feedback-Ereignis eine eigene Kennung.',
  'event-conflict.detail':
    'Das Ereignis {event}, gesendet für die Zeile „{key}“, ist schon aufgezeichnet und besagt etwas anderes.',
};
