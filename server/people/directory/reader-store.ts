import type { Kysely } from 'kysely';
import { scopesAt } from '../../../contract/access.ts';
import { apartByExtent, isForAll } from '../../../contract/given-grant.ts';
import type { RowScope } from '../../../contract/row-scope.ts';
import type { Database } from '../../platform/database/schema.ts';
import { EVERY_GRANT_OF_PERSON } from './grant-store.ts';

/** Somebody who may see rows of a classifier: every row where the scopes are null, otherwise those of any of them. */
export interface Reader {
  readonly name: string;
  readonly scopes: readonly RowScope[] | null;
}

/**
 * Those who may sign in and see rows of a classifier, by name; no machines.
 *
 * @param provider what vouches for those who can sign in at present
 */
export async function readReaders(db: Kysely<Database>, classifierId: string, provider: string): Promise<Reader[]> {
  const people = await db
    .selectFrom('people')
    .select(['name', EVERY_GRANT_OF_PERSON.as('grants')])
    .where('provider', '=', provider)
    .where('state', '=', 'active')
    .orderBy('spelling')
    .execute();
  return people.flatMap(({ name, grants }) => {
    const { ofClassifiers } = apartByExtent(grants);
    const roles = ofClassifiers.filter(isForAll).map(({ role }) => role);
    const scopes = scopesAt({ roles, grants: ofClassifiers }, 'read', classifierId);
    return scopes?.length === 0 ? [] : [{ name, scopes }];
  });
}
