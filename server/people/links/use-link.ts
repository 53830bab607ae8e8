import type { Kysely } from 'kysely';
import { ProblemError } from '../../../contract/problem.ts';
import type { Database } from '../../platform/database/schema.ts';
import { countAdminsBeside } from '../directory/person-store.ts';
import { tokenHash } from '../sessions/secret-token.ts';
import { deleteLink, findLink, readLinks, type LinkOfPerson } from './link-store.ts';

/**
 * The link of a token, which can still be used afterwards.
 *
 * @param provider what vouches for those who can sign in at present: an admin of another kind is none
 * @throws {ProblemError} link-invalid: unknown, used, withdrawn, past its time, or for a first admin where there is one
 */
export async function readLink(
  db: Kysely<Database>,
  token: string,
  now: Date,
  provider: string | null = null,
): Promise<LinkOfPerson> {
  return requireUsable(db, await findLink(db, tokenHash(token), now), provider);
}

/**
 * Uses a link up by its id, in the transaction of what it is used for: for whoever has shown its token before.
 * @throws {ProblemError} link-invalid
 */
export async function takeLinkOfId(
  transaction: Kysely<Database>,
  id: string,
  now: Date,
  provider: string,
): Promise<LinkOfPerson> {
  const found = (await readLinks(transaction, now)).find((each) => each.id === id) ?? null;
  const link = await requireUsable(transaction, found, provider);
  if (!(await deleteLink(transaction, id))) throw new ProblemError('link-invalid', {});
  return link;
}

async function requireUsable(
  db: Kysely<Database>,
  link: LinkOfPerson | null,
  provider: string | null,
): Promise<LinkOfPerson> {
  if (link === null || (link.purpose === 'first-admin' && (await countAdminsBeside(db, null, provider)) > 0))
    throw new ProblemError('link-invalid', {});
  return link;
}

/**
 * Uses a link up, in the transaction of what it is used for: of two who use it at once, one is told that it is invalid.
 * @throws {ProblemError} link-invalid
 */
export async function takeLink(
  transaction: Kysely<Database>,
  token: string,
  now: Date,
  provider: string | null = null,
): Promise<LinkOfPerson> {
  const link = await readLink(transaction, token, now, provider);

  if (!(await deleteLink(transaction, link.id))) throw new ProblemError('link-invalid', {});
  return link;
}
