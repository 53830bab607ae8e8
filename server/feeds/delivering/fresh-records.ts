import type { SinkRecord } from '../ports/sink.ts';

/** What is held of one sink at most: what is beyond it is read from the outbox. */
const MOST_RECORDS = 5_000;
const MOST_BYTES = 8_000_000;

/**
 * Records that this process has taken and not delivered yet, for the sinks that it delivers to itself: they need not be
 * read from the outbox, where they stand all the same. Bounded; whatever is not here is read.
 */
export class FreshRecords {
  readonly #sinks = new Map<string, FreshSink>();

  /** From now on what is taken for a sink is held, until {@link FreshSink.close}. */
  open(feedId: string, sink: number): FreshSink {
    const name = nameOf(feedId, sink);
    const opened = new FreshSink(() => {
      if (this.#sinks.get(name) === opened) this.#sinks.delete(name);
    });
    this.#sinks.set(name, opened);
    return opened;
  }

  /** Whether anything that is taken for a feed would be held. */
  isOpen(feedId: string, sinks: number): boolean {
    for (let sink = 0; sink < sinks; sink++) if (this.#sinks.has(nameOf(feedId, sink))) return true;
    return false;
  }

  /** Holds records that are in the outbox by now, in their order. */
  add(feedId: string, sink: number, records: readonly SinkRecord[]): void {
    this.#sinks.get(nameOf(feedId, sink))?.add(records);
  }
}

export class FreshSink {
  readonly #records = new Map<number, SinkRecord>();
  #bytes = 0;
  #isAdded = false;
  #wake: (() => void) | null = null;

  constructor(private readonly onClose: () => void) {}

  get(sequence: number): SinkRecord | undefined {
    return this.#records.get(sequence);
  }

  /** Lets go of what is delivered: everything up to a sequence. */
  forgetTo(sequence: number): void {
    for (const [own, record] of this.#records) {
      if (own > sequence) break;
      this.#records.delete(own);
      this.#bytes -= sizeOf(record);
    }
  }

  add(records: readonly SinkRecord[]): void {
    for (const record of records) {
      if (this.#records.size >= MOST_RECORDS || this.#bytes >= MOST_BYTES) break;
      this.#records.set(record.sequence, record);
      this.#bytes += sizeOf(record);
    }
    this.#isAdded = true;
    this.#wake?.();
  }

  /** From now on {@link FreshSink.untilAdded} heeds what is added. */
  heed(): void {
    this.#isAdded = false;
  }

  /**
   * Waits until something is added that was not there when {@link FreshSink.heed} was called last.
   *
   * @param wait until its signal ends it, or of itself
   */
  async untilAdded(wait: (signal: AbortSignal) => Promise<void>, signal: AbortSignal): Promise<void> {
    if (this.#isAdded || signal.aborted) return;
    const ending = new AbortController();
    const end = () => ending.abort();
    this.#wake = end;
    signal.addEventListener('abort', end);
    try {
      await wait(ending.signal);
    } finally {
      this.#wake = null;
      signal.removeEventListener('abort', end);
    }
  }

  close(): void {
    this.#records.clear();
    this.onClose();
  }
}

function nameOf(feedId: string, sink: number): string {
  return `${feedId}/${sink}`;
}

function sizeOf({ bytes, fields }: SinkRecord): number {
  return bytes?.length ?? 50 * fields.size;
}
