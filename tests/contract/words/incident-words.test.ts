import { problemWords } from '../../../contract/problem.ts';
import { measureWords } from '../../../contract/words/incident-words.ts';

test('an incident is called by what it is about', () => {
  expect(measureWords({ kind: 'drift', column: 'Amount', type: 'number' })).toBe('“Amount” has drifted');
  expect(measureWords({ kind: 'missing', column: 'Project', type: 'category' })).toBe('“Project” is empty more often');
  expect(measureWords({ kind: 'drift', column: 'Predicted class', type: 'prediction' })).not.toContain('“');
});

test('one that is not there is named', () => {
  const { detail } = problemWords('unknown-incident', { reason: 'none', classifier: 'Cards', incident: 7 });
  expect(detail).toBe('“Cards” has no incident 7.');
});
