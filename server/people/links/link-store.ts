import { sql, type Kysely } from 'kysely';
import { apartByExtent, type GivenGrant } from '../../../contract/given-grant.ts';
import type { LinkPurpose } from '../../../contract/session.ts';
import type { Database } from '../../platform/database/schema.ts';

/** A link that was given, as it is kept: until it is used, withdrawn or past its time. */
export interface StoredLink {
  readonly id: string;
  readonly purpose: LinkPurpose;
  /** Whose password it sets anew; null when it brings somebody new. */
  readonly personId: string | null;
  readonly grants: readonly GivenGrant[];
  /** Null when the server itself gave it. */
  readonly givenBy: string | null;
  readonly givenAt: Date;
  readonly expiresAt: Date;
}

/** With the name of whose password it sets anew. */
export interface LinkOfPerson extends StoredLink {
  readonly person: string | null;
}

export async function insertLink(db: Kysely<Database>, link: StoredLink, tokenHash: Buffer): Promise<void> {
  const { id, purpose, personId, grants, givenBy, givenAt, expiresAt } = link;
  await db
    .insertInto('one_time_links')
    .values({
      id,
      token_hash: tokenHash,
      purpose,
      person_id: personId,
      ...keptGrants(grants),
      given_by: givenBy,
      given_at: givenAt,
      expires_at: expiresAt,
    })
    .execute();
}

function selectLinks(db: Kysely<Database>, now: Date) {
  return db
    .selectFrom('one_time_links')
    .leftJoin('people', 'people.id', 'one_time_links.person_id')
    .select([
      'one_time_links.id as id',
      'purpose',
      'person_id as personId',
      'people.name as person',
      sql<GivenGrant[]>`grants || project_grants`.as('grants'),
      'given_by as givenBy',
      'given_at as givenAt',
      'expires_at as expiresAt',
    ])
    .where('expires_at', '>', now);
}

/** Those that can still be used, the latest first. */
export async function readLinks(db: Kysely<Database>, now: Date): Promise<LinkOfPerson[]> {
  return selectLinks(db, now).orderBy('given_at', 'desc').orderBy('one_time_links.id').execute();
}

/** The link of a token, if it can still be used. */
export async function findLink(db: Kysely<Database>, tokenHash: Buffer, now: Date): Promise<LinkOfPerson | null> {
  return (await selectLinks(db, now).where('token_hash', '=', tokenHash).executeTakeFirst()) ?? null;
}

/**
 * Takes a link away.
 * @returns whether it was there: of two who use it at once, one only is told so
 */
export async function deleteLink(db: Kysely<Database>, id: string): Promise<boolean> {
  const { numDeletedRows } = await db.deleteFrom('one_time_links').where('id', '=', id).executeTakeFirst();
  return numDeletedRows > 0n;
}

/** Takes away what is past its time. */
export async function deleteExpiredLinks(db: Kysely<Database>, now: Date): Promise<void> {
  await db.deleteFrom('one_time_links').where('expires_at', '<=', now).execute();
}

/** Takes away the links that set somebody's password anew. */
export async function deleteLinksOf(db: Kysely<Database>, personId: string): Promise<void> {
  await db.deleteFrom('one_time_links').where('person_id', '=', personId).execute();
}

export async function updateLinkGrants(db: Kysely<Database>, id: string, grants: readonly GivenGrant[]): Promise<void> {
  await db.updateTable('one_time_links').set(keptGrants(grants)).where('id', '=', id).execute();
}

function keptGrants(grants: readonly GivenGrant[]): { readonly grants: string; readonly project_grants: string } {
  const { ofClassifiers, ofProjects } = apartByExtent(grants);
  return { grants: JSON.stringify(ofClassifiers), project_grants: JSON.stringify(ofProjects) };
}
