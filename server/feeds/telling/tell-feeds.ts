import { randomUUID } from 'node:crypto';
import type { Kysely } from 'kysely';
import { keepTelling, tellEvents, type EventServices } from '../../answer/lineage/tell-events.ts';
import type { Told } from '../../answer/lineage/tell-trainings.ts';
import type { Database } from '../../platform/database/schema.ts';
import { readClassifier } from '../../record/classifiers/classifier-store.ts';
import { readConnections } from '../connections/connection-store.ts';
import { readFeed } from '../standing/feed-store.ts';
import { describeRun, feedRunEvent, type DescribedRun, type RunEvent } from './feed-run-event.ts';
import {
  deleteRun,
  dropRunEvents,
  insertRun,
  insertRunEvent,
  lockStandings,
  noteRunOutcome,
  takeRunEvent,
  updateRun,
  type Standing,
} from './run-store.ts';

/** A feed that goes on is told of again after so long, where it has read something. */
const RUNNING_EVERY_MS = 10 * 60_000;

export interface TellingFeedsServices extends EventServices {
  readonly db: Kysely<Database>;
  /** Folders that files are read from, by name. */
  readonly folders: ReadonlyMap<string, string>;
}

/**
 * Tells a catalogue of lineage of the feeds that run, from an outbox in the database: a feed knows nothing of it. A run
 * begins when a feed is started, changed, or goes on again; it ends when the feed is paused or changed, and fails when
 * its owner is told that it does not go on. At least once each, in order; what is not taken is tried again for thirty
 * days.
 *
 * @returns stops it, once what is being told is noted
 */
export function tellFeeds(services: TellingFeedsServices, told: Told): () => Promise<void> {
  return keepTelling('feeds', services.log, () => tellFeedsDue(services, told));
}

/** Tells all that is due. @returns how many attempts were made */
export async function tellFeedsDue({ db, folders, ...services }: TellingFeedsServices, told: Told): Promise<number> {
  return tellEvents(services, {
    of: 'feeds',
    note: (now) => noteRuns(db, folders, told, now),
    drop: (before) => dropRunEvents(db, before),
    take: (now, until) => takeRunEvent(db, now, until),
    bodyOf: ({ body }) => body,
    noteOutcome: ({ number }, outcome) => noteRunOutcome(db, number, outcome),
  });
}

/** Compares how feeds stand with what was told of them, and notes what there is to tell. */
async function noteRuns(
  db: Kysely<Database>,
  folders: ReadonlyMap<string, string>,
  told: Told,
  now: Date,
): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    for (const standing of await lockStandings(transaction)) {
      const isOver = standing.run !== null && (await noteProgress(transaction, standing, standing.run, told, now));
      const begins = standing.isStarted === true && standing.fault === null && (standing.run === null || isOver);
      if (begins) await begin(transaction, folders, standing, told, now);
    }
  });
}

/** @returns whether the run is over */
async function noteProgress(
  transaction: Kysely<Database>,
  { isStarted, stamp, read, fault }: Standing,
  run: NonNullable<Standing['run']>,
  told: Told,
  now: Date,
): Promise<boolean> {
  const soFar = read ?? run.toldRead;
  const note = (event: RunEvent['event']) =>
    noteEvent(
      transaction,
      { runId: run.id, event, at: now, read: soFar - run.readBefore, fault: null },
      run.described,
      told,
    );
  if (isStarted !== true || stamp !== run.stamp) {
    await note('COMPLETE');
    await deleteRun(transaction, run.id);
    return true;
  }
  if (fault !== null) {
    const failed = { runId: run.id, event: 'FAIL' as const, at: now, read: soFar - run.readBefore, fault };
    await noteEvent(transaction, failed, run.described, told);
    await deleteRun(transaction, run.id);
    return true;
  }
  if (soFar > run.toldRead && now.getTime() - Date.parse(run.notedAt) >= RUNNING_EVERY_MS) {
    await note('RUNNING');
    await updateRun(transaction, run.id, soFar, now);
  }
  return false;
}

async function begin(
  transaction: Kysely<Database>,
  folders: ReadonlyMap<string, string>,
  { feedId, classifierId, stamp, read }: Standing,
  told: Told,
  at: Date,
): Promise<void> {
  const feed = await readFeed(transaction, classifierId!, feedId);
  const classifier = await readClassifier(transaction, classifierId!);
  const connections = new Map((await readConnections(transaction)).map(({ id, settings }) => [id, settings]));
  const described = describeRun({ feed, classifier, surroundings: { connections, folders } }, told);
  const id = randomUUID();
  await insertRun(transaction, { id, feedId, stamp: stamp!, read: read!, described, at });
  await noteEvent(transaction, { runId: id, event: 'START', at, read: 0, fault: null }, described, told);
}

async function noteEvent(
  transaction: Kysely<Database>,
  event: RunEvent,
  described: DescribedRun,
  told: Told,
): Promise<void> {
  await insertRunEvent(transaction, event, feedRunEvent(event, described, told));
}
