import type { Kysely } from 'kysely';
import { role } from '../../../contract/access.ts';
import type { GivenGrant } from '../../../contract/given-grant.ts';
import type { GivenLink } from '../../../contract/people.ts';
import type { Database } from '../../platform/database/schema.ts';
import { countAdminsBeside } from '../directory/person-store.ts';
import { giveLink } from '../links/give-link.ts';

/** Whoever is the first is alone, and needs every role until others have come; an admin can take them away again. */
const EVERY_ROLE: readonly GivenGrant[] = role.options.map((each) => ({ role: each, classifier: null }));

/**
 * A one-time link for the first admin; null once there is an admin who can sign in. Each start without one gives
 * another: links of before go on to work until the first of them is used.
 *
 * @param provider what vouches for those who can sign in at present; left out, every admin counts
 */
export async function firstAdminLink(
  db: Kysely<Database>,
  {
    provider = null,
    ...giving
  }: { readonly at: Date; readonly publicAddress: string; readonly provider?: string | null },
): Promise<GivenLink | null> {
  if ((await countAdminsBeside(db, null, provider)) > 0) return null;

  return giveLink(db, { purpose: 'first-admin', personId: null, grants: EVERY_ROLE }, { author: null, ...giving });
}
