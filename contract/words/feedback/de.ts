import type { en } from './en.ts';

export const de: Record<keyof typeof en, string> = {
  'event-conflict.title': 'Ein Ereignis mit dieser Kennung besagt etwas anderes.',
  'event-conflict.nextStep': 'Geben Sie jedem Feedback-Ereignis eine eigene Kennung.',
  'event-conflict.detail':
    'Das Ereignis {event}, gesendet für die Zeile „{key}“, ist schon aufgezeichnet und besagt etwas anderes.',
  'too-many-drafts.title': 'Es gibt zu viele Korrekturen, die nicht gesendet wurden.',
  'too-many-drafts.nextStep': 'Senden Sie die vorhandenen, oder nehmen Sie einige heraus.',
  'too-many-drafts.detail':
    'Es wären {drafts, number} nicht gesendete Korrekturen; höchstens {most, number} sind möglich.',
};
