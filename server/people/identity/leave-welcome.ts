import type { Kysely } from 'kysely';
import type { Database } from '../../platform/database/schema.ts';
import type { Speaker } from '../directory/language-store.ts';
import { changePeople } from '../directory/people-log.ts';
import { readWelcomed, updateWelcomed } from '../directory/welcome-store.ts';

/** Notes that somebody has left the page that greets whoever is new. A second time changes nothing. */
export async function leaveWelcome(
  db: Kysely<Database>,
  speaker: Speaker,
  at: Date,
): Promise<{ readonly welcomed: true }> {
  const { person: name, account } = speaker;
  return changePeople(db, { author: name, at }, async (transaction, note) => {
    if ((await readWelcomed(transaction, speaker)) === true) return { welcomed: true };
    await updateWelcomed(transaction, speaker, at);
    await note('welcome-left', account?.personId ?? name, { name });
    return { welcomed: true };
  });
}
