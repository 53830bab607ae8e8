import type { Kysely } from 'kysely';
import { appendAuditEvent, type Changing } from '../../platform/audit/audit-store.ts';
import type { Database } from '../../platform/database/schema.ts';
import { noteWorkChange, readListsOf, replacePeople } from './work-list-store.ts';

/**
 * Gives the open work-lists of somebody who leaves to whoever takes their place, in the transaction of that; each is
 * noted in its classifier's log. Lists of a role go with the role.
 */
export async function handOverWork(
  transaction: Kysely<Database>,
  { from, to }: { readonly from: string; readonly to: string },
  { person, at }: Changing,
): Promise<void> {
  for (const { id, classifierId, people } of await readListsOf(transaction, from)) {
    const after = [...new Set(people.map((each) => (each === from ? to : each)))];
    await replacePeople(transaction, id, after);
    const details = { before: { people: [...people] }, after: { people: after } };
    const event = { kind: 'work-handed-over', subject: id, author: person, reason: '', details };
    await appendAuditEvent(transaction, classifierId, event, at);
    await noteWorkChange(transaction, classifierId, [id]);
  }
}
