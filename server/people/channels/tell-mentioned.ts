import type { Kysely } from 'kysely';
import type { Notice } from '../../../contract/notice.ts';
import type { Database } from '../../platform/database/schema.ts';
import { writeNoticeTo } from '../../platform/notices/delivery-store.ts';
import { openPersonalChannels } from './personal-channel-store.ts';

/**
 * Tells people by e-mail that they are mentioned: each of a comment once, whatever becomes of it afterwards.
 *
 * @param comment its id
 */
export async function tellMentioned(
  transaction: Kysely<Database>,
  {
    classifier,
    comment,
    by,
    mentions,
    at,
  }: { classifier: string; comment: string; by: string; mentions: readonly string[]; at: Date },
): Promise<void> {
  if (mentions.length === 0) return;
  const channels = await openPersonalChannels(transaction, mentions, at);
  const notice: Notice = ['mentioned', { classifier, person: by }];
  await writeNoticeTo(transaction, channels, notice, `mention:${comment}`, at);
}
