import type { Kysely } from 'kysely';
import { classifierOf, type Extent } from '../../../contract/given-grant.ts';
import type { Database } from '../../platform/database/schema.ts';
import { asJson, changeGrants } from '../directory/change-person.ts';
import { readGranted } from '../directory/grant-store.ts';
import type { Note } from '../directory/people-log.ts';
import { readRoleMappings } from '../directory/role-mapping-store.ts';
import { changeMappings } from '../directory/set-role-mappings.ts';
import { readLinks, updateLinkGrants } from './link-store.ts';

/**
 * Takes away what a classifier that is being deleted was named in by its id: roles of people and machines, rows of the
 * table of roles, and what open links would give. Each is noted, with what was before.
 */
export async function forgetClassifier(
  transaction: Kysely<Database>,
  note: Note,
  classifierId: string,
  now: Date,
): Promise<void> {
  const speaksOfOthers = (extent: Extent) => classifierOf(extent)?.toLowerCase() !== classifierId;
  for (const { grants, ...each } of await readGranted(transaction, classifierId))
    await changeGrants(transaction, note, each, grants.filter(speaksOfOthers));
  const mappings = await readRoleMappings(transaction);
  await changeMappings(transaction, note, mappings.filter(speaksOfOthers));
  for (const { id, purpose, grants } of await readLinks(transaction, now)) {
    const left = grants.filter(speaksOfOthers);
    if (left.length === grants.length) continue;
    await updateLinkGrants(transaction, id, left);
    await note('link-changed', id, { purpose, before: asJson(grants), after: asJson(left) });
  }
}
