import type { FeedbackEvent } from '../../contract/feedback.ts';
import { itemOf, type CorrectionSending, type Said } from './send-corrections.ts';

/**
 * Takes back what was last said of a row: withdraws it, and says again what had been said before, if anything.
 * The correction cell then belongs to be put back to `said.before`, or emptied.
 */
export async function undoCorrection(sending: CorrectionSending, said: Said): Promise<void> {
  const { memory, classifier, pacing } = sending;
  const base = { origin: 'review' as const, key: said.key, cells: [...said.cells], saidAt: pacing.now().toISOString() };
  const events: FeedbackEvent[] = [];
  if (said.class !== null) events.push({ ...base, id: pacing.newId(), kind: 'withdraw' });
  if (said.before !== null) events.push({ ...base, id: pacing.newId(), kind: 'correct', class: said.before });
  await sending.outbox.add(events.map((event) => itemOf(sending, event)));
  if (said.before === null) memory.corrections.delete(said.key);
  else memory.corrections.set(said.key, said.before);
  await sending.store.save(classifier.id, memory);
}
