import type { z } from 'zod';
import type { ChangedRow, FeedbackEvent, FeedbackReach } from '../../../contract/feedback.ts';
import type { sendingRequest, SendingReceipt } from '../../../contract/draft.ts';
import { addedUp, type SignedRows } from '../../../contract/signed-rows.ts';
import { readClassifier } from '../classifiers/classifier-store.ts';
import { requireOpen } from '../classifiers/require-open.ts';
import type { InStep } from '../feedback/append-posts.ts';
import { readEventsById } from '../feedback/feedback-store.ts';
import { learnRecorded, NO_CHANGES } from '../feedback/learn-recorded.ts';
import { leftOver, recordFeedback, type FeedbackServices, type Speaker } from '../feedback/record-feedback.ts';
import { endDrafts, readDrafts, readEnded, type Drafting, type StoredDraft } from './draft-store.ts';
import { lookAt, type LookedAt } from './list-drafts.ts';

/** A draft was taken out, replaced or sent while it was about to be recorded. */
class DraftsMoved extends Error {
  override readonly name = 'DraftsMoved';
}

/**
 * Records drafts as feedback, under the ids that they have, and ends them in the same transaction: sent from two
 * machines at once, each is recorded once, and none that was taken out is. Those that cannot be recorded as they are
 * wait on.
 *
 * @throws {ProblemError} unknown-classifier, classifier-archived, beyond-scope, too-many-classes, class-unknown,
 *   event-conflict
 */
export async function sendDrafts(
  services: FeedbackServices,
  classifierId: string,
  { drafts, ...how }: z.output<typeof sendingRequest>,
  speaker: Speaker,
): Promise<SendingReceipt> {
  const drafting = { classifierId, person: speaker.person };
  const asked = [...new Set(drafts.map((id) => id.toLowerCase()))];
  const { sent, held, changed, left, signed } = await sendAll(services, drafting, { ids: asked, ...how }, speaker);
  const done = new Set([...sent, ...held]);
  const others = asked.filter((id) => !done.has(id));
  const ended = await readEnded(services.db, drafting, others);
  const earlier = ended.filter(({ became }) => became === 'sent').map(({ id }) => id);
  // Its answer may have been lost: it is given again. What two people are asked about is in no log yet.
  const repeated = [...(await readEventsById(services.db, classifierId, earlier)).values()];
  const again =
    repeated.length === 0
      ? NO_CHANGES
      : await learnRecorded(services, classifierId, { recorded: [], repeated }, { ...speaker, view: how.view });
  return {
    sent,
    earlier,
    gone: others.filter((id) => !earlier.includes(id)),
    held,
    changed: [...new Map([...again.changed, ...changed].map((row) => [row.key, row])).values()],
    ...leftOver(Math.max(again.left, left)),
    ...(signed.length === 0 ? {} : { signed: [...signed] }),
  };
}

interface Sending {
  readonly ids: readonly string[];
  readonly seen: number;
  readonly view?: string | undefined;
  /** Left out, as far as each goes by itself. */
  readonly reach?: FeedbackReach | undefined;
}

interface Sent {
  readonly sent: string[];
  readonly held: string[];
  readonly changed: readonly ChangedRow[];
  readonly left: number;
  readonly signed: readonly SignedRows[];
}

/** Sends those that are there at this moment: anew, when one of them is gone by the time they are recorded. */
async function sendAll(
  services: FeedbackServices,
  drafting: Drafting,
  { ids, view, ...how }: Sending,
  speaker: Speaker,
): Promise<Sent> {
  const sent: string[] = [];
  const changed: ChangedRow[] = [];
  let left = 0;
  let signed: SignedRows[] = [];
  for (;;) {
    const { ready, held } = await sortOut(services, drafting, ids, speaker);
    const [first, ...later] = byColumns(ready);
    if (first === undefined) return { sent, held, changed, left, signed };
    const events = first.map(({ event }) => asSent(event, how));
    const request = { columns: [...first[0]!.columns], events, ...(view === undefined ? {} : { view }) };
    const named = events.map(({ id }) => id);
    const end: InStep = async (transaction) => {
      const ended = await endDrafts(transaction, drafting, named, 'sent', services.clock());
      if (ended.length < named.length) throw new DraftsMoved();
    };
    try {
      const receipt = await recordFeedback(services, drafting.classifierId, request, speaker, end);
      sent.push(...named);
      changed.push(...receipt.changed);
      // Each answer begins with what the last had no time for.
      left = receipt.left ?? 0;
      signed = addedUp(signed, receipt.signed ?? []);
      if (later.length === 0) return { sent, held, changed, left, signed };
    } catch (error) {
      if (!(error instanceof DraftsMoved)) throw error;
    }
  }
}

/** A draft as its author says it by now. What takes a word back always is of its row alone. */
function asSent(event: FeedbackEvent, { seen, reach }: Pick<Sending, 'seen' | 'reach'>): FeedbackEvent {
  const far = reach === undefined || event.class === undefined ? {} : { reach };
  return { ...event, ...far, basedOn: Math.max(event.basedOn ?? seen, seen) };
}

/** The drafts that can be recorded at this moment, and the ids of those that cannot. */
async function sortOut(
  { db, readOwnRows }: FeedbackServices,
  drafting: Drafting,
  ids: readonly string[],
  { scopes }: Speaker,
): Promise<{ readonly ready: readonly StoredDraft[]; readonly held: string[] }> {
  const classifier = await readClassifier(db, drafting.classifierId);
  requireOpen(classifier);
  const own = await readOwnRows(drafting.classifierId, scopes);
  const looked = await lookAt(db, classifier, await readDrafts(db, drafting, ids), own);
  const isReady = ({ hindrance, isOwn }: LookedAt) => hindrance === null && isOwn;
  return {
    ready: looked.filter(isReady).map(({ stored }) => stored),
    held: looked.filter((each) => !isReady(each)).map(({ stored }) => stored.event.id),
  };
}

/** Drafts that were typed while the classifier had other columns come with the names of those. */
function byColumns(drafts: readonly StoredDraft[]): StoredDraft[][] {
  const groups = new Map<string, StoredDraft[]>();
  for (const each of drafts) {
    const name = JSON.stringify(each.columns);
    groups.set(name, [...(groups.get(name) ?? []), each]);
  }
  return [...groups.values()];
}
