import { collectDefaultMetrics, Counter, Gauge, Registry } from 'prom-client';
import { addColumnMetrics, type MeasuredColumn } from './column-metrics.ts';
import { addFeedMetrics, MOST_FEEDS, type MeasuredFeed } from './feed-metrics.ts';
import { addScheduleMetrics, MOST_SCHEDULES, type MeasuredSchedule } from './schedule-metrics.ts';

/** What is waiting, and what was given up, of work that is done beside the answers. */
export interface BackgroundFigures {
  readonly waitingRows: number;
  /** Since the process started. */
  readonly droppedRows: number;
}

/** A queue and its jobs that have not begun. */
export interface QueueSize {
  readonly queue: string;
  readonly waiting: number;
}

/** A classifier and when the version that answers was trained. */
export interface ChampionAge {
  readonly classifierId: string;
  readonly trainedAt: Date;
}

/** Where the figures come from: each is read when somebody asks for the metrics. */
export interface MetricSources {
  readonly version: string;
  readonly clock: () => Date;
  /** By the name of the work. */
  readonly background: () => Readonly<Record<string, BackgroundFigures>>;
  readonly readQueues: () => Promise<readonly QueueSize[]>;
  /** So many at most, the oldest first. */
  readonly readChampionAges: (most: number) => Promise<readonly ChampionAge[]>;
  /** Feeds that are started, so many at most. */
  readonly readFeeds: (most: number) => Promise<readonly MeasuredFeed[]>;
  /** What the columns of these hold. */
  readonly readFeedColumns: (feeds: readonly MeasuredFeed[]) => Promise<readonly MeasuredColumn[]>;
  /** What runs by itself: so many at most, those that failed first. */
  readonly readSchedules: (most: number) => Promise<readonly MeasuredSchedule[]>;
}

/** Classifiers whose model's age is told: a label value each. */
const MOST_CLASSIFIERS = 200;

/** The metrics of a server process. */
export interface ServerMetrics {
  /** For those who count by themselves, such as `observeRequests`. */
  readonly registry: Registry;
  /** All metrics as they are now, in Prometheus' text format. */
  text(): Promise<string>;
}

/**
 * The metrics of a server process, as Prometheus reads them: process and event loop, background work, job queues, the
 * age of the models that answer. What the database does not tell just then is left out, and `amend_database_up` is 0.
 * Labels hold names of the program and ids, never what somebody typed.
 */
export function createServerMetrics(sources: MetricSources): ServerMetrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const info = new Gauge({
    name: 'amend_info',
    help: 'Always 1; its label is the version of Amend.',
    labelNames: ['version'],
    registers: [registry],
  });
  info.set({ version: sources.version }, 1);
  addBackgroundWork(registry, sources);
  const readDatabase = addDatabaseFigures(registry, sources);
  return {
    registry,
    text: async () => {
      await readDatabase();
      return registry.metrics();
    },
  };
}

function addBackgroundWork(registry: Registry, { background }: MetricSources): void {
  new Gauge({
    name: 'amend_background_waiting_rows',
    help: 'Answered rows that wait to be written beside the answers, by what is written of them.',
    labelNames: ['work'],
    registers: [registry],
    collect() {
      for (const [work, { waitingRows }] of Object.entries(background())) this.set({ work }, waitingRows);
    },
  });
  new Counter({
    name: 'amend_background_dropped_rows_total',
    help: 'Answered rows of which this was not written, because too many waited or writing failed.',
    labelNames: ['work'],
    registers: [registry],
    collect() {
      this.reset();
      for (const [work, { droppedRows }] of Object.entries(background())) this.inc({ work }, droppedRows);
    },
  });
}

/** @returns what reads them anew: together, so that they are of one moment */
function addDatabaseFigures(
  registry: Registry,
  { readQueues, readChampionAges, readFeeds, readFeedColumns, readSchedules, clock }: MetricSources,
): () => Promise<void> {
  const up = new Gauge({
    name: 'amend_database_up',
    help: '1 when the database answered just now.',
    registers: [registry],
  });
  const waiting = new Gauge({
    name: 'amend_jobs_waiting',
    help: 'Jobs that have not begun, by queue, of all processes together.',
    labelNames: ['queue'],
    registers: [registry],
  });
  const age = new Gauge({
    name: 'amend_model_age_seconds',
    help: `How long ago the version that answers was trained, by classifier; the ${MOST_CLASSIFIERS} oldest.`,
    labelNames: ['classifier'],
    registers: [registry],
  });
  const tellFeeds = addFeedMetrics(registry);
  const tellColumns = addColumnMetrics(registry);
  const tellSchedules = addScheduleMetrics(registry);
  const readFed = async () => {
    const feeds = await readFeeds(MOST_FEEDS);
    return { feeds, columns: await readFeedColumns(feeds) };
  };
  return async () => {
    const asked = [readQueues(), readChampionAges(MOST_CLASSIFIERS), readFed(), readSchedules(MOST_SCHEDULES)] as const;
    const read = await Promise.all(asked).catch(() => null);
    up.set(read === null ? 0 : 1);
    waiting.reset();
    age.reset();
    const [queues, champions, { feeds, columns }, schedules] = read ?? [[], [], { feeds: [], columns: [] }, []];
    tellFeeds(feeds, clock());
    tellColumns(columns);
    tellSchedules(schedules);
    const now = clock().getTime();
    for (const { queue, waiting: jobs } of queues) waiting.set({ queue }, jobs);
    for (const { classifierId, trainedAt } of champions)
      age.set({ classifier: classifierId }, (now - trainedAt.getTime()) / 1_000);
  };
}
