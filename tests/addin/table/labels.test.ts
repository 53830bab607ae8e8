import { checkLabels, classOf } from '../../../addin/table/labels.ts';

describe('classOf', () => {
  test.each([
    ['Travel', 'Travel'],
    ['  Travel ', 'Travel'],
    [6100, '6100'],
    [true, 'TRUE'],
    [0, '0'],
    ['__proto__', '__proto__'],
  ])('reads %j as the class %j', (cell, name) => expect(classOf(cell)).toBe(name));

  test.each([[null], [''], ['   '], ['x'.repeat(256)]])('reads %j as no class', (cell) =>
    expect(classOf(cell)).toBeNull(),
  );
});

describe('checkLabels', () => {
  test('counts classes, most rows first, and classes of a single row', () => {
    expect(checkLabels(['A', 'B', 'B', null, 'C', ''], 'together')).toEqual({
      labelled: 4,
      unlabelled: 2,
      single: 2,
      spelled: [],
      classes: [
        { name: 'B', rows: 2 },
        { name: 'A', rows: 1 },
        { name: 'C', rows: 1 },
      ],
    });
  });

  test('counts the spellings of a class as one, named as most rows have it, or each for itself', () => {
    const values = ['office', 'Office', 'I T', 'OFFICE', 'Office ', 'Meals'];
    const spelled = [{ name: 'Office', also: ['office', 'OFFICE'] }];
    expect(checkLabels(values, 'together')).toMatchObject({
      labelled: 6,
      single: 2,
      spelled,
      classes: [
        { name: 'Office', rows: 4 },
        { name: 'I T', rows: 1 },
        { name: 'Meals', rows: 1 },
      ],
    });
    expect(checkLabels(values, 'apart')).toMatchObject({
      labelled: 6,
      single: 4,
      spelled,
      classes: [{ name: 'Office', rows: 2 }, { rows: 1 }, { rows: 1 }, { rows: 1 }, { rows: 1 }],
    });
  });

  test('an empty column has no labels', () =>
    expect(checkLabels([], 'together')).toEqual({ labelled: 0, unlabelled: 0, single: 0, spelled: [], classes: [] }));
});
