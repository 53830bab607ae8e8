import type { Kysely } from 'kysely';
import type { ChainFault, ChainVerdict } from '../../../contract/audit.ts';
import type { Database } from '../database/schema.ts';
import { startYielding } from '../turns/yielding.ts';
import { CHAIN_START, hashOf, isErased, keepsPayload, type ChainHead, type StoredEntry } from './chain.ts';

/** A log whose entries are chained by their hashes. */
export interface ChainedLog {
  readonly name: string;
  /** Entries in order, those after a sequence number. */
  readPage(after: number, limit: number): Promise<readonly StoredEntry[]>;
  readHead(): Promise<ChainHead>;
}

/** So many entries are in memory at a time. */
const PAGE = 500;
/** Before whatever may have been put before the first entry. */
const BEFORE_ALL = Number.MIN_SAFE_INTEGER;

/**
 * Whether a log is what was recorded: every entry is hashed again, from the first to the head. An entry that was
 * changed, removed, added or moved by hand breaks the chain where it stands, and so does a head that does not end it;
 * one whose payload was erased, its salt with it, does not. O(entries), read in pages, giving way to others between
 * them.
 *
 * Whoever can rewrite the whole log and its head can make it anew: against that, note the head's hash elsewhere.
 *
 * @param logIn the log as a transaction sees it: entries appended meanwhile are in neither its pages nor its head
 */
export async function verifyLog(
  db: Kysely<Database>,
  logIn: (snapshot: Kysely<Database>) => ChainedLog,
): Promise<ChainVerdict> {
  return db
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute((snapshot) => followChain(logIn(snapshot)));
}

/** Follows a chain from its start to its head. See {@link verifyLog}. */
export async function followChain({ name, readPage, readHead }: ChainedLog): Promise<ChainVerdict> {
  const yielding = startYielding();
  let end: ChainHead = { sequence: 0, hash: CHAIN_START };
  let erased = 0;
  for (let after = BEFORE_ALL, isLast = false; !isLast; after = end.sequence) {
    const page = await readPage(after, PAGE);
    for (const entry of page) {
      const fault = faultOf(entry, end, name);
      if (fault !== null) return { intact: false, events: end.sequence, erased, ...fault };
      if (isErased(entry)) erased++;
      end = { sequence: entry.sequence, hash: entry.hash };
    }
    isLast = page.length < PAGE;
    await yielding.ifDue();
  }
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

const REASONS: Readonly<Record<ChainFault, (sequence: number) => string>> = {
  missing: (sequence) => `Entry ${sequence} is missing.`,
  added: (sequence) => `An entry that was never recorded stands before entry ${sequence}.`,
  chain: (sequence) => `Entry ${sequence} is not what was recorded, or not where it was recorded.`,
  payload: (sequence) => `What entry ${sequence} says is not what was recorded.`,
  head: (sequence) => `The log does not end before entry ${sequence}, or not as its head says.`,
};

function broken(firstBroken: number, fault: ChainFault): Break {
  return { firstBroken, fault, reason: REASONS[fault](firstBroken) };
}
