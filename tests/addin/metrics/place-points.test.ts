import { placePoints } from '../../../addin/metrics/place-points.ts';
import { anAnswer } from '../../fakes/fake-metrics.ts';

const SIZE = { width: 100, height: 100, edge: 20 };

describe('placePoints', () => {
  test('puts minutes to the right and value upwards, the question among them, and leaves out what has no number', () => {
    const placed = placePoints(anAnswer().pairs, { value: 0, minutes: 40 }, SIZE);
    expect(placed).toEqual({
      points: [
        { x: 29.4, y: 73.3, series: 0 },
        { x: 57.5, y: 20, series: 1 },
      ],
      asked: { x: 95, y: 80 },
      valueMost: 900,
      minutesMost: 40,
    });
  });

  test('one value alone lies at the edge, and is no division by nothing', () => {
    const pairs = { columns: ['Minutes', 'Value'], classes: ['0'], points: [{ values: [0, 0], class: 0 }] };
    expect(placePoints(pairs, { value: 0, minutes: 0 }, SIZE)?.points).toEqual([{ x: 20, y: 80, series: 0 }]);
  });

  test('there is no plot of other columns', () => {
    expect(placePoints({ columns: ['Value'], classes: [], points: [] }, { value: 0, minutes: 0 }, SIZE)).toBeNull();
  });
});
