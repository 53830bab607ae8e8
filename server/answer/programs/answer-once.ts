import { createHash, randomUUID } from 'node:crypto';
import type { Kysely } from 'kysely';
import { IDEMPOTENT_HOURS } from '../../../contract/idempotency.ts';
import { ProblemError } from '../../../contract/problem.ts';
import type { Database } from '../../platform/database/schema.ts';
import {
  appendPart,
  beginRequest,
  deleteOldRequests,
  dropRequest,
  finishRequest,
  readPart,
  takeOver,
  type Attempt,
  type RepeatableKey,
} from './repeatable-store.ts';

/** An attempt that has kept no part for so long is taken for dead: its server was stopped or killed. */
const HELD_MS = 60_000;

export interface OnceServices {
  readonly db: Kysely<Database>;
  readonly clock: () => Date;
}

/** A request, and the key that it was sent under. */
export interface RepeatableRequest {
  readonly classifierId: string;
  readonly person: string;
  readonly key: string;
  /** What is asked, whole or as a digest. */
  readonly asked: string;
}

/**
 * Answers a request once: the parts of the first answer are kept in the database before they are sent, and whoever asks
 * the same under the same key within 24 hours is sent these, by whichever process and after any restart. A request that
 * came to no whole answer is as if it had not been sent: its key can be used again, at once when it failed, and after a
 * minute when its server died.
 *
 * @param onRepeated told before the first part when it is an answer of before
 * @throws {ProblemError} repeat-differs, repeat-under-way
 */
export async function* answerOnce(
  { db, clock }: OnceServices,
  { classifierId, person, key, asked }: RepeatableRequest,
  parts: () => AsyncIterable<string>,
  onRepeated: () => void,
): AsyncGenerator<string> {
  const attempt: Attempt = { classifierId, person, keyHash: hashOf(key), attempt: randomUUID() };
  const heldUntil = () => new Date(clock().getTime() + HELD_MS);
  if (!(await begin(db, attempt, { requestHash: hashOf(asked), at: clock(), heldUntil: heldUntil() }))) {
    onRepeated();
    return yield* repeated(db, attempt);
  }
  let isWhole = false;
  try {
    let number = 0;
    for await (const part of parts()) {
      requireHeld(await appendPart(db, attempt, { number: number++, part, heldUntil: heldUntil() }));
      yield part;
    }
    requireHeld(await finishRequest(db, attempt, clock()));
    isWhole = true;
  } finally {
    // Also where whoever asked went away: what they would be sent again is not whole.
    if (!isWhole) await dropRequest(db, attempt);
  }
}

/** @returns whether it is to be answered now; false when its answer is there */
async function begin(
  db: Kysely<Database>,
  attempt: Attempt,
  now: { readonly requestHash: Buffer; readonly at: Date; readonly heldUntil: Date },
): Promise<boolean> {
  await deleteOldRequests(db, new Date(now.at.getTime() - IDEMPOTENT_HOURS * 3_600_000));
  return db.transaction().execute(async (transaction) => {
    const there = await beginRequest(transaction, attempt, now);
    if (there === null) return true;
    if (!there.requestHash.equals(now.requestHash)) throw new ProblemError('repeat-differs', {});
    if (there.finishedAt !== null) return false;
    const left = there.heldUntil.getTime() - now.at.getTime();
    if (left > 0) throw new ProblemError('repeat-under-way', { seconds: Math.min(5, Math.ceil(left / 1_000)) });
    await takeOver(transaction, attempt, now.heldUntil);
    return true;
  });
}

async function* repeated(db: Kysely<Database>, key: RepeatableKey): AsyncGenerator<string> {
  for (let number = 0; ; number++) {
    const part = await readPart(db, key, number);
    if (part === null) return;
    yield part;
  }
}

/** A server that was slower than a minute may have lost its request to another one. */
function requireHeld(isHeld: boolean): void {
  if (!isHeld) throw new ProblemError('repeat-under-way', { seconds: 5 });
}

function hashOf(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
