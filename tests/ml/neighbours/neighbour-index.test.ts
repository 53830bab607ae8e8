import { keepRows } from '../../../ml/neighbours/kept-rows.ts';
import { NeighbourIndex } from '../../../ml/neighbours/neighbour-index.ts';
import type { NeighbourRow } from '../../../ml/neighbours/neighbour-rows.ts';
import { seededRandom, type Random } from '../../../ml/random.ts';
import { histories } from '../../setup/histories.ts';

const COUNT = 7;
const ASKED = 12;

/** A set of hashes, the lower ones in most sets, as with runs of characters; sometimes none. */
function drawnSet(random: Random, most: number): Uint32Array {
  const size = random.integer(most + 1);
  return Uint32Array.from(new Set(Array.from({ length: size }, () => 1 + Math.floor(random.next() ** 3 * 60))));
}

function drawnRow(random: Random): NeighbourRow {
  return {
    text: drawnSet(random, 12),
    context: drawnSet(random, 3),
    equal: Uint32Array.of(random.integer(3), random.integer(3)),
    near: Float64Array.of(random.integer(4) === 0 ? NaN : random.next() / 2),
  };
}

/** Rows of which half have the text of another, as rows of one merchant do. */
function drawnRows(random: Random, count: number): NeighbourRow[] {
  const rows: NeighbourRow[] = [];
  while (rows.length < count) {
    const row = drawnRow(random);
    const known = rows[random.integer(rows.length + 1)];
    rows.push(known !== undefined && random.integer(2) === 0 ? { ...row, text: known.text.slice() } : row);
  }
  return rows;
}

const indexOf = (rows: readonly NeighbourRow[]) =>
  new NeighbourIndex(keepRows(rows, { labels: new Int32Array(rows.length), weights: null }));

function cosine(one: Uint32Array, other: Uint32Array): number {
  const shared = one.filter((hash) => other.includes(hash)).length;
  return shared === 0 ? 0 : shared / Math.sqrt(one.length * other.length);
}

/** The definition: every row is compared. */
function byComparingAll(rows: readonly NeighbourRow[], asked: NeighbourRow): { row: number; similarity: number }[] {
  return rows
    .map((each, row) => {
      const others =
        each.equal.filter((value, at) => value !== 0 && value === asked.equal[at]).length +
        each.near.filter((value, at) => Math.abs(value - asked.near[at]!) < 0.1).length;
      const ofWords = 0.75 * cosine(asked.text, each.text) + 0.25 * cosine(asked.context, each.context);
      return { row, similarity: ofWords + 0.02 * others, isAlike: cosine(asked.text, each.text) > 0 };
    })
    .filter(({ isAlike }) => isAlike)
    .toSorted((a, b) => b.similarity - a.similarity || b.row - a.row)
    .slice(0, COUNT)
    .map(({ row, similarity }) => ({ row, similarity }));
}

test('finds what comparing every row finds, to the bit, of equals the latest', () => {
  for (let seed = 0; seed < histories(300, 3_000); seed++) {
    const random = seededRandom(seed);
    const rows = drawnRows(random, 1 + (seed % 150));
    const index = indexOf(rows);
    for (let asked = 0; asked < ASKED; asked++) {
      const row = random.integer(3) === 0 ? rows[random.integer(rows.length)]! : drawnRow(random);
      const { rows: found, similarity } = index.nearest(row, COUNT);
      expect([...found].map((each, at) => ({ row: each, similarity: similarity[at]! }))).toEqual(
        byComparingAll(rows, row),
      );
    }
  }
});

test('answers the same whatever was asked before', () => {
  const rows = drawnRows(seededRandom(5), 200);
  const random = seededRandom(6);
  const asked = Array.from({ length: ASKED }, () => drawnRow(random));
  const index = indexOf(rows);
  const answers = [...asked, ...asked.toReversed(), ...asked].map((row) => index.nearest(row, COUNT));
  expect(answers).toEqual([...asked, ...asked.toReversed(), ...asked].map((row) => indexOf(rows).nearest(row, COUNT)));
});

test('a row that shares no run of characters with any has no neighbours, and neither has one among none', () => {
  const row = { ...drawnRow(seededRandom(1)), text: Uint32Array.of(4_000_000_000) };
  expect(indexOf(drawnRows(seededRandom(1), 100)).nearest(row, COUNT).rows).toHaveLength(0);
  expect(indexOf([]).nearest(drawnRow(seededRandom(1)), COUNT).rows).toHaveLength(0);
});
