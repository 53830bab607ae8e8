import { describe, expect, test } from '@jest/globals';
import { FreshRecords } from '../../../../server/feeds/delivering/fresh-records.ts';
import type { SinkRecord } from '../../../../server/feeds/ports/sink.ts';

const record = (sequence: number, bytes = 10): SinkRecord => ({
  ...{ sequence, partition: 'p', position: String(sequence), key: [], fields: new Map(), headers: new Map() },
  ...{ bytes: new Uint8Array(bytes), sourceKey: null, cause: 'record' },
  answer: {
    ...{ class: 'x', confidence: 1, source: 'model', modelVersion: 1 },
    ...{ answeredAt: new Date(0), predictionId: '' },
  },
});
const numbers = (from: number, to: number) => Array.from({ length: to - from }, (_, at) => from + at);

describe('records that were just taken', () => {
  test('are held for sinks that this process delivers to, until they are delivered or it ends', () => {
    const fresh = new FreshRecords();
    fresh.add('feed', 0, [record(1)]);
    expect(fresh.isOpen('feed', 2)).toBe(false);
    const sink = fresh.open('feed', 1);
    expect([fresh.isOpen('feed', 2), fresh.isOpen('feed', 1), fresh.isOpen('other', 2)]).toEqual([true, false, false]);
    fresh.add('feed', 1, [record(2), record(3), record(5)]);
    fresh.add('feed', 0, [record(4)]);
    expect([1, 2, 3, 4, 5].filter((sequence) => sink.get(sequence) !== undefined)).toEqual([2, 3, 5]);
    sink.forgetTo(3);
    expect([2, 3, 5].filter((sequence) => sink.get(sequence) !== undefined)).toEqual([5]);
    sink.close();
    expect([sink.get(5), fresh.isOpen('feed', 2)]).toEqual([undefined, false]);
  });

  test('are no more than some thousand, and no more than some megabytes: the others are read', () => {
    const fresh = new FreshRecords();
    const sink = fresh.open('feed', 0);
    const held = (to: number) => numbers(0, to).filter((sequence) => sink.get(sequence) !== undefined).length;
    fresh.add(
      'feed',
      0,
      numbers(0, 6_000).map((sequence) => record(sequence)),
    );
    expect(held(6_000)).toBe(5_000);
    sink.forgetTo(6_000);
    fresh.add(
      'feed',
      0,
      numbers(6_000, 6_020).map((sequence) => record(sequence, 1_000_000)),
    );
    expect(held(7_000)).toBe(8);
    sink.forgetTo(7_000);
    fresh.add('feed', 0, [record(7_001)]);
    expect(sink.get(7_001)).toBeDefined();
  });

  test('are heard of at once, also those that came before anybody waited', async () => {
    const fresh = new FreshRecords();
    const sink = fresh.open('feed', 0);
    const stopping = new AbortController();
    const forEver = (signal: AbortSignal) =>
      new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
    const waiting = sink.untilAdded(forEver, stopping.signal);
    fresh.add('feed', 0, [record(1)]);
    await waiting;
    await sink.untilAdded(forEver, stopping.signal);
    sink.heed();
    const again = sink.untilAdded(forEver, stopping.signal);
    stopping.abort();
    await again;
    await sink.untilAdded(forEver, stopping.signal);
  });
});
