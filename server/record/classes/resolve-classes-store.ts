import { sql, type Kysely } from 'kysely';
import { rolesWith } from '../../../contract/access.ts';
import { meantClasses, spellingKey } from '../../../contract/class-spelling.ts';
import { nearClasses } from '../../../contract/near-class.ts';
import { ProblemError } from '../../../contract/problem.ts';
import type { Policies } from '../../../contract/classifier.ts';
import type { Database } from '../../platform/database/schema.ts';
import { joinClass, STANDING, type CatalogueClass } from './class-store.ts';
import { requireFewClasses } from './require-few-classes.ts';

/** A class that is said of a row; null when none is. */
export interface Naming {
  readonly class: string | null;
  /** Null when nobody was seen saying it. */
  readonly person: string | null;
}

/**
 * Finds out which class each word means, and adds the classes that the catalogue has not had yet, as `meantClasses`
 * decides it. Words that it knows, names and aliases, are looked up; only others are compared with the spellings of its
 * classes, and those found to be one are aliases from then on. The caller holds the head of the classifier's log, which
 * keeps away others who add to its catalogue. One indexed look when every word is a name.
 *
 * @param said in the order it was said; who first says a new class has brought it
 * @param mayHear of which classes whoever says it may be told
 * @returns by word; a class that was merged into another is that one
 * @throws {ProblemError} too-many-classes; class-unknown, when the catalogue is closed and has not one of them
 */
export async function resolveClasses(
  transaction: Kysely<Database>,
  classifierId: string,
  said: readonly Naming[],
  now: Date,
  mayHear: (name: string) => boolean = () => true,
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
  const named = new Map([...known, ...(await readAliased(transaction, classifierId, words, isApart))]);
  const unknown = words.filter((word) => !named.has(word));
  const alike = isApart ? [] : await readAlike(transaction, classifierId, unknown);
  const meant = meantClasses(
    unknown,
    alike.map((each) => each.called),
    policies.spellings,
  );
  const brought = firstNamings(said, meant, alike);
  const [first] = brought.keys();
  if (first !== undefined && policies.classes === 'closed')
    throw await unknownClass(transaction, classifierId, first, mayHear);
  const added = await addClasses(transaction, classifierId, brought, now);
  const classOf = new Map([
    ...alike.map((each) => [each.called, { id: each.id, name: each.name }] as const),
    ...added.map((each) => [each.name, each] as const),
  ]);
  const found = [...meant].map(([word, name]) => [word, classOf.get(name)!] as const);
  await addAliases(transaction, classifierId, found);
  return new Map([...named, ...found]);
}

/** Why a word of a closed catalogue is refused, with the classes that it may be a slip of. */
async function unknownClass(
  db: Kysely<Database>,
  classifierId: string,
  word: string,
  mayHear: (name: string) => boolean,
): Promise<ProblemError> {
  const { rows } = await sql<{ name: string }>`
    select name from classes where classifier_id = ${classifierId} and state = 'active' order by id`.execute(db);
  const names = rows.map(({ name }) => name).filter(mayHear);
  return new ProblemError('class-unknown', {
    class: word,
    near: nearClasses(word, names),
    roles: rolesWith('manage-classes'),
  });
}

/**
 * Those of some words that mean no class of the catalogue yet, which is left as it is. The caller holds the head of the
 * classifier's log.
 */
export async function findNewWords(
  transaction: Kysely<Database>,
  classifierId: string,
  words: readonly string[],
  { spellings }: Pick<Policies, 'spellings'>,
): Promise<ReadonlySet<string>> {
  const known = await readNamed(transaction, classifierId, words);
  const isApart = spellings === 'apart';
  const aliased = await readAliased(transaction, classifierId, words, isApart);
  const unknown = words.filter((word) => !known.has(word) && !aliased.has(word));
  const alike = isApart ? [] : await readAlike(transaction, classifierId, unknown);
  const names = alike.map((each) => each.called);
  const meant = meantClasses(unknown, names, spellings);
  return new Set(unknown.filter((word) => !names.includes(meant.get(word) ?? word)));
}

/** The class of a classifier that a word means, by its name or an alias; undefined for none. */
export async function findClass(
  db: Kysely<Database>,
  classifierId: string,
  word: string,
): Promise<CatalogueClass | undefined> {
  const named = (await readNamed(db, classifierId, [word])).get(word);
  return named ?? (await readAliased(db, classifierId, [word], false)).get(word);
}

/**
 * What classes some words mean by now are called, as {@link resolveClasses} would say, which changes nothing here: by
 * word; of those that would be added, by the first spelling. One indexed look when every word is a name.
 */
export async function readMeanings(
  db: Kysely<Database>,
  classifierId: string,
  words: readonly string[],
  { spellings }: Pick<Policies, 'spellings'>,
): Promise<ReadonlyMap<string, string>> {
  const named = await readNamed(db, classifierId, words);
  const isApart = spellings === 'apart';
  const isKnown = words.every((word) => named.has(word));
  const aliased = isKnown ? new Map<string, CatalogueClass>() : await readAliased(db, classifierId, words, isApart);
  const unknown = words.filter((word) => !named.has(word) && !aliased.has(word));
  const alike = isApart ? [] : await readAlike(db, classifierId, unknown);
  const called = alike.map((each) => each.called);
  const standing = new Map(alike.map((each) => [each.called, each.name]));
  const meant = [...meantClasses(unknown, called, spellings)].map(
    ([word, name]) => [word, standing.get(name) ?? name] as const,
  );
  return new Map([...meant, ...[...named, ...aliased].map(([word, each]) => [word, each.name] as const)]);
}

/** Classes that words name, but for those that were removed: said again, one comes back as a new one would come. */
async function readNamed(
  db: Kysely<Database>,
  classifierId: string,
  words: readonly string[],
): Promise<Map<string, CatalogueClass>> {
  const { rows } = await sql<{ word: string; id: number; name: string }>`
    select said.name as word, standing.id, standing.name from classes said ${STANDING}
    where said.classifier_id = ${classifierId} and said.state <> 'removed'
      and said.name = any(${distinct(words)}::text[])`.execute(db);
  return new Map(rows.map(({ word, id, name }) => [word, { id, name }]));
}

/** @param isApart other spellings of a name mean nothing */
async function readAliased(
  db: Kysely<Database>,
  classifierId: string,
  words: readonly string[],
  isApart: boolean,
): Promise<Map<string, CatalogueClass>> {
  const { rows } = await sql<{ alias: string; id: number; name: string }>`
    select other.alias, named.id, named.name from class_aliases other ${joinClass('other')}
    where other.classifier_id = ${classifierId} and other.alias = any(${distinct(words)}::text[])
      and ${isApart ? sql`other.spelling is not null` : sql`true`}`.execute(db);
  return new Map(rows.map(({ alias, id, name }) => [alias, { id, name }]));
}

/** A class that words may be spellings of, by the name or former name that they spell. */
interface AlikeClass extends CatalogueClass {
  readonly called: string;
}

/** The classes of which some word is a spelling, by their names or by former ones, in the order of first use. */
async function readAlike(db: Kysely<Database>, classifierId: string, words: readonly string[]): Promise<AlikeClass[]> {
  if (words.length === 0) return [];
  const spelt = distinct(distinct(words).map(spellingKey));
  const { rows } = await sql<AlikeClass>`
    select meant.called, standing.id, standing.name from (
      select id, name as called, 0 as place from classes
      where classifier_id = ${classifierId} and state <> 'removed' and spelling = any(${spelt}::text[])
      union all
      select class_id, alias, 1 from class_aliases
      where classifier_id = ${classifierId} and spelling = any(${spelt}::text[])
    ) meant
    join classes said on said.classifier_id = ${classifierId} and said.id = meant.id ${STANDING}
    order by meant.place, said.id`.execute(db);
  return rows;
}

/** Names that are none of the classes yet, in the order they were first said, with who said them first. */
function firstNamings(
  said: readonly Naming[],
  meant: ReadonlyMap<string, string>,
  classes: readonly AlikeClass[],
): Map<string, string | null> {
  const existing = new Set(classes.map((each) => each.called));
  const firsts = new Map<string, string | null>();
  for (const { class: word, person } of said) {
    const name = word === null ? undefined : meant.get(word);
    if (name !== undefined && !existing.has(name) && !firsts.has(name)) firsts.set(name, person);
  }
  return firsts;
}

/** Adds classes behind those that there are, or brings back removed ones. What becomes a name is no longer an alias. */
export async function addClasses(
  transaction: Kysely<Database>,
  classifierId: string,
  people: ReadonlyMap<string, string | null>,
  now: Date,
): Promise<CatalogueClass[]> {
  if (people.size === 0) return [];
  const back = await bringBack(transaction, classifierId, [...people.keys()]);
  const fresh = [...people].filter(([name]) => !back.has(name));
  const names = fresh.map(([name]) => name);
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
    from unnest(${names}::text[], ${names.map(spellingKey)}::text[], ${fresh.map(([, person]) => person)}::text[])
      with ordinality as added (name, spelling, person, number)`.execute(transaction);
  return [...back.values(), ...names.map((name, index) => ({ id: last + index + 1, name }))];
}

async function bringBack(
  transaction: Kysely<Database>,
  classifierId: string,
  names: readonly string[],
): Promise<Map<string, CatalogueClass>> {
  const { rows } = await sql<CatalogueClass>`
    update classes set state = 'active' where classifier_id = ${classifierId} and state = 'removed'
      and name = any(${names}::text[]) returning id, name`.execute(transaction);
  return new Map(rows.map((row) => [row.name, row]));
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
