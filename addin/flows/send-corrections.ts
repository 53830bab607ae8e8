import type { CellValue, RowKey } from '../../contract/cell.ts';
import type { Classifier } from '../../contract/classifier.ts';
import type { FeedbackEvent } from '../../contract/feedback.ts';
import { rowHash } from '../../contract/row-hash.ts';
import { featureCells } from './feature-columns.ts';
import { matchClass } from './labels.ts';
import type { OutboxItem, OutboxPort } from './outbox-port.ts';
import type { Pacing } from './pacing.ts';
import type { MemoryPort, SaidMemory } from './said-memory.ts';
import type { TypedCorrection } from './workbook-port.ts';

/** What the corrections are sent with. */
export interface CorrectionSending {
  readonly outbox: OutboxPort;
  readonly store: MemoryPort;
  readonly memory: SaidMemory;
  readonly pacing: Pacing;
  readonly classifier: Classifier;
  readonly view: string | null;
}

/** One thing said of a row, and what had been said before: enough to take it back. */
export interface Said {
  readonly key: string;
  readonly class: string | null;
  readonly before: string | null;
  readonly cells: readonly CellValue[];
}

/**
 * Puts typed corrections into the outbox. What was said already is not said again, so scanning the sheet twice is harmless;
 * what the server did not take is said again once the row's cells have been mended.
 * @returns what was new, in order; resolves once it is kept
 * @throws {FlowProblem} column-missing, column-unclear, before anything is kept
 */
export async function sendCorrections(sending: CorrectionSending, corrections: readonly TypedCorrection[]): Promise<readonly Said[]> {
  const { memory, classifier, pacing } = sending;
  const items: OutboxItem[] = [];
  const said: Said[] = [];
  const read = corrections.map((correction) => ({ ...correction, cells: featureCells(correction.cells, classifier) }));
  for (const correction of read) {
    const { cells } = correction;
    const before = memory.corrections.get(correction.key) ?? null;
    const name = correction.class === null ? null : matchClass(correction.class, classifier.classes);
    if (name === before && !isMended(sending, correction.key, cells)) continue;
    const kind = name === null ? 'withdraw' : name === correction.predictedClass ? 'accept' : 'correct';
    items.push(itemOf(sending, {
      id: pacing.newId(),
      kind,
      origin: 'correction-column',
      key: correction.key,
      cells,
      ...(name === null ? {} : { class: name }),
      ...(correction.predictedClass === null ? {} : { predictedClass: correction.predictedClass }),
      saidAt: pacing.now().toISOString(),
    }));
    said.push({ key: correction.key, class: name, before, cells });
    if (name === null) memory.corrections.delete(correction.key);
    else memory.corrections.set(correction.key, name);
  }
  if (items.length > 0) {
    await sending.outbox.add(items);
    await sending.store.save(classifier.id, memory);
  }
  return said;
}

/** An event as it lies in the outbox. */
export function itemOf(sending: CorrectionSending, event: FeedbackEvent): OutboxItem {
  return { classifierId: sending.classifier.id, columns: sending.classifier.columns.map((column) => column.name), event, view: sending.view };
}

/** Whether an event of the row is set aside that was said of other cells. */
function isMended({ outbox, classifier }: CorrectionSending, key: RowKey, cells: readonly CellValue[]): boolean {
  const setAside = outbox.snapshot().setAside.find(({ item }) => item.classifierId === classifier.id && item.event.key === key);
  return setAside !== undefined && rowHash(setAside.item.event.cells) !== rowHash(cells);
}
