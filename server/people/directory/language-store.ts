import type { Kysely } from 'kysely';
import { BY_KEY, type Session } from '../../../contract/session.ts';
import type { Language } from '../../../contract/language/language.ts';
import type { Database } from '../../platform/database/schema.ts';

/** Who is asking, as far as their language is kept by it: by their account, or by their name in the demo. */
export interface Speaker extends Pick<Session, 'person' | 'signIn'> {
  readonly account?: { readonly personId: string };
}

/**
 * In which language somebody wants to be spoken to.
 * @returns null where they chose none; undefined of machines, for which none is kept
 */
export async function readLanguage(
  db: Kysely<Database>,
  { account, person, signIn }: Speaker,
): Promise<Language | null | undefined> {
  if (signIn === BY_KEY) return undefined;
  const found =
    account === undefined
      ? await db.selectFrom('demo_languages').select('language').where('person', '=', person).executeTakeFirst()
      : await db.selectFrom('people').select('language').where('id', '=', account.personId).executeTakeFirst();
  return found?.language ?? null;
}

export async function updateLanguage(
  db: Kysely<Database>,
  { account, person }: Speaker,
  language: Language | null,
): Promise<void> {
  if (account !== undefined)
    await db.updateTable('people').set({ language }).where('id', '=', account.personId).execute();
  else
    await db
      .insertInto('demo_languages')
      .values({ person, language })
      .onConflict((conflict) => conflict.column('person').doUpdateSet({ language }))
      .execute();
}
