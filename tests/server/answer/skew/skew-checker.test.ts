import { profileTable } from '../../../../ml/sketches/table-profile.ts';
import { readTable } from '../../../../ml/table/read-table.ts';
import { SkewChecker } from '../../../../server/answer/skew/skew-checker.ts';

const columns = [{ name: 'Amount', type: 'number' }] as const;
const amounts = (length: number, factor = 1) => Array.from({ length }, (_, at) => factor * (10 + ((at * 7) % 90)));
const train = profileTable(readTable(columns, [{ name: 'Amount', values: amounts(300) }]));
const of = { classifierId: 'c', modelVersion: 2, columns };
const rowsOf = (values: readonly number[]) => ({ ...of, cells: [values], rows: values.length });

test('a reference is read once, and again where that failed', async () => {
  const answers = [
    Promise.reject(new Error('away')),
    Promise.resolve({ train, holdout: profileTable(readTable(columns, [])) }),
  ];
  let read = 0;
  const checker = new SkewChecker(() => answers[read++]!);
  await expect(checker.check(rowsOf(amounts(100, 100)))).rejects.toThrow('away');
  for (let time = 0; time < 2; time++)
    expect(await checker.check(rowsOf(amounts(100, 100)))).toMatchObject([{ column: 'Amount', code: 'factor' }]);
  expect(read).toBe(2);
});

test('what one asker sends in small requests says nothing of what another sends', async () => {
  const checker = new SkewChecker(async () => ({ train, holdout: profileTable(readTable(columns, [])) }));
  expect(await checker.checkRequest(rowsOf(amounts(29, 100)), 'rest Ada')).toEqual([]);
  expect(await checker.checkRequest(rowsOf(amounts(29)), 'rest Ben')).toEqual([]);
  expect(await checker.checkRequest(rowsOf(amounts(1, 100)), 'rest Ada')).toHaveLength(1);
  expect(await checker.checkRequest(rowsOf(amounts(1)), 'rest Ben')).toEqual([]);
});

test('of a version whose reference is gone nothing is said', async () => {
  expect(await new SkewChecker(async () => undefined).check(rowsOf(amounts(100, 100)))).toEqual([]);
});
