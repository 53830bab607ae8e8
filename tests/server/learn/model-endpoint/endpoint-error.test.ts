import { expect, test } from '@jest/globals';
import { EndpointError } from '../../../../server/learn/model-endpoint/endpoint-error.ts';

test('says in English, for logs, why there was no answer, and keeps what led to it', () => {
  const cause = new Error('socket hang up');
  const error = new EndpointError({ reason: 'slow', seconds: 20 }, { cause });
  expect([error.name, error.message, error.cause]).toEqual([
    'EndpointError',
    'The endpoint did not answer within 20 s.',
    cause,
  ]);
});
