import { describe, expect, test } from '@jest/globals';
import type { Request, Response } from 'express';
import {
  clearSessionCookie,
  sessionTokenOf,
  setSessionCookie,
} from '../../../../server/people/sessions/session-cookie.ts';

const reading = (cookie: string | undefined) => sessionTokenOf({ headers: { cookie } } as Request);
const setBy = (act: (response: Response) => void): string => {
  const set: string[] = [];
  act({ append: (_name: string, value: string) => set.push(value) } as unknown as Response);
  return set.join('|');
};

describe('the token of a browser', () => {
  test.each([
    ['__Host-amend=abc', 'abc'],
    ['a=1; __Host-amend=abc; b=2', 'abc'],
    ['amend=abc', null],
    ['__Host-amend=', null],
    ['x__Host-amend=abc', null],
    ['', null],
    [undefined, null],
  ])('in “%s” is %s', (cookie, token) => expect(reading(cookie)).toBe(token));
});

test('a cookie is set until its session ends, for this server alone', () =>
  expect(setBy((response) => setSessionCookie(response, 'abc', new Date('2026-12-02T09:00:00Z')))).toBe(
    '__Host-amend=abc; Expires=Wed, 02 Dec 2026 09:00:00 GMT; Path=/; Secure; HttpOnly; SameSite=None; Partitioned',
  ));

test('it is cleared with the same attributes, without which a browser would keep it', () =>
  expect(setBy(clearSessionCookie)).toBe(
    '__Host-amend=; Max-Age=0; Path=/; Secure; HttpOnly; SameSite=None; Partitioned',
  ));
