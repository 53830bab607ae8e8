import { AnomalyDetector } from '../../../ml/anomalies/anomaly-detector.ts';
import { packBytes } from '../../../ml/learners/packed-bytes.ts';
import { seededRandom } from '../../../ml/random.ts';
import { shapeOf, streamRow, type StreamRow } from '../../../ml/streams/stream-row.ts';
import type { Table } from '../../../ml/table/column.ts';

const ROWS = 3_000;

/** Amounts by shop: 20 at the pump, 200 at the desk. Of the last rows one has an amount of its own, one a shop. */
function table(): Table {
  const random = seededRandom(8);
  const shops: string[] = Array.from({ length: ROWS }, () => (random.next() < 0.5 ? 'Pump' : 'Desk'));
  const amounts = Float64Array.from(shops, (shop) => (shop === 'Pump' ? 20 : 200) * (1 + 0.1 * random.next()));
  amounts[ROWS - 1] = 9_000;
  shops[ROWS - 2] = 'Casino';
  const noise = Float64Array.from(shops, () => random.next());
  return {
    rows: ROWS,
    columns: [
      { name: 'Amount', type: 'number', values: amounts },
      { name: 'Noise', type: 'number', values: noise },
      { name: 'Shop', type: 'category', values: shops },
    ],
  };
}

const TABLE = table();
const ALL: readonly StreamRow[] = Array.from({ length: ROWS }, (_, row) => streamRow(TABLE, row));

function detector(rows: number): AnomalyDetector {
  const made = new AnomalyDetector({ row: shapeOf(TABLE.columns), alertRate: 0.01, seed: 4 });
  for (const row of ALL.slice(0, rows)) made.learn(made.score(row));
  return made;
}

test('a row with an amount of its own, and one of a shop that never came, are alerts, and it is said by what', () => {
  const made = detector(ROWS - 2);
  const [shop, amount] = ALL.slice(-2).map((row) => made.score(row));
  for (const [scored, feature] of [
    [amount!, 0],
    [shop!, 2],
  ] as const) {
    expect(scored.score).toBeGreaterThan(0.55);
    expect(scored.isAlert).toBe(true);
    expect(scored.score).toBeGreaterThan(made.alertsBeyond());
    const odd = made.explain(scored);
    expect(odd[0]).toMatchObject({ feature, above: 0, missing: 0 });
    expect(odd.reduce((sum, { credit }) => sum + credit, 0)).toBeCloseTo(1, 12);
  }
  expect(made.explain(amount!)[0]!.below).toBe(1);
});

test('before rows came, every row is neither odd nor usual, and nothing is said of it', () => {
  const made = detector(20);
  const scored = made.score(ALL[0]!);
  expect(scored).toMatchObject({ score: 0.5, isAlert: false });
  expect(made.explain(scored)).toEqual([]);
});

test('what was odd becomes usual once it keeps coming', () => {
  const made = detector(ROWS - 2);
  const odd = ALL.at(-1)!;
  const first = made.score(odd);
  expect(first.isAlert).toBe(true);
  for (let again = 0; again < 3_000; again++) made.learn(made.score(again % 2 === 0 ? odd : ALL[again]!));
  expect(made.score(odd).score).toBeLessThan(first.score - 0.05);
  expect(made.score(odd).isAlert).toBe(false);
});

test('rows without numbers and categories are refused, and bytes of something else', () => {
  const row = shapeOf([{ type: 'text' }]);
  expect(() => new AnomalyDetector({ row, alertRate: 0.1, seed: 1 })).toThrow('requires a column of numbers');
  expect(() => AnomalyDetector.fromBytes(packBytes({ kind: 'something else' }))).toThrow(
    'requires an anomaly detector',
  );
});
