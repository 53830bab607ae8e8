import { createHash } from 'node:crypto';
import type { Kysely } from 'kysely';
import { ProblemError } from '../../../contract/problem.ts';
import type { Database } from '../../platform/database/schema.ts';
import { signInKey } from '../directory/sign-in-key.ts';
import {
  countAttempt,
  deleteOldAttempts,
  forgetAttempts,
  takeBackAttempt,
  type BackOff,
  type Counted,
} from './attempt-store.ts';

/**
 * At one name a few attempts are free, as many as people need who mistype. Whoever guesses gets some 100 a day. They
 * can make the name's owner wait as long, while they go on guessing: that is the price, and why it is minutes.
 */
const OF_NAME: BackOff = { free: 5, longestSeconds: 900 };
/** Behind one address there may be a whole office. */
const OF_ADDRESS: BackOff = { free: 50, longestSeconds: 900 };
/** Failures are forgotten when so long none was added. */
const REMEMBERED_MS = 86_400_000;

/** One attempt at signing in, or at anything else that could be guessed. */
export interface Attempt {
  /** What was typed as the name; null where there is none, as with a link. */
  readonly name: string | null;
  /** Where it comes from. */
  readonly address: string;
  readonly at: Date;
}

/**
 * Lets an attempt be made, and counts it as a failure until {@link attemptSucceeded} says otherwise. The same is
 * answered whether there is such a name or not.
 *
 * @throws {ProblemError} sign-in-later, with the seconds to wait
 */
export async function admitAttempt(db: Kysely<Database>, { name, address, at }: Attempt): Promise<void> {
  const counted = [ofAddress(address), ...(name === null ? [] : [ofName(name)])];
  await db.transaction().execute(async (transaction) => {
    for (const each of counted) {
      const until = await countAttempt(transaction, each, at, rememberedSince(at));
      // Thrown within the transaction: an attempt that is not made counts nowhere.
      if (until !== null) throw new ProblemError('sign-in-later', { seconds: secondsUntil(until, at) });
    }
  });
}

/**
 * The attempt was no guess: the name's failures are forgotten. Of the address only this one is taken back, or else
 * whoever guesses other people's passwords would begin anew by signing in with their own.
 */
export async function attemptSucceeded(db: Kysely<Database>, { name, address, at }: Attempt): Promise<void> {
  if (name !== null) await forgetAttempts(db, ofName(name).about);
  await takeBackAttempt(db, ofAddress(address).about, at);
  await deleteOldAttempts(db, rememberedSince(at));
}

function ofName(name: string): Counted {
  return { ...OF_NAME, about: digest(`name ${signInKey(name)}`) };
}

function ofAddress(address: string): Counted {
  return { ...OF_ADDRESS, about: digest(`address ${address}`) };
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}

function rememberedSince(at: Date): Date {
  return new Date(at.getTime() - REMEMBERED_MS);
}

function secondsUntil(until: Date, at: Date): number {
  return Math.max(1, Math.ceil((until.getTime() - at.getTime()) / 1_000));
}
