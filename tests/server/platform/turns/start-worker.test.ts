import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from '@jest/globals';
import { startWorker } from '../../../../server/platform/turns/start-worker.ts';

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

  test('runs a compiled module from a compiled caller', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'amend-test-worker-'));
    writeFileSync(join(folder, 'echo-worker.js'), `require('node:worker_threads').parentPort.postMessage('compiled')`);
    const worker = startWorker(pathToFileURL(join(folder, 'caller.js')).href, 'echo-worker');
    expect(await once(worker, 'message')).toEqual(['compiled']);
    await worker.terminate();
    rmSync(folder, { recursive: true });
  });

  test.each([
    ['from sources at once', caller],
    ['from compiled modules in the thread', new URL('tree-grower-pool.js', caller).href],
  ])('fails, %s, with the name of a module that is not there', async (_, from) => {
    const failure = async () => {
      const [error] = await once(startWorker(from, 'no-such-worker'), 'error');
      throw error;
    };
    await expect(failure()).rejects.toThrow(/no-such-worker/);
  });
});
