import { ProgressiveClassifier } from '../../../ml/streams/progressive-classifier.ts';
import { shapeOf, streamRow } from '../../../ml/streams/stream-row.ts';
import { madeStream } from './made-stream.ts';

const STREAM = madeStream(6_000, 5);
const SHAPE = { row: shapeOf(STREAM.table.columns), classes: 3, seed: 3 };
const ROWS = STREAM.labels.map((_, row) => streamRow(STREAM.table, row));

/** Asks of the rows of [from, to), and tells the class of each so many rows later. */
function replay(classifier: ProgressiveClassifier, from: number, to: number, late = 0): void {
  for (let row = from; row < to; row++) {
    classifier.ask(`${row}`, ROWS[row]!);
    if (row - late >= from) classifier.tell(`${row - late}`, STREAM.labels[row - late]!);
  }
}

test('it learns a stream, follows it where it turns round, and says how it compares with doing nothing', () => {
  const classifier = new ProgressiveClassifier(SHAPE);
  replay(classifier, 0, 3_000);
  const before = classifier.figures().recent;
  expect(before.accuracy).toBeGreaterThan(0.88);
  expect(before.accuracy).toBeGreaterThan(before.majority + 0.3);
  expect(before.kappaTemporal).toBeCloseTo((before.accuracy - before.lastClass) / (1 - before.lastClass), 12);
  replay(classifier, 3_000, 6_000);
  const { recent, overall } = classifier.figures();
  expect(recent.accuracy).toBeGreaterThan(0.88);
  expect(overall.rows).toBe(6_000);
  expect(overall.accuracy).toBeGreaterThan(0.85);
  const losses = classifier.recentLosses();
  expect(losses.at(-1)).toBeLessThanOrEqual(1.05 * Math.min(...losses));
});

test('classes that come late are learnt from as of when the row was asked of, each once', () => {
  const classifier = new ProgressiveClassifier(SHAPE);
  replay(classifier, 0, 3_000, 50);
  expect(classifier.waits).toBe(50);
  expect(classifier.figures().overall).toMatchObject({ rows: 2_950 });
  // Of 50 rows before, the last class knows nothing here; what was right is counted as it was answered then.
  expect(classifier.figures().recent.accuracy).toBeGreaterThan(0.85);
  expect(classifier.tell('2999', STREAM.labels[2_999]!)).toBe(true);
  expect(classifier.tell('2999', STREAM.labels[2_999]!)).toBe(false);
  expect(classifier.tell('nobody asked', 0)).toBe(false);
  expect(classifier.figures().overall.rows).toBe(2_951);
});

test('rows that wait longest are forgotten, and a row asked of anew waits once', () => {
  const classifier = new ProgressiveClassifier(SHAPE, 2);
  for (const key of ['first', 'second', 'second', 'third']) classifier.ask(key, ROWS[0]!);
  expect(['first', 'second', 'third'].map((key) => classifier.tell(key, 1))).toEqual([false, true, true]);
});

test('asking changes nothing but what waits', () => {
  const [asked, other] = [0, 0].map(() => {
    const classifier = new ProgressiveClassifier(SHAPE);
    replay(classifier, 0, 500);
    return classifier;
  }) as [ProgressiveClassifier, ProgressiveClassifier];
  for (let row = 500; row < 600; row++) asked.ask('asked', ROWS[row]!);
  other.ask('asked', ROWS[599]!);
  expect(Buffer.compare(asked.toBytes(), other.toBytes())).toBe(0);
});

test('a class beyond those there may be is refused, and the row waits on', () => {
  const classifier = new ProgressiveClassifier(SHAPE);
  classifier.ask('row', ROWS[0]!);
  for (const label of [3, -1, NaN, 0.5])
    expect(() => classifier.tell('row', label)).toThrow('learn requires a class of 0 … 2');
  expect(classifier.tell('row', 2)).toBe(true);
});

test('bytes of something else are refused', () => {
  expect(() => ProgressiveClassifier.fromBytes(new Uint8Array(3))).toThrow(RangeError);
});
