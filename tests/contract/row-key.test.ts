import { rowKeyOf } from '../../contract/row-key.ts';

describe('rowKeyOf', () => {
  test('one key cell is its trimmed text', () => {
    expect(rowKeyOf([' PC-0001 '])).toBe('PC-0001');
    expect(rowKeyOf([4711])).toBe('4711');
  });

  test('composite keys keep their parts apart', () => {
    expect(rowKeyOf(['a', 'b c'])).not.toBe(rowKeyOf(['a b', 'c']));
  });

  test('a row whose key cells are all blank has no key', () => {
    expect(rowKeyOf([null])).toBeNull();
    expect(rowKeyOf([null, '   '])).toBeNull();
  });

  test('a row with one of two key cells has a key', () => {
    expect(rowKeyOf([null, 'b'])).not.toBeNull();
  });
});
