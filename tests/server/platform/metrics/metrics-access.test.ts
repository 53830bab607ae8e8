import { expect, test } from '@jest/globals';
import { mayReadMetrics, metricsAccess } from '../../../../server/platform/metrics/metrics-access.ts';

const TOKEN = 'a-token-of-23-characters';

test('is off, the loopback address, or a token that nobody guesses', () => {
  expect(metricsAccess.parse(undefined)).toBe('off');
  expect(metricsAccess.parse('loopback')).toBe('loopback');
  expect(metricsAccess.parse(TOKEN)).toEqual({ token: TOKEN });
  expect(metricsAccess.safeParse('on').success).toBe(false);
  expect(metricsAccess.safeParse('blanks are in this one here').success).toBe(false);
});

test('on the loopback address programs on this machine read them, and nobody else', () => {
  expect(mayReadMetrics('loopback', { isOnThisMachine: true, authorization: undefined })).toBe(true);
  expect(mayReadMetrics('loopback', { isOnThisMachine: false, authorization: `Bearer ${TOKEN}` })).toBe(false);
});

test('with a token whoever sends it reads them, from anywhere, and nobody else from this machine', () => {
  const access = { token: TOKEN };
  expect(mayReadMetrics(access, { isOnThisMachine: false, authorization: `Bearer ${TOKEN}` })).toBe(true);
  for (const authorization of [undefined, '', TOKEN, `Basic ${TOKEN}`, `Bearer ${TOKEN}x`, `Bearer ${TOKEN.slice(1)}`])
    expect(mayReadMetrics(access, { isOnThisMachine: true, authorization })).toBe(false);
});
