import {
  mergeInSteps,
  mergeProfiles,
  profileInSteps,
  profileReference,
  profileTable,
} from '../../../ml/sketches/table-profile.ts';
import { readTable } from '../../../ml/table/read-table.ts';
import { takeRows } from '../../../ml/table/take-rows.ts';

const spec = [
  { name: 'Merchant', type: 'text' },
  { name: 'Amount', type: 'number' },
  { name: '__proto__', type: 'category' },
] as const;

const table = readTable(spec, [
  { name: 'Merchant', values: ['Taxi Leeds', 'Rail York', null, 'Taxi York'] },
  { name: 'Amount', values: [12, 30, 'n/a', 8] },
  { name: '__proto__', values: ['A', 'B', 'A', 'A'] },
]);
const predictions = { classes: ['Taxi', 'Rail'], predicted: [0, 1, 0, 0], confidence: [0.9, 0.8, 0.5, 0.7] };

describe('profileTable', () => {
  test('profiles every column, the predictions, and the parts', () => {
    const profile = profileTable(table, predictions);
    expect(profile.columns.map(({ name, type, missing, typeFailures }) => [name, type, missing, typeFailures])).toEqual(
      [
        ['Merchant', 'text', 1, 0],
        ['Amount', 'number', 1, 1],
        ['__proto__', 'category', 0, 0],
      ],
    );
    expect(profile.predictions?.rows).toBe(4);
    expect(profile.parts.map(({ value, digest }) => [value, digest.count])).toEqual([
      ['A', 2],
      ['B', 1],
    ]);
  });

  test('has no predictions when there were none', () => {
    expect(profileTable(table).predictions).toBeNull();
  });

  test('refuses another number of predictions than rows', () => {
    expect(() => profileTable(takeRows(table, [0]), predictions)).toThrow(
      'profileTable requires one prediction for each row',
    );
  });
});

test('profileInSteps and mergeInSteps pause after each column and end with the same profile', () => {
  const profiling = profileInSteps(table, predictions);
  const pauses = [profiling.next(), profiling.next(), profiling.next()];
  expect(pauses.every((step) => step.done === false)).toBe(true);
  const profile = profiling.next();
  expect(profile).toEqual({ done: true, value: profileTable(table, predictions) });

  const merging = mergeInSteps([profileTable(table), profileTable(table)]);
  let step = merging.next();
  while (step.done !== true) step = merging.next();
  expect(step.value).toEqual(mergeProfiles([profileTable(table), profileTable(table)]));
});

describe('mergeProfiles', () => {
  test('is the profile of all rows', () => {
    const part = (rows: readonly number[]) => profileTable(takeRows(table, rows));
    const merged = mergeProfiles([part([0, 1]), part([2, 3])]);
    expect(merged).toEqual(part([0, 1, 2, 3]));
  });

  test('of nothing has no rows and no columns', () => {
    expect(mergeProfiles([])).toEqual({ rows: 0, columns: [], predictions: null, parts: [] });
  });

  test('keeps a column apart that changed its type', () => {
    const asText = readTable([{ name: 'Amount', type: 'text' }], [{ name: 'Amount', values: ['12'] }]);
    const merged = mergeProfiles([profileTable(table), profileTable(asText)]);
    expect(merged.columns.filter((column) => column.name === 'Amount').map((column) => column.type)).toEqual([
      'number',
      'text',
    ]);
  });
});

test('profileReference asks of the holdout what is new to the training rows', () => {
  const train = {
    table: takeRows(table, [0, 3]),
    predictions: { classes: ['Taxi'], predicted: [0, 0], confidence: [1, 1] },
  };
  const holdout = { table: takeRows(table, [1]), predictions: { classes: ['Taxi'], predicted: [0], confidence: [1] } };
  const reference = profileReference(train, holdout);
  const merchant = reference.holdout.columns[0]!;
  expect('novelty' in merchant && merchant.novelty).toMatchObject({ rows: 1, newRows: 1 });
  expect(reference.train).toEqual(profileTable(train.table, train.predictions));
});
