import { expect, test } from '@jest/globals';
import { KeyRates } from '../../../../server/people/keys/key-rates.ts';

const START = new Date('2026-11-02T09:00:00Z').getTime();
const after = (seconds: number) => new Date(START + seconds * 1_000);

test('a key makes so many requests in a minute from its first one, and hears how long to wait', () => {
  const rates = new KeyRates();
  expect([rates.take('a', 2, after(0)), rates.take('a', 2, after(59))]).toEqual([null, null]);
  expect([rates.take('a', 2, after(59)), rates.take('a', 2, after(59.5))]).toEqual([1, 1]);
  expect([rates.take('a', 2, after(60)), rates.take('a', 2, after(60)), rates.take('a', 2, after(60))]).toEqual([
    null,
    null,
    60,
  ]);
});

test('what is refused is not counted, and a higher rate holds at once', () => {
  const rates = new KeyRates();
  for (const expected of [null, 60, 60]) expect(rates.take('a', 1, after(0))).toBe(expected);
  expect([rates.take('a', 2, after(0)), rates.take('a', 2, after(0))]).toEqual([null, 60]);
});

test('each key is counted by itself', () => {
  const rates = new KeyRates();
  expect([rates.take('a', 1, after(0)), rates.take('b', 1, after(0))]).toEqual([null, null]);
});

test('a clock that was set back keeps nobody waiting', () => {
  const rates = new KeyRates();
  rates.take('a', 1, after(3_600));
  expect(rates.take('a', 1, after(0))).toBeNull();
});
