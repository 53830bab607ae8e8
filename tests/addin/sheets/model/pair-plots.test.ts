import { pairPlots } from '../../../../addin/sheets/model/pair-plots.ts';

describe('pairPlots', () => {
  test('draws every pair once, as the lower triangle of a grid', () => {
    const { plots } = pairPlots({
      columns: ['a', 'b', 'c'],
      classes: ['x'],
      points: [{ values: [1, 2, 3], class: 0 }],
    });
    expect(plots.map(({ x, y, row, column }) => [x, y, row, column])).toEqual([
      ['a', 'b', 0, 0],
      ['a', 'c', 1, 0],
      ['b', 'c', 1, 1],
    ]);
  });

  test('a point stands in the column of its class; one that lacks a number is left out', () => {
    const { plots, series } = pairPlots({
      columns: ['a', 'b'],
      classes: ['x', 'y'],
      points: [
        { values: [1, 2], class: 1 },
        { values: [3, 4], class: 0 },
        { values: [5, 6], class: 1 },
        { values: [null, 7], class: 0 },
      ],
    });
    expect(series.map(({ name }) => name)).toEqual(['x', 'y']);
    expect(plots[0]?.points).toEqual([
      [1, '', 2],
      [3, 4, ''],
      [5, '', 6],
    ]);
  });

  test('beyond seven classes the rest is one grey series', () => {
    const classes = Array.from({ length: 9 }, (_, index) => `class ${index}`);
    const points = classes.flatMap((_, index) =>
      Array.from({ length: 9 - index }, () => ({ values: [index, index], class: index })),
    );
    const { series, plots } = pairPlots({ columns: ['a', 'b'], classes, points });
    expect(series.map(({ name }) => name)).toEqual([
      'class 0',
      'class 1',
      'class 2',
      'class 3',
      'class 4',
      'class 5',
      'others',
    ]);
    expect(new Set(series.map(({ color }) => color)).size).toBe(7);
    expect(plots[0]?.points.at(-1)).toEqual([8, '', '', '', '', '', '', 8]);
  });

  test('fewer than two columns make no pair', () => {
    expect(pairPlots({ columns: ['a'], classes: ['x'], points: [{ values: [1], class: 0 }] }).plots).toEqual([]);
  });
});
