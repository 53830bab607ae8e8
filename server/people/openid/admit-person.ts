import { randomUUID } from 'node:crypto';
import type { Kysely } from 'kysely';
import { ProblemError } from '../../../contract/problem.ts';
import type { Database } from '../../platform/database/schema.ts';
import { asJson } from '../directory/change-person.ts';
import { replaceGrants } from '../directory/grant-store.ts';
import { changePeople, type Note } from '../directory/people-log.ts';
import { PROVIDER_OF } from '../directory/people-settings.ts';
import { findPersonByKey, insertPerson, isNameTaken, readAdminNames, readPerson } from '../directory/person-store.ts';
import { readClaims, replaceClaims } from '../directory/role-mapping-store.ts';
import type { LinkOfPerson } from '../links/link-store.ts';
import { takeLinkOfId } from '../links/use-link.ts';
import type { Identity } from './read-identity.ts';

const PROVIDER = PROVIDER_OF.openid;
/** As many as somebody can ask. */
const ADMINS_NAMED = 3;

/**
 * Lets somebody in whom the provider vouches for: makes them a person the first time, notes what the provider says of
 * them now, and gives them the roles of the link that they came with.
 *
 * @param linkId of a one-time link, whose token was shown before; null without one
 * @returns their id
 * @throws {ProblemError} link-invalid; provider-refused, when an admin has disabled them; no-role, when nothing gives
 *   them one: they are in the list of people then, so that an admin can
 */
export async function admitPerson(
  db: Kysely<Database>,
  identity: Identity,
  linkId: string | null,
  at: Date,
): Promise<string> {
  // By the provider's word, and nobody's.
  const id = await changePeople(db, { author: null, at }, async (transaction, note) => {
    const link = linkId === null ? null : await takeLinkOfId(transaction, linkId, at, PROVIDER);
    if (link?.purpose === 'password-reset') throw new ProblemError('link-invalid', {});
    const known = await findPersonByKey(transaction, PROVIDER, identity.key);
    if (known !== null && known.state !== 'active') throw new ProblemError('provider-refused', { reason: 'disabled' });
    const personId = known?.id ?? (await join(transaction, note, { identity, link, at }));
    if (known !== null && link !== null) await addGrants(transaction, note, known.id, link);
    await noteClaims(transaction, note, personId, identity.values);
    return personId;
  });
  await requireRole(db, id);
  return id;
}

interface Joining {
  readonly identity: Identity;
  readonly link: LinkOfPerson | null;
  readonly at: Date;
}

async function join(transaction: Kysely<Database>, note: Note, { identity, link, at }: Joining): Promise<string> {
  const id = randomUUID();
  const { key, signInName } = identity;
  const name = await freeName(transaction, identity.name);
  const grants = link?.grants ?? [];
  await insertPerson(transaction, { id, name, signInName, key, provider: PROVIDER, grants, createdAt: at });
  const by = { by: link?.purpose ?? 'provider', invitedBy: link?.givenBy ?? null };
  await note('person-joined', id, { name, signInName, provider: PROVIDER, grants: asJson(grants), ...by });
  return id;
}

/** A name that logs can tell from others: of two called Ann Lee, the second is "Ann Lee 2". */
async function freeName(db: Kysely<Database>, name: string): Promise<string> {
  let free = name;
  for (let number = 2; await isNameTaken(db, free); number++) free = `${name} ${number}`;
  return free;
}

async function addGrants(db: Kysely<Database>, note: Note, personId: string, { grants }: LinkOfPerson): Promise<void> {
  const before = await readPerson(db, personId);
  await replaceGrants(db, personId, [...before.grants, ...grants]);
  const after = await readPerson(db, personId);
  const details = { name: before.name, before: asJson(before.grants), after: asJson(after.grants) };
  await note('grants-set', personId, details);
}

async function noteClaims(
  db: Kysely<Database>,
  note: Note,
  personId: string,
  values: readonly string[],
): Promise<void> {
  const before = await readClaims(db, personId);
  if (before.join('\n') === values.join('\n')) return;
  await replaceClaims(db, personId, values);
  const { name } = await readPerson(db, personId);
  await note('claims-changed', personId, { name, before, after: [...values] });
}

/** @throws {ProblemError} no-role */
async function requireRole(db: Kysely<Database>, personId: string): Promise<void> {
  const { name, grants, byProvider } = await readPerson(db, personId);
  if (grants.length + byProvider.length > 0) return;
  throw new ProblemError('no-role', { person: name, admins: await readAdminNames(db, PROVIDER, ADMINS_NAMED) });
}
