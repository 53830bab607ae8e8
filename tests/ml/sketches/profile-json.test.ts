import type { NumberProfile } from '../../../ml/sketches/column-profile.ts';
import { profileFromJson, profileToJson } from '../../../ml/sketches/profile-json.ts';
import { profileReference, profileTable } from '../../../ml/sketches/table-profile.ts';
import { readTable } from '../../../ml/table/read-table.ts';

const spec = [
  { name: 'Merchant', type: 'text' },
  { name: 'Amount', type: 'number' },
  { name: 'Centre', type: 'category' },
  { name: 'Empty', type: 'number' },
] as const;

function tableOf(merchants: readonly (string | null)[], centres: readonly (string | null)[]) {
  return readTable(spec, [
    { name: 'Merchant', values: merchants },
    { name: 'Amount', values: merchants.map((_, row) => row * 1.5) },
    { name: 'Centre', values: centres },
    { name: 'Empty', values: merchants.map(() => null) },
  ]);
}
const table = tableOf(['Taxi Leeds', null, 'Rail'], ['__proto__', 'constructor', '']);
const predictions = { classes: ['Taxi'], predicted: [0, 0, 0], confidence: [0.5, 0.25, 1] };

test('a profile comes back from JSON text as it was, odd names and empty digests included', () => {
  const { train, holdout } = profileReference({ table, predictions }, { table, predictions });
  for (const profile of [train, holdout])
    expect(profileFromJson(JSON.parse(JSON.stringify(profileToJson(profile))))).toEqual(profile);
});

test('characters that a database cannot keep become U+FFFD', () => {
  const text = JSON.stringify(profileToJson(profileTable(tableOf(['a', 'b'], ['nul\0', 'half\ud800']))));
  expect(text).toContain('nul\ufffd');
  expect(text).toContain('half\ufffd');
  expect(text).not.toMatch(/\\u0000|\\ud800/);
});

test('what is no profile, or one of another version, is refused', () => {
  for (const json of [{}, { format: 'amend-profile', formatVersion: 3 }])
    expect(() => profileFromJson(json)).toThrow('profileFromJson requires a profile of format version 1 or 2');
});

test('a profile of format version 1 is read', () => {
  const { numbers, ...column } = profileTable(table).columns.find(
    (each): each is NumberProfile => each.name === 'Amount',
  )!;
  const { compression, count, min, max, means, weights } = numbers;
  const former = {
    format: 'amend-profile',
    formatVersion: 1,
    rows: 3,
    columns: [{ ...column, numbers: { tDigest: [compression, count, true, min, max, [...means], [...weights]] } }],
    predictions: null,
    segments: [],
  };
  expect(profileFromJson(former)).toEqual({ rows: 3, columns: [{ ...column, numbers }], predictions: null, parts: [] });
});
