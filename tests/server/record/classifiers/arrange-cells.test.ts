import { describe, expect, test } from '@jest/globals';
import { arrangeCells, columnPositions } from '../../../../server/record/classifiers/arrange-cells.ts';
import type { StoredClassifier } from '../../../../server/record/classifiers/classifier-store.ts';

const CLASSIFIER = Object.freeze({
  name: 'Cards',
  columns: Object.freeze([
    { name: 'A', type: 'text' as const },
    { name: 'constructor', type: 'number' as const },
    { name: 'Note', type: 'ignored' as const },
  ]),
}) as unknown as StoredClassifier;

describe('arranging cells', () => {
  test('columns are found by name, whatever their order and company', () => {
    expect(columnPositions(CLASSIFIER, ['x', 'Note', 'constructor', 'A'])).toEqual([3, 2, 1]);
  });
  test('a column whose name differs by blanks or case is the same column', () => {
    expect(columnPositions(CLASSIFIER, ['note', ' Constructor', 'a'])).toEqual([2, 1, 0]);
  });
  test('of two columns that would do none is taken, and both are named', () => {
    expect(() => columnPositions(CLASSIFIER, ['constructor', 'a', 'A '])).toThrow(
      expect.objectContaining({ code: 'column-unclear', message: '“a” and “A ” of the table could both be “A”.' }),
    );
  });
  test('an ignored column that two could be is as good as not sent', () => {
    expect(columnPositions(CLASSIFIER, ['constructor', 'A', 'note', 'NOTE'])).toEqual([1, 0, -1]);
  });
  test('an ignored column may be left out, and is null then', () => {
    const positions = columnPositions(CLASSIFIER, ['constructor', 'A']);
    expect(arrangeCells(positions, Object.freeze([7, 'a']))).toEqual(['a', 7, null]);
  });
  test('every column that is used and missing is named', () => {
    expect(() => columnPositions(CLASSIFIER, ['Note', '__proto__'])).toThrow(
      'The table has no column "A", "constructor", which "Cards" needs.',
    );
  });
});
