import type { Request, Response } from 'express';
import { nameRequest, requestIdOf } from '../../../../server/platform/http/request-id.ts';

/** What the id of a request is, and what its answer says, when a proxy before us gave one. */
function named(given: string | undefined): { id: string; said: string | undefined; passedOn: boolean } {
  const headers = new Map<string, string>();
  const response = {
    locals: {},
    setHeader: (name: string, value: string) => headers.set(name, value),
  } as unknown as Response;
  let passedOn = false;
  nameRequest({ get: () => given } as unknown as Request, response, () => (passedOn = true));
  return { id: requestIdOf(response), said: headers.get('X-Request-Id'), passedOn };
}

test('a proxy’s id is kept and said in the answer', () => {
  expect(named('edge-12345678')).toEqual({ id: 'edge-12345678', said: 'edge-12345678', passedOn: true });
});

test.each([undefined, 'short', 'a line\nbreak that forges a log entry', 'x'.repeat(65)])(
  '%j becomes an id of our own',
  (given) => {
    const { id, said } = named(given);
    expect(id).toMatch(/^[0-9a-f-]{36}$/);
    expect(said).toBe(id);
  },
);

test('a response that was never named has no id', () => {
  expect(requestIdOf({ locals: {} } as Response)).toBe('');
});
