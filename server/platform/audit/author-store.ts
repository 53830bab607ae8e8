import { createHash, randomBytes } from 'node:crypto';
import { sql, type Kysely, type RawBuilder } from 'kysely';
import type { Database } from '../database/schema.ts';

const SALT_BYTES = 16;

/** What a chain holds of an author that is not among its log's: no digest is like it, so the entry does not verify. */
const UNKNOWN = 'unknown';

/**
 * Digests of a log's authors, by name; those that it has not named before get theirs. The caller holds the log's head.
 * One indexed read, and one write where somebody is new.
 *
 * @param log its name in its chain
 */
export async function authorDigests(
  transaction: Kysely<Database>,
  log: string,
  names: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const wanted = [...new Set(names)];
  if (wanted.length === 0) return new Map();
  const rows = await selectAuthors(transaction, log).where('name', 'in', wanted).execute();
  const known = new Map(rows.map(({ name, digest }) => [name, digest.toString('hex')]));
  const fresh = wanted.filter((name) => !known.has(name));
  if (fresh.length === 0) return known;
  const made = fresh.map((name) => {
    const salt = randomBytes(SALT_BYTES);
    return { log, name, salt, digest: digestOf(salt, name) };
  });
  await transaction.insertInto('log_authors').values(made).execute();
  for (const { name, digest } of made) known.set(name, digest.toString('hex'));
  return known;
}

/** The digests of those of some people who are authors of a log, as one JSON object by name; null of none. */
export function digestsAmong(log: string, names: readonly string[]): RawBuilder<Record<string, string> | null> {
  return sql`(
    select jsonb_object_agg(name, encode(digest, 'hex')) from log_authors where log = ${log} and name = any(${names}::text[])
  )`;
}

/** An author of a log, as they go from server to server with it. */
export interface LogAuthor {
  readonly name: string;
  /** Null of somebody who was erased. */
  readonly salt: string | null;
  readonly digest: string;
}

/** All authors of a log, by name. */
export async function readAuthors(db: Kysely<Database>, log: string): Promise<LogAuthor[]> {
  const rows = await selectAuthors(db, log).orderBy('name').execute();
  return rows.map(({ name, salt, digest }) => ({
    name,
    salt: salt?.toString('hex') ?? null,
    digest: digest.toString('hex'),
  }));
}

/** Keeps authors of a log that was carried here. */
export async function keepAuthors(
  transaction: Kysely<Database>,
  log: string,
  authors: readonly LogAuthor[],
): Promise<void> {
  if (authors.length === 0) return;
  const rows = authors.map(({ name, salt, digest }) => ({
    log,
    name,
    salt: salt === null ? null : Buffer.from(salt, 'hex'),
    digest: Buffer.from(digest, 'hex'),
  }));
  await transaction.insertInto('log_authors').values(rows).execute();
}

/** The digests that verify: of a name with its salt, or of somebody who was erased. */
export async function verifiedDigests(db: Kysely<Database>, log: string): Promise<ReadonlyMap<string, string>> {
  const authors = await readAuthors(db, log);
  const whole = authors.filter(
    ({ name, salt, digest }) => salt === null || digestOf(Buffer.from(salt, 'hex'), name).toString('hex') === digest,
  );
  return new Map(whole.map(({ name, digest }) => [name, digest]));
}

/** What the chain holds of an author; nobody stays nobody. */
export function chainedAuthor(author: string | null, digests: ReadonlyMap<string, string>): string | null {
  return author === null ? null : (digests.get(author) ?? UNKNOWN);
}

/** SHA-256(salt ‖ name). */
function digestOf(salt: Buffer, name: string): Buffer {
  return createHash('sha256').update(salt).update(name).digest();
}

function selectAuthors(db: Kysely<Database>, log: string) {
  return db.selectFrom('log_authors').select(['name', 'salt', 'digest']).where('log', '=', log);
}
