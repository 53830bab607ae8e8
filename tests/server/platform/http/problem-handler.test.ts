import { expect, test } from '@jest/globals';
import { ProblemError } from '../../../../contract/problem.ts';
import { problemDetails, toProblemError } from '../../../../server/platform/http/problem-handler.ts';

test('a problem is told by its code, its values and sentences, with the request it was of', () => {
  const problem = new ProblemError('body-too-large', { reason: 'megabytes', most: 10 });
  expect(toProblemError(problem)).toBe(problem);
  expect(problemDetails(problem, 'r-1')).toEqual({
    type: 'urn:amend:problem:body-too-large',
    title: 'The request is too large.',
    status: 413,
    code: 'body-too-large',
    values: { reason: 'megabytes', most: 10 },
    detail: 'The request is larger than 10 MB.',
    nextStep: 'Send fewer rows in one request.',
    requestId: 'r-1',
  });
});

test.each([
  [Object.assign(new Error('x'), { type: 'entity.too.large', limit: 1024 * 1024 }), 'body-too-large'],
  [Object.assign(new SyntaxError('x'), { type: 'entity.parse.failed', status: 400 }), 'malformed-body'],
  [Object.assign(new Error('x'), { status: 415 }), 'malformed-body'],
  [new Error('a mistake of the program'), 'internal'],
  [null, 'internal'],
])('%s is told as %s', (thrown, code) => expect(toProblemError(thrown).code).toBe(code));

test('a request without an id says none', () =>
  expect(problemDetails(new ProblemError('disk-full', {}), '')).not.toHaveProperty('requestId'));
