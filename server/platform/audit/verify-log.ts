import type { Kysely } from 'kysely';
import type { Anchor, ChainFault, ChainVerdict } from '../../../contract/audit.ts';
import { chainFaultSentence } from '../../../contract/words/audit-words.ts';
import type { Database } from '../database/schema.ts';
import { startGivingWay } from '../turns/yielding.ts';
import { isSignedBy, type AuditKey } from './anchor.ts';
import { CHAIN_START, hashOf, isErased, keepsPayload, type ChainHead, type StoredEntry } from './chain.ts';

/** A log whose entries are chained by their hashes. */
export interface ChainedLog {
  readonly name: string;
  /** Entries in order, those after a sequence number. */
  readPage(after: number, limit: number): Promise<readonly StoredEntry[]>;
  readHead(): Promise<ChainHead>;
}

/** Heads of a log that were noted before. */
export interface Anchoring {
  readonly anchors: readonly Anchor[];
  /** Anchors that say they are of this key must be signed by it; those of others are compared all the same. */
  readonly key: Pick<AuditKey, 'id' | 'publicKey'> | null;
}

/** So many entries are in memory at a time. */
const PAGE = 500;
/** Before whatever may have been put before the first entry. */
const BEFORE_ALL = Number.MIN_SAFE_INTEGER;
const NO_ANCHORS: Anchoring = { anchors: [], key: null };

/**
 * Whether a log is what was recorded: every entry is hashed again, from the first to the head. An entry that was
 * changed, removed, added or moved by hand breaks the chain where it stands, and so does a head that does not end it;
 * one whose payload was erased, its salt with it, does not. O(entries), read in pages, giving way to others between
 * them.
 *
 * Whoever can rewrite the whole log and its head can make it anew: against that, every anchored head must still be on
 * the chain.
 *
 * @param logIn the log as a transaction sees it: entries appended meanwhile are in neither its pages nor its head
 * @param anchoring heads that were noted outside the database, or signed by a key that it does not hold
 */
export async function verifyLog(
  db: Kysely<Database>,
  logIn: (snapshot: Kysely<Database>) => ChainedLog,
  anchoring = NO_ANCHORS,
): Promise<ChainVerdict> {
  return db
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute((snapshot) => followChain(logIn(snapshot), anchoring));
}

/** Follows a chain from its start to its head. See {@link verifyLog}. */
export async function followChain(
  { name, readPage, readHead }: ChainedLog,
  { anchors, key }: Anchoring = NO_ANCHORS,
): Promise<ChainVerdict> {
  const yielding = startGivingWay();
  const anchored = new Map<number, Anchor[]>();
  for (const each of anchors) anchored.set(each.sequence, [...(anchored.get(each.sequence) ?? []), each]);
  let end: ChainHead = { sequence: 0, hash: CHAIN_START };
  let erased = 0;
  for (let after = BEFORE_ALL, isLast = false; !isLast; after = end.sequence) {
    const page = await readPage(after, PAGE);
    for (const entry of page) {
      const fault = faultOf(entry, end, name) ?? faultOfAnchors(entry, anchored.get(entry.sequence), key);
      if (fault !== null) return { intact: false, events: end.sequence, erased, ...fault };
      if (isErased(entry)) erased++;
      end = { sequence: entry.sequence, hash: entry.hash };
    }
    isLast = page.length < PAGE;
    await yielding.ifDue();
  }
  const beyond = anchors.map(({ sequence }) => sequence).filter((sequence) => sequence > end.sequence);
  if (beyond.length > 0)
    return { intact: false, events: end.sequence, erased, ...broken(Math.min(...beyond), 'anchor') };
  const head = await readHead();
  if (head.sequence === end.sequence && head.hash === end.hash) return { intact: true, events: end.sequence, erased };
  const events = Math.min(head.sequence, end.sequence);
  const fault = head.sequence > end.sequence ? 'missing' : 'head';
  return { intact: false, events, erased, ...broken(events + 1, fault) };
}

type Break = Pick<Extract<ChainVerdict, { intact: false }>, 'firstBroken' | 'fault' | 'reason'>;

function faultOf(entry: StoredEntry, previous: ChainHead, log: string): Break | null {
  const expected = previous.sequence + 1;
  if (entry.sequence !== expected) return broken(expected, entry.sequence > expected ? 'missing' : 'added');
  if (hashOf(entry, previous.hash, log) !== entry.hash) return broken(expected, 'chain');
  return keepsPayload(entry) ? null : broken(expected, 'payload');
}

function faultOfAnchors(
  { sequence, hash }: ChainHead,
  anchors: readonly Anchor[] = [],
  key: Anchoring['key'],
): Break | null {
  if (anchors.some((anchor) => anchor.hash !== hash)) return broken(sequence, 'anchor');
  const isForged = anchors.some((anchor) => anchor.keyId === key?.id && !isSignedBy(anchor, key.publicKey));
  return isForged ? broken(sequence, 'signature') : null;
}

function broken(firstBroken: number, fault: ChainFault): Break {
  return { firstBroken, fault, reason: chainFaultSentence(fault, firstBroken) };
}
