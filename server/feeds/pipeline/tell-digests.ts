import type { Kysely } from 'kysely';
import type { Database } from '../../platform/database/schema.ts';
import { readClassifier } from '../../record/classifiers/classifier-store.ts';
import { digest, readUntoldActions } from '../delivering/action-store.ts';
import type { StoredFeed } from '../standing/feed-store.ts';
import { writeActionNotice } from './record-answers.ts';

/** Tells what actions of a feed have gathered, where it is time, although nothing new came. */
export async function tellDigests(
  { db, clock }: { readonly db: Kysely<Database>; readonly clock: () => Date },
  feed: StoredFeed,
): Promise<void> {
  const { actions } = feed.settings;
  if (actions.length === 0) return;
  for (const action of await readUntoldActions(db, feed.id)) {
    const said = actions[action];
    if (said === undefined) continue;
    const now = clock();
    await db.transaction().execute(async (transaction) => {
      const told = await digest(transaction, feed.id, action, null, { now, everyMinutes: said.everyMinutes });
      if (told === null) return;
      const classifier = await readClassifier(transaction, feed.classifierId);
      await writeActionNotice(transaction, feed, classifier, { action, told, occasion: told.since.getTime(), now });
    });
  }
}
