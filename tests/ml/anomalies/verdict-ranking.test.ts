import { VerdictRanking } from '../../../ml/anomalies/verdict-ranking.ts';
import type { Table } from '../../../ml/table/column.ts';
import { readTable } from '../../../ml/table/read-table.ts';
import { seededRandom } from '../../../ml/random.ts';

type Row = readonly [amount: number | null, kind: string | null, text?: string];

const tableOf = (rows: readonly Row[]): Table =>
  readTable(
    [
      { name: 'Amount', type: 'number' },
      { name: 'Kind', type: 'category' },
      { name: 'Text', type: 'text' },
    ],
    [
      { name: 'Amount', values: rows.map(([amount]) => amount) },
      { name: 'Kind', values: rows.map(([, kind]) => kind) },
      { name: 'Text', values: rows.map(([, , text]) => text ?? null) },
    ],
  );

const random = seededRandom(1);
const LATE = Array.from({ length: 500 }, (): Row => [100 * random.next(), ['a', 'b'][random.integer(2)]!]);
const rankingOf = (verdicts: readonly (readonly [Row, boolean])[]) =>
  new VerdictRanking(tableOf(LATE), {
    table: tableOf(verdicts.map(([row]) => row)),
    isAnomaly: verdicts.map(([, isAnomaly]) => isAnomaly),
  });
const join = (ranking: VerdictRanking, rows: readonly Row[], score = 0.6) => [
  ...ranking.join(tableOf(rows), new Float64Array(rows.length).fill(score)),
];

test('rows like a confirmed one are odder, rows like a rejected one less, others as odd as before', () => {
  const ranking = rankingOf([
    [[99, 'a'], true],
    [[2, 'a'], false],
  ]);
  const [confirmed, rejected, other] = join(ranking, [
    [98, 'a'],
    [1, 'a'],
    [97, 'b'],
  ]);
  expect(confirmed).toBeGreaterThan(0.75);
  expect(rejected).toBeLessThan(0.45);
  expect(other).toBeCloseTo(0.6, 2);
  expect(join(rankingOf([]), [[98, 'a']])).toEqual([expect.closeTo(0.6, 12)]);
});

test('verdicts that contradict each other come to what most say; texts say nothing', () => {
  const row: Row = [30, 'a'];
  const of = (...words: boolean[]) => join(rankingOf(words.map((word) => [row, word] as const)), [row])[0]!;
  expect(of(true, false)).toBeCloseTo(0.6, 12);
  expect(of(true, true, false)).toBeGreaterThan(0.6);
  expect(of(true, true, true)).toBeGreaterThan(of(true, true, false));
  const spoken = rankingOf([[[30, 'a', 'paid twice'], true]]);
  expect(join(spoken, [[30, 'a', 'something else']])).toEqual(join(spoken, [[30, 'a', 'paid twice']]));
});

test('a missing cell is like a missing one, and unlike any number', () => {
  const ranking = rankingOf([
    [[null, 'a'], true],
    [[20, 'b'], false],
  ]);
  const [missing, present] = join(ranking, [
    [null, 'a'],
    [20, 'a'],
  ]);
  expect(missing).toBeGreaterThan(0.7);
  expect(present).toBeCloseTo(0.6, 2);
});

test('scores stay in 0..1 and in their order where no verdict is near', () => {
  const ranking = rankingOf([[[0, 'a'], true]]);
  const rows = LATE.slice(0, 50).map(([amount]): Row => [amount, 'b']);
  const scores = Float64Array.from(rows, (_, at) => 0.3 + at / 100);
  const joined = ranking.join(tableOf(rows), scores);
  expect([...joined].every((score, at) => score > 0 && score < 1 && (at === 0 || score > joined[at - 1]!))).toBe(true);
});
