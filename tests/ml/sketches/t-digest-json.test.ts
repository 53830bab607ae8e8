import { digestFromJson, digestToJson, type DigestJson } from '../../../ml/sketches/t-digest-json.ts';
import { digestOf, shareAtMost, shareBelow } from '../../../ml/sketches/t-digest.ts';

const restored = (json: unknown) => digestFromJson(JSON.parse(JSON.stringify(json)) as DigestJson);

describe('a digest as JSON', () => {
  test.each([
    ['of no number', []],
    ['whose numbers are all kept', [3, 1, 3]],
    [
      'of spread numbers about a frequent one',
      [...Array<number>(300).fill(50.5), ...Array.from({ length: 300 }, (_, at) => at)],
    ],
  ])('%s comes back as it was', (_, values) => {
    const digest = digestOf(values, 100);
    expect(restored(digestToJson(digest))).toEqual(digest);
  });
});

describe('a digest of format version 1, which did not note which points are single values', () => {
  // Written by the release before: 30 zeros and the numbers 1 to 45; and 90 zeros, 1 to 60, 40 times 70, and 80 to 89.
  const whole = restored([
    40,
    75,
    false,
    0,
    45,
    [0, 3, 8, 13, 18, 23, 27.5, 31.5, 35, 38, 40.5, 42.5, 44, 45],
    [30, 5, 5, 5, 5, 5, 4, 4, 3, 3, 2, 2, 1, 1],
  ]);
  const cut = restored([
    20,
    200,
    false,
    0,
    89,
    [0, 0, 0, 0, 0.5, 21, 48.5, 70, 70.58823529411765, 84.5, 89],
    [4, 13, 21, 27, 30, 31, 24, 24, 17, 8, 1],
  ]);

  test('knows a frequent value that was kept whole, one that was cut, and single numbers', () => {
    expect([...whole.single]).toEqual([1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1]);
    expect([...cut.single]).toEqual([1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 1]);
  });

  test('ranks the frequent value as it should be, but for what had been joined with others', () => {
    expect([shareBelow(whole, 0), shareAtMost(whole, 0)]).toEqual([0, 0.4]);
    // 65 of the 90 zeros stand by themselves.
    expect([shareBelow(cut, 0), shareAtMost(cut, 0)]).toEqual([0, 65 / 200]);
  });

  test('is taken at its word when it says that all its points are', () => {
    expect(restored([200, 3, true, 1, 3, [1, 3], [1, 2]])).toEqual(digestOf([3, 1, 3]));
  });
});
