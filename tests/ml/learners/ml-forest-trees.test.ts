import { RandomForestClassifier } from 'ml-random-forest';
import { addLeaf, leafOf } from '../../../ml/forest/forest-tree.ts';
import { growWithMlForest, refusalOfMlForest } from '../../../ml/learners/ml-forest-trees.ts';
import { growTrees, rowsDrawnFor } from '../../../ml/forest/grow-trees.ts';
import type { ForestTask } from '../../../ml/forest/forest-task.ts';
import { seededRandom } from '../../../ml/random.ts';

const random = seededRandom(8);
const rows = 120;
const columns = 4;
const bins = Uint8Array.from({ length: rows * columns }, () => random.integer(20));
/** Three classes by the first two columns, with some noise. */
const labels = Int32Array.from({ length: rows }, (_, row) =>
  random.next() < 0.05 ? random.integer(3) : bins[row]! < 8 ? 0 : bins[rows + row]! < 10 ? 1 : 2,
);
const task: ForestTask = Object.freeze({
  rows,
  columns,
  classes: 3,
  bins,
  labels,
  weights: null,
  trees: 12,
  columnsPerSplit: 2,
  leastLeafRows: 1,
  seed: 4,
});
const rowBins = (row: number): Uint8Array =>
  Uint8Array.from({ length: columns }, (_, column) => bins[column * rows + row]!);

describe('growWithMlForest', () => {
  test('gives trees that answer as the library does', async () => {
    const trees = await growWithMlForest(task, () => undefined);
    trees.forEach((tree, index) => {
      const drawn = rowsDrawnFor(task, index);
      const drawnRows = [...drawn.keys()].flatMap((row) => new Array<number>(drawn[row]!).fill(row));
      const library = new RandomForestClassifier({
        nEstimators: 1,
        maxFeatures: 4,
        replacement: false,
        seed: task.seed + index,
        useSampleBagging: false,
        noOOB: true,
        treeOptions: { gainThreshold: 1e-3 },
      });
      library.train(
        drawnRows.map((row) => [...rowBins(row)]),
        drawnRows.map((row) => labels[row]!),
      );
      const answers = library.predict(Array.from({ length: rows }, (_, row) => [...rowBins(row)]));
      const own = Array.from({ length: rows }, (_, row) => {
        const votes = new Float64Array(3);
        addLeaf(tree, leafOf(tree, rowBins(row), 0), votes, 0);
        return votes.indexOf(Math.max(...votes));
      });
      expect(own).toEqual(answers);
    });
  });

  test('is an oracle for our own trees: out of bag they are as often right', async () => {
    const outOfBag = (trees: readonly Parameters<typeof leafOf>[0][]): number => {
      let right = 0;
      for (let row = 0; row < rows; row++) {
        const votes = new Float64Array(3);
        trees.forEach((tree, index) => {
          if (rowsDrawnFor(task, index)[row] === 0) addLeaf(tree, leafOf(tree, rowBins(row), 0), votes, 0);
        });
        if (votes.indexOf(Math.max(...votes)) === labels[row]) right++;
      }
      return right / rows;
    };
    const library = outOfBag(await growWithMlForest(task, () => undefined));
    const own = outOfBag(
      growTrees(
        task,
        Array.from({ length: task.trees }, (_, index) => index),
      ),
    );
    expect(library).toBeGreaterThan(0.8);
    // Two standard deviations of a share of 0.9 on 120 rows.
    expect(own).toBeGreaterThan(library - 0.055);
  });
});

describe('refusalOfMlForest', () => {
  const mostRows = (columns: number, classes: number): number => {
    const refusal = refusalOfMlForest(1e6, columns, classes);
    return refusal?.reason === 'small-forest' ? refusal.most : Infinity;
  };

  test('is null for a small table, and says the rows and the most there may be for a large one', () => {
    expect(refusalOfMlForest(300, 8, 2)).toBeNull();
    expect(refusalOfMlForest(10_000, 8, 2)).toEqual({ reason: 'small-forest', rows: 10_000, most: mostRows(8, 2) });
  });

  test('comes sooner with more columns or classes', () => {
    expect(mostRows(100, 2)).toBeLessThan(mostRows(8, 2));
    expect(mostRows(8, 20)).toBeLessThan(mostRows(8, 2));
  });
});
