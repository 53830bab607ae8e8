import type { Kysely } from 'kysely';
import type { Notice } from '../../../contract/notice.ts';
import type { Database } from '../../platform/database/schema.ts';
import { writeNotice } from '../../platform/notices/delivery-store.ts';
import { personalTeller } from './tell-in-person.ts';

/**
 * Tells the channels of admins and, where mail can be sent, by e-mail whoever something is of: in the transaction of
 * what it is about.
 *
 * @param owner a person's name; null is nobody
 */
export async function tellOwner(
  transaction: Kysely<Database>,
  notice: Notice,
  { key, owner, at, hasMail }: { key: string; owner: string | null; at: Date; hasMail: boolean },
): Promise<void> {
  await writeNotice(transaction, notice, key, at);
  const told = owner === null ? [] : [{ person: owner, notice }];
  await personalTeller(hasMail)(transaction, told, key, at);
}
