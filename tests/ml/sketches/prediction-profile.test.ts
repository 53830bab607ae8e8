import { timesSeen } from '../../../ml/sketches/frequent-items.ts';
import { joinClasses, mergePredictionProfiles, profilePredictions } from '../../../ml/sketches/prediction-profile.ts';
import { quantileOf } from '../../../ml/sketches/t-digest.ts';

const predictions = Object.freeze({
  classes: Object.freeze(['Taxi', 'Rail']),
  predicted: Object.freeze([0, 1, 0]),
  confidence: Object.freeze([0.5, 0.9, 0.7]),
});

test('profilePredictions counts classes by name and digests the confidence', () => {
  const profile = profilePredictions(predictions);
  expect([profile.rows, timesSeen(profile.classes, 'Taxi'), quantileOf(profile.confidence, 0.5)]).toEqual([3, 2, 0.7]);
});

test('profilePredictions refuses an index that names no class, and a confidence too few', () => {
  expect(() => profilePredictions({ ...predictions, predicted: [0, 2, 0] })).toThrow(RangeError);
  expect(() => profilePredictions({ ...predictions, confidence: [0.5] })).toThrow(RangeError);
});

test('mergePredictionProfiles joins classes by name, whatever their numbers were', () => {
  const other = profilePredictions({ classes: ['Rail'], predicted: [0], confidence: [1] });
  const merged = mergePredictionProfiles([profilePredictions(predictions), null, other]);
  expect(merged).toMatchObject({ rows: 4 });
  expect(timesSeen(merged!.classes, 'Rail')).toBe(2);
});

test('mergePredictionProfiles of nothing predicted is null', () => {
  expect(mergePredictionProfiles([null])).toBeNull();
});

test('joinClasses counts the rows of classes without a name under one, and leaves everything else', () => {
  const three = profilePredictions({ classes: ['a', 'b', 'c'], predicted: [0, 1, 1, 2], confidence: [1, 1, 1, 0.5] });
  const joined = joinClasses(three, (name) => name === 'a', 'others');
  expect([...joined.classes.tallies]).toEqual([
    ['a', { seen: 1, kept: 1 }],
    ['others', { seen: 3, kept: 3 }],
  ]);
  expect([joined.rows, joined.classes.total, joined.confidence]).toEqual([4, 4, three.confidence]);
  expect(timesSeen(three.classes, 'b')).toBe(2);
});

describe('rows that are called unknown', () => {
  test('are counted among those that were asked, and added up', () => {
    const asked = profilePredictions({ ...predictions, unknown: [true, false, true] });
    expect(asked.unknown).toEqual({ count: 2, rows: 3 });
    const merged = mergePredictionProfiles([asked, asked, profilePredictions(predictions)]);
    expect(merged).toMatchObject({ rows: 9, unknown: { count: 4, rows: 6 } });
  });

  test('are nothing where nobody asked', () => {
    expect('unknown' in profilePredictions(predictions)).toBe(false);
    expect('unknown' in mergePredictionProfiles([profilePredictions(predictions)])!).toBe(false);
  });
});
