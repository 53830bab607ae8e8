import type { Kysely } from 'kysely';
import { ProblemError } from '../../../contract/problem.ts';
import type { Database } from '../../platform/database/schema.ts';
import { countAdminsBeside } from '../directory/person-store.ts';
import { tokenHash } from '../sessions/secret-token.ts';
import { deleteLink, findLink, type LinkOfPerson } from './link-store.ts';

/**
 * The link of a token, which can still be used afterwards.
 * @throws {ProblemError} link-invalid: unknown, used, withdrawn, past its time, or for a first admin where there is one
 */
export async function readLink(db: Kysely<Database>, token: string, now: Date): Promise<LinkOfPerson> {
  const link = await findLink(db, tokenHash(token), now);
  if (link === null || (link.purpose === 'first-admin' && (await countAdminsBeside(db, null)) > 0))
    throw new ProblemError('link-invalid', {});
  return link;
}

/**
 * Uses a link up, in the transaction of what it is used for: of two who use it at once, one is told that it is invalid.
 * @throws {ProblemError} link-invalid
 */
export async function takeLink(transaction: Kysely<Database>, token: string, now: Date): Promise<LinkOfPerson> {
  const link = await readLink(transaction, token, now);
  if (!(await deleteLink(transaction, link.id))) throw new ProblemError('link-invalid', {});
  return link;
}
