import type { CellValue, RowKey } from '../../contract/cell.ts';
import type { Classifier } from '../../contract/classifier.ts';
import type { FeedbackEvent, FeedbackReach } from '../../contract/feedback.ts';
import { isOfTable } from '../../contract/label.ts';
import type { OutboxItem, OutboxPort } from '../ports/outbox-port.ts';
import type { Pacing } from '../ports/pacing.ts';
import { noteSaid, saidClass, seenHere, type MemoryPort, type SaidMemory } from './said-memory.ts';

/** What is needed to say something of a row. */
export interface Saying {
  readonly outbox: OutboxPort;
  readonly store: MemoryPort;
  readonly memory: SaidMemory;
  readonly pacing: Pacing;
  readonly classifier: Classifier;
  readonly view: string | null;
}

/** What is said of one row. */
export interface Word {
  readonly key: RowKey;
  readonly kind: FeedbackEvent['kind'];
  readonly origin: FeedbackEvent['origin'];
  /** In the order of the classifier's columns. */
  readonly cells: readonly CellValue[];
  readonly class?: string | undefined;
  readonly predictedClass?: string | undefined;
  readonly note?: string | undefined;
  /** `row`: of this row alone. */
  readonly reach?: FeedbackReach | undefined;
  /** Left out, the author has seen all that this pane has read of the log or shown of the row. */
  readonly basedOn?: number | undefined;
}

/** One thing said of a row, and what people had said before: enough to take it back. */
export interface SentCorrection {
  readonly key: string;
  readonly kind: FeedbackEvent['kind'];
  readonly class: string | null;
  readonly before: string | null;
  readonly cells: readonly CellValue[];
}

/**
 * Keeps words for their author to look at before they are sent: nothing is said by it, so nothing is remembered.
 * @returns once they are kept
 */
export async function draftWords(saying: Saying, words: readonly Word[]): Promise<void> {
  if (words.length === 0) return;
  const items = itemsOf(
    saying,
    words.map((word) => eventOf(saying, word)),
  );
  await saying.outbox.add(items.map((item) => ({ ...item, isDraft: true as const })));
}

function itemsOf({ classifier, view }: Saying, events: readonly FeedbackEvent[]): OutboxItem[] {
  const columns = classifier.columns.map((column) => column.name);
  return events.map((event) => ({ classifierId: classifier.id, columns, event, view }));
}

/**
 * Says something of some rows: puts it into the outbox and remembers it.
 * @returns what was said; resolves once it is kept
 */
export async function say(saying: Saying, words: readonly Word[]): Promise<readonly SentCorrection[]> {
  if (words.length === 0) return [];
  const { memory, classifier } = saying;
  const events = words.map((word) => eventOf(saying, word));
  const said = words.map(({ key, kind, class: className = null, cells }) => ({
    key,
    kind,
    class: className,
    before: saidClass(memory, key),
    cells,
  }));
  await saying.outbox.add(itemsOf(saying, events));
  for (const event of events) if (event.kind !== 'unsure' && !isOfTable(event.origin)) noteSaid(memory, event);
  await saying.store.save(classifier.id, memory);
  return said;
}

/** A word as an event of the log, with an id of its own. */
export function eventOf(
  { pacing, memory }: Pick<Saying, 'pacing' | 'memory'>,
  { cells, class: className, predictedClass, note, reach, basedOn, ...word }: Word,
): FeedbackEvent {
  return {
    ...word,
    id: pacing.newId(),
    cells: [...cells],
    ...(className === undefined ? {} : { class: className }),
    ...(predictedClass === undefined ? {} : { predictedClass }),
    ...(note === undefined ? {} : { note }),
    ...(reach === undefined ? {} : { reach }),
    basedOn: basedOn ?? seenHere(memory, word.key),
    saidAt: pacing.now().toISOString(),
  };
}
