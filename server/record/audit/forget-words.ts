import type { Kysely } from 'kysely';
import { appendAuditEvent } from '../../platform/audit/audit-store.ts';
import type { Database } from '../../platform/database/schema.ts';
import { lockHead } from '../feedback/feedback-store.ts';
import { foldEvents } from '../labels/keep-labels.ts';
import { readKeptLabels, readLabelEvents, type KeptLabel } from '../labels/label-store.ts';
import { isSame } from '../labels/rebuild-labels.ts';
import { readTrust } from '../labels/trust-store.ts';
import { erasePayloads, readOldWords, readSpokenClassifiers } from './forget-words-store.ts';

/** Events of one transaction: bounds how long the head stays locked. */
const EVENTS_PER_PAGE = 2_000;

/** Since when words are old, by which setting, and when that is asked. */
export interface Forgetting {
  readonly before: Date;
  readonly keptDays: number;
  readonly at: Date;
}

const DAY_MS = 86_400_000;

/** {@link forgetWords} of every classifier, of what is older than so many days. */
export async function forgetAllWords(db: Kysely<Database>, keptDays: number, at: Date): Promise<number> {
  const before = new Date(at.getTime() - keptDays * DAY_MS);
  let words = 0;
  for (const classifier of await readSpokenClassifiers(db))
    words += await forgetWords(db, classifier, { before, keptDays, at });
  return words;
}

/**
 * Erases what was said of rows before a moment and counts no more: rows, cells, classes and notes of events that were
 * replaced, withdrawn or judged. The label that stands keeps its own words, and so does whatever it would take to make
 * it anew; the places of the others stay, and the chain verifies. The classifier's audit log says how many went. One
 * read of the events of before.
 *
 * @returns how many were erased
 */
export async function forgetWords(db: Kysely<Database>, classifierId: string, forgetting: Forgetting): Promise<number> {
  let erased = 0;
  for (let after: number | null = 0; after !== null;) {
    const from: number = after;
    const page = await db
      .transaction()
      .execute((transaction) => forgetPage(transaction, classifierId, from, forgetting));
    erased += page.erased;
    after = page.last;
  }
  return erased;
}

async function forgetPage(
  transaction: Kysely<Database>,
  classifierId: string,
  after: number,
  { before, keptDays, at }: Forgetting,
): Promise<{ erased: number; last: number | null }> {
  await lockHead(transaction, classifierId);
  const { words, last } = await readOldWords(transaction, classifierId, { after, before, most: EVENTS_PER_PAGE });
  const keys = [...new Set(words.map(({ key }) => key))];
  const labels = await readKeptLabels(transaction, classifierId, keys);
  const trust = await readTrust(transaction, classifierId);
  const events = byKey(await readLabelEvents(transaction, classifierId, { keys }));
  const idle = byKey(words.filter(({ key, sequence }) => !sequencesOf(labels.get(key)).has(sequence)));
  const sequences = [...idle].flatMap(([key, ofRow]) => {
    const going = new Set(ofRow.map(({ sequence }) => sequence));
    const staying = (events.get(key) ?? []).filter(({ sequence }) => !going.has(sequence));
    return isSame(foldEvents(staying, new Map(), trust).get(key), labels.get(key)) ? [...going] : [];
  });
  if (sequences.length > 0) {
    const details = { events: sequences.length, keptDays, before: before.toISOString() };
    const event = { kind: 'payloads-erased', subject: null, author: null, reason: '', details };
    await appendAuditEvent(transaction, classifierId, event, at);
    await erasePayloads(transaction, classifierId, sequences);
  }
  return { erased: sequences.length, last };
}

function byKey<Word extends { readonly key: string }>(words: readonly Word[]): ReadonlyMap<string, readonly Word[]> {
  const rows = new Map<string, Word[]>();
  for (const word of words) {
    const ofRow = rows.get(word.key);
    if (ofRow === undefined) rows.set(word.key, [word]);
    else ofRow.push(word);
  }
  return rows;
}

/** The events that a label stands by, or shows. */
function sequencesOf(kept: KeptLabel | undefined): ReadonlySet<number> {
  if (kept === undefined) return new Set();
  const { table, people, contender, proposals, rejected } = kept.label;
  const said = [table, ...people, contender, ...proposals, ...rejected].flatMap((each) => each?.sequence ?? []);
  return new Set([kept.lastSequence, kept.changedSequence, ...said]);
}
