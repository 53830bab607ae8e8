import type { Kysely } from 'kysely';
import { tombstoneOf, type ErasurePreview } from '../../../contract/people.ts';
import { ProblemError } from '../../../contract/problem.ts';
import { appendAuditEvent } from '../../platform/audit/audit-store.ts';
import type { Database } from '../../platform/database/schema.ts';
import { requireOtherAdmin, type ChangingPeople } from './change-person.ts';
import { countAuthored, countNaming, eraseAuthor, forgetPerson, renameEverywhere } from './erase-person-store.ts';
import { changePeople, PEOPLE_LOG } from './people-log.ts';
import { readPerson } from './person-store.ts';

/** What became of somebody who was erased. */
export interface ErasedPerson {
  readonly tombstone: string;
  /** Entries of logs that go on to name them. */
  readonly kept: number;
}

/** What else is to be erased of somebody, in the same transaction: of what no room of people knows. */
export type EraseElsewhere = (
  transaction: Kysely<Database>,
  erased: { readonly name: string; readonly tombstone: string; readonly at: Date },
) => Promise<void>;

/**
 * What it would come to if somebody were erased. Reads every log once.
 *
 * @throws {ProblemError} unknown-person
 */
export async function previewErasure(db: Kysely<Database>, personId: string): Promise<ErasurePreview> {
  const { name } = await readPerson(db, personId);
  return { tombstone: tombstoneOf(personId), ...(await countAuthored(db, name)) };
}

/**
 * Erases a person for ever: a tombstone takes the place of their name in the directory, in the logs and wherever it
 * says who did something; what audit events said of them by name is erased; and what they signed in with is deleted.
 * The chains verify: they know authors by a digest, whose salt is gone. Entries of releases that chained the name
 * itself
 * keep it, and are counted.
 *
 * @throws {ProblemError} unknown-person; other-person, when the name that confirms it is another; last-admin
 */
export async function erasePerson(
  db: Kysely<Database>,
  personId: string,
  { name: given, because }: { readonly name: string; readonly because: string },
  { person: author, at, provider }: ChangingPeople,
  eraseElsewhere: EraseElsewhere,
): Promise<ErasedPerson> {
  return changePeople(db, { author, at }, async (transaction) => {
    const person = await readPerson(transaction, personId);
    const { name } = person;
    if (given.trim() !== name) throw new ProblemError('other-person', { name, given });
    await requireOtherAdmin(transaction, person, provider);
    const tombstone = tombstoneOf(personId);
    const event = { kind: 'person-erased', subject: personId, author, reason: because, details: { tombstone } };
    await appendAuditEvent(transaction, PEOPLE_LOG, event, at);
    await eraseAuthor(transaction, name, tombstone);
    await eraseElsewhere(transaction, { name, tombstone, at });
    await renameEverywhere(transaction, name, tombstone);
    await forgetPerson(transaction, personId, tombstone);
    return { tombstone, kept: await countNaming(transaction, name) };
  });
}
