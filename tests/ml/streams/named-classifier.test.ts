import { NamedClassifier } from '../../../ml/streams/named-classifier.ts';
import { shapeOf, streamRow } from '../../../ml/streams/stream-row.ts';
import { madeStream } from './made-stream.ts';

const ROWS = 1_500;
const STREAM = madeStream(ROWS, 4);
const READ = STREAM.labels.map((_, row) => streamRow(STREAM.table, row));
const NAMES = ['rail', 'fuel', 'hotel'];
const SHAPE = { row: shapeOf(STREAM.table.columns), seed: 1, mostWaiting: 20 };
const nameOf = (row: number) => NAMES[STREAM.labels[row]!]!;

function teach(classifier: NamedClassifier, from: number, to: number): void {
  for (let row = from; row < to; row++) classifier.lesson(`r${row}`, READ[row]!, nameOf(row), row);
}

describe('a classifier whose classes are named as they come', () => {
  test('answers by the names that were named, and counts but the first row, of which nothing was known', () => {
    const classifier = new NamedClassifier(SHAPE);
    expect(classifier.lesson('first', READ[0]!, nameOf(0), 0)).toEqual({ names: [], chances: new Float64Array(0) });
    teach(classifier, 1, 700);
    const { names, chances } = classifier.answer(READ[700]!);
    expect([...names].sort()).toEqual([...NAMES].sort());
    expect(chances.reduce((sum, chance) => sum + chance, 0)).toBeCloseTo(1, 9);
    const { rows, right, losses } = classifier.sums();
    expect(rows).toBe(699);
    expect(right / rows).toBeGreaterThan(0.7);
    expect(losses).toHaveLength(4);
  });

  test('takes a class that comes late, and keeps what was counted and what waits', () => {
    const classifier = new NamedClassifier(SHAPE, NAMES);
    teach(classifier, 0, 400);
    classifier.ask('waits', READ[401]!, 401);
    const before = classifier.sums();
    classifier.lesson('new', READ[402]!, 'ferry', 402);
    expect(classifier.names).toEqual([...NAMES, 'ferry']);
    expect(classifier.answer(READ[403]!).chances).toHaveLength(4);
    expect(classifier.sums().rows).toBe(before.rows + 1);
    expect(classifier.waits).toBe(1);
    expect(classifier.tell('waits', nameOf(401))).toBe(true);
    expect(classifier.tell('waits', nameOf(401))).toBe(false);
    // What it had learned is learned anew: it does not begin from nothing.
    teach(classifier, 404, 700);
    const after = classifier.sums();
    expect((after.right - before.right) / (after.rows - before.rows)).toBeGreaterThan(0.7);
  });

  test('counts no drift of lessons that a wider classifier learns anew', () => {
    const classifier = new NamedClassifier(SHAPE);
    // Half of the way the classes are turned round.
    teach(classifier, 0, 1_200);
    const { drifts } = classifier.sums();
    expect(drifts).toBeGreaterThan(0);
    classifier.ask('waits', READ[1_200]!, 1_200);
    classifier.tell('waits', 'ferry');
    expect(classifier.sums().drifts).toBe(drifts);
  });

  test('waits for classes while none is known, and counts nothing of such rows', () => {
    const classifier = new NamedClassifier(SHAPE);
    for (let row = 0; row < 10; row++)
      expect(classifier.ask(`r${row}`, READ[row]!, row)).toEqual({ names: [], chances: new Float64Array(0) });
    const again = NamedClassifier.fromBytes(classifier.toBytes());
    for (let row = 0; row < 10; row++) expect(again.tell(`r${row}`, nameOf(row))).toBe(true);
    expect(again.sums().rows).toBe(0);
    again.ask('later', READ[10]!, 10);
    again.tell('later', nameOf(10));
    expect(again.sums().rows).toBe(1);
  });

  test('learns a correction without counting it, and forgets what waits too long or is too much', () => {
    const classifier = new NamedClassifier(SHAPE, NAMES);
    teach(classifier, 0, 100);
    const { rows } = classifier.sums();
    classifier.ask('corrected', READ[100]!, 100);
    classifier.teach('corrected', READ[100]!, 'hotel', 6);
    expect(classifier.sums().rows).toBe(rows);
    expect(classifier.isWaiting('corrected')).toBe(false);
    for (let row = 0; row < 30; row++) classifier.ask(`w${row}`, READ[row]!, row);
    expect(classifier.waits).toBe(20);
    classifier.forgetBefore(25);
    expect(classifier.waits).toBe(5);
    expect([24, 25].map((row) => classifier.isWaiting(`w${row}`))).toEqual([false, true]);
  });

  test('goes on from its bytes, equal to the bit, also where classes come', () => {
    const whole = new NamedClassifier(SHAPE);
    let parts = new NamedClassifier(SHAPE);
    for (let from = 0; from < ROWS; from += 250) {
      teach(whole, from, from + 250);
      teach(parts, from, from + 250);
      parts = NamedClassifier.fromBytes(parts.toBytes());
    }
    // Half of the way the classes are turned round: trees are replaced, and that is counted.
    expect(whole.sums().drifts).toBeGreaterThan(0);
    expect(parts.toBytes()).toEqual(whole.toBytes());
    expect(() => NamedClassifier.fromBytes(new Uint8Array(3))).toThrow(RangeError);
  });
});
