import { sql, type Kysely } from 'kysely';
import { meantClasses, spellingKey } from '../../../contract/class-spelling.ts';
import type { Database } from '../../platform/database/schema.ts';
import { requireFewClasses } from './require-few-classes.ts';

/** A class of a classifier's catalogue, as what is said of rows points to it. */
export interface CatalogueClass {
  /** Counted within the classifier from 1, in the order of first use. */
  readonly id: number;
  readonly name: string;
}

/** A class that is said of a row; null when none is. */
export interface Naming {
  readonly class: string | null;
  /** Null when nobody was seen saying it. */
  readonly person: string | null;
}

/** Names of a classifier's classes, in the order of first use. One indexed read. */
export async function readClassNames(db: Kysely<Database>, classifierId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('classes')
    .select('name')
    .where('classifier_id', '=', classifierId)
    .orderBy('id')
    .execute();
  return rows.map((row) => row.name);
}

/**
 * Joins the class that rows of a table point to by their `class_id`.
 *
 * @param as what it is called in the statement
 */
export function joinClass(table: string, as = 'named') {
  const [classifier, id] = ['classifier_id', 'class_id'].map((column) => sql.ref(`${table}.${column}`));
  return sql`left join classes ${sql.ref(as)}
    on ${sql.ref(`${as}.classifier_id`)} = ${classifier} and ${sql.ref(`${as}.id`)} = ${id}`;
}

/**
 * Finds out which class each word means, and adds the classes that the catalogue has not had yet, as `meantClasses`
 * decides it. Words that it knows, names and aliases, are looked up; only others are compared with the spellings of its
 * classes, and those found to be one are aliases from then on. The caller holds the head of the classifier's log, which
 * keeps away others who add to its catalogue. One indexed look when every word is a name.
 *
 * @param said in the order it was said; who first says a new class has brought it
 * @returns by word
 * @throws {ProblemError} too-many-classes
 */
export async function resolveClasses(
  transaction: Kysely<Database>,
  classifierId: string,
  said: readonly Naming[],
  now: Date,
): Promise<ReadonlyMap<string, CatalogueClass>> {
  const words = said.flatMap((each) => each.class ?? []);
  if (words.length === 0) return new Map();
  const known = await readNamed(transaction, classifierId, words);
  if (words.every((word) => known.has(word))) return known;
  const { policies } = await transaction
    .selectFrom('classifiers')
    .select('policies')
    .where('id', '=', classifierId)
    .executeTakeFirstOrThrow();
  const isApart = policies.spellings === 'apart';
  const named = isApart ? known : new Map([...known, ...(await readAliased(transaction, classifierId, words))]);
  const unknown = words.filter((word) => !named.has(word));
  const alike = isApart ? [] : await readAlike(transaction, classifierId, unknown);
  const meant = meantClasses(
    unknown,
    alike.map((each) => each.name),
    policies.spellings,
  );
  const added = await addClasses(transaction, classifierId, firstNamings(said, meant, alike), now);
  const classOf = new Map([...alike, ...added].map((each) => [each.name, each]));
  const found = [...meant].map(([word, name]) => [word, classOf.get(name)!] as const);
  await addAliases(transaction, classifierId, found);
  return new Map([...named, ...found]);
}

/** The class of a classifier that a word means, by its name or an alias; undefined for none. */
export async function findClass(
  db: Kysely<Database>,
  classifierId: string,
  word: string,
): Promise<CatalogueClass | undefined> {
  const named = (await readNamed(db, classifierId, [word])).get(word);
  return named ?? (await readAliased(db, classifierId, [word])).get(word);
}

async function readNamed(
  db: Kysely<Database>,
  classifierId: string,
  words: readonly string[],
): Promise<Map<string, CatalogueClass>> {
  const rows = await db
    .selectFrom('classes')
    .select(['id', 'name'])
    .where('classifier_id', '=', classifierId)
    .where(sql<boolean>`name = any(${distinct(words)}::text[])`)
    .execute();
  return new Map(rows.map((row) => [row.name, row]));
}

async function readAliased(
  db: Kysely<Database>,
  classifierId: string,
  words: readonly string[],
): Promise<Map<string, CatalogueClass>> {
  const { rows } = await sql<{ alias: string; id: number; name: string }>`
    select other.alias, named.id, named.name from class_aliases other ${joinClass('other')}
    where other.classifier_id = ${classifierId} and other.alias = any(${distinct(words)}::text[])`.execute(db);
  return new Map(rows.map(({ alias, id, name }) => [alias, { id, name }]));
}

/** The classes of which some word is a spelling, in the order of first use. */
async function readAlike(
  db: Kysely<Database>,
  classifierId: string,
  words: readonly string[],
): Promise<CatalogueClass[]> {
  if (words.length === 0) return [];
  return db
    .selectFrom('classes')
    .select(['id', 'name'])
    .where('classifier_id', '=', classifierId)
    .where(sql<boolean>`spelling = any(${distinct(distinct(words).map(spellingKey))}::text[])`)
    .orderBy('id')
    .execute();
}

/** Names that are none of the classes yet, in the order they were first said, with who said them first. */
function firstNamings(
  said: readonly Naming[],
  meant: ReadonlyMap<string, string>,
  classes: readonly CatalogueClass[],
): Map<string, string | null> {
  const existing = new Set(classes.map((each) => each.name));
  const firsts = new Map<string, string | null>();
  for (const { class: word, person } of said) {
    const name = word === null ? undefined : meant.get(word);
    if (name !== undefined && !existing.has(name) && !firsts.has(name)) firsts.set(name, person);
  }
  return firsts;
}

/** Adds classes behind those that there are. What becomes a name is no longer an alias. */
async function addClasses(
  transaction: Kysely<Database>,
  classifierId: string,
  people: ReadonlyMap<string, string | null>,
  now: Date,
): Promise<CatalogueClass[]> {
  if (people.size === 0) return [];
  const names = [...people.keys()];
  const { last } = await transaction
    .selectFrom('classes')
    .select((eb) => eb.fn.coalesce(eb.fn.max('id'), sql<number>`0`).as('last'))
    .where('classifier_id', '=', classifierId)
    .executeTakeFirstOrThrow();
  requireFewClasses(last + names.length);
  await sql`delete from class_aliases where classifier_id = ${classifierId} and alias = any(${names}::text[])`.execute(
    transaction,
  );
  await sql`
    insert into classes (classifier_id, id, name, spelling, created_by, created_at)
    select ${classifierId}::uuid, ${last} + number, name, spelling, person, ${now}::timestamptz
    from unnest(${names}::text[], ${names.map(spellingKey)}::text[], ${[...people.values()]}::text[])
      with ordinality as added (name, spelling, person, number)`.execute(transaction);
  return names.map((name, index) => ({ id: last + index + 1, name }));
}

async function addAliases(
  transaction: Kysely<Database>,
  classifierId: string,
  found: readonly (readonly [word: string, meant: CatalogueClass])[],
): Promise<void> {
  const others = found.filter(([word, { name }]) => word !== name);
  if (others.length === 0) return;
  await sql`
    insert into class_aliases (classifier_id, alias, class_id)
    select ${classifierId}::uuid, * from unnest(${others.map(([word]) => word)}::text[], ${others.map(([, { id }]) => id)}::smallint[])`.execute(
    transaction,
  );
}

function distinct(words: readonly string[]): string[] {
  return [...new Set(words)];
}
