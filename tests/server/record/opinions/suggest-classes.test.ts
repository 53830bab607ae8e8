import { describe, expect, test } from '@jest/globals';
import { LEAST_ROWS } from '../../../../contract/agreement.ts';
import type { StoredGolden } from '../../../../server/record/opinions/golden-store.ts';
import type { Opinion, StoredDecision } from '../../../../server/record/opinions/opinion-store.ts';
import { suggestClasses } from '../../../../server/record/opinions/suggest-classes.ts';

const AT = new Date('2026-03-01T09:00:00Z');
const opinion = (key: string, person: string, name: string | null, changes: Partial<Opinion> = {}): Opinion => ({
  ...{ id: `${key} ${person}`, kind: 'double', key, rowHash: '', cells: [], class: name, person, basedOn: null },
  ...{ predictedClass: null, predictionId: null, saidAt: AT, recordedAt: AT, isWithdrawn: false, isSettled: true },
  ...{ withdrawalId: null, note: null },
  ...changes,
});
const both = (key: string, first: string, second: string) => [opinion(key, 'Ann', first), opinion(key, 'Bob', second)];
const many = (count: number, prefix: string, first: string, second: string) =>
  Array.from({ length: count }, (_, n) => both(`${prefix}${n}`, first, second)).flat();
const UNDECIDED = both('asked', 'Travel', 'Meals');
const NOTHING = { answers: [], golden: [], decisions: [], spellings: 'together' } as const;

describe('what two words come to', () => {
  test('is the word of who was right where somebody decided, though the other one spoke first', () => {
    const agreed = [...many(8, 'a', 'Travel', 'travel'), ...many(8, 'b', 'Meals', 'Meals')];
    const differed = many(12, 'c', 'Travel', 'Meals');
    const decisions = Array.from({ length: 12 }, (_, n): StoredDecision => {
      return { key: `c${n}`, class: 'Meals', person: 'Cora' };
    });
    const doubles = [...agreed, ...differed, ...UNDECIDED];
    const [suggested] = suggestClasses([UNDECIDED], { ...NOTHING, doubles, decisions });
    expect(suggested).toMatchObject({ class: 'Meals', rows: 28 });
    expect(suggested!.probability).toBeGreaterThan(0.9);
    // The same words, decided the other way.
    const others = decisions.map((each) => ({ ...each, class: 'Travel' }));
    expect(suggestClasses([UNDECIDED], { ...NOTHING, doubles, decisions: others })).toMatchObject([
      { class: 'Travel' },
    ]);
  });

  test('heeds how each did on rows whose class is certain, of the same cells', () => {
    const golden = Array.from({ length: 20 }, (_, n): StoredGolden => {
      return {
        key: `g${n}`,
        rowHash: '',
        cells: [],
        class: n % 2 === 0 ? 'Meals' : 'Travel',
        markedBy: 'Cora',
        markedAt: AT,
      };
    });
    const answers = golden.flatMap(({ key, class: name }) => [
      opinion(key, 'Ann', name, { kind: 'golden' }),
      opinion(key, 'Bob', 'Meals', { kind: 'golden' }),
    ]);
    const said = { ...NOTHING, doubles: UNDECIDED, answers };
    expect(suggestClasses([UNDECIDED], { ...said, golden })).toMatchObject([{ class: 'Travel', rows: 20 }]);
  });

  test('is not said where one word counts as much as the other', () => {
    const doubles = [...many(12, 'a', 'Travel', 'Travel'), ...many(12, 'b', 'Meals', 'Meals'), ...UNDECIDED];
    const judged = [...doubles, ...Array.from({ length: 12 }, (_, n) => opinion(`a${n}`, 'Carl', 'Travel'))];
    const others = Array.from({ length: 12 }, (_, n) => opinion(`b${n}`, 'Carl', 'Meals'));
    expect(suggestClasses([UNDECIDED], { ...NOTHING, doubles: [...judged, ...others] })).toEqual([null]);
  });

  test('is not said of two people alone: who is right where they differ cannot be told', () => {
    const agreed = [...many(12, 'a', 'Travel', 'Travel'), ...many(12, 'b', 'Rent', 'Rent')];
    const doubles = [...agreed, ...many(5, 'c', 'Travel', 'Meals'), ...many(5, 'd', 'Rent', 'Meals'), ...UNDECIDED];
    expect(suggestClasses([UNDECIDED], { ...NOTHING, doubles })).toEqual([null]);
  });

  test('is not said of fewer than 20 other rows, nor of a row of which one of the two is not sure', () => {
    const few = [...many(LEAST_ROWS - 13, 'b', 'Meals', 'Meals'), ...many(12, 'c', 'Travel', 'Meals')];
    const decisions = Array.from({ length: 12 }, (_, n): StoredDecision => {
      return { key: `c${n}`, class: 'Meals', person: 'Cora' };
    });
    expect(suggestClasses([UNDECIDED], { ...NOTHING, decisions, doubles: [...few, ...UNDECIDED] })).toEqual([null]);
    const unsure = [opinion('unsure', 'Ann', null), opinion('unsure', 'Bob', 'Meals')];
    const doubles = [...few, ...both('one more', 'Meals', 'Meals'), ...UNDECIDED, ...unsure];
    expect(suggestClasses([UNDECIDED, unsure], { ...NOTHING, decisions, doubles })).toMatchObject([
      { class: 'Meals', rows: 20 },
      null,
    ]);
  });
});
