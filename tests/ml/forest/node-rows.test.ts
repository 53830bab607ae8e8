import type { ForestTask } from '../../../ml/forest/forest-task.ts';
import { NodeRows } from '../../../ml/forest/node-rows.ts';

const bins = Uint8Array.of(4, 9, 4, 1, 9, 7);
const task: ForestTask = {
  rows: 6,
  columns: 1,
  classes: 3,
  bins,
  labels: Int32Array.of(0, 1, 2, 2, 2, 2),
  weights: null,
  trees: 1,
  columnsPerSplit: 1,
  leastLeafRows: 1,
  seed: 1,
};
const drawn = Uint16Array.of(1, 0, 2, 1, 3, 1);

describe('NodeRows', () => {
  test('keeps the rows that were drawn, and counts them as often as they were', () => {
    const node = new NodeRows(task, drawn);
    expect([...node.rows]).toEqual([0, 2, 3, 4, 5]);
    expect(node.enter(0, 5)).toBe(false);
    expect([...node.totals]).toEqual([1, 0, 7]);
    expect([node.drawn, node.squares]).toEqual([8, 50]);
  });

  test('says when there is one class only', () => {
    expect(new NodeRows(task, drawn).enter(1, 5)).toBe(true);
  });

  test('counts the next node from nothing', () => {
    const node = new NodeRows(task, drawn);
    node.enter(0, 5);
    node.leave();
    node.enter(0, 1);
    expect([...node.totals]).toEqual([1, 0, 0]);
  });

  test('knows whether its rows are all alike in a column', () => {
    const node = new NodeRows(task, drawn);
    node.enter(0, 2);
    expect(node.isConstant(bins, 0)).toBe(true);
    node.enter(0, 3);
    expect(node.isConstant(bins, 0)).toBe(false);
  });

  test('parts the rows of a node, each side in its order, and leaves other rows alone', () => {
    const node = new NodeRows(task, drawn);
    node.enter(1, 5);
    expect(node.part(bins, 0, 4)).toBe(3);
    expect([...node.rows]).toEqual([0, 2, 3, 4, 5]);
    expect(node.part(bins, 0, 1)).toBe(2);
    expect([...node.rows]).toEqual([0, 3, 2, 4, 5]);
    expect([...node.tags].map((tag) => [tag & 0xffff, tag >>> 16])).toEqual([
      [0, 1],
      [2, 1],
      [2, 2],
      [2, 3],
      [2, 1],
    ]);
  });
});
