import type { CellValue } from '../../contract/cell.ts';
import { FeedError, type FeedSource, type Running, type SourceRecord } from '../../server/feeds/ports/source.ts';
import type { FeedSink, SinkRecord } from '../../server/feeds/ports/sink.ts';
import type { FeedFault } from '../../contract/feeds/feed-fault.ts';

/** A record of a list. */
export function aRecord(position: string, fields: Readonly<Record<string, CellValue>>): SourceRecord {
  const bytes = Buffer.from(JSON.stringify(fields));
  const entries = new Map(Object.entries(fields));
  return { position, fields: entries, bytes, key: null, headers: new Map(), at: null, fault: null };
}

/** A list of records in memory, which grows; positions are places in it. It is read by any number of processes. */
export class ListSource {
  readonly partitions = new Map<string, SourceRecord[]>();
  /** Why it is away; null while it is not. */
  fault: FeedFault | null = null;
  /** How many records it hands over at once. */
  chunk = 7;
  isShared = false;
  private readonly waking = new Set<() => void>();

  add(fields: Readonly<Record<string, CellValue>>, partition = ''): void {
    const list = this.partitions.get(partition) ?? [];
    this.partitions.set(partition, list);
    list.push(aRecord(String(list.length), fields));
    this.wake();
  }

  addRecord(record: Omit<SourceRecord, 'position'>, partition = ''): void {
    const list = this.partitions.get(partition) ?? [];
    this.partitions.set(partition, list);
    list.push({ ...record, position: String(list.length) });
    this.wake();
  }

  wake(): void {
    for (const wake of this.waking) wake();
  }

  open(): FeedSource {
    return {
      isShared: this.isShared,
      run: (running) => this.run(running),
      sample: async (count) => {
        if (this.fault !== null) throw new FeedError(this.fault);
        return [...this.partitions.values()].flat().slice(0, count);
      },
    };
  }

  private async run({ positionOf, take, onIdle, signal }: Running): Promise<void> {
    const places = new Map<string, number>();
    while (!signal.aborted) {
      if (this.fault !== null) throw new FeedError(this.fault);
      let read = 0;
      for (const [partition, list] of this.partitions) {
        const at = places.get(partition) ?? Number((await positionOf(partition)) ?? 0);
        const records = list.slice(at, at + this.chunk);
        places.set(partition, at + records.length);
        if (records.length === 0 || signal.aborted) continue;
        await take({ partition, records, next: String(at + records.length), lag: list.length - at - records.length });
        read += records.length;
      }
      if (read > 0) continue;
      onIdle();
      await this.more(signal);
    }
  }

  private more(signal: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const done = (): void => {
        this.waking.delete(done);
        signal.removeEventListener('abort', done);
        resolve();
      };
      this.waking.add(done);
      signal.addEventListener('abort', done);
      if (signal.aborted) done();
    });
  }
}

/** What a sink was handed, in the order in which it came. */
export class ListSink {
  readonly records: SinkRecord[] = [];
  /** Why it takes nothing; null while it does. */
  fault: FeedFault | null = null;

  open(): FeedSink {
    return {
      deliver: async (records) => {
        if (this.fault !== null) throw new FeedError(this.fault);
        this.records.push(...records);
      },
      close: async () => undefined,
    };
  }
}
