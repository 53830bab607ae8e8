import { describe, expect, test } from '@jest/globals';
import { joinTeam, openBarrier } from '../../../../server/learn/fitting/boosting-team.ts';

// Members in several threads are tested in boosting-pool.test.ts; here one thread plays them all, in turn.
describe('openBarrier', () => {
  test('is memory that threads share', () => {
    const barrier = openBarrier(2, 5);
    expect(barrier.counters.buffer).toBeInstanceOf(SharedArrayBuffer);
    expect(barrier.boards.buffer).toBeInstanceOf(SharedArrayBuffer);
  });
});

describe('joinTeam', () => {
  test('gives every number of a round to one member alone', () => {
    const barrier = openBarrier(2, 5);
    const [first, second] = [joinTeam(barrier, 0, 2), joinTeam(barrier, 1, 2)];
    expect([first.take(0), second.take(0), second.take(0), first.take(1), second.take(1)]).toEqual([0, 1, 2, 0, 1]);
  });

  test('lets a team of one pass, and shows it its own numbers', () => {
    const team = joinTeam(openBarrier(1, 5), 0, 1);
    team.meet();
    for (const number of [1, 2, 3])
      expect(team.exchange(Float64Array.of(number, -number))).toEqual([Float64Array.of(number, -number)]);
  });
});
