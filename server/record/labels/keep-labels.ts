import type { Kysely, RawBuilder } from 'kysely';
import { evolve, labelOf, UNLABELLED, type LabelEvent, type Statement } from '../../../contract/label.ts';
import type { Database } from '../../platform/database/schema.ts';
import { keepingLabels, WHERE_MOVED } from './keep-label-store.ts';
import { readLabelsOfRows, rowIdsOf, type KeptLabel } from './label-store.ts';
import { readTrust } from './trust-store.ts';
import { isLeftOut, TRUSTING, type Trust } from './trust.ts';

/** The labels of the rows that a transaction speaks of, as its events move them on. */
export interface SpokenRows {
  readonly classifierId: string;
  readonly rowIds: ReadonlyMap<string, string>;
  /** By row key; rows of which nothing was ever said are not among them. */
  readonly labels: Map<string, KeptLabel>;
  /** Whose words count now. */
  readonly trust: Trust;
}

/**
 * Reads the labels of rows that events are about to speak of. The caller holds the log's head lock. Indexed reads.
 */
export async function readSpokenRows(
  transaction: Kysely<Database>,
  classifierId: string,
  keys: Iterable<string>,
): Promise<SpokenRows> {
  const rowIds = rowIdsOf(keys);
  const labels = await readLabelsOfRows(transaction, classifierId, rowIds);
  return { classifierId, rowIds, labels, trust: await readTrust(transaction, classifierId) };
}

/**
 * Moves the labels of rows on by the next events, at least one, in the order of their sequence.
 *
 * @param classIds of every class that the events say
 * @returns what keeps them, for the statement that appends the events and has `moved` the head: log and labels never
 *   disagree
 */
export function moveLabels(
  { classifierId, rowIds, labels, trust }: SpokenRows,
  events: readonly LabelEvent[],
  classIds: ReadonlyMap<string, number>,
): RawBuilder<unknown> {
  const first = events[0]!.sequence;
  const moved = foldEvents(events, labels, trust);
  for (const [key, label] of moved) labels.set(key, label);
  const classIdOf = ({ sequence, class: name }: Statement) => (sequence < first ? null : classIds.get(name)!);
  return keepingLabels(classifierId, [...moved.values()], rowIds, classIdOf, WHERE_MOVED);
}

/**
 * Labels by row key after some events, which come in the order of their sequence; rows without an event are not among
 * them.
 *
 * @param trust whose words count: of the others, only that they were said is noted
 */
export function foldEvents(
  events: Iterable<LabelEvent>,
  before: ReadonlyMap<string, KeptLabel> = new Map(),
  trust: Trust = TRUSTING,
): Map<string, KeptLabel> {
  const labels = new Map<string, KeptLabel>();
  for (const event of events) {
    labels.set(event.key, foldEvent(labels.get(event.key) ?? before.get(event.key), event, trust));
  }
  return labels;
}

/** The label of a row after one more of its events. */
export function foldEvent(kept: KeptLabel | undefined, event: LabelEvent, trust: Trust = TRUSTING): KeptLabel {
  const before = kept?.label ?? UNLABELLED;
  const label = isLeftOut(trust, event) ? before : evolve(before, event);
  const isChanged = kept === undefined || labelOf(label)?.sequence !== labelOf(before)?.sequence;
  return {
    key: event.key,
    label,
    lastSequence: event.sequence,
    changedSequence: isChanged ? event.sequence : kept.changedSequence,
  };
}
