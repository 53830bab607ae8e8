import { AnomalyDetector } from '../../ml/anomalies/anomaly-detector.ts';
import { NamedClassifier } from '../../ml/streams/named-classifier.ts';
import { ValueForecaster } from '../../ml/streams/value-forecaster.ts';
import { shapeOf, streamRow, type StreamRow } from '../../ml/streams/stream-row.ts';
import { madeStream } from '../ml/streams/made-stream.ts';

const ROWS = 1_200;
const STREAM = madeStream(ROWS, 9);
const READ = STREAM.labels.map((_, row) => streamRow(STREAM.table, row));
const ROW = shapeOf(STREAM.table.columns);
/** Rows of made numbers, so many that what is kept of each would be felt. */
const MANY = 200_000;

/** Something that takes rows one after the other: what it says of each is numbers. */
interface Streaming {
  take(row: StreamRow, label: number, key: string): ArrayLike<number>;
  toBytes(): Uint8Array;
}

interface Kind {
  make(seed: number): Streaming;
  again(bytes: Uint8Array): Streaming;
}

/** Every learner and detector of streams: a new one is added here. None of them claims that it can be merged. */
const KINDS: Readonly<Record<string, Kind>> = {
  'classifier by names': {
    make: (seed) => takingNames(new NamedClassifier({ row: ROW, seed, mostWaiting: 100 })),
    again: (bytes) => takingNames(NamedClassifier.fromBytes(bytes)),
  },
  'value forecaster': {
    make: (seed) => takingValues(new ValueForecaster({ row: ROW, missRate: 0.1, seed }, 100)),
    again: (bytes) => takingValues(ValueForecaster.fromBytes(bytes)),
  },
  'anomaly detector': {
    make: (seed) => takingRows(new AnomalyDetector({ row: ROW, alertRate: 0.05, seed })),
    again: (bytes) => takingRows(AnomalyDetector.fromBytes(bytes)),
  },
};

function takingNames(classifier: NamedClassifier): Streaming {
  return {
    take(row, label, key) {
      // Of every tenth row the class never comes.
      const isTold = !key.endsWith('0');
      const said = isTold ? classifier.lesson(key, row, `class ${label}`, 0) : classifier.ask(key, row, 0);
      return said.chances;
    },
    toBytes: () => classifier.toBytes(),
  };
}

function takingValues(forecaster: ValueForecaster): Streaming {
  return {
    take(row, label, key) {
      const { mean } = forecaster.ask(key, row);
      if (!key.endsWith('0')) forecaster.tell(key, label / 2);
      return [Math.max(0, Math.min(1, mean))];
    },
    toBytes: () => forecaster.toBytes(),
  };
}

function takingRows(detector: AnomalyDetector): Streaming {
  return {
    take(row) {
      const scored = detector.score(row);
      detector.learn(scored);
      return [scored.score, scored.isAlert ? 1 : 0];
    },
    toBytes: () => detector.toBytes(),
  };
}

function feed(streaming: Streaming, from: number, to: number): number[] {
  return READ.slice(from, to).flatMap((row, at) => [
    ...Array.from(streaming.take(row, STREAM.labels[from + at]!, `${from + at}`)),
  ]);
}

const isEqual = (a: Streaming, b: Streaming) => Buffer.compare(a.toBytes(), b.toBytes()) === 0;

describe.each(Object.entries(KINDS))('%s', (_, { make, again }) => {
  test('the same rows in the same order and the same seed give the same bytes; another seed gives others', () => {
    const [one, other, seeded] = [make(1), make(1), make(2)];
    expect(feed(one, 0, ROWS)).toEqual(feed(other, 0, ROWS));
    feed(seeded, 0, ROWS);
    expect(isEqual(one, other)).toBe(true);
    expect(isEqual(one, seeded)).toBe(false);
  });

  test.each([0, 10, 500, 1_111])('kept after %i rows and gone on from, it says and becomes the same', (kept) => {
    const whole = make(3);
    feed(whole, 0, kept);
    const restored = again(whole.toBytes());
    expect(isEqual(restored, whole)).toBe(true);
    expect(feed(restored, kept, ROWS)).toEqual(feed(whole, kept, ROWS));
    expect(isEqual(restored, whole)).toBe(true);
  });

  test('the order of rows counts: what comes last is remembered', () => {
    const [one, other] = [make(1), make(1)];
    feed(one, 0, 600);
    feed(one, 600, ROWS);
    feed(other, 600, ROWS);
    feed(other, 0, 600);
    expect(isEqual(one, other)).toBe(false);
  });

  test('a row of missing cells only is taken', () => {
    const streaming = make(1);
    feed(streaming, 0, 300);
    const nothing = {
      numbers: new Float64Array(ROW.numbers).fill(NaN),
      categories: new Int32Array(ROW.categories),
      words: new Int32Array(),
    };
    for (let row = 0; row < 50; row++) {
      for (const each of Array.from(streaming.take(nothing, row % 3, `nothing ${row}`))) {
        expect(each).toBeGreaterThanOrEqual(0);
        expect(each).toBeLessThanOrEqual(1);
      }
    }
  });

  test('it takes no more memory for 200,000 rows than a bound says', () => {
    const streaming = make(1);
    const sizes: number[] = [];
    for (let row = 0; row < MANY; row++) {
      const place = row % ROWS;
      streaming.take(READ[place]!, STREAM.labels[place]!, `${row}`);
      if ((row + 1) % 50_000 === 0) sizes.push(streaming.toBytes().length);
    }
    expect(Math.max(...sizes)).toBeLessThan(96 * 2 ** 20);
    // What grows, grows more slowly all the time.
    expect(sizes[3]! - sizes[2]!).toBeLessThanOrEqual(0.2 * sizes[2]!);
  });
});
