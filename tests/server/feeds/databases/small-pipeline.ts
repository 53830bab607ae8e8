import type { CellValue } from '../../../../contract/cell.ts';
import type { FeedSource, SourceBatch, SourceRecord } from '../../../../server/feeds/ports/source.ts';

/**
 * What takes a source's batches as the pipeline does: records once by their place, the position with them, and again
 * from there when the source is run anew. In memory.
 */
export class SmallPipeline {
  readonly positions = new Map<string, string>();
  readonly taken = new Map<string, SourceRecord>();
  readonly batches: SourceBatch[] = [];
  repeated = 0;
  idle = 0;
  readonly #waiting = new Set<() => void>();

  /** Runs a source until `stop`, or until it fails. */
  start(source: FeedSource): { readonly ended: Promise<void>; stop(): Promise<void> } {
    const stopping = new AbortController();
    const ended = source.run({
      positionOf: async (partition) => this.positions.get(partition) ?? null,
      take: async (batch) => this.take(batch),
      onIdle: () => {
        this.idle++;
        this.#tell();
      },
      signal: stopping.signal,
    });
    ended.catch(() => undefined); // looked at by whoever waits for it
    return {
      ended,
      stop: async () => {
        stopping.abort();
        await ended;
      },
    };
  }

  take(batch: SourceBatch): void {
    this.batches.push({ ...batch, records: [] });
    for (const record of batch.records) {
      const place = `${batch.partition} ${record.position}`;
      if (this.taken.has(place)) this.repeated++;
      else this.taken.set(place, record);
    }
    this.positions.set(batch.partition, batch.next);
    this.#tell();
  }

  /** What all records have in a field, in the order in which they came. */
  all(field: string): (CellValue | undefined)[] {
    return [...this.taken.values()].map((record) => record.fields.get(field));
  }

  /** Until something holds of what was taken; asked whenever something was. */
  async until(holds: () => boolean): Promise<void> {
    while (!holds()) await new Promise<void>((resolve) => this.#waiting.add(resolve));
  }

  /** Until there is nothing to read. */
  async untilIdle(): Promise<void> {
    const before = this.idle;
    await this.until(() => this.idle > before);
  }

  #tell(): void {
    const waiting = [...this.#waiting];
    this.#waiting.clear();
    for (const tell of waiting) tell();
  }
}
