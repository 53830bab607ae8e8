import { BatchOrder, findStarts } from '../../../../server/feeds/kafka/find-starts.ts';

const ranges = new Map([[0, { first: 40n, end: 100n }]]);
const starts = (kept: string | null, from: 'earliest' | 'latest' = 'earliest') =>
  findStarts({ topic: 't', from, partitions: [0], ranges, running: { positionOf: () => Promise.resolve(kept) } });
const gap = (from: string, to: string) => ({ fault: { reason: 'gap', partition: 't-0', from, to } });

describe('where a partition begins', () => {
  it('is after what was taken of it, or where the feed says', async () => {
    expect(await starts(null)).toEqual([{ partition: 0, offset: 40n, anew: 0, isNew: true }]);
    expect(await starts(null, 'latest')).toEqual([{ partition: 0, offset: 100n, anew: 0, isNew: true }]);
    for (const kept of ['40', '77', '100'])
      expect(await starts(kept)).toEqual([{ partition: 0, offset: BigInt(kept), anew: 0, isNew: false }]);
  });

  it('is nowhere when what comes next is no longer there, or never was', async () => {
    await expect(starts('39')).rejects.toMatchObject(gap('39', '40'));
    // Of a topic that was made anew offsets are those of other records.
    expect(await starts('1:40')).toEqual([{ partition: 0, offset: 40n, anew: 1, isNew: false }]);
    await expect(starts('1:39')).rejects.toMatchObject(gap('1:39', '1:40'));
    await expect(starts('101')).rejects.toMatchObject(gap('101', '1:40'));
  });
});

describe('the order of batches', () => {
  const batch = (offset: bigint, next: bigint) => ({
    ...{ partition: 0, next, end: 100n },
    records: [{ offset, key: null, value: null, headers: new Map(), at: null }],
  });

  it('may leave offsets out that were compacted or aborted, but none that was cut, nor go back', async () => {
    let asked = 0;
    const client = { rangesOf: () => Promise.resolve((asked++, ranges)) };
    const order = new BatchOrder(client, 't');
    order.begin([{ partition: 0, offset: 40n, anew: 0, isNew: false }]);
    await order.follow(batch(40n, 50n));
    expect(asked).toBe(0);
    await order.follow(batch(52n, 60n));
    await expect(order.follow(batch(59n, 61n))).rejects.toMatchObject(gap('60', '1:59'));
    order.begin([{ partition: 0, offset: 30n, anew: 0, isNew: false }]);
    await expect(order.follow(batch(40n, 41n))).rejects.toMatchObject(gap('30', '40'));
  });
});
