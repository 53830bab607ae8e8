import type { Kysely } from 'kysely';
import { BY_KEY } from '../../../contract/session.ts';
import type { Database } from '../../platform/database/schema.ts';
import type { Speaker } from './language-store.ts';

/**
 * Whether somebody has left the page that greets whoever is new.
 * @returns undefined of machines, which no page greets
 */
export async function readWelcomed(
  db: Kysely<Database>,
  { account, person, signIn }: Speaker,
): Promise<boolean | undefined> {
  if (signIn === BY_KEY) return undefined;
  const found =
    account === undefined
      ? await db.selectFrom('demo_welcomes').select('welcomed_at').where('person', '=', person).executeTakeFirst()
      : await db.selectFrom('people').select('welcomed_at').where('id', '=', account.personId).executeTakeFirst();
  return (found?.welcomed_at ?? null) !== null;
}

export async function updateWelcomed(db: Kysely<Database>, { account, person }: Speaker, at: Date): Promise<void> {
  if (account !== undefined)
    await db.updateTable('people').set({ welcomed_at: at }).where('id', '=', account.personId).execute();
  else
    await db
      .insertInto('demo_welcomes')
      .values({ person, welcomed_at: at })
      .onConflict((conflict) => conflict.column('person').doNothing())
      .execute();
}
