import type { Kysely } from 'kysely';
import type { Notice } from '../../../contract/notice.ts';
import type { Database } from '../../platform/database/schema.ts';
import { writeNotice, writeNoticeTo } from '../../platform/notices/delivery-store.ts';
import { openPersonalChannels } from './personal-channel-store.ts';

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
  if (owner === null || !hasMail) return;
  await writeNoticeTo(transaction, await openPersonalChannels(transaction, [owner], at), notice, key, at);
}
