import { sql, type Kysely } from 'kysely';
import { SIGNS_IN_BY_ADDRESS } from '../directory/personal-mail-store.ts';
import type { Database } from '../../platform/database/schema.ts';

/**
 * The channels by which some people are told what is for them alone, made where they have none: an e-mail to what they
 * sign in with, where that is an address and they want it, in their language. Locks nothing that others wait for.
 *
 * @returns the ids of the channels, by the names of their people
 */
export async function openPersonalChannels(
  transaction: Kysely<Database>,
  names: readonly string[],
  at: Date,
): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ id: string; name: string }>`
    insert into notice_channels (id, kind, name, is_on, address, language, made_by, made_at, person_id)
    select gen_random_uuid(), 'email', name, true, sign_in_name, coalesce(language, 'en'), name, ${at}::timestamptz, id
    from people
    where name = any(${[...names]}::text[]) and mention_mail and state = 'active'
      and ${SIGNS_IN_BY_ADDRESS}
    on conflict (person_id) do update set address = excluded.address, language = excluded.language
    returning id, name`.execute(transaction);
  return new Map(rows.map(({ id, name }) => [name, id]));
}
