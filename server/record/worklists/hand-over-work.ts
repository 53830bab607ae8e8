import type { Kysely } from 'kysely';
import type { HandOverWork } from '../../people/directory/hand-over.ts';
import type { TellInPerson } from '../../people/channels/tell-in-person.ts';
import { appendAuditEvent } from '../../platform/audit/audit-store.ts';
import type { Database } from '../../platform/database/schema.ts';
import { tellHandedOver } from './tell-of-work.ts';
import { noteWorkChange, readListsOf, replacePeople } from './work-list-store.ts';
import type { Worker } from './work-shares.ts';

export interface HandOverServices {
  /** Everybody who may sign in, as of a transaction. */
  readonly readWorkers: (transaction: Kysely<Database>) => Promise<readonly Worker[]>;
  readonly tellInPerson: TellInPerson;
}

/**
 * Gives the open work-lists of somebody who leaves to whoever takes their place, in the transaction of that; each is
 * noted in its classifier's log, and whoever has it from then on is told. Lists of a role go with the role.
 */
export function createHandOverWork({ readWorkers, tellInPerson }: HandOverServices): HandOverWork {
  return async (transaction, { from, to }, { person, at }) => {
    for (const list of await readListsOf(transaction, from)) {
      const { id, classifierId, people } = list;
      const after = [...new Set(people.map((each) => (each === from ? to : each)))];
      await replacePeople(transaction, id, after);
      const details = { before: { people: [...people] }, after: { people: after } };
      const event = { kind: 'work-handed-over', subject: id, author: person, reason: '', details };
      await appendAuditEvent(transaction, classifierId, event, at);
      await noteWorkChange(transaction, classifierId, [id]);
      if (people.includes(to)) continue;
      const worker = (await readWorkers(transaction)).find((each) => each.person === to);
      if (worker !== undefined) await tellHandedOver({ transaction, tellInPerson }, list, worker, { by: person, at });
    }
  };
}
