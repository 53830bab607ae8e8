import { expect, test } from '@jest/globals';
import { inFillingOrder } from '../../../../server/platform/backup/table-order.ts';

const table = (name: string, ...refersTo: string[]) => Object.freeze({ name, refersTo });

test('a table comes after those that its rows refer to, at any depth; else they stay as they were given', () => {
  const tables = [table('a', 'b'), table('b', 'c', 'd'), table('c'), table('e'), table('d', 'c')];
  expect(inFillingOrder(tables).map(({ name }) => name)).toEqual(['c', 'e', 'd', 'b', 'a']);
});

test('a table may refer to itself, and to one that is not among them', () => {
  expect(inFillingOrder([table('a', 'a', 'elsewhere')]).map(({ name }) => name)).toEqual(['a']);
});

test('a circle is a programmer’s fault', () => {
  expect(() => inFillingOrder([table('a', 'b'), table('b', 'a')])).toThrow(
    new RangeError('inFillingOrder requires that a, b form no circle'),
  );
});
