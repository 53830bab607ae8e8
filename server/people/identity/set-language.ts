import type { Kysely } from 'kysely';
import type { LanguageChoice } from '../../../contract/session.ts';
import type { Database } from '../../platform/database/schema.ts';
import { readLanguage, updateLanguage, type Speaker } from '../directory/language-store.ts';
import { changePeople } from '../directory/people-log.ts';

/** Chooses the language that somebody wants to be spoken to in. The same changes nothing, and nothing is noted. */
export async function setLanguage(
  db: Kysely<Database>,
  speaker: Speaker,
  { language }: LanguageChoice,
  at: Date,
): Promise<LanguageChoice> {
  const { person: name, account } = speaker;
  return changePeople(db, { author: name, at }, async (transaction, note) => {
    const before = (await readLanguage(transaction, speaker)) ?? null;
    if (before === language) return { language };
    await updateLanguage(transaction, speaker, language);
    await note('language-set', account?.personId ?? name, { name, before, after: language });
    return { language };
  });
}
