import { alone } from '../../../ml/boosting/team.ts';

describe('alone', () => {
  test('takes the numbers of each round from 0 on', () => {
    const team = alone();
    expect([team.take(0), team.take(0), team.take(1), team.take(1), team.take(2)]).toEqual([0, 1, 0, 1, 0]);
  });

  test('sees its own numbers alone', () => {
    const own = Float64Array.of(1, 2);
    expect(alone().exchange(own)).toEqual([own]);
  });
});
