import type { Kysely } from 'kysely';
import { ProblemError } from '../../../contract/problem.ts';
import type { Changing } from '../../platform/audit/audit-store.ts';
import type { Database } from '../../platform/database/schema.ts';
import {
  asJson,
  changeGrants,
  changeState,
  requireOtherAdmin,
  type ChangingPeople,
  type EndSessions,
} from './change-person.ts';
import { joinGrants } from './join-grants.ts';
import { changePeople } from './people-log.ts';
import { readPerson, type StoredPerson } from './person-store.ts';

/** What goes with somebody who leaves, of other components. */
export interface HandingOver {
  /** Ends the sessions of whoever leaves. */
  readonly endSessions: EndSessions;
  /** Gives their work to the other, within the transaction. */
  readonly handOverWork: HandOverWork;
}

export type HandOverWork = (
  transaction: Kysely<Database>,
  names: { readonly from: string; readonly to: string },
  by: Changing,
) => Promise<void>;

/**
 * For somebody who leaves: another person gets the roles that they were given here, beside their own; their account is
 * disabled, and their sessions end; and work that is given to them by name is the other's. Roles by a provider's word
 * are the provider's to give, and stay there. Nothing else is anybody's own: classifiers, review lists and keys belong
 * to no one, and logs go on to name who did what.
 *
 * @returns both, as they are afterwards
 * @throws {ProblemError} unknown-person, handover-unfit, last-admin
 */
export async function handOver(
  db: Kysely<Database>,
  { from: fromId, to: toId }: { readonly from: string; readonly to: string },
  { person: author, at, provider }: ChangingPeople,
  { endSessions, handOverWork }: HandingOver,
): Promise<{ readonly from: StoredPerson; readonly to: StoredPerson }> {
  return changePeople(db, { author, at }, async (transaction, note) => {
    const from = await readPerson(transaction, fromId);
    const to = await readPerson(transaction, toId);
    requireFitHeir(from, to);
    const joined = joinGrants(to.grants, from.grants);
    if ('clash' in joined)
      throw new ProblemError('handover-unfit', { reason: 'scopes', person: to.name, role: joined.clash });
    await changeGrants(transaction, note, to, joined.grants);
    // Asked only now: whoever gets the role of an admin is one.
    await requireOtherAdmin(transaction, from, provider);
    await changeGrants(transaction, note, from, []);
    await changeState(transaction, note, from, 'disabled', endSessions);
    await handOverWork(transaction, { from: from.name, to: to.name }, { person: author, at });
    await note('handed-over', from.id, { name: from.name, to: to.name, grants: asJson(from.grants) });
    return { from: await readPerson(transaction, fromId), to: await readPerson(transaction, toId) };
  });
}

function requireFitHeir(from: StoredPerson, to: StoredPerson): void {
  if (from.id === to.id) throw new ProblemError('handover-unfit', { reason: 'same', person: to.name });
  if (to.state !== 'active') throw new ProblemError('handover-unfit', { reason: 'disabled', person: to.name });
}
