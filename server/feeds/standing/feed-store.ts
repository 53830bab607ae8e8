import { sql, type Kysely } from 'kysely';
import { feedSettings, type FeedSettings } from '../../../contract/feeds/feed.ts';
import { ProblemError } from '../../../contract/problem.ts';
import { isUniqueViolation } from '../../platform/database/database-errors.ts';
import type { Database } from '../../platform/database/schema.ts';

/** A feed with the latest version of its settings. */
export interface StoredFeed {
  readonly id: string;
  readonly classifierId: string;
  readonly name: string;
  readonly version: number;
  readonly settings: FeedSettings;
  readonly isStarted: boolean;
  readonly owner: string;
  readonly madeBy: string;
  readonly madeAt: Date;
  readonly changedBy: string;
  readonly changedAt: Date;
  readonly because: string;
  /** Another one: whoever runs it begins anew. */
  readonly stamp: string;
}

/** One version of a feed, as it is written. */
export type FeedVersion = Pick<
  StoredFeed,
  'id' | 'name' | 'version' | 'settings' | 'changedBy' | 'changedAt' | 'because'
>;

/** @throws {ProblemError} feed-named */
export async function insertFeed(
  transaction: Kysely<Database>,
  classifierId: string,
  version: FeedVersion,
  correctedTo: number,
): Promise<void> {
  const { id, name, changedBy, changedAt } = version;
  const made = { started_by: changedBy, made_by: changedBy, made_at: changedAt };
  await namedOnce(name, () =>
    transaction
      .insertInto('feeds')
      .values({ id, classifier_id: classifierId, name, version: version.version, ...made })
      .execute(),
  );
  await transaction.insertInto('feed_heads').values({ feed_id: id, corrected_to: correctedTo }).execute();
  await insertVersion(transaction, version);
}

/** @throws {ProblemError} feed-named */
export async function updateFeed(transaction: Kysely<Database>, version: FeedVersion): Promise<void> {
  await namedOnce(version.name, () =>
    transaction
      .updateTable('feeds')
      .set({ name: version.name, version: version.version, changes: sql`changes + 1` })
      .where('id', '=', version.id)
      .execute(),
  );
  await insertVersion(transaction, version);
}

async function insertVersion(
  transaction: Kysely<Database>,
  { id, name, version, settings, changedBy, changedAt, because }: FeedVersion,
): Promise<void> {
  const by = { changed_by: changedBy, changed_at: changedAt, because };
  await transaction
    .insertInto('feed_versions')
    .values({ feed_id: id, version, name, settings: JSON.stringify(settings), ...by })
    .execute();
  await transaction.deleteFrom('feed_connection_uses').where('feed_id', '=', id).execute();
  const used = connectionsOf(settings);
  if (used.length > 0)
    await transaction
      .insertInto('feed_connection_uses')
      .values(used.map((connection) => ({ feed_id: id, connection_id: connection })))
      .execute();
}

/** The connections that a feed uses, each once. */
function connectionsOf({ source, sinks }: FeedSettings): string[] {
  return [
    ...new Set([source, ...sinks].flatMap((part) => ('connection' in part ? [part.connection.toLowerCase()] : []))),
  ];
}

async function namedOnce(name: string, write: () => Promise<unknown>): Promise<void> {
  try {
    await write();
  } catch (error) {
    if (!isUniqueViolation(error, 'feeds_name')) throw error;
    throw new ProblemError('feed-named', { name });
  }
}

/** Starts it, as its owner, or pauses it. */
export async function updateStarted(
  transaction: Kysely<Database>,
  id: string,
  started: { readonly owner: string } | null,
): Promise<void> {
  const set = started === null ? { is_started: false } : { is_started: true, started_by: started.owner };
  await transaction
    .updateTable('feeds')
    .set({ ...set, changes: sql`changes + 1` })
    .where('id', '=', id)
    .execute();
}

/** Has whoever runs the feed begin anew, where its partitions go on by now. */
export async function beginAnew(transaction: Kysely<Database>, id: string): Promise<void> {
  await transaction
    .updateTable('feeds')
    .set({ changes: sql`changes + 1` })
    .where('id', '=', id)
    .execute();
}

export async function deleteFeed(transaction: Kysely<Database>, id: string): Promise<void> {
  await transaction.deleteFrom('feeds').where('id', '=', id).execute();
}

/** The feeds of a classifier, by name. */
export async function readFeeds(db: Kysely<Database>, classifierId: string): Promise<StoredFeed[]> {
  return readFeedsOf(db, [classifierId]);
}

/** The feeds of some classifiers, by name. */
export async function readFeedsOf(db: Kysely<Database>, classifiers: readonly string[]): Promise<StoredFeed[]> {
  if (classifiers.length === 0) return [];
  const rows = await selectFeeds(db).where('feed.classifier_id', 'in', classifiers).orderBy('feed.name').execute();
  return rows.map(toFeed);
}

/** @throws {ProblemError} unknown-feed */
export async function readFeed(db: Kysely<Database>, classifierId: string, id: string): Promise<StoredFeed> {
  const row = await selectFeeds(db)
    .where('feed.classifier_id', '=', classifierId)
    .where('feed.id', '=', id)
    .executeTakeFirst();
  if (row === undefined) throw new ProblemError('unknown-feed', { reason: 'none', given: id });
  return toFeed(row);
}

/** Feeds that somebody has started; whose records wait for sinks, as well. */
export async function readFeedsAtWork(db: Kysely<Database>): Promise<StoredFeed[]> {
  const rows = await selectFeeds(db)
    .where(
      sql<boolean>`feed.is_started or exists (select from feed_outbox where feed_id = feed.id)
        or exists (select from feed_actions where feed_id = feed.id and records > 0)`,
    )
    .orderBy('feed.id')
    .execute();
  return rows.map(toFeed);
}

/** What a feed and its classifier are called, and whose it is. */
export async function readFeedNames(
  db: Kysely<Database>,
  id: string,
): Promise<{ feed: string; classifier: string; owner: string }> {
  return db
    .selectFrom('feeds')
    .innerJoin('classifiers', 'classifiers.id', 'feeds.classifier_id')
    .select(['feeds.name as feed', 'classifiers.name as classifier', 'feeds.started_by as owner'])
    .where('feeds.id', '=', id)
    .executeTakeFirstOrThrow();
}

function selectFeeds(db: Kysely<Database>) {
  return db
    .selectFrom('feeds as feed')
    .innerJoin('feed_versions as kept', (join) =>
      join.onRef('kept.feed_id', '=', 'feed.id').onRef('kept.version', '=', 'feed.version'),
    )
    .select([
      'feed.id',
      'feed.classifier_id as classifierId',
      'feed.name',
      'feed.version',
      'kept.settings',
      'feed.is_started as isStarted',
      'feed.started_by as owner',
      'feed.made_by as madeBy',
      'feed.made_at as madeAt',
      'kept.changed_by as changedBy',
      'kept.changed_at as changedAt',
      'kept.because',
    ])
    .select(
      sql<string>`concat(feed.changes, '.', (
        select coalesce(sum(connection.changes), 0) from feed_connection_uses used
        join feed_connections connection on connection.id = used.connection_id where used.feed_id = feed.id))`.as(
        'stamp',
      ),
    );
}

type FeedRow = Awaited<ReturnType<ReturnType<typeof selectFeeds>['executeTakeFirstOrThrow']>>;

/** Settings of an earlier release get the defaults of now. */
function toFeed(row: FeedRow): StoredFeed {
  return { ...row, settings: feedSettings.parse(row.settings) };
}
