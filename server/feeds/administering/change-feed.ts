import { answersRows } from '../../../contract/classifier-kind.ts';
import { randomUUID } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { z } from 'zod';
import { isConnectionFor } from '../../../contract/feeds/connection-rule.ts';
import type { feedDraft, FeedSettings } from '../../../contract/feeds/feed.ts';
import { ProblemError } from '../../../contract/problem.ts';
import { appendAuditEvent, type Changing } from '../../platform/audit/audit-store.ts';
import type { JsonObject } from '../../platform/audit/canonical-json.ts';
import type { Database } from '../../platform/database/schema.ts';
import { readChannels } from '../../platform/notices/channel-store.ts';
import { lockClassifier, type StoredClassifier } from '../../record/classifiers/classifier-store.ts';
import { requireOpen, requireOwnModel } from '../../record/classifiers/require-open.ts';
import { readLastSequence } from '../../record/feedback/feedback-store.ts';
import { readConnectionKinds } from '../connections/connection-store.ts';
import { settingsFault, type SettingsFault } from '../mapping/settings-fault.ts';
import { deleteActionsFrom } from '../delivering/action-store.ts';
import {
  deleteFeed,
  insertFeed,
  readFeed,
  updateFeed,
  updateStarted,
  type StoredFeed,
} from '../standing/feed-store.ts';
import { noteGoingOn } from '../standing/head-store.ts';
import { deleteOutgoingFrom } from '../delivering/outbox-store.ts';

type Draft = z.output<typeof feedDraft>;

/** What settings are held to beside the classifier and the connections; null where nothing is wrong. */
export type OtherFault = (settings: Pick<FeedSettings, 'source'>) => SettingsFault | null;

/** What feeds are changed with. */
export interface ChangingServices {
  readonly db: Kysely<Database>;
  readonly otherFault: OtherFault;
}

interface Change {
  readonly transaction: Kysely<Database>;
  readonly classifier: StoredClassifier;
}

/**
 * @returns its id
 * @throws {ProblemError} unknown-classifier, classifier-archived, feed-named, feed-refused, unknown-connection
 */
export function makeFeed(
  { db, otherFault }: ChangingServices,
  classifierId: string,
  draft: Draft,
  by: Changing,
): Promise<string> {
  return db.transaction().execute(async (transaction) => {
    const classifier = await lockClassifier(transaction, classifierId);
    return makeFeedWithin({ transaction, classifier }, otherFault, draft, by);
  });
}

/** The same within a transaction that has the classifier to itself. */
export async function makeFeedWithin(
  { transaction, classifier }: Change,
  otherFault: OtherFault,
  { name, settings, because }: Draft,
  { person, at }: Changing,
): Promise<string> {
  requireOpen(classifier);
  await requireFit(transaction, classifier, settings, otherFault);
  const version = { id: randomUUID(), name, version: 1, settings, changedBy: person, changedAt: at, because };
  await insertFeed(transaction, classifier.id, version, await readLastSequence(transaction, classifier.id));
  const noted = { kind: 'feed-made', subject: version.id, reason: because, details: told(name, 1, settings) };
  await appendAuditEvent(transaction, classifier.id, { ...noted, author: person }, at);
  return version.id;
}

/**
 * What a source reads, as a text: records of another place could not be told from those that were taken.
 */
function placeOf(source: FeedSettings['source']): string {
  switch (source.kind) {
    case 'postgres':
    case 'mysql':
      return JSON.stringify([source.kind, source.connection, source.schema, source.table, source.keyColumns]);
    case 'imap':
      return JSON.stringify([source.kind, source.connection, source.mailbox]);
    case 'kafka':
      return JSON.stringify([source.kind, source.connection, source.topic]);
    case 'folder':
      return JSON.stringify([source.kind, source.folder]);
    case 'file':
      return source.kind;
  }
}

/**
 * Changes a feed: it goes on where it is, by the new version of its settings. What waits for sinks that it has no
 * longer is dropped, and the log says how much. Another source is another feed.
 *
 * @throws {ProblemError} unknown-classifier, unknown-feed, classifier-archived, feed-named, feed-changed, feed-refused,
 *   unknown-connection
 */
export async function changeFeed(
  { db, otherFault }: ChangingServices,
  classifierId: string,
  feedId: string,
  { name, settings, because, version: seen }: Draft & { readonly version: number },
  { person, at }: Changing,
): Promise<void> {
  await change(
    db,
    classifierId,
    async ({ transaction, classifier }) => {
      const before = await readFeed(transaction, classifierId, feedId);
      requireOpen(classifier);
      if (before.version !== seen)
        throw new ProblemError('feed-changed', { name: before.name, version: before.version });
      if (placeOf(settings.source) !== placeOf(before.settings.source))
        throw new ProblemError('feed-refused', { reason: 'other-source' });
      await requireFit(transaction, classifier, settings, otherFault);
      const version = before.version + 1;
      await updateFeed(transaction, { id: feedId, name, version, settings, changedBy: person, changedAt: at, because });
      const dropped = await deleteOutgoingFrom(transaction, feedId, settings.sinks.length);
      await deleteActionsFrom(transaction, feedId, settings.actions.length);
      const details = {
        before: told(before.name, before.version, before.settings),
        after: told(name, version, settings),
        ...(dropped === 0 ? {} : { dropped }),
      };
      return { kind: 'feed-changed', subject: feedId, reason: because, details };
    },
    { person, at },
  );
}

/** @throws {ProblemError} unknown-classifier, unknown-feed, classifier-archived, no-champion, model-elsewhere */
export function startFeed(db: Kysely<Database>, classifierId: string, feedId: string, by: Changing): Promise<void> {
  return setStarted(db, classifierId, feedId, by, (classifier, { isStarted, owner, settings }) => {
    requireOpen(classifier);
    if (classifier.kind !== 'anomalies') requireOwnModel(classifier);
    // A stream that teaches classes answers by itself.
    if (!answersRows(classifier) && settings.learns?.kind !== 'class')
      throw new ProblemError('no-champion', { reason: 'untrained' });
    return isStarted && owner === by.person ? null : { owner: by.person };
  });
}

/** @throws {ProblemError} unknown-classifier, unknown-feed */
export function pauseFeed(db: Kysely<Database>, classifierId: string, feedId: string, by: Changing): Promise<void> {
  return setStarted(db, classifierId, feedId, by, (_, { isStarted }) => (isStarted ? 'paused' : null));
}

/** @param decide whose it is from now on, that it is paused, or null where that is so already */
async function setStarted(
  db: Kysely<Database>,
  classifierId: string,
  feedId: string,
  by: Changing,
  decide: (classifier: StoredClassifier, feed: StoredFeed) => { readonly owner: string } | 'paused' | null,
): Promise<void> {
  await change(
    db,
    classifierId,
    async ({ transaction, classifier }) => {
      const feed = await readFeed(transaction, classifierId, feedId);
      const started = decide(classifier, feed);
      if (started === null) return null;
      const isPaused = started === 'paused';
      await updateStarted(transaction, feedId, isPaused ? null : started);
      await noteGoingOn(transaction, feedId);
      const { name, version } = feed;
      const kind = isPaused ? 'feed-paused' : 'feed-started';
      return { kind, subject: feedId, reason: '', details: { name, version } };
    },
    by,
  );
}

/** @throws {ProblemError} unknown-classifier, unknown-feed, feed-running */
export async function removeFeed(
  db: Kysely<Database>,
  classifierId: string,
  feedId: string,
  { person, at }: Changing,
): Promise<void> {
  await change(
    db,
    classifierId,
    async ({ transaction }) => {
      const { name, version, settings, isStarted } = await readFeed(transaction, classifierId, feedId);
      if (isStarted) throw new ProblemError('feed-running', { name });
      await deleteFeed(transaction, feedId);
      return { kind: 'feed-deleted', subject: feedId, reason: '', details: told(name, version, settings) };
    },
    { person, at },
  );
}

/**
 * That settings go together with the classifier, and that what they name is there.
 * @throws {ProblemError} feed-refused, unknown-connection
 */
export async function requireFit(
  db: Kysely<Database>,
  classifier: StoredClassifier,
  settings: FeedSettings,
  otherFault: OtherFault,
): Promise<void> {
  // What finds unusual rows learns of every record by itself, and of no label.
  if (classifier.kind === 'anomalies' && settings.learns !== undefined)
    throw new ProblemError('finds-anomalies', { classifier: classifier.name });
  const fault =
    settingsFault(settings, classifier) ??
    (await connectionFault(db, classifier.id, [settings.source, ...settings.sinks])) ??
    (await channelFault(db, settings)) ??
    otherFault(settings);
  if (fault !== null) throw new ProblemError('feed-refused', fault);
}

/**
 * What is wrong with the connections that parts of a feed name; null where nothing is.
 *
 * @param of the classifier; null is one that is not there yet, for which only those of all are
 * @throws {ProblemError} unknown-connection
 */
export async function connectionFault(
  db: Kysely<Database>,
  of: string | null,
  parts: readonly (FeedSettings['source'] | FeedSettings['sinks'][number])[],
): Promise<SettingsFault | null> {
  const named = parts.filter((part) => 'connection' in part);
  const kinds = await readConnectionKinds(
    db,
    named.map(({ connection }) => connection),
  );
  for (const part of named) {
    const known = kinds.get(part.connection.toLowerCase());
    if (known === undefined) throw new ProblemError('unknown-connection', { reason: 'none', given: part.connection });
    const { name, kind, hasRegistry, classifiers } = known;
    if (of === null ? classifiers !== null : !isConnectionFor(classifiers, of))
      return { reason: 'connection-elsewhere', connection: name };
    if (kind !== part.kind) return { reason: 'connection-kind', connection: name, kind: part.kind };
    if (part.kind === 'kafka' && part.format === 'avro' && !hasRegistry) return { reason: 'registry' };
  }
  return null;
}

async function channelFault(db: Kysely<Database>, { actions }: FeedSettings): Promise<SettingsFault | null> {
  if (actions.length === 0) return null;
  const known = new Set((await readChannels(db)).map(({ id }) => id));
  const missing = actions.flatMap(({ channels }) => channels).find((channel) => !known.has(channel.toLowerCase()));
  return missing === undefined ? null : { reason: 'channel', channel: missing };
}

/** Changes something, and notes it in the same transaction; null where there is nothing to note. */
async function change(
  db: Kysely<Database>,
  classifierId: string,
  make: (within: Change) => Promise<{ kind: string; subject: string; reason: string; details: JsonObject } | null>,
  { person, at }: Changing,
): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    const classifier = await lockClassifier(transaction, classifierId);
    const noted = await make({ transaction, classifier });
    if (noted !== null) await appendAuditEvent(transaction, classifierId, { ...noted, author: person }, at);
  });
}

function told(name: string, version: number, settings: StoredFeed['settings']): JsonObject {
  // Without what was left out, which JSON has no word for.
  return { name, version, settings: JSON.parse(JSON.stringify(settings)) as JsonObject };
}
