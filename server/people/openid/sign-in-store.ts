import type { Kysely } from 'kysely';
import type { SignInPlace } from '../../../contract/openid.ts';
import type { ProblemOccurrence } from '../../../contract/problem.ts';
import type { Database } from '../../platform/database/schema.ts';

/** A sign-in by the provider, as it is begun. */
export interface BegunSignIn {
  readonly secretHash: Buffer;
  readonly place: SignInPlace;
  /** Of the one-time link that they came with. */
  readonly linkId: string | null;
  readonly expiresAt: Date;
}

/** How a sign-in ended: somebody, or a problem; neither while it is under way. */
export interface SignInOutcome {
  readonly personId: string | null;
  readonly problem: ProblemOccurrence | null;
}

/** Those that are handed a code; in a page one is signed in at once. */
export const DIALOGS: readonly SignInPlace[] = ['pane-dialog', 'workbench-dialog'];

/** Keeps a sign-in, and takes away those that are past their time. */
export async function insertSignIn(db: Kysely<Database>, signIn: BegunSignIn, now: Date): Promise<void> {
  const { secretHash, place, linkId, expiresAt } = signIn;
  await db.deleteFrom('openid_sign_ins').where('expires_at', '<=', now).execute();
  await db
    .insertInto('openid_sign_ins')
    .values({ secret_hash: secretHash, place, link_id: linkId, expires_at: expiresAt })
    .execute();
}

/**
 * Notes that a browser has come back from the provider.
 * @returns what it had begun; null when it had not, when it came before, or too late
 */
export async function markReturned(
  db: Kysely<Database>,
  secretHash: Buffer,
  now: Date,
): Promise<Pick<BegunSignIn, 'place' | 'linkId'> | null> {
  const found = await db
    .updateTable('openid_sign_ins')
    .set({ is_returned: true })
    .where('secret_hash', '=', secretHash)
    .where('is_returned', '=', false)
    .where('expires_at', '>', now)
    .returning(['place', 'link_id as linkId'])
    .executeTakeFirst();
  return found ?? null;
}

export async function noteProblem(db: Kysely<Database>, secretHash: Buffer, problem: ProblemOccurrence): Promise<void> {
  await db
    .updateTable('openid_sign_ins')
    .set({ problem: JSON.stringify(problem) })
    .where('secret_hash', '=', secretHash)
    .execute();
}

export async function notePerson(db: Kysely<Database>, secretHash: Buffer, personId: string): Promise<void> {
  await db.updateTable('openid_sign_ins').set({ person_id: personId }).where('secret_hash', '=', secretHash).execute();
}

/** How a sign-in ended; null when there is none, or no more. */
export async function readOutcome(db: Kysely<Database>, secretHash: Buffer, now: Date): Promise<SignInOutcome | null> {
  const found = await db
    .selectFrom('openid_sign_ins')
    .select(['person_id as personId', 'problem'])
    .where('secret_hash', '=', secretHash)
    .where('expires_at', '>', now)
    .executeTakeFirst();
  return found ?? null;
}

/**
 * Gives a dialog's sign-in the code that its pane will bring.
 * @returns whether it got it: one that nobody has signed in with, or that has a code, gets none
 */
export async function setCode(
  db: Kysely<Database>,
  secretHash: Buffer,
  { codeHash, expiresAt }: { readonly codeHash: Buffer; readonly expiresAt: Date },
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('openid_sign_ins')
    .set({ code_hash: codeHash, expires_at: expiresAt })
    .where('secret_hash', '=', secretHash)
    .where('place', 'in', DIALOGS)
    .where('person_id', 'is not', null)
    .where('code_hash', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Uses a code up. @returns whose it is; null when it is nobody's, was used, or is past its time */
export async function takeCode(db: Kysely<Database>, codeHash: Buffer, now: Date): Promise<string | null> {
  const taken = await db
    .deleteFrom('openid_sign_ins')
    .where('code_hash', '=', codeHash)
    .returning(['person_id as personId', 'expires_at as expiresAt'])
    .executeTakeFirst();
  return taken === undefined || taken.expiresAt <= now ? null : taken.personId;
}

/** Forgets a sign-in that has ended. */
export async function deleteSignIn(db: Kysely<Database>, secretHash: Buffer): Promise<void> {
  await db.deleteFrom('openid_sign_ins').where('secret_hash', '=', secretHash).execute();
}
