import { sql, type Kysely } from 'kysely';
import type { PersonalMail } from '../../../contract/session.ts';
import type { Database } from '../../platform/database/schema.ts';

/** Whether what somebody signs in with is an address of e-mail. */
export const SIGNS_IN_BY_ADDRESS = sql<boolean>`sign_in_name ~ '^[^@[:space:]<>,;"]+@[^@[:space:]<>,;"]+\\.[^@[:space:]<>,;".]+$'`;

/** Where somebody is told what is for them alone, and whether they are; undefined where there is no address. */
export async function readPersonalMail(db: Kysely<Database>, personId: string): Promise<PersonalMail | undefined> {
  return db
    .selectFrom('people')
    .select(['sign_in_name as address', 'mention_mail as isOn'])
    .where('id', '=', personId)
    .where(SIGNS_IN_BY_ADDRESS)
    .executeTakeFirst();
}

export async function updatePersonalMail(db: Kysely<Database>, personId: string, isOn: boolean): Promise<void> {
  await db.updateTable('people').set({ mention_mail: isOn }).where('id', '=', personId).execute();
}
