import { once } from 'node:events';
import { describe, expect, test } from '@jest/globals';
import { startWorker } from '../../../../server/learn/fitting/start-worker.ts';

const caller = new URL('../../../../server/learn/fitting/tree-grower-pool.ts', import.meta.url).href;

describe('startWorker', () => {
  test('runs a module from its source', async () => {
    const worker = startWorker(caller, 'tree-grower-worker');
    worker.postMessage({
      task: {
        rows: 4,
        columns: 1,
        classes: 2,
        bins: Uint8Array.of(0, 0, 1, 1),
        labels: Int32Array.of(0, 0, 1, 1),
        weights: null,
        trees: 1,
        columnsPerSplit: 1,
        leastLeafRows: 1,
        seed: 1,
      },
      taken: new Int32Array(new SharedArrayBuffer(4)),
    });
    const [grown] = await once(worker, 'message');
    expect(grown.index).toBe(0);
    await worker.terminate();
  });

  test('fails with the name of a module that is not there', async () => {
    const worker = startWorker(caller, 'no-such-worker');
    const [error] = await once(worker, 'error');
    expect(String(error)).toMatch(/no-such-worker/);
  });
});
