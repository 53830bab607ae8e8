import type { Kysely } from 'kysely';
import type { Database } from '../../platform/database/schema.ts';
import { writeMentionNotice } from '../../platform/notices/delivery-store.ts';
import type { TellInPerson } from './tell-in-person.ts';

/** A comment that mentions people. */
export interface Mentioned {
  /** Its name. */
  readonly classifier: string;
  /** By its policy, channels that admins chose are told, too. */
  readonly tellsChannels: boolean;
  /** Its id. */
  readonly comment: string;
  readonly by: string;
  readonly mentions: readonly string[];
  readonly at: Date;
}

/**
 * Tells people by e-mail that they are mentioned, and channels who is where the classifier's policy has it: each of a
 * comment once, whatever becomes of it afterwards. Nobody is told what it says, nor of which row.
 */
export async function tellMentioned(
  tellInPerson: TellInPerson,
  transaction: Kysely<Database>,
  { classifier, tellsChannels, comment, by, mentions, at }: Mentioned,
): Promise<void> {
  if (mentions.length === 0) return;
  const key = `mention:${comment}`;
  const told = mentions.map((person) => ({ person, notice: ['mentioned', { classifier, person: by }] }) as const);
  await tellInPerson(transaction, told, key, at);
  if (tellsChannels)
    await writeMentionNotice(transaction, ['people-mentioned', { classifier, by, people: mentions }], key, at);
}
