import { encodeBins, fitBinEncoder } from '../../../ml/features/bin-encoder.ts';
import { leafOf } from '../../../ml/forest/forest-tree.ts';
import type { ForestTask } from '../../../ml/forest/forest-task.ts';
import { growTrees, rowsDrawnFor } from '../../../ml/forest/grow-trees.ts';
import { byRow } from '../../../ml/features/bin-encoder.ts';
import { sampleTable } from '../../checks/sample-table.ts';

const sample = sampleTable(300, 5);
const classes = ['meals', 'office', 'travel'];
const labels = Int32Array.from(sample.labels, (label) => classes.indexOf(label));
const binned = encodeBins(fitBinEncoder(sample.table, labels, 3), sample.table);
const task: ForestTask = Object.freeze({
  ...binned,
  classes: 3,
  labels,
  weights: null,
  trees: 6,
  columnsPerSplit: 3,
  leastLeafRows: 1,
  seed: 11,
});

describe('growTrees', () => {
  test('gives the same trees however their numbers are spread over workers', () => {
    const whole = growTrees(task, [0, 1, 2, 3, 4, 5]);
    const parts = new Map<number, unknown>();
    for (const indexes of [[5, 1], [3], [4, 0, 2]])
      growTrees(structuredClone(task), indexes).forEach((tree, at) => parts.set(indexes[at]!, tree));
    expect(whole.map((_, index) => parts.get(index))).toEqual(whole);
  });

  test('grows on shared memory as on plain', () => {
    const shared = new Uint8Array(new SharedArrayBuffer(task.bins.length));
    shared.set(task.bins);
    expect(growTrees({ ...task, bins: shared }, [2])).toEqual(growTrees(task, [2]));
  });

  test('gives another tree for another number and another seed', () => {
    const [first, second] = growTrees(task, [0, 1]);
    expect(first).not.toEqual(second);
    expect(growTrees({ ...task, seed: 12 }, [0])[0]).not.toEqual(first);
  });

  test('grows until every leaf is pure, when rows differ', () => {
    const [tree] = growTrees(task, [0]);
    const drawn = rowsDrawnFor(task, 0);
    const rowBins = byRow(binned);
    const pure = labels.filter((label, row) => {
      if (drawn[row] === 0) return true;
      const leaf = leafOf(tree!, rowBins, row * binned.columns);
      return tree!.leaves[leaf] === label;
    });
    expect(pure.length).toBeGreaterThan(295);
  });

  test('keeps to the fewest rows a leaf may have', () => {
    const [tree] = growTrees({ ...task, leastLeafRows: 20 }, [0]);
    const drawn = rowsDrawnFor(task, 0);
    const perLeaf = new Map<number, number>();
    const rowBins = byRow(binned);
    for (let row = 0; row < task.rows; row++) {
      const leaf = leafOf(tree!, rowBins, row * binned.columns);
      perLeaf.set(leaf, (perLeaf.get(leaf) ?? 0) + drawn[row]!);
    }
    expect(Math.min(...perLeaf.values())).toBeGreaterThanOrEqual(20);
  });
});
