import type { Kysely } from 'kysely';
import { ProblemError } from '../../../contract/problem.ts';
import type { Database } from '../../platform/database/schema.ts';
import type { Asker } from '../../platform/http/session.ts';
import { readPersonalMail, updatePersonalMail } from '../directory/personal-mail-store.ts';
import { changePeople } from '../directory/people-log.ts';

/**
 * Says whether somebody is sent an e-mail of what is for them alone. The same changes nothing, and nothing is noted.
 * @throws {ProblemError} accounts-off, where they have no account here
 */
export async function setPersonalMail(
  db: Kysely<Database>,
  { person: name, account }: Pick<Asker, 'person' | 'account'>,
  { isOn }: { readonly isOn: boolean },
  at: Date,
): Promise<{ isOn: boolean }> {
  if (account === undefined) throw new ProblemError('accounts-off', {});
  return changePeople(db, { author: name, at }, async (transaction, note) => {
    const before = await readPersonalMail(transaction, account.personId);
    if (before?.isOn === isOn) return { isOn };
    await updatePersonalMail(transaction, account.personId, isOn);
    await note('personal-mail-set', account.personId, { name, before: before?.isOn ?? null, after: isOn });
    return { isOn };
  });
}
