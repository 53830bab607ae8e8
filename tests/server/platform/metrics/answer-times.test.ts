import { expect, test } from '@jest/globals';
import { Registry } from 'prom-client';
import { AnswerTimes } from '../../../../server/platform/metrics/answer-times.ts';

test('half of the requests, and 99 of 100, took no longer than a bound that is told', async () => {
  const times = new AnswerTimes();
  for (let request = 0; request < 100; request++) times.note('a', request < 60 ? 4 : request < 99 ? 20 : 400);
  times.note('b', 31_000);
  expect(await times.read('a')).toEqual({ requests: 100, halfWithinMs: 5, mostWithinMs: 25 });
  expect(await times.read('b')).toEqual({ requests: 1, halfWithinMs: null, mostWithinMs: null });
  expect(await times.read('c')).toEqual({ requests: 0, halfWithinMs: null, mostWithinMs: null });
});

test('what is measured is one thing, for the page of a classifier and for /metrics', async () => {
  const times = new AnswerTimes();
  const registry = new Registry();
  times.joinTo(registry);
  await times.measure('a', async () => undefined);
  await expect(times.measure('a', async () => Promise.reject(new Error('refused')))).rejects.toThrow('refused');
  expect((await times.read('a')).requests).toBe(1);
  expect(await registry.metrics()).toContain('amend_answer_duration_seconds_count{classifier="a"} 1');
});

test('of the classifiers beyond 200 whoever was not asked for longest begins anew', async () => {
  const times = new AnswerTimes();
  for (let number = 0; number <= 200; number++) times.note(String(number), 1);
  expect((await times.read('0')).requests).toBe(0);
  expect((await times.read('1')).requests).toBe(1);
  expect((await times.read('200')).requests).toBe(1);
});
