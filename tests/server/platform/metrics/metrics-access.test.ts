import { expect, test } from '@jest/globals';
import type { Request } from 'express';
import { mayReadMetrics, metricsAccess } from '../../../../server/platform/metrics/metrics-access.ts';

const TOKEN = 'a-token-of-23-characters';

/** A request with the parts that are looked at. */
function requestOf(remoteAddress: string, headers: Record<string, string> = {}): Request {
  return {
    socket: { remoteAddress },
    headers,
    get: (name: string) => headers[name.toLowerCase()],
  } as unknown as Request;
}

test('is off, the loopback address, or a token that nobody guesses', () => {
  expect(metricsAccess.parse(undefined)).toBe('off');
  expect(metricsAccess.parse('loopback')).toBe('loopback');
  expect(metricsAccess.parse(TOKEN)).toEqual({ token: TOKEN });
  expect(metricsAccess.safeParse('on').success).toBe(false);
  expect(metricsAccess.safeParse('blanks are in this one here').success).toBe(false);
});

test.each(['127.0.0.1', '::1', '::ffff:127.0.0.1'])('on the loopback address %s reads them', (address) => {
  expect(mayReadMetrics('loopback', requestOf(address))).toBe(true);
});

test.each([
  ['another machine', requestOf('192.0.2.7')],
  ['a proxy on this machine', requestOf('127.0.0.1', { 'x-forwarded-for': '192.0.2.7' })],
  ['a proxy that says so by the standard', requestOf('127.0.0.1', { forwarded: 'for=192.0.2.7' })],
])('on the loopback address %s does not', (_, request) => {
  expect(mayReadMetrics('loopback', request)).toBe(false);
});

test('with a token whoever sends it reads them, from anywhere, and nobody else from this machine', () => {
  const access = { token: TOKEN };
  expect(mayReadMetrics(access, requestOf('192.0.2.7', { authorization: `Bearer ${TOKEN}` }))).toBe(true);
  for (const authorization of ['', TOKEN, `Basic ${TOKEN}`, `Bearer ${TOKEN}x`, `Bearer ${TOKEN.slice(1)}`])
    expect(mayReadMetrics(access, requestOf('127.0.0.1', { authorization }))).toBe(false);
});
