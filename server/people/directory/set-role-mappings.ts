import type { Kysely } from 'kysely';
import type { RoleMapping } from '../../../contract/openid.ts';
import type { Changing } from '../../platform/audit/audit-store.ts';
import { canonicalJson, type JsonObject } from '../../platform/audit/canonical-json.ts';
import type { Database } from '../../platform/database/schema.ts';
import { requireFitGrants } from './grant-store.ts';
import { changePeople, type Note } from './people-log.ts';
import { readRoleMappings, replaceRoleMappings } from './role-mapping-store.ts';

/** What the table is called in the log of people: it is nobody's. */
const SUBJECT = 'role-mappings';

/**
 * Replaces the table that says which role each of the provider's roles or groups gives. The same one changes nothing,
 * and nothing is noted.
 *
 * @throws {ProblemError} unknown-classifier
 */
export async function setRoleMappings(
  db: Kysely<Database>,
  mappings: readonly RoleMapping[],
  { person: author, at }: Changing,
): Promise<RoleMapping[]> {
  return changePeople(db, { author, at }, async (transaction, note) => {
    await requireFitGrants(transaction, mappings);
    return changeMappings(transaction, note, mappings);
  });
}

/** Replaces the table, and notes it with the one before, unless it is the same. @returns as it is kept */
export async function changeMappings(
  transaction: Kysely<Database>,
  note: Note,
  mappings: readonly RoleMapping[],
): Promise<RoleMapping[]> {
  const before = await readRoleMappings(transaction);
  await replaceRoleMappings(transaction, mappings);
  const after = await readRoleMappings(transaction);
  const details = { before: before.map(asJson), after: after.map(asJson) };
  if (canonicalJson(details.before) !== canonicalJson(details.after)) await note('role-mappings-set', SUBJECT, details);
  return after;
}

function asJson(mapping: RoleMapping): JsonObject {
  const { value, role } = mapping;
  if ('project' in mapping) return { value, role, project: mapping.project };
  return { value, role, classifier: mapping.classifier };
}
