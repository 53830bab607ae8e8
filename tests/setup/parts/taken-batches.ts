import type { FeedSource, SourceBatch, SourceRecord } from '../../../server/feeds/ports/source.ts';

/** What a source was run with: positions are kept as the pipeline keeps them, in memory. */
export class TakenBatches {
  readonly positions = new Map<string, string>();
  readonly batches: SourceBatch[] = [];
  idle = 0;

  get records(): readonly SourceRecord[] {
    return this.batches.flatMap(({ records }) => records);
  }

  /** Runs a source until it holds. */
  async runUntil(
    source: FeedSource,
    isEnough: () => boolean,
    onBatch: (batch: SourceBatch) => Promise<void> = () => Promise.resolve(),
  ): Promise<void> {
    const stop = new AbortController();
    const look = () => {
      if (isEnough()) stop.abort();
    };
    await source.run({
      positionOf: (partition) => Promise.resolve(this.positions.get(partition) ?? null),
      take: async (batch) => {
        await onBatch(batch);
        this.batches.push(batch);
        this.positions.set(batch.partition, batch.next);
        look();
      },
      onIdle: () => {
        this.idle++;
        look();
      },
      signal: stop.signal,
    });
  }
}
