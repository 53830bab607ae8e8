import { describe, expect, test } from '@jest/globals';
import { readTrust } from '../../../../server/record/labels/trust-store.ts';
import { isLeftOut, TRUSTING, weigh, weightOf, type Trust } from '../../../../server/record/labels/trust.ts';
import { storedClassifier } from '../../../setup/stored-classifier.ts';
import { useDatabase } from '../../../setup/use-database.ts';

const trust: Trust = {
  changes: 3,
  doubts: [
    { person: 'Ann', from: 5, to: null, weight: 0.5 },
    { person: 'Ann', from: 8, to: 9, weight: 0 },
  ],
};

describe('how much a word counts', () => {
  test('is the least that a doubt of its author and its place says', () => {
    const weights = [4, 5, 8, 9, 10].map((sequence) => weightOf(trust, { person: 'Ann', sequence }));
    expect(weights).toEqual([1, 0.5, 0, 0, 0.5]);
    expect(weightOf(trust, { person: 'Bob', sequence: 8 })).toBe(1);
    expect(weightOf(trust, { person: null, sequence: 8 })).toBe(1);
    expect(isLeftOut(trust, { person: 'Ann', sequence: 9 })).toBe(true);
    expect(isLeftOut(trust, { person: 'Ann', sequence: 10 })).toBe(false);
    expect(weigh([{ person: 'Ann', sequence: 6 }], trust)).toEqual([{ person: 'Ann', sequence: 6, weight: 0.5 }]);
    expect(weightOf(TRUSTING, { person: 'Ann', sequence: 8 })).toBe(1);
  });
});

describe('readTrust', () => {
  const database = useDatabase();

  test('of a classifier of which nobody said anything trusts everybody', async () => {
    expect(await readTrust(database.db, await storedClassifier(database.db))).toEqual(TRUSTING);
  });
});
