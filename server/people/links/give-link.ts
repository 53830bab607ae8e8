import { randomUUID } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { GivenGrant } from '../../../contract/given-grant.ts';
import type { GivenLink } from '../../../contract/people.ts';
import { ProblemError } from '../../../contract/problem.ts';
import type { LinkPurpose } from '../../../contract/session.ts';
import type { Database } from '../../platform/database/schema.ts';
import { asJson } from '../directory/change-person.ts';
import { requireFitGrants } from '../directory/grant-store.ts';
import { changePeople } from '../directory/people-log.ts';
import { readPerson } from '../directory/person-store.ts';
import { newToken, tokenHash } from '../sessions/secret-token.ts';
import { deleteExpiredLinks, deleteLink, deleteLinksOf, insertLink, readLinks } from './link-store.ts';

const HOUR_MS = 3_600_000;
/** How long a link can be used: an invitation over a holiday, what opens an account or the whole server a day. */
const GOOD_FOR_MS: Readonly<Record<LinkPurpose, number>> = {
  invitation: 14 * 24 * HOUR_MS,
  'first-admin': 24 * HOUR_MS,
  'password-reset': 24 * HOUR_MS,
};

/** The page that a link opens. Browsers keep what stands behind "#" to themselves: no server and no log reads it. */
const PAGE = '/workbench/taskpane.html#link=';

/** What a link is to be for. */
export interface LinkDraft {
  readonly purpose: LinkPurpose;
  /** Whose password it sets anew; null when it brings somebody new. */
  readonly personId: string | null;
  /** What whoever is new may do. */
  readonly grants: readonly GivenGrant[];
}

/** Who gives it, when, and the address that people open. */
export interface Giving {
  /** Null when it is the server itself. */
  readonly author: string | null;
  readonly at: Date;
  readonly publicAddress: string;
}

/**
 * Gives a link that works once. Its token is in the answer and nowhere else; a new link for somebody's password takes
 * the place of one before.
 *
 * @throws {ProblemError} unknown-person, unknown-classifier, scope-unfit
 */
export async function giveLink(
  db: Kysely<Database>,
  { purpose, personId, grants }: LinkDraft,
  { author, at, publicAddress }: Giving,
): Promise<GivenLink> {
  const token = newToken();
  const id = randomUUID();
  const expiresAt = new Date(at.getTime() + GOOD_FOR_MS[purpose]);
  await changePeople(db, { author, at }, async (transaction, note) => {
    await deleteExpiredLinks(transaction, at);
    const person = personId === null ? null : (await readPerson(transaction, personId)).name;
    await requireFitGrants(transaction, grants);
    if (personId !== null) await deleteLinksOf(transaction, personId);
    const link = { id, purpose, personId, grants, givenBy: author, givenAt: at, expiresAt };
    await insertLink(transaction, link, tokenHash(token));
    await note('link-given', id, { purpose, person, grants: asJson(grants), expiresAt: expiresAt.toISOString() });
  });
  return { id, link: `${publicAddress}${PAGE}${token}`, expiresAt: expiresAt.toISOString() };
}

/**
 * Takes a link back.
 * @throws {ProblemError} unknown-invitation, when it cannot be used any more
 */
export async function withdrawLink(
  db: Kysely<Database>,
  id: string,
  { author, at }: Pick<Giving, 'author' | 'at'>,
): Promise<void> {
  await changePeople(db, { author, at }, async (transaction, note) => {
    const link = (await readLinks(transaction, at)).find((each) => each.id === id);
    if (link === undefined) throw new ProblemError('unknown-invitation', { reason: 'none', given: id });
    await deleteLink(transaction, id);
    await note('link-withdrawn', id, { purpose: link.purpose, person: link.person });
  });
}
