import { describe, expect, test } from '@jest/globals';
import { ProblemError, PROBLEMS } from '../../contract/problem.ts';

test('every kind of problem has the status of a failure', () =>
  expect(Object.values(PROBLEMS).filter(({ status }) => status < 400 || status > 599)).toEqual([]));

describe('a ProblemError', () => {
  test('has its sentence for a message', () => {
    const error = new ProblemError('training-running', { classifier: 'Cards' });
    expect(error.message).toBe('A training of “Cards” is running already.');
    expect(error.occurrence).toEqual(['training-running', { classifier: 'Cards' }]);
  });

  test('says of a field at fault what it says itself', () => {
    const { message, errors } = new ProblemError(
      'invalid-request',
      { reason: 'too-deep', most: 16 },
      { field: 'body' },
    );
    expect(errors).toEqual([{ path: 'body', message }]);
  });

  test('keeps its cause', () => {
    const cause = new Error('connection refused');
    expect(new ProblemError('database-unavailable', {}, { cause }).cause).toBe(cause);
  });
});
