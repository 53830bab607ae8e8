import { LRUCache } from 'lru-cache';
import { Histogram, type Registry } from 'prom-client';

/** Seconds. Fine where answers usually lie, so that what is said of them says something. */
const BUCKETS = [0.001, 0.002, 0.003, 0.005, 0.0075, 0.01, 0.015, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];
/** Classifiers that are told apart, a label value each: whoever was not asked for longest begins anew. */
const MOST_CLASSIFIERS = 200;
const NAME = 'amend_answer_duration_seconds';

/** How long requests took that ask for rows to be answered, in milliseconds. */
export interface LatencyFigures {
  readonly requests: number;
  /** Bounds that half of them, and 99 of 100, did not exceed; null without a request, or beyond the last bound. */
  readonly halfWithinMs: number | null;
  readonly mostWithinMs: number | null;
}

/**
 * How long it takes to answer rows, by classifier, in this process since it started: measured once, for the metrics and
 * for whoever looks at a classifier.
 */
export class AnswerTimes {
  private readonly histogram = new Histogram({
    name: NAME,
    help: 'How long requests took that ask for rows to be answered, by classifier; without reading and writing them.',
    labelNames: ['classifier'],
    buckets: BUCKETS,
    registers: [],
  });
  private readonly known = new LRUCache<string, true>({
    max: MOST_CLASSIFIERS,
    dispose: (_, classifier, reason) => reason === 'evict' && this.histogram.remove({ classifier }),
  });

  /** Notes how long something takes, if it comes to an answer. */
  async measure<Answer>(classifier: string, answer: () => Promise<Answer>): Promise<Answer> {
    const start = performance.now();
    const answered = await answer();
    this.note(classifier, performance.now() - start);
    return answered;
  }

  note(classifier: string, milliseconds: number): void {
    this.known.set(classifier, true);
    this.histogram.observe({ classifier }, milliseconds / 1_000);
  }

  async read(classifier: string): Promise<LatencyFigures> {
    const { values } = await this.histogram.get();
    const own = values.filter(({ labels }) => labels.classifier === classifier);
    const requests = own.find(({ metricName }) => metricName === `${NAME}_count`)?.value ?? 0;
    const buckets = own.filter(({ metricName }) => metricName === `${NAME}_bucket`);
    // In the order of the bounds: each bucket counts what the ones before it count, too; the last has no bound.
    const within = (share: number): number | null => {
      const place = buckets.findIndex(({ value }) => value >= share * requests);
      return requests === 0 || BUCKETS[place] === undefined ? null : Math.round(BUCKETS[place] * 1e6) / 1_000;
    };
    return { requests, halfWithinMs: within(0.5), mostWithinMs: within(0.99) };
  }

  /** Tells them with other metrics. */
  joinTo(registry: Registry): void {
    registry.registerMetric(this.histogram);
  }
}
