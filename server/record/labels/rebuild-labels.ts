import type { Kysely } from 'kysely';
import type { Proposal } from '../../../contract/label.ts';
import type { Database } from '../../platform/database/schema.ts';
import { keepingLabels, moveLabelledHead, readLabelledHeads } from './keep-label-store.ts';
import { foldEvents } from './keep-labels.ts';
import { deleteKeptLabels, readAllKeptLabels, readLabelEvents, type KeptLabel } from './label-store.ts';
import { readTrust } from './trust-store.ts';
import type { Trust } from './trust.ts';

/** What making a classifier's labels anew found. */
export interface Rebuilt {
  readonly classifierId: string;
  /** Rows that have been spoken of. */
  readonly rows: number;
  /** Keys of rows whose label was kept otherwise than the log says, or not at all, or without a word in the log. */
  readonly differing: readonly string[];
}

/** By what a log is folded. */
export interface Then {
  /** Places of the columns that count in the hashes of rows. */
  readonly used?: readonly number[] | undefined;
  /** How often the catalogue had changed by whose names classes are called. */
  readonly classChanges?: number | undefined;
  /** Whose words count. */
  readonly trust?: Trust | undefined;
}

const EVENTS_PER_PAGE = 5_000;
const LABELS_PER_STATEMENT = 5_000;

/**
 * Makes the labels of a classifier anew from its log. O(events), in one transaction that keeps new feedback waiting.
 *
 * @param lockHead keeps the log of a classifier from growing until the transaction ends, and says where it ends
 */
export async function rebuildLabels(db: Kysely<Database>, classifierId: string, lockHead: LockHead): Promise<Rebuilt> {
  return db.transaction().execute(async (transaction) => {
    const { sequence } = await lockHead(transaction, classifierId);
    return makeLabelsAnew(transaction, classifierId, sequence);
  });
}

type LockHead = (transaction: Kysely<Database>, classifierId: string) => Promise<{ readonly sequence: number }>;

/**
 * Makes the labels of a classifier anew, within a transaction that holds the head of its log.
 *
 * @param sequence of the log's last event
 */
export async function makeLabelsAnew(
  transaction: Kysely<Database>,
  classifierId: string,
  sequence: number,
): Promise<Rebuilt> {
  const kept = new Map((await readAllKeptLabels(transaction, classifierId)).map((label) => [label.key, label]));
  const labels = await foldLog(transaction, classifierId, sequence);
  const differing = [...new Set([...kept.keys(), ...labels.keys()])].filter(
    (key) => kept.get(key)?.isWhole !== true || !isSame(kept.get(key), labels.get(key)),
  );
  if (differing.length > 0) {
    await deleteKeptLabels(transaction, classifierId);
    const all = [...labels.values()];
    for (let start = 0; start < all.length; start += LABELS_PER_STATEMENT) {
      await keepingLabels(classifierId, all.slice(start, start + LABELS_PER_STATEMENT)).execute(transaction);
    }
  }
  await moveLabelledHead(transaction, classifierId, sequence);
  return { classifierId, rows: labels.size, differing };
}

/**
 * Makes the labels of some rows anew, within a transaction that holds the head of their log: what was said of them
 * means something else by now. O(their events).
 */
export async function makeLabelsOfRowsAnew(
  transaction: Kysely<Database>,
  classifierId: string,
  keys: readonly string[],
): Promise<void> {
  const trust = await readTrust(transaction, classifierId);
  for (let start = 0; start < keys.length; start += LABELS_PER_STATEMENT) {
    const events = await readLabelEvents(transaction, classifierId, {
      keys: keys.slice(start, start + LABELS_PER_STATEMENT),
    });
    await keepingLabels(classifierId, [...foldEvents(events, new Map(), trust).values()]).execute(transaction);
  }
}

/** Makes the labels of every log anew that grew without them: by a release of Amend that did not keep them. */
export async function catchUpLabels(db: Kysely<Database>, lockHead: LockHead): Promise<void> {
  for (const { classifierId, lastSequence, labelledSequence } of await readLabelledHeads(db)) {
    if (labelledSequence < lastSequence) await rebuildLabels(db, classifierId, lockHead);
  }
}

/**
 * The labels as they were after an event of the log, by row key. O(events).
 *
 * @param then by which columns and names, and whose words count; by default those of now
 */
export async function foldLog(
  db: Kysely<Database>,
  classifierId: string,
  upTo: number,
  then: Then = {},
): Promise<Map<string, KeptLabel>> {
  const trust = then.trust ?? (await readTrust(db, classifierId));
  const labels = new Map<string, KeptLabel>();
  for (let after = 0; after < upTo; after += EVENTS_PER_PAGE) {
    const page = { after, upTo: Math.min(upTo, after + EVENTS_PER_PAGE), ...then };
    const events = await readLabelEvents(db, classifierId, page);
    for (const [key, label] of foldEvents(events, labels, trust)) labels.set(key, label);
  }
  return labels;
}

/** Whether two labels are the same in everything that is kept of them. */
export function isSame(one: KeptLabel | undefined, other: KeptLabel | undefined): boolean {
  return (
    JSON.stringify(one === undefined ? null : inOrder(one)) ===
    JSON.stringify(other === undefined ? null : inOrder(other))
  );
}

/** A label's parts in one order: what comes back from a column of JSON has its own. */
function inOrder({ label, lastSequence, changedSequence }: KeptLabel): unknown {
  const statement = (each: KeptLabel['label']['table']) =>
    each && [each.sequence, each.class, each.rowHash, each.origin, each.person, each.kind, each.approvedBy];
  return [
    lastSequence,
    changedSequence,
    statement(label.table),
    label.people.map(statement),
    statement(label.contender),
    label.unsureOf,
    label.proposals.map(proposal),
    label.rejected.map(proposal),
  ];
}

function proposal({ sequence, kind, class: name, rowHash, origin, person, basedOn }: Proposal): unknown[] {
  return [sequence, kind, name, rowHash, origin, person, basedOn];
}
