import { readInChunks, weightOf, type Chunk } from '../../../../addin/excel/requests/chunks.ts';

/** A context whose sync does what the test says; the library's own is used in the tests in a browser. */
function contextOf(sync: () => Promise<void> = async () => undefined): Excel.RequestContext {
  return { sync } as unknown as Excel.RequestContext;
}

async function chunksOf(
  rows: number,
  columns: number,
  bytesPerRow: number,
  sync?: () => Promise<void>,
): Promise<{ taken: Chunk[]; queued: Chunk[] }> {
  const taken: Chunk[] = [];
  const queued: Chunk[] = [];
  await readInChunks(contextOf(sync), {
    rows,
    columns,
    queue: (chunk) => queued.push(chunk),
    take: (chunk) => {
      taken.push(chunk);
      return chunk.rows * bytesPerRow;
    },
  });
  return { taken, queued };
}

describe('readInChunks', () => {
  test('every row is read once, in order', async () => {
    const { taken } = await chunksOf(50_000, 10, 120);
    let next = 0;
    for (const chunk of taken) {
      expect(chunk.first).toBe(next);
      next += chunk.rows;
    }
    expect(next).toBe(50_000);
  });

  test('a chunk costs one sync', async () => {
    let syncs = 0;
    const { taken } = await chunksOf(50_000, 10, 120, async () => {
      syncs++;
    });
    expect(syncs).toBe(taken.length);
    expect(syncs).toBeLessThan(7);
  });

  test('no chunk but the first weighs more than 1.5 MB when rows are alike', async () => {
    const { taken } = await chunksOf(10_000, 10, 30_000);
    expect(taken.slice(1).every((chunk) => chunk.rows * 30_000 <= 1_500_000)).toBe(true);
  });

  test('no chunk has more than 200,000 cells, however light', async () => {
    const { taken } = await chunksOf(900_000, 4, 1);
    expect(Math.max(...taken.map((chunk) => chunk.rows * 4))).toBe(200_000);
  });

  test('a table wider than the first chunk begins with one row', async () => {
    const { taken } = await chunksOf(30, 16_384, 16_384 * 9);
    expect(taken[0]?.rows).toBe(1);
    expect(taken.reduce((rows, chunk) => rows + chunk.rows, 0)).toBe(30);
  });

  test('what Excel calls too large is asked for again in smaller pieces', async () => {
    const queued: Chunk[] = [];
    const taken: Chunk[] = [];
    const sync = async () => {
      if ((queued.at(-1)?.rows ?? 0) > 300)
        throw Object.assign(new Error('5 MB'), { code: 'ResponsePayloadSizeLimitExceeded' });
    };
    await readInChunks(contextOf(sync), {
      rows: 1_000,
      columns: 10,
      queue: (chunk) => queued.push(chunk),
      take: (chunk) => {
        taken.push(chunk);
        return chunk.rows * 6_000;
      },
    });
    expect(queued[0]?.rows).toBe(1_000);
    expect(taken.reduce((rows, chunk) => rows + chunk.rows, 0)).toBe(1_000);
    expect(Math.max(...taken.map((chunk) => chunk.rows))).toBeLessThanOrEqual(300);
  });

  test('one row that Excel calls too large is an error', async () => {
    const sync = async () => {
      throw Object.assign(new Error('5 MB'), { code: 'ResponsePayloadSizeLimitExceeded' });
    };
    await expect(chunksOf(10, 10, 1, sync)).rejects.toThrow('5 MB');
  });

  test('it stops between two chunks when the person cancels', async () => {
    const stop = new AbortController();
    const taken: Chunk[] = [];
    const reading = readInChunks(
      contextOf(),
      {
        rows: 50_000,
        columns: 10,
        queue: () => undefined,
        take: (chunk) => {
          taken.push(chunk);
          stop.abort();
          return chunk.rows * 100;
        },
      },
      { signal: stop.signal },
    );
    await expect(reading).rejects.toMatchObject({ name: 'AbortError' });
    expect(taken).toHaveLength(1);
  });

  test('progress ends at the last row', async () => {
    const seen: number[] = [];
    await readInChunks(
      contextOf(),
      { rows: 2_500, columns: 10, queue: () => undefined, take: () => 100 },
      { onProgress: ({ done, total }) => seen.push(done / total) },
    );
    expect(seen.at(-1)).toBe(1);
  });
});

describe('weightOf', () => {
  test('is near the length of the JSON text', () => {
    const cells = [
      ['Taxi to the airport', 12.5, true, ''],
      ['Paper', -3, false, '#N/A'],
    ];
    expect(weightOf(cells) / JSON.stringify(cells).length).toBeCloseTo(1, 0);
  });
});
