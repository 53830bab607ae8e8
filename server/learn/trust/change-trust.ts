import { randomUUID } from 'node:crypto';
import type { Kysely } from 'kysely';
import { ProblemError } from '../../../contract/problem.ts';
import type { HeldBecause } from '../../../contract/held-words.ts';
import type { Doubt, DoubtChange, DoubtDraft } from '../../../contract/trust.ts';
import { appendAuditEvent, type Changing } from '../../platform/audit/audit-store.ts';
import type { Database } from '../../platform/database/schema.ts';
import { writeNotice } from '../../platform/notices/delivery-store.ts';
import { readClassifier, type StoredClassifier } from '../../record/classifiers/classifier-store.ts';
import { requireOpen } from '../../record/classifiers/require-open.ts';
import { lockHead } from '../../record/feedback/feedback-store.ts';
import { makeLabelsAnew } from '../../record/labels/rebuild-labels.ts';
import { insertDoubt, liftDoubt, nextChange, readDoubt } from './doubt-store.ts';

/**
 * Excludes what somebody said, or lets it count for less, and makes the labels anew without it: all in one transaction,
 * noted in the audit log. The same id with the same content changes nothing.
 *
 * @throws {ProblemError} unknown-classifier, classifier-archived; not-neutral, of one's own words; doubt-conflict, when
 *   the id belongs to another decision
 */
export async function placeDoubt(
  db: Kysely<Database>,
  classifierId: string,
  { id, person, from, to, weight, reason }: DoubtDraft,
  by: Changing,
): Promise<Doubt> {
  requireNeutral(person, by);
  return changing(db, classifierId, async ({ transaction, change }) => {
    const known = await readDoubt(transaction, classifierId, id);
    if (known !== undefined) {
      const isSame = known.person === person && known.from === from && known.placedBy === by.person;
      if (!isSame) throw new ProblemError('doubt-conflict', { doubt: id });
      return known;
    }
    const placed = { id, kind: 'placed', person, from, to, weight, because: null, reason } as const;
    await place(transaction, classifierId, { ...placed, placedBy: by.person, placedAt: by.at }, await change());
    return read(transaction, classifierId, id);
  });
}

/**
 * Decides about a doubt in force: lifts it, or puts another weight in its place, under an id of its own. What is so
 * already changes nothing.
 *
 * @throws {ProblemError} unknown-classifier, classifier-archived, unknown-doubt; not-neutral, of one's own words;
 *   doubt-lifted, when it is in force no longer, unless it was lifted just so
 */
export async function changeDoubt(
  db: Kysely<Database>,
  classifierId: string,
  id: string,
  { weight, reason }: DoubtChange,
  by: Changing,
): Promise<Doubt> {
  return changing(db, classifierId, async ({ transaction, lastSequence, change }) => {
    const before = await readDoubt(transaction, classifierId, id);
    if (before === undefined) throw new ProblemError('unknown-doubt', { reason: 'none', given: id });
    const { person, from, to } = before;
    requireNeutral(person, by);
    if (before.liftedAt !== null) {
      if (weight === 1 && before.liftedReason === reason) return before;
      throw new ProblemError('doubt-lifted', { person });
    }
    if (before.kind === 'placed' && before.weight === weight) return before;
    const number = await change();
    await liftDoubt(transaction, classifierId, id, { ...by, reason, change: number, lastSequence });
    if (weight === 1) {
      const details = { person, from, to: to ?? lastSequence, before: before.weight, after: 1 };
      const event = { kind: 'words-counted', subject: person, author: by.person, reason, details };
      await appendAuditEvent(transaction, classifierId, event, by.at);
      return read(transaction, classifierId, id);
    }
    const placed = { id: randomUUID(), kind: 'placed', person, from, to, weight, because: null, reason } as const;
    await place(transaction, classifierId, { ...placed, placedBy: by.person, placedAt: by.at }, number);
    return read(transaction, classifierId, placed.id);
  });
}

/** What is held back, and why. */
export interface Holding {
  readonly person: string;
  /** The first event that is held; those after it are, too. */
  readonly from: number;
  readonly because: HeldBecause;
}

/**
 * Holds somebody's words back until an approver decides, and tells who is told of things.
 *
 * @param isStillSo asked under the lock that keeps everybody else from deciding about it
 */
export async function holdBack(
  db: Kysely<Database>,
  classifierId: string,
  { person, from, because }: Holding,
  at: Date,
  isStillSo: (transaction: Kysely<Database>) => Promise<boolean>,
): Promise<void> {
  await changing(db, classifierId, async ({ transaction, classifier, change }) => {
    if (!(await isStillSo(transaction))) return;
    const placed = { id: randomUUID(), kind: 'held', person, from, to: null, weight: 0, because } as const;
    await place(transaction, classifierId, { ...placed, reason: '', placedBy: null, placedAt: at }, await change());
    const { rows, labels, answers } = because;
    const values = { classifier: classifier.name, person, rows, contradicted: labels + answers };
    await writeNotice(transaction, ['words-held', values], placed.id, at);
  });
}

/** What a change of whose words count is made with. */
interface TrustChange {
  readonly transaction: Kysely<Database>;
  readonly classifier: StoredClassifier;
  readonly lastSequence: number;
  /** Counts the change, once; the labels are made anew at its end. */
  readonly change: () => Promise<number>;
}

/** Nobody records anything meanwhile, so that an event is taken in before a change or after it. */
async function changing<Made>(
  db: Kysely<Database>,
  classifierId: string,
  make: (change: TrustChange) => Promise<Made>,
): Promise<Made> {
  return db.transaction().execute(async (transaction) => {
    const { sequence } = await lockHead(transaction, classifierId);
    const classifier = await readClassifier(transaction, classifierId);
    requireOpen(classifier);
    let isChanged = false;
    const change = (): Promise<number> => {
      isChanged = true;
      return nextChange(transaction, classifierId);
    };
    const made = await make({ transaction, classifier, lastSequence: sequence, change });
    if (isChanged) await makeLabelsAnew(transaction, classifierId, sequence);
    return made;
  });
}

/** A doubt before it has its place among the changes of whose words count. */
type PlacedDoubt = Omit<Doubt, 'placedAt' | keyof typeof IN_FORCE> & { readonly placedAt: Date };
const IN_FORCE = { liftedBy: null, liftedAt: null, liftedChange: null, liftedReason: null } as const;

async function place(
  transaction: Kysely<Database>,
  classifierId: string,
  doubt: PlacedDoubt,
  change: number,
): Promise<void> {
  const placedAt = doubt.placedAt.toISOString();
  await insertDoubt(transaction, classifierId, { ...doubt, placedAt, placedChange: change, ...IN_FORCE });
  const { person, from, to, weight, reason, placedBy, because } = doubt;
  const kind = doubt.kind === 'held' ? 'words-held' : weight === 0 ? 'words-excluded' : 'words-weighed-less';
  const details = { person, from, to, weight, ...(because === null ? {} : { because }) };
  const event = { kind, subject: person, author: placedBy, reason, details };
  await appendAuditEvent(transaction, classifierId, event, doubt.placedAt);
}

function requireNeutral(person: string, by: Changing): void {
  if (person === by.person) throw new ProblemError('not-neutral', { reason: 'oneself', person });
}

async function read(db: Kysely<Database>, classifierId: string, id: string): Promise<Doubt> {
  const doubt = await readDoubt(db, classifierId, id);
  if (doubt === undefined) throw new ProblemError('unknown-doubt', { reason: 'none', given: id });
  return doubt;
}
