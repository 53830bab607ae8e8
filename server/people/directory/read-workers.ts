import type { Kysely } from 'kysely';
import type { Access } from '../../../contract/access.ts';
import { apartByExtent, isForAll, type GivenGrant } from '../../../contract/given-grant.ts';
import type { Database } from '../../platform/database/schema.ts';
import { readActiveGrants } from './person-store.ts';

/** Somebody who may sign in, with what they may do. */
export interface Worker {
  readonly person: string;
  readonly access: Access;
}

/** Everybody who may sign in, by name, with what they may do now, whoever gave it. Machines are not among them. */
export async function readWorkers(db: Kysely<Database>): Promise<Worker[]> {
  return (await readActiveGrants(db)).map(({ name, grants }) => ({ person: name, access: accessOf(grants) }));
}

/** What grants come to. A role may be given twice: here, and by the provider's word. */
export function accessOf(given: readonly GivenGrant[]) {
  const { ofClassifiers, ofProjects } = apartByExtent(given);
  return {
    roles: [...new Set(ofClassifiers.filter(isForAll).map(({ role }) => role))],
    grants: ofClassifiers.filter((each) => !isForAll(each)),
    projects: ofProjects,
  };
}
