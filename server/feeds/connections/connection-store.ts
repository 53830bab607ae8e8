import { sql, type Kysely } from 'kysely';
import type { ConnectionKind, ConnectionSettings } from '../../../contract/feeds/connection.ts';
import type { ForClassifiers } from '../../../contract/feeds/connection-rule.ts';
import { ProblemError } from '../../../contract/problem.ts';
import { isUniqueViolation } from '../../platform/database/database-errors.ts';
import type { Database } from '../../platform/database/schema.ts';

/** How a part outside is reached, as it is kept: its secrets apart, and sealed. */
export interface StoredConnection {
  readonly id: string;
  readonly name: string;
  readonly settings: ConnectionSettings;
  readonly password: Buffer | null;
  readonly registryPassword: Buffer | null;
  readonly madeBy: string;
  readonly madeAt: Date;
  readonly changedBy: string;
  readonly changedAt: Date;
  /** How many feeds use it. */
  readonly feeds: number;
  readonly classifiers: ForClassifiers;
}

/** @throws {ProblemError} connection-named */
export async function insertConnection(
  transaction: Kysely<Database>,
  { id, name, settings, password, registryPassword, madeBy, madeAt, classifiers }: StoredConnection,
): Promise<void> {
  const kept = { settings: JSON.stringify(settings), password, registry_password: registryPassword };
  const by = { made_by: madeBy, made_at: madeAt, changed_by: madeBy, changed_at: madeAt };
  await namedOnce(name, () =>
    transaction
      .insertInto('feed_connections')
      .values({ id, name, ...kept, ...by, for_all: classifiers === null })
      .execute(),
  );
  await insertClassifiers(transaction, id, classifiers);
}

/**
 * Changes it, and has the feeds that use it begin anew.
 * @throws {ProblemError} connection-named
 */
export async function updateConnection(
  transaction: Kysely<Database>,
  { id, name, settings, password, registryPassword, changedBy, changedAt, classifiers }: StoredConnection,
): Promise<void> {
  const kept = { settings: JSON.stringify(settings), password, registry_password: registryPassword };
  await namedOnce(name, () =>
    transaction
      .updateTable('feed_connections')
      .set({ name, ...kept, changed_by: changedBy, changed_at: changedAt, changes: sql`changes + 1` })
      .set({ for_all: classifiers === null })
      .where('id', '=', id)
      .execute(),
  );
  await transaction.deleteFrom('feed_connection_classifiers').where('connection_id', '=', id).execute();
  await insertClassifiers(transaction, id, classifiers);
}

/** @throws {ProblemError} unknown-classifier */
async function insertClassifiers(
  transaction: Kysely<Database>,
  id: string,
  classifiers: ForClassifiers,
): Promise<void> {
  if (classifiers === null || classifiers.length === 0) return;
  const { rows } = await sql<{ classifier: string }>`
    insert into feed_connection_classifiers (connection_id, classifier_id)
    select ${id}, id from classifiers where id = any(${[...classifiers]}::uuid[])
    returning classifier_id as classifier`.execute(transaction);
  const known = new Set(rows.map(({ classifier }) => classifier));
  const missing = classifiers.find((each) => !known.has(each));
  if (missing !== undefined) throw new ProblemError('unknown-classifier', { reason: 'none', classifier: missing });
}

/** How many feeds use a connection that are of other classifiers than these; those that are to be keep it meanwhile. */
export async function countUsesElsewhere(
  transaction: Kysely<Database>,
  id: string,
  classifiers: readonly string[],
): Promise<number> {
  await sql`select from feed_connections where id = ${id} for update`.execute(transaction);
  const { rows } = await sql<{ feeds: number }>`
    select count(*)::int as feeds from feed_connection_uses used join feeds on feeds.id = used.feed_id
    where used.connection_id = ${id} and feeds.classifier_id <> all(${[...classifiers]}::uuid[])`.execute(transaction);
  return rows[0]!.feeds;
}

async function namedOnce(name: string, write: () => Promise<unknown>): Promise<void> {
  try {
    await write();
  } catch (error) {
    if (!isUniqueViolation(error, 'feed_connections_name')) throw error;
    throw new ProblemError('connection-named', { name });
  }
}

/** By name. */
export async function readConnections(db: Kysely<Database>): Promise<StoredConnection[]> {
  return selectConnections(db).orderBy('name').orderBy('id').execute();
}

export async function findConnection(db: Kysely<Database>, id: string): Promise<StoredConnection | undefined> {
  return selectConnections(db).where('id', '=', id).executeTakeFirst();
}

/** @throws {ProblemError} unknown-connection */
export async function readConnection(db: Kysely<Database>, id: string): Promise<StoredConnection> {
  const found = await findConnection(db, id);
  if (found === undefined) throw new ProblemError('unknown-connection', { reason: 'none', given: id });
  return found;
}

/** Names and kinds of some connections, by id, and whose feeds they are for; they stay as they are meanwhile. */
export async function readConnectionKinds(
  db: Kysely<Database>,
  ids: readonly string[],
): Promise<
  ReadonlyMap<
    string,
    {
      readonly name: string;
      readonly kind: ConnectionKind;
      readonly hasRegistry: boolean;
      readonly classifiers: ForClassifiers;
    }
  >
> {
  if (ids.length === 0) return new Map();
  // Before they are read, so that what is read is what they are meanwhile.
  await db.selectFrom('feed_connections').select('id').where('id', 'in', ids).orderBy('id').forKeyShare().execute();
  const rows = await db
    .selectFrom('feed_connections as connection')
    .select(['id', 'name', 'settings', classifiersOf.as('classifiers')])
    .where('id', 'in', ids)
    .execute();
  return new Map(
    rows.map(({ id, name, settings, classifiers }) => {
      const hasRegistry = settings.kind === 'kafka' && settings.registry !== undefined;
      return [id, { name, kind: settings.kind, hasRegistry, classifiers }];
    }),
  );
}

export async function deleteConnection(db: Kysely<Database>, id: string): Promise<void> {
  await db.deleteFrom('feed_connections').where('id', '=', id).execute();
}

const classifiersOf = sql<ForClassifiers>`case when connection.for_all then null else array(
  select classifier_id::text from feed_connection_classifiers where connection_id = connection.id order by 1) end`;

function selectConnections(db: Kysely<Database>) {
  return db
    .selectFrom('feed_connections as connection')
    .select([
      'id',
      'name',
      'settings',
      'password',
      'registry_password as registryPassword',
      'made_by as madeBy',
      'made_at as madeAt',
      'changed_by as changedBy',
      'changed_at as changedAt',
      classifiersOf.as('classifiers'),
    ])
    .select(
      sql<number>`(select count(*) from feed_connection_uses where connection_id = connection.id)::int`.as('feeds'),
    );
}
