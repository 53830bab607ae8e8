import { counted, FileProblem } from '../../../workbench/opening/opened-file.ts';

test('counted says one and many', () => {
  expect([counted(1, 'row'), counted(0, 'row'), counted(20_001, 'column')]).toEqual(['1 row', '0 rows', '20,001 columns']);
});

test('a file problem keeps its cause', () => {
  const cause = new RangeError('zip requires a directory');
  expect(new FileProblem('It cannot be read.', cause)).toMatchObject({ name: 'FileProblem', message: 'It cannot be read.', cause });
});
