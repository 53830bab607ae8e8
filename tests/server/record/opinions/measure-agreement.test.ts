import { describe, expect, test } from '@jest/globals';
import { measureAgreement } from '../../../../server/record/opinions/measure-agreement.ts';
import type { Opinion } from '../../../../server/record/opinions/opinion-store.ts';

const AT = new Date('2026-03-01T09:00:00Z');
const opinion = (key: string, person: string, name: string | null, changes: Partial<Opinion> = {}): Opinion => ({
  ...{ id: `${key} ${person}`, kind: 'double', key, rowHash: '', cells: [], class: name, person, basedOn: null },
  ...{ predictedClass: null, predictionId: null, saidAt: AT, recordedAt: AT, isWithdrawn: false, isSettled: true },
  ...{ withdrawalId: null, note: null },
  ...changes,
});
const pairs = (rows: number, first: string, second: string, prefix: string) =>
  Array.from({ length: rows }, (_, n) => [
    opinion(`${prefix}${n}`, 'Ann', first),
    opinion(`${prefix}${n}`, 'Bob', second),
  ]).flat();
const measure = (doubles: readonly Opinion[]) =>
  measureAgreement({
    ...{ doubles, answers: [], golden: [], spellings: 'together' },
    ...{ from: new Date('2026-02-01T00:00:00Z'), to: new Date('2026-03-02T00:00:00Z') },
  });

describe('measureAgreement', () => {
  test('of fifty proposals gives Cohen’s kappa of the textbook, and counts what it does not measure apart', () => {
    // The example of Wikipedia’s “Cohen’s kappa”: 20 yes/yes, 5 yes/no, 10 no/yes, 15 no/no; kappa is 0.4.
    const said = [
      ...pairs(20, 'Yes', 'yes', 'a'),
      ...pairs(5, 'Yes', 'No', 'b'),
      ...pairs(10, 'No', 'Yes', 'c'),
      ...pairs(15, 'No', 'No', 'd'),
    ];
    const {
      rows,
      agreed,
      unsure,
      waiting,
      pairs: ofPairs,
      people,
      classes,
    } = measure([
      ...said,
      ...[opinion('u', 'Ann', null), opinion('u', 'Bob', 'Yes')],
      opinion('w', 'Ann', 'Yes', { isSettled: false }),
      ...[opinion('old', 'Ann', 'Yes'), opinion('old', 'Bob', 'Yes')].map((each) => ({
        ...each,
        recordedAt: new Date('2026-01-01T00:00:00Z'),
      })),
    ]);
    expect([rows, agreed, unsure, waiting]).toEqual([50, 35, 1, 1]);
    expect(ofPairs).toEqual([{ first: 'Ann', second: 'Bob', rows: 50, value: expect.closeTo(0.4, 10) }]);
    expect(people).toEqual([
      { person: 'Ann', compared: 50, agreeing: 35, share: 0.7 },
      { person: 'Bob', compared: 50, agreeing: 35, share: 0.7 },
    ]);
    expect(classes.map((each) => [each.class, each.rows])).toEqual([
      ['No', 30],
      ['Yes', 35],
    ]);
  });

  test('says nothing of fewer than 20 rows but how many they are', () => {
    const { rows, alpha, fleiss, pairs: ofPairs } = measure(pairs(19, 'Yes', 'No', 'a'));
    expect([rows, alpha.value, fleiss.value, ofPairs[0]!.value]).toEqual([19, null, null, null]);
    expect(measure([]).alpha).toEqual({ rows: 0, value: null });
  });
});
