import { Counter, Gauge, type Registry } from 'prom-client';

/** How a feed stands, as far as it is measured. */
export interface MeasuredFeed {
  readonly feedId: string;
  readonly classifierId: string;
  readonly answered: number;
  readonly filtered: number;
  readonly malformed: number;
  readonly repeated: number;
  readonly deadLetters: number;
  /** Records that wait for its sinks. */
  readonly waiting: number;
  /** Records that the source has and the feed has not read; null where the source does not say. */
  readonly lag: number | null;
  readonly lastRecordAt: Date | null;
  /** Whether it does not go on. */
  readonly hasFault: boolean;
  /** Sinks that take nothing. */
  readonly sinkFaults: number;
}

/** Feeds that are told: a label value each. */
export const MOST_FEEDS = 50;

const OUTCOMES = ['answered', 'filtered', 'malformed', 'repeated'] as const;

/**
 * Adds the metrics of feeds that are started: those of all processes together, by the ids of the feeds.
 *
 * @returns what takes them as they are now
 */
export function addFeedMetrics(registry: Registry): (feeds: readonly MeasuredFeed[], now: Date) => void {
  const records = new Counter({
    name: 'amend_feed_records_total',
    help: `Records by what became of them, by feed; of ${MOST_FEEDS} feeds that are started.`,
    labelNames: ['feed', 'outcome'],
    registers: [registry],
  });
  const gauge = (name: string, help: string) => new Gauge({ name, help, labelNames: ['feed'], registers: [registry] });
  const gauges: readonly (readonly [Gauge, (feed: MeasuredFeed, now: Date) => number | null])[] = [
    [gauge('amend_feed_lag_records', 'Records that the source has and the feed has not read.'), ({ lag }) => lag],
    [
      gauge('amend_feed_last_record_age_seconds', 'How long ago a feed took a record that was new.'),
      ({ lastRecordAt }, now) => (lastRecordAt === null ? null : (now.getTime() - lastRecordAt.getTime()) / 1_000),
    ],
    [gauge('amend_feed_dead_letters', 'Records that a feed could not take.'), ({ deadLetters }) => deadLetters],
    [gauge('amend_feed_outbox_waiting', 'Records that wait for the sinks of a feed.'), ({ waiting }) => waiting],
    [gauge('amend_feed_down', '1 while a feed does not go on.'), ({ hasFault }) => (hasFault ? 1 : 0)],
    [gauge('amend_feed_sinks_down', 'Sinks of a feed that take nothing.'), ({ sinkFaults }) => sinkFaults],
  ];
  return (feeds, now) => {
    records.reset();
    for (const [each] of gauges) each.reset();
    for (const feed of feeds) {
      for (const outcome of OUTCOMES) records.inc({ feed: feed.feedId, outcome }, feed[outcome]);
      for (const [each, read] of gauges) {
        const value = read(feed, now);
        if (value !== null) each.set({ feed: feed.feedId }, value);
      }
    }
  };
}
