import type { Kysely } from 'kysely';
import type { Notice } from '../../../contract/notice.ts';
import type { Database } from '../../platform/database/schema.ts';
import { writeNoticeTo } from '../../platform/notices/delivery-store.ts';
import { openPersonalChannels } from './personal-channel-store.ts';

/** What somebody is told. */
export interface ToldInPerson {
  readonly person: string;
  readonly notice: Notice;
}

/**
 * Tells people by e-mail what is for them alone, in the transaction of what it is about. Who has no address, or does
 * not want it, is told nothing.
 *
 * @param key which occasion it is of: nobody is told of one twice
 */
export type TellInPerson = (
  transaction: Kysely<Database>,
  told: readonly ToldInPerson[],
  key: string,
  at: Date,
) => Promise<void>;

const tellByMail: TellInPerson = async (transaction, told, key, at) => {
  if (told.length === 0) return;
  const channels = await openPersonalChannels(
    transaction,
    told.map(({ person }) => person),
    at,
  );
  for (const { person, notice } of told) {
    const id = channels.get(person);
    if (id !== undefined) await writeNoticeTo(transaction, [id], notice, key, at);
  }
};

/** The channel by which one person is told; undefined where they cannot be, or do not want it. */
export async function channelOfPerson(
  transaction: Kysely<Database>,
  person: string,
  at: Date,
): Promise<string | undefined> {
  return (await openPersonalChannels(transaction, [person], at)).get(person);
}

/** Tells by e-mail, where there is a mail server; else nobody. */
export function personalTeller(hasMail: boolean): TellInPerson {
  return hasMail ? tellByMail : async () => undefined;
}
