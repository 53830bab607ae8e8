import type { TreeRows } from '../../../ml/decision-tree/tree-node.ts';
import { seededRandom } from '../../../ml/random.ts';

/** 300 rows of two numbers, three classes, by a formula that Python can repeat; every number is its own bin. */
export function formulaRows(): TreeRows {
  const at = Array.from({ length: 300 }, (_, row) => row);
  const a = at.map((i) => (i * 7_919) % 251);
  const b = at.map((i) => (i * 104_729) % 199);
  return {
    columns: [a, b].map((numbers) => Uint8Array.from(numbers, (number) => 1 + number)),
    bins: [256, 256],
    classes: 3,
    labels: Int32Array.from(at, (i) => Number(a[i]! > 120) + Number(b[i]! * 2 + ((i * 31_337) % 57) > 190)),
    weights: new Float64Array(300).fill(1),
  };
}

/** Rows whose labels have nothing to do with their cells. */
export function noiseRows(rows: number, classes: number, seed: number): TreeRows {
  const random = seededRandom(seed);
  const draw = (bins: number) => Uint8Array.from({ length: rows }, () => random.integer(bins));
  return {
    columns: [draw(200), draw(12)],
    bins: [200, 12],
    classes,
    labels: Int32Array.from({ length: rows }, () => random.integer(classes)),
    weights: new Float64Array(rows).fill(1),
  };
}

/** All rows, by number. */
export function allOf(data: TreeRows): Int32Array {
  return Int32Array.from(data.labels.keys());
}
