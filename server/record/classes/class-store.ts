import { sql, type Kysely } from 'kysely';
import type { Database } from '../../platform/database/schema.ts';

/** A class of a classifier's catalogue, as what is said of rows points to it. */
export interface CatalogueClass {
  /** Counted within the classifier from 1, in the order of first use. */
  readonly id: number;
  readonly name: string;
}

/** Names of the classes that a label may have, in the order of first use. One indexed read. */
export async function readClassNames(db: Kysely<Database>, classifierId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('classes')
    .select('name')
    .where('classifier_id', '=', classifierId)
    .where('state', 'in', ['active', 'retired'])
    .orderBy('id')
    .execute();
  return rows.map((row) => row.name);
}

/**
 * Joins the class that rows of a table point to by their `class_id`, with its `id` and `name`: the one that it stands
 * as, where it was merged into another.
 *
 * @param as what it is called in the statement
 * @param asOf number of the change of the catalogue up to which it is called what it was; by default what it is now
 */
export function joinClass(table: string, as = 'named', asOf?: number) {
  const [classifier, id] = ['classifier_id', 'class_id'].map((column) => sql.ref(`${table}.${column}`));
  return sql`left join (
    select said.classifier_id, said.id as said_id, standing.id, ${asOf === undefined ? sql`standing.name` : nameAsOf(asOf)} as name
    from classes said ${STANDING}
  ) ${sql.ref(as)} on ${sql.ref(`${as}.classifier_id`)} = ${classifier} and ${sql.ref(`${as}.said_id`)} = ${id}`;
}

/** What a class `said` was called after a change of the catalogue: what it was until the next one that renamed it. */
const nameAsOf = (changes: number) => sql`coalesce((
  select earlier.name from class_names_before earlier
  where earlier.classifier_id = said.classifier_id and earlier.class_id = said.id and earlier.number > ${changes}
  order by earlier.number limit 1
), standing.name)`;

/** Joins the class that a class `said` stands as. */
export const STANDING = sql`join classes standing
  on standing.classifier_id = said.classifier_id and standing.id = coalesce(said.stands_as, said.id)`;

/**
 * The other words that mean a class by a change of the catalogue, for a statement: each `word` once, beside the `name`
 * of the class by now. A word that is none of them is called what it was.
 */
export const wordsByNow = (classifierId: string) => sql`
  select other.alias as word, named.name from class_aliases other ${joinClass('other')}
  where other.classifier_id = ${classifierId} and other.spelling is not null
  union all
  select said.name, standing.name from classes said ${STANDING}
  where said.classifier_id = ${classifierId} and said.state = 'merged'`;

/**
 * Names of classes by the other words that mean them by a change of the catalogue: what they were called before, what
 * was merged into them. One small read.
 */
export async function readClassWords(db: Kysely<Database>, classifierId: string): Promise<Map<string, string>> {
  const { rows } = await sql<{ word: string; name: string }>`${wordsByNow(classifierId)} order by word`.execute(db);
  return new Map(rows.map(({ word, name }) => [word, name]));
}

/** Names of the classes that are no longer predicted: retired ones, and removed ones. */
export async function readUnpredictedClasses(db: Kysely<Database>, classifierId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('classes')
    .select('name')
    .where('classifier_id', '=', classifierId)
    .where('state', 'in', ['retired', 'removed'])
    .orderBy('id')
    .execute();
  return rows.map((row) => row.name);
}
