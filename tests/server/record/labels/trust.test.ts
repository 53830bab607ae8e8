import { describe, expect, test } from '@jest/globals';
import { readTrust } from '../../../../server/record/labels/trust-store.ts';
import { evidenceOf, type LabelEvent } from '../../../../contract/label.ts';
import { foldEvents } from '../../../../server/record/labels/keep-labels.ts';
import {
  isLeftOut,
  TRUSTING,
  weigh,
  weightOf,
  weightOfLabel,
  type Trust,
} from '../../../../server/record/labels/trust.ts';
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

describe('what was proposed and approved', () => {
  const said = { origin: 'correction-column', key: 'PC-1', rowHash: '', basedOn: null } as const;
  const log: readonly LabelEvent[] = [
    { ...said, sequence: 1, kind: 'correct', class: 'Meals', person: 'Cid' },
    { ...said, sequence: 2, kind: 'correct', class: 'Travel', person: 'Ann', needsApproval: true },
    { ...said, sequence: 3, kind: 'approve', class: 'Travel', person: 'Bob', judges: 2 },
  ];
  const labelBut = (person: string, from: number, to: number | null, weight = 0) => {
    const { label } = foldEvents(log, new Map(), { changes: 1, doubts: [{ person, from, to, weight }] }).get('PC-1')!;
    return [evidenceOf(label)?.class, label.proposals.map((each) => each.person)];
  };

  test('is no evidence where its author is left out, whoever approved it', () => {
    expect(labelBut('Ann', 1, null)).toEqual(['Meals', []]);
    expect(labelBut('Ann', 2, 2)).toEqual(['Meals', []]);
  });

  test('waits again where its approver is left out, and counts where only what came later is', () => {
    expect(labelBut('Bob', 1, null)).toEqual(['Meals', ['Ann']]);
    // It was said before; that it was approved later makes it none of the words that are left out.
    expect(labelBut('Ann', 3, null)).toEqual(['Travel', []]);
    expect(labelBut('Bob', 4, null)).toEqual(['Travel', []]);
  });

  test('counts as much as its author’s word did where they said it', () => {
    const halved: Trust = { changes: 1, doubts: [{ person: 'Ann', from: 2, to: 2, weight: 0.5 }] };
    const label = { person: 'Ann', sequence: 3, judges: 2 };
    expect(weightOfLabel(halved, label)).toBe(0.5);
    expect(weightOfLabel(halved, { ...label, judges: null })).toBe(1);
    expect(weigh([label], halved)).toEqual([{ ...label, weight: 0.5 }]);
  });
});

describe('readTrust', () => {
  const database = useDatabase();

  test('of a classifier of which nobody said anything trusts everybody', async () => {
    expect(await readTrust(database.db, await storedClassifier(database.db))).toEqual(TRUSTING);
  });
});
