import { confusionMap } from '../../../../addin/sheets/model/confusion-map.ts';

const metrics = (names: readonly string[], confusion: number[][]) => ({
  classes: names.map((name) => ({ class: name, trainRows: 1, holdoutRows: 1, precision: null, recall: null })),
  confusion,
});

describe('confusionMap', () => {
  test('has a line for each class of the test, the most frequent first', () => {
    expect(
      confusionMap(
        metrics(
          ['a', 'b'],
          [
            [1, 0],
            [2, 3],
          ],
        ),
        30,
      ),
    ).toEqual({
      names: ['b', 'a'],
      counts: [
        [3, 2],
        [0, 1],
      ],
      joined: 0,
    });
  });

  test('leaves out classes that neither occurred nor were answered', () => {
    expect(
      confusionMap(
        metrics(
          ['a', 'b', 'c'],
          [
            [1, 0, 1],
            [0, 0, 0],
            [0, 0, 0],
          ],
        ),
        30,
      ).names,
    ).toEqual(['a', 'c']);
  });

  test('joins the rarest classes, and no row is lost', () => {
    const map = confusionMap(
      metrics(
        ['a', 'b', 'c', 'd'],
        [
          [9, 0, 1, 0],
          [1, 5, 0, 1],
          [0, 1, 2, 1],
          [1, 0, 1, 0],
        ],
      ),
      3,
    );
    expect(map).toEqual({
      names: ['a', 'b', 'others'],
      counts: [
        [9, 0, 1],
        [1, 5, 1],
        [1, 1, 4],
      ],
      joined: 2,
    });
  });

  test('a matrix without rows has no lines', () => {
    expect(confusionMap(metrics(['a'], [[0]]), 30)).toEqual({ names: [], counts: [], joined: 0 });
  });
});
