import type { OutboxItem } from '../../ports/outbox-port.ts';
import { readableKey } from '../../table/keyed-rows.ts';
import { correctWords } from '../words/correct-words.ts';

/** What an event on its way says of which row, such as "INV-7 · 2026 → Travel". */
export function itemName({ event }: OutboxItem): string {
  const row = readableKey(event.key);
  if (event.kind === 'withdraw') return correctWords('emptied', { row });
  return event.kind === 'unsure' ? correctWords('notSure', { row }) : `${row} → ${event.class}`;
}
