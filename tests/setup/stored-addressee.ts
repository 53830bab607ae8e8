import { randomUUID } from 'node:crypto';
import { sql, type Kysely } from 'kysely';
import type { Database } from '../../server/platform/database/schema.ts';

interface AddresseeFields {
  readonly language?: string;
  /** Whether they want e-mail of what is for them alone. */
  readonly mail?: boolean;
  readonly state?: string;
}

/** Somebody who signs in with an address of e-mail, as the database keeps them. */
export async function storedAddressee(
  db: Kysely<Database>,
  name: string,
  address: string,
  { language, mail = true, state = 'active' }: AddresseeFields = {},
): Promise<void> {
  await sql`
    insert into people (id, name, spelling, provider, sign_in_name, sign_in_key, state, created_at, language, mention_mail)
    values (${randomUUID()}, ${name}, ${name}, 'local', ${address}, ${address}, ${state}, now(), ${language ?? null}, ${mail})`.execute(
    db,
  );
}
