import { AnomalyDetector } from '../ml/anomalies/anomaly-detector.ts';
import { seededRandom } from '../ml/random.ts';
import { ProgressiveClassifier } from '../ml/streams/progressive-classifier.ts';
import type { StreamRow } from '../ml/streams/stream-row.ts';
import { atMost, type Benchmark, type Figure } from './figure.ts';

const ROWS = 10_000_000;
const ROW = { numbers: 6, categories: 1, texts: 0 };
/** Values of the category: far more than are told apart. */
const CATEGORIES = 1_000_000;
const MOST_BYTES = 64 * 2 ** 20;

/**
 * What the classifier of streams and the anomaly detector take of memory after ten million made rows: classes turn
 * round every million rows, numbers grow, and of the category a million values come. Counted are the bytes that they
 * are kept as. `ROWS` in the environment asks for fewer.
 *
 * Does not show what the process takes beside them.
 */
export const benchmark: Benchmark = {
  about: 'memory of what learns from streams, after 10 million made rows (about 10 minutes)',
  run() {
    const rows = Number(process.env['ROWS'] ?? ROWS);
    const classifier = new ProgressiveClassifier({ row: ROW, classes: 4, seed: 1 });
    const detector = new AnomalyDetector({ row: ROW, alertRate: 0.01, seed: 1 });
    const random = seededRandom(3);
    const start = performance.now();
    for (let at = 0; at < rows; at++) {
      const row = madeRow(at, random.next);
      const label = (Math.floor(4 * ((row.numbers[0]! + row.numbers[1]!) % 1)) + Math.floor(at / 1e6)) % 4;
      classifier.ask(`${at}`, row);
      // Of one row in ten the class never comes.
      if (at % 10 !== 0) classifier.tell(`${at}`, label);
      detector.learn(detector.score(row));
    }
    const seconds = (performance.now() - start) / 1_000;
    const figures: Figure[] = [
      atMost(`classifier after ${rows} rows`, classifier.toBytes().length, 'bytes', MOST_BYTES),
      atMost(`detector after ${rows} rows`, detector.toBytes().length, 'bytes', MOST_BYTES),
      { name: 'both, a second', value: rows / seconds, unit: 'rows/s' },
      { name: 'accuracy of late', value: classifier.figures().recent.accuracy, unit: 'of rows' },
    ];
    return Promise.resolve(figures);
  },
};

function madeRow(at: number, next: () => number): StreamRow {
  const numbers = Float64Array.from({ length: ROW.numbers }, () => next());
  numbers[5] = at / 1_000 + next();
  return { numbers, categories: Int32Array.of(1 + Math.floor(CATEGORIES * next())), words: new Int32Array() };
}
