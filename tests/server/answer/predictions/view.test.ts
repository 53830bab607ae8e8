import { describe, expect, test } from '@jest/globals';
import { View, type ShownRow } from '../../../../server/answer/predictions/view.ts';

const rowsNamed = (...keys: string[]): ShownRow[] =>
  keys.map((key) => ({ key, rowHash: key, cells: [], prediction: { class: 'a', confidence: 0.9, source: 'model' } }));

describe('View', () => {
  test('shows a row from the block it was predicted in last', () => {
    const view = new View();
    view.add(rowsNamed('a', 'b'), null);
    view.add(rowsNamed('b', 'c'), null);
    const [first, second] = [...view.blocks];
    expect(view.find('a')).toEqual({ block: first, row: 0 });
    expect(view.find('b')).toEqual({ block: second, row: 0 });
    expect(first!.shown).toEqual([true, false]);
    expect(view.find('d')).toBeUndefined();
  });

  test('lets a block go when all its rows were predicted again', () => {
    const view = new View();
    view.add(rowsNamed('a', 'b'), null);
    view.add(rowsNamed('b', 'a'), null);
    expect(view.weight).toBe(2);
  });

  test('shows the last of rows with the same key', () => {
    const view = new View();
    view.add(rowsNamed('a', 'a'), null);
    expect(view.find('a')?.row).toBe(1);
    expect([...view.blocks][0]!.shown).toEqual([false, true]);
  });

  test('drops the block added first, and the rows shown from it alone', () => {
    const view = new View();
    view.add(rowsNamed('a', 'b'), null);
    view.add(rowsNamed('b'), null);
    view.dropOldest();
    expect(view.find('a')).toBeUndefined();
    expect(view.find('b')).toBeDefined();
    view.dropOldest();
    view.dropOldest();
    expect(view.weight).toBe(0);
  });

  test('knows keys such as __proto__', () => {
    const view = new View();
    expect(view.find('__proto__')).toBeUndefined();
    view.add(rowsNamed('__proto__'), null);
    expect(view.find('__proto__')?.row).toBe(0);
  });
});
