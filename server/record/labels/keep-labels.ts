import type { Kysely } from 'kysely';
import { evolve, labelOf, UNLABELLED, type LabelEvent } from '../../../contract/label.ts';
import type { Database } from '../../platform/database/schema.ts';
import { readKeptLabels, writeKeptLabels, type KeptLabel } from './label-store.ts';

/**
 * Keeps what new events make of their rows' labels, in the events' own transaction: log and labels never disagree. The
 * caller holds the log's head lock and hands the events over in the order of their sequence. Two statements, whatever
 * the number of events.
 *
 * @param classIds of every class that the events say
 */
export async function keepLabels(
  transaction: Kysely<Database>,
  classifierId: string,
  events: readonly LabelEvent[],
  classIds: ReadonlyMap<string, number>,
): Promise<void> {
  const first = events[0]?.sequence;
  if (first === undefined) return;
  const before = await readKeptLabels(transaction, classifierId, new Set(events.map((event) => event.key)));
  await writeKeptLabels(transaction, classifierId, [...foldEvents(events, before).values()], (standing) =>
    standing.sequence < first ? null : classIds.get(standing.class)!,
  );
}

/**
 * Labels by row key after some events, which come in the order of their sequence; rows without an event are not among
 * them.
 */
export function foldEvents(
  events: Iterable<LabelEvent>,
  before: ReadonlyMap<string, KeptLabel> = new Map(),
): Map<string, KeptLabel> {
  const labels = new Map<string, KeptLabel>();
  for (const event of events) labels.set(event.key, foldEvent(labels.get(event.key) ?? before.get(event.key), event));
  return labels;
}

/** The label of a row after one more of its events. */
export function foldEvent(kept: KeptLabel | undefined, event: LabelEvent): KeptLabel {
  const before = kept?.label ?? UNLABELLED;
  const label = evolve(before, event);
  const isChanged = kept === undefined || labelOf(label)?.sequence !== labelOf(before)?.sequence;
  return {
    key: event.key,
    label,
    lastSequence: event.sequence,
    changedSequence: isChanged ? event.sequence : kept.changedSequence,
  };
}
