import { randomUUID } from 'node:crypto';
import type { Router } from 'express';
import type { Kysely } from 'kysely';
import type { Logger } from 'pino';
import type { ConnectionKind, ConnectionOf } from '../contract/feeds/connection.ts';
import type { FeedFault } from '../contract/feeds/feed-fault.ts';
import type { SinkKind, SinkOf } from '../contract/feeds/feed-sink.ts';
import type { SourceKind, SourceOf } from '../contract/feeds/feed-source.ts';
import type { LineageServices } from './answer/lineage/routes.ts';
import type { ConnectionRules } from './feeds/connections/change-connection.ts';
import { hostFault } from './feeds/connections/host-rules.ts';
import { openConnection } from './feeds/connections/open-connection.ts';
import { connectionRoutes, type TestConnection } from './feeds/connections/routes.ts';
import { openPostgresSource } from './feeds/databases/open-postgres-source.ts';
import { feedExportRoutes } from './feeds/export/routes.ts';
import { openFileSource } from './feeds/files/open-file-source.ts';
import { openFolderSource, type FolderServices } from './feeds/files/open-folder-source.ts';
import { feedFileRoutes, type FileRoutesServices } from './feeds/files/routes.ts';
import { feedMessageRoutes } from './feeds/messages/routes.ts';
import type { OtherFault } from './feeds/administering/change-feed.ts';
import { readFeed, type StoredFeed } from './feeds/standing/feed-store.ts';
import { FeedLearners } from './feeds/learning/feed-learners.ts';
import { FreshRecords } from './feeds/delivering/fresh-records.ts';
import { streamProjectRoutes } from './feeds/proposing/routes.ts';
import { feedRoutes, type FeedServices } from './feeds/administering/routes.ts';
import { takeBatch, type RecordLabels, type TakingServices } from './feeds/pipeline/take-batch.ts';
import type { OpenAnySource } from './feeds/administering/try-feed.ts';
import type { OpeningServices } from './feeds/ports/opening.ts';
import type { FeedSink } from './feeds/ports/sink.ts';
import type { FeedSource } from './feeds/ports/source.ts';
import { feedSchedules } from './feeds/running/feed-schedules.ts';
import { FeedRunner } from './feeds/running/feed-runner.ts';
import { waitByTimer } from './feeds/running/pause-before-retry.ts';
import { feedTracingRoutes } from './feeds/tracing/routes.ts';
import { tellOwner } from './people/channels/tell-owner.ts';
import type { Database } from './platform/database/schema.ts';
import type { ScheduleOwner } from './platform/schedules/schedule-owner.ts';
import { readClassifier } from './record/classifiers/classifier-store.ts';
import { requireOpen } from './record/classifiers/require-open.ts';
import { recordFeedback, type FeedbackServices } from './record/feedback/record-feedback.ts';

/**
 * Opens a source of one kind.
 *
 * @param feedId null where it is tried
 * @throws {FeedError}
 */
export type OpenSource<Kind extends SourceKind> = (
  settings: SourceOf<Kind>,
  services: OpeningServices,
  feedId: string | null,
) => Promise<FeedSource>;
/** Opens a sink of one kind. @throws {FeedError} */
export type OpenSink<Kind extends SinkKind> = (settings: SinkOf<Kind>, services: OpeningServices) => Promise<FeedSink>;
/** What may be read at a connection of one kind. */
type TestOf<Kind extends ConnectionKind> = (
  connection: ConnectionOf<Kind>,
) => Promise<{ readonly fault: FeedFault | null; readonly found: readonly string[] }>;

export type Sources = { readonly [Kind in SourceKind]: OpenSource<Kind> };
export type Sinks = { readonly [Kind in SinkKind]: OpenSink<Kind> };
export type Tests = { readonly [Kind in ConnectionKind]: TestOf<Kind> };

const NO_FOLDERS: ReadonlyMap<string, string> = new Map();
const MOST_FILE_BYTES = 500_000_000;

/** How feeds reach what is outside; the parts of kinds are given by tests only. */
export interface FeedReach extends Omit<ConnectionRules, 'db'> {
  /** Folders that files are read from, by name; default: none. */
  readonly folders?: ReadonlyMap<string, string>;
  /** The most bytes of a file; default: 500 MB. */
  readonly mostFileBytes?: number;
  readonly sources?: Partial<Sources>;
  readonly sinks?: Partial<Sinks>;
  readonly tests?: Partial<Tests>;
}

export interface FeedingServices extends Pick<
  TakingServices,
  'db' | 'clock' | 'models' | 'anomalies' | 'readyLog' | 'writeLog' | 'profile' | 'onShown'
> {
  readonly log: Logger;
  /** What the columns of streams hold, by the beginning of these' names. */
  readonly columnsOf: FeedServices['columnsOf'];
  readonly reach: FeedReach;
  /** How what records say of their rows is recorded. */
  readonly recording: FeedbackServices;
  readonly hasMail: boolean;
  /** Whose rows are whose, and what was answered of them. */
  readonly reading: Pick<LineageServices, 'readOwnRows' | 'predictionLog'>;
}

/** What feeds are given of the server. */
export interface Feeding {
  readonly routers: readonly Router[];
  readonly schedules: ScheduleOwner;
  stop(): Promise<void>;
}

/**
 * Joins feeds with what answers, records and watches, and with the parts that read and write: the one place that opens
 * a source or a sink by its kind. Feeds that are started run from now on.
 */
export function startFeeding(all: FeedingServices): Feeding {
  const { log, columnsOf, reach, recording, hasMail, reading, ...services } = all;
  const { db, clock } = services;
  const rules: ConnectionRules = { db, key: reach.key, hosts: reach.hosts };
  const mayConnect = (host: string) => hostFault(host, reach.hosts);
  const opening: OpeningServices = {
    ...{ clock, log, hostFault: mayConnect },
    connectionOf: (id, kind) => openConnection(rules, id, kind),
  };
  const files = { db, folders: reach.folders ?? NO_FOLDERS, mostBytes: reach.mostFileBytes ?? MOST_FILE_BYTES };
  const sources: Sources = { ...sourcesWith(files), ...reach.sources };
  const sinks: Sinks = { ...SINKS, ...reach.sinks };
  const tests: Tests = { ...testsWith(mayConnect, log), ...reach.tests };
  const openSource: OpenAnySource = ({ id, settings: { source } }) =>
    (sources[source.kind] as OpenSource<SourceKind>)(source, opening, id);
  const openSink = ({ settings }: StoredFeed, sink: number) => {
    const own = settings.sinks[sink]!;
    return (sinks[own.kind] as OpenSink<SinkKind>)(own, opening);
  };
  const testConnection: TestConnection = (connection) => (tests[connection.kind] as TestOf<ConnectionKind>)(connection);
  const fresh = new FreshRecords();
  const taking: TakingServices = {
    ...{ ...services, fresh },
    learners: new FeedLearners({
      ...{ db, clock, wait: waitByTimer },
      onError: (error) => log.warn({ err: error }, 'what a feed learned was not kept; its lessons have it'),
    }),
    recordLabels: labelRecorder(db, recording),
    warn: ({ id, name }, malformed, position) =>
      log.warn({ feed: id, name, malformed, position }, 'records of a feed could not be taken'),
  };
  const runner = new FeedRunner({
    ...{ db, clock, log, openSource, openSink, fresh },
    ...{ wait: waitByTimer, random: Math.random, holder: randomUUID() },
    take: (feed, batch, holder) => takeBatch(taking, feed, batch, holder),
    tell: (transaction, notice, told) => tellOwner(transaction, notice, { ...told, hasMail }),
  });
  runner.start();
  const otherFault = folderFault(files.folders);
  return {
    routers: [
      connectionRoutes({ ...rules, clock, testConnection }),
      feedRoutes({
        ...taking,
        log,
        columnsOf: (id, feed, from) => columnsOf(id, `${feed}/`, from),
        openSource,
        otherFault,
      }),
      feedMessageRoutes({ db, openSource }),
      streamProjectRoutes({ db, clock, openSource, otherFault }),
      feedExportRoutes(db),
      feedTracingRoutes({ db, readOwnRows: reading.readOwnRows, predictionLog: reading.predictionLog }),
      feedFileRoutes({ db, clock, mostBytes: files.mostBytes, ...receivingFeeds(db) }),
    ],
    schedules: feedSchedules({ db, clock, otherFault }),
    stop: () => runner.stop(),
  };
}

// What speaks with brokers, mailboxes and other databases is loaded once somebody has such a feed: it would be a
// quarter of the modules that a server has to load when it starts.
const loadInTurn = createLoading();
const kafkaSource = () => loadInTurn(() => import('./feeds/kafka/open-kafka-source.ts'));
const kafkaSink = () => loadInTurn(() => import('./feeds/kafka/open-kafka-sink.ts'));
const kafkaTest = () => loadInTurn(() => import('./feeds/kafka/test-kafka.ts'));
const mailSource = () => loadInTurn(() => import('./feeds/mail/open-mail-source.ts'));
const mailTest = () => loadInTurn(() => import('./feeds/mail/test-imap.ts'));
const mySqlSource = () => loadInTurn(() => import('./feeds/databases/open-mysql-source.ts'));
const databaseSink = () => loadInTurn(() => import('./feeds/databases/open-database-sink.ts'));
const databaseTest = () => loadInTurn(() => import('./feeds/databases/list-tables.ts'));

/** Loads modules one after another: not every loader can link two that share what neither has loaded yet. */
function createLoading(): <Module>(load: () => Promise<Module>) => Promise<Module> {
  let last: Promise<unknown> = Promise.resolve();
  return (load) => {
    const loaded = last.then(load);
    last = loaded.catch(() => undefined);
    return loaded;
  };
}

/** The one place that knows who reads which kind of source … */
function sourcesWith(files: Pick<FolderServices, 'db' | 'folders' | 'mostBytes'>): Sources {
  return {
    postgres: openPostgresSource,
    mysql: async (settings, services) => (await mySqlSource()).openMySqlSource(settings, services),
    imap: async (settings, services) => (await mailSource()).openMailSource(settings, services),
    kafka: async (settings, services) => (await kafkaSource()).openKafkaSource(settings, services),
    file: (settings, services, id) => openFileSource(settings, { ...services, db: files.db, feed: id }),
    folder: (settings, services, id) => openFolderSource(settings, { ...services, ...files, feed: id }),
  };
}

/** … who writes which kind of sink … */
const SINKS: Sinks = {
  postgres: async (settings, services) => (await databaseSink()).openDatabaseSink(settings, services),
  mysql: async (settings, services) => (await databaseSink()).openDatabaseSink(settings, services),
  kafka: async (settings, services) => (await kafkaSink()).openKafkaSink(settings, services),
};

/** … and who looks what there is at a connection. */
function testsWith(mayConnect: NonNullable<OpeningServices['hostFault']>, log: Logger): Tests {
  return {
    postgres: async (connection) => (await databaseTest()).testPostgres(connection),
    mysql: async (connection) => (await databaseTest()).testMySql(connection),
    imap: async (connection) => (await mailTest()).testImap(connection, log),
    kafka: async (connection) => (await kafkaTest()).testKafka(connection, mayConnect),
  };
}

/** What settings are held to that only the server's own know: which folders there are. */
function folderFault(folders: ReadonlyMap<string, string>): OtherFault {
  return ({ source }) =>
    source.kind === 'folder' && !folders.has(source.folder) ? { reason: 'folder', folder: source.folder } : null;
}

/** The feeds that files are sent to. */
function receivingFeeds(db: Kysely<Database>): Pick<FileRoutesServices, 'feedOf' | 'requireOpen'> {
  return {
    feedOf: async (classifier, id) => {
      const { name, settings } = await readFeed(db, classifier, id);
      return { classifier, id, name, source: settings.source };
    },
    requireOpen: async (classifier) => requireOpen(await readClassifier(db, classifier)),
  };
}

/** What records say is the table's own word, by the feed's owner; without any, what else is done is done alone. */
function labelRecorder(db: Kysely<Database>, recording: FeedbackServices): RecordLabels {
  return async (feed, labels, also) => {
    const [first] = labels;
    if (first === undefined) return db.transaction().execute(also);
    const request = {
      columns: [...first.cells.keys()],
      events: labels.map(({ id, key, cells, at, class: className, predictedClass, predictionId }) => ({
        ...{ id, kind: 'correct' as const, origin: 'label-column' as const, key, cells: [...cells.values()] },
        ...{ class: className, predictedClass, predictionId, saidAt: at.toISOString() },
      })),
    };
    await recordFeedback(
      recording,
      feed.classifierId,
      request,
      { person: feed.owner, scopes: null, setsUp: true },
      also,
    );
  };
}
