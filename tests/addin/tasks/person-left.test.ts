import { PersonLeft } from '../../../addin/tasks/person-left.ts';

test('leaving stops work as a cancel does, and can be told from one', () => {
  const left = new PersonLeft();
  expect([left.name, left instanceof DOMException, new DOMException('x', 'AbortError') instanceof PersonLeft]).toEqual([
    'AbortError',
    true,
    false,
  ]);
});
