import { describe, expect, test } from '@jest/globals';
import { arrangeCells, columnPositions } from '../../../../server/record/classifiers/arrange-cells.ts';
import type { StoredClassifier } from '../../../../server/record/classifiers/classifier-store.ts';

const CLASSIFIER = Object.freeze({
  name: 'Cards',
  columns: Object.freeze([{ name: 'A', type: 'text' as const }, { name: 'constructor', type: 'number' as const }, { name: 'Note', type: 'ignored' as const }]),
}) as unknown as StoredClassifier;

describe('arranging cells', () => {
  test('columns are found by name, whatever their order and company', () => {
    expect(columnPositions(CLASSIFIER, ['x', 'Note', 'constructor', 'A'])).toEqual([3, 2, 1]);
  });
  test('an ignored column may be left out, and is null then', () => {
    const positions = columnPositions(CLASSIFIER, ['constructor', 'A']);
    expect(arrangeCells(positions, Object.freeze([7, 'a']))).toEqual(['a', 7, null]);
  });
  test('every column that is used and missing is named', () => {
    expect(() => columnPositions(CLASSIFIER, ['Note', '__proto__'])).toThrow('The table has no column "A", "constructor", which "Cards" was set up with.');
  });
});
