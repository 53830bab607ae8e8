import { addRows, mergeClusters, splitCluster } from '../../../ml/clusters/change-clusters.ts';
import { describeClusters } from '../../../ml/clusters/describe-clusters.ts';
import { findClusters, MOST_PROTOTYPES } from '../../../ml/clusters/find-clusters.ts';
import { packBytes, unpackBytes, type Packable } from '../../../ml/learners/packed-bytes.ts';
import { seededRandom } from '../../../ml/random.ts';
import type { Table } from '../../../ml/table/column.ts';
import { takeRows } from '../../../ml/table/take-rows.ts';

const KINDS = [
  ['Travel', ['northern rail ticket', 'rail ticket single', 'rail ticket return', 'airport rail ticket'], 40],
  ['Meals', ['bistro lunch verde', 'corner bistro lunch', 'bistro lunch mill', 'late bistro lunch'], 15],
  ['Software', ['cloudbase licence renewal', 'mapmaker licence renewal', 'mailwing licence renewal'], 900],
] as const;

/** Purchases of three kinds, told apart by their words; the amounts go with them. */
function purchases(rows: number, seed: number): { readonly table: Table; readonly kinds: string[] } {
  const random = seededRandom(seed);
  const drawn = Array.from({ length: rows }, () => KINDS[random.integer(KINDS.length)]!);
  return {
    kinds: drawn.map(([kind]) => kind),
    table: {
      rows,
      columns: [
        { name: 'What', type: 'text', values: drawn.map(([, texts]) => `${texts[random.integer(texts.length)]!} no`) },
        { name: 'Amount', type: 'number', values: Float64Array.from(drawn, ([, , amount]) => amount + random.next()) },
        { name: 'Payer', type: 'category', values: drawn.map(([kind]) => (kind === 'Software' ? 'IT' : 'Staff')) },
      ],
    },
  };
}

/** Texts alone, as a table. */
function texts(values: readonly string[]): Table {
  return { rows: values.length, columns: [{ name: 'What', type: 'text', values: [...values] }] };
}

const ROWS = purchases(300, 1);
const FOUND = findClusters(ROWS.table, { count: 3, seed: 1 });

/** By group the kinds of its rows, each with how many. */
function kindsByGroup(groups: Int32Array, kinds: readonly string[]): string[][] {
  const byGroup = new Map<number, Set<string>>();
  groups.forEach((group, row) => byGroup.set(group, (byGroup.get(group) ?? new Set()).add(kinds[row]!)));
  return [...byGroup.values()].map((each) => [...each]);
}

test('rows told apart by words fall into as many groups as are asked for, each of one kind', () => {
  expect(kindsByGroup(FOUND.grouped.groups, ROWS.kinds).map((kinds) => kinds.length)).toEqual([1, 1, 1]);
});

test('where nobody says how many groups, each still is of one kind', () => {
  const { grouped } = findClusters(ROWS.table, { count: null, seed: 1 });
  const kinds = kindsByGroup(grouped.groups, ROWS.kinds);
  expect(kinds.length).toBeGreaterThanOrEqual(3);
  expect(kinds.every((each) => each.length === 1)).toBe(true);
});

test('the same seed gives the same bytes, also after they were kept, and progress never goes back', () => {
  const shares: number[] = [];
  const again = findClusters(ROWS.table, { count: 3, seed: 1, onProgress: (share) => shares.push(share) });
  const bytes = packBytes(FOUND.clusters as unknown as Packable);
  expect(packBytes(again.clusters as unknown as Packable)).toEqual(bytes);
  expect(packBytes(unpackBytes(bytes))).toEqual(bytes);
  expect(shares).toEqual(shares.toSorted((a, b) => a - b));
  expect(shares.at(-1)).toBe(1);
});

test('a group is told by words, values and amounts that the other rows have not', () => {
  const about = describeClusters(ROWS.table, FOUND.grouped.groups);
  const software = about.get(FOUND.grouped.groups[ROWS.kinds.indexOf('Software')]!)!;
  expect(software.words.map(({ text }) => text)).toContain('licence');
  expect(software.words.map(({ text }) => text)).not.toContain('no');
  expect(software.values).toMatchObject([{ column: 'Payer', text: 'IT', share: 1 }]);
  expect(software.ranges).toMatchObject([{ column: 'Amount' }]);
  expect(software.ranges[0]!.low).toBeGreaterThan(software.ranges[0]!.overall);
});

test('added rows join the groups of their kind; rows alike with words that nobody knew make a new one', () => {
  const more = purchases(40, 2);
  const strange = Array.from({ length: 8 }, (_, at) => `veterinary clinic visit dog ${at % 2 === 0 ? 'rex' : 'ada'}`);
  const joined = addRows(FOUND.clusters, more.table, { next: 9, seed: 1 }).grouped;
  const groupOf = new Map(ROWS.kinds.map((kind, row) => [kind, FOUND.grouped.groups[row]]));
  expect([...joined.groups]).toEqual(more.kinds.map((kind) => groupOf.get(kind)));

  const grown = addRows(FOUND.clusters, texts(strange), { next: 9, seed: 1 });
  expect([...new Set(grown.grouped.groups)]).toEqual([9]);
  const later = addRows(grown.clusters, texts(['veterinary clinic visit']), { next: 10, seed: 1 });
  expect([...later.grouped.groups]).toEqual([9]);
  // What was grouped before is where it was, asked of the groups of now.
  const asked = addRows(grown.clusters, more.table, { next: 10, seed: 1 });
  expect([...asked.grouped.groups]).toEqual([...joined.groups]);
});

test('of many rows that fit nowhere some are drawn, and the others join the new groups that these make', () => {
  const kinds = ['veterinary clinic dog', 'veterinary clinic cat', 'veterinary hospital dog'];
  const strange = Array.from({ length: 1_650 }, (_, at) => kinds[at % kinds.length]!);
  const { clusters, grouped } = addRows(FOUND.clusters, texts(strange), { next: 9, seed: 1, most: 1_550 });
  const added = clusters.parts[1]!;
  expect(added.prototypes.length / added.space.dimensions).toBeLessThanOrEqual(MOST_PROTOTYPES);
  expect(kindsByGroup(grouped.groups, strange).every((each) => each.length === 1)).toBe(true);
  expect(grouped.groups.filter((group) => group < 9)).toHaveLength(0);
});

test('a few rows that fit nowhere join the nearest group', () => {
  const { grouped, clusters } = addRows(FOUND.clusters, texts(['zebra', 'quartz']), { next: 9, seed: 1 });
  expect(clusters).toBe(FOUND.clusters);
  expect([...grouped.groups].every((group) => group >= 1 && group <= 3)).toBe(true);
});

test('what was merged stays merged for rows that are added, and a split gives the lesser part the new number', () => {
  const [first, second, third] = ['Travel', 'Meals', 'Software'].map(
    (kind) => FOUND.grouped.groups[ROWS.kinds.indexOf(kind)]!,
  ) as [number, number, number];
  const merged = mergeClusters(FOUND.clusters, first, second);
  const more = purchases(40, 2);
  const { groups } = addRows(merged, more.table, { next: 9, seed: 1 }).grouped;
  expect([...groups]).toEqual(more.kinds.map((kind) => (kind === 'Software' ? third : first)));

  const both = Int32Array.from(ROWS.kinds.keys()).filter((row) => ROWS.kinds[row] !== 'Software');
  const split = splitCluster(merged, { group: first, as: 9, seed: 1 }, takeRows(ROWS.table, both))!;
  const parts = kindsByGroup(
    split.grouped.groups,
    Array.from(both, (row) => ROWS.kinds[row]!),
  );
  expect(parts.map((kinds) => kinds.length)).toEqual([1, 1]);
  const greater = split.grouped.groups.filter((group) => group === first).length;
  expect(greater * 2).toBeGreaterThanOrEqual(both.length);
  expect(split.grouped.groups.every((group) => group === first || group === 9)).toBe(true);
});

test('a group whose rows are all the same is not split', () => {
  const same = texts(Array.from({ length: 12 }, () => 'northern rail ticket'));
  expect(splitCluster(FOUND.clusters, { group: 1, as: 9, seed: 1 }, same)).toBeNull();
});

test('rows of which nothing is known are grouped all the same', () => {
  const empty: Table = { rows: 12, columns: [{ name: 'What', type: 'text', values: new Array(12).fill(null) }] };
  const { grouped } = findClusters(empty, { count: 3, seed: 1 });
  expect(grouped.groups.every((group) => group >= 1 && group <= 3)).toBe(true);
});
