import { describe, expect, test } from '@jest/globals';
import type { ProblemError } from '../../../../contract/problem.ts';
import { isHoldout } from '../../../../ml/evaluation/holdout.ts';
import {
  countClasses,
  makeTrainingSet,
  requireLearnable,
  singleRowClasses,
  type TrainingRow,
} from '../../../../server/learn/fitting/training-set.ts';

const rows: readonly TrainingRow[] = Object.freeze(
  Array.from({ length: 200 }, (_, n) =>
    Object.freeze({
      key: `row ${n}`,
      rowHash: `h${n}`,
      cells: [n],
      class: n % 3 === 0 ? 'a' : 'b',
      sequence: n,
      saidAt: new Date(0),
      isByPerson: false,
    }),
  ),
);

const problemOf = (counts: readonly (readonly [string, number])[]): ProblemError | null => {
  try {
    requireLearnable(new Map(counts));
    return null;
  } catch (error) {
    return error as ProblemError;
  }
};

describe('makeTrainingSet', () => {
  test('never trains on a holdout row, and loses none', () => {
    const set = makeTrainingSet(rows);
    expect(set.train.filter((row) => isHoldout(row.key))).toEqual([]);
    expect(set.holdout.every((row) => isHoldout(row.key))).toBe(true);
    expect(set.train.length + set.holdout.length).toBe(200);
    expect(set.holdout.length).toBeGreaterThan(5);
  });

  test('gives the same set and fingerprint whatever the order of the rows', () => {
    expect(makeTrainingSet(rows.toReversed())).toEqual(makeTrainingSet(rows));
  });

  test.each([
    ['class', { class: 'c' }],
    ['cells', { rowHash: 'edited' }],
    ['key', { key: 'row 200' }],
    ['time', { saidAt: new Date(1) }],
    ['origin', { isByPerson: true }],
  ])('changes the fingerprint when the %s of one row changes', (_, change) => {
    const changed = rows.with(7, { ...rows[7]!, ...change });
    expect(makeTrainingSet(changed).fingerprint).not.toBe(makeTrainingSet(rows).fingerprint);
  });

  test('refuses labels whose second class lies in the holdout alone', () => {
    const held = rows.filter((row) => isHoldout(row.key)).map((row) => row.key);
    const labelled = rows.map((row) => ({ ...row, class: held.includes(row.key) ? 'rare' : 'common' }));
    expect(() => makeTrainingSet(labelled)).toThrow(/only the class “common” has labels/);
  });
});

describe('requireLearnable', () => {
  test('accepts 20 labels of two classes with two rows each', () => {
    expect(
      problemOf([
        ['a', 18],
        ['b', 2],
      ]),
    ).toBeNull();
  });

  test('accepts classes of one row beside two greater ones, and names them', () => {
    expect(
      problemOf([
        ['a', 18],
        ['b', 2],
        ['c', 1],
      ]),
    ).toBeNull();
    expect(
      singleRowClasses(
        new Map([
          ['d', 1],
          ['a', 18],
          ['c', 1],
        ]),
      ),
    ).toEqual(['c', 'd']);
  });

  test('refuses a column of ids or free text by the labels that occur once', () => {
    const ids = (count: number) => Array.from({ length: count }, (_, n) => [`id ${n}`, 1] as const);
    expect(problemOf([...ids(3_900), ['a', 50], ['b', 50]])).toMatchObject({
      code: 'labels-differ',
      message: '3,900 of 4,000 labels occur only once: the label column seems to hold ids or free text.',
    });
    // A beginning: many classes, each labelled once so far.
    expect(problemOf([...ids(150), ['a', 20], ['b', 20]])).toBeNull();
    // A long tail of rare classes.
    expect(problemOf([...ids(150), ['a', 150], ['b', 150]])).toBeNull();
  });

  test('refuses more than 1,000 classes, and takes 1,000', () => {
    const classes = (count: number) => Array.from({ length: count }, (_, n) => [`account ${n}`, 4] as const);
    expect(problemOf(classes(1_000))).toBeNull();
    expect(problemOf(classes(1_001))).toMatchObject({
      code: 'too-many-classes',
      message: expect.stringMatching(/^The labels name 1,001 different classes; 1,000 is the most\./),
    });
  });

  test('counts too few labels', () => {
    expect(
      problemOf([
        ['a', 10],
        ['b', 9],
      ]),
    ).toMatchObject({ code: 'too-few-labels', message: 'There are 19 labels; learning needs at least 20.' });
    expect(problemOf([['a', 1]])).toMatchObject({
      code: 'too-few-labels',
      message: 'There is 1 label; learning needs at least 20.',
    });
    expect(problemOf([])).toMatchObject({
      code: 'too-few-labels',
      message: 'There are 0 labels; learning needs at least 20.',
    });
  });

  test('names the only class', () => {
    expect(problemOf([['travel', 40]])).toMatchObject({ code: 'one-class', message: 'All 40 labels say “travel”.' });
  });

  test('refuses classes that have one row each', () => {
    expect(
      problemOf([
        ['a', 30],
        ['b', 1],
      ]),
    ).toMatchObject({
      code: 'too-few-labels',
      message: 'Of 2 classes, one has at least 2 rows; learning needs two such classes.',
    });
  });
});

describe('countClasses', () => {
  test('counts a class called __proto__ like any other', () => {
    expect([...countClasses([{ class: '__proto__' }, { class: 'a' }, { class: '__proto__' }])]).toEqual([
      ['__proto__', 2],
      ['a', 1],
    ]);
  });
});
