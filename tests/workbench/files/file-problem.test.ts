import { FileProblem } from '../../../workbench/files/file-problem.ts';

test('a file problem keeps its cause', () => {
  const cause = new RangeError('zip requires a directory');
  expect(new FileProblem('It cannot be read.', cause)).toMatchObject({
    name: 'FileProblem',
    message: 'It cannot be read.',
    cause,
  });
});
