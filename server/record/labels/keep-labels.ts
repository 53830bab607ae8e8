import type { Kysely, RawBuilder } from 'kysely';
import { evolve, labelOf, UNLABELLED, type LabelEvent } from '../../../contract/label.ts';
import type { Database } from '../../platform/database/schema.ts';
import { keepingLabels } from './keep-label-store.ts';
import { readLabelsOfRows, rowIdsOf, type KeptLabel } from './label-store.ts';

/** The labels of the rows that a transaction speaks of, as its events move them on. */
export interface SpokenRows {
  readonly classifierId: string;
  readonly rowIds: ReadonlyMap<string, string>;
  /** By row key; rows of which nothing was ever said are not among them. */
  readonly labels: Map<string, KeptLabel>;
}

/**
 * Reads the labels of rows that events are about to speak of. The caller holds the log's head lock. One indexed read.
 */
export async function readSpokenRows(
  transaction: Kysely<Database>,
  classifierId: string,
  keys: Iterable<string>,
): Promise<SpokenRows> {
  const rowIds = rowIdsOf(keys);
  return { classifierId, rowIds, labels: await readLabelsOfRows(transaction, classifierId, rowIds) };
}

/**
 * Moves the labels of rows on by the next events, at least one, in the order of their sequence.
 *
 * @param classIds of every class that the events say
 * @returns what keeps them, for the statement that appends the events: log and labels never disagree
 */
export function moveLabels(
  { classifierId, rowIds, labels }: SpokenRows,
  events: readonly LabelEvent[],
  classIds: ReadonlyMap<string, number>,
): RawBuilder<unknown> {
  const first = events[0]!.sequence;
  const moved = foldEvents(events, labels);
  for (const [key, label] of moved) labels.set(key, label);
  return keepingLabels(classifierId, [...moved.values()], rowIds, (standing) =>
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
