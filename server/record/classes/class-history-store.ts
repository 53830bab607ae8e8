import type { Kysely } from 'kysely';
import type { ClassHistory } from '../../../contract/class-history.ts';
import type { Database } from '../../platform/database/schema.ts';
import { readClassWords } from './class-store.ts';

/**
 * What has become of a classifier's catalogue: nothing where it was never changed. One small read then, else three.
 *
 * @param mayHear of which classes somebody may be told
 */
export async function readClassHistory(
  db: Kysely<Database>,
  classifierId: string,
  mayHear: (name: string) => boolean,
): Promise<ClassHistory> {
  const classChanges = await readClassChanges(db, classifierId);
  if (classChanges === 0) return {};
  const classes = await db
    .selectFrom('classes')
    .select(['name', 'state', 'description'])
    .where('classifier_id', '=', classifierId)
    .where('state', 'in', ['active', 'retired'])
    .orderBy('id')
    .execute();
  const heard = classes.filter(({ name }) => mayHear(name));
  const retired = heard.filter(({ state }) => state === 'retired').map(({ name }) => name);
  const described = heard.filter(({ description }) => description !== '');
  const words = [...(await readClassWords(db, classifierId))].filter(([, name]) => mayHear(name));
  return {
    classChanges,
    ...(retired.length === 0 ? {} : { retiredClasses: retired }),
    ...(described.length === 0
      ? {}
      : { classDescriptions: Object.fromEntries(described.map(({ name, description }) => [name, description])) }),
    ...(words.length === 0 ? {} : { classWords: words.map(([word, name]) => ({ word, class: name })) }),
  };
}

/** How often a catalogue was changed by other than what was said. */
export async function readClassChanges(db: Kysely<Database>, classifierId: string): Promise<number> {
  const head = await db
    .selectFrom('feedback_heads')
    .select('class_changes')
    .where('classifier_id', '=', classifierId)
    .executeTakeFirst();
  return head?.class_changes ?? 0;
}
