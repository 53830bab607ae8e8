import type { FeedbackReceipt } from '../../contract/feedback.ts';
import type { OutboxItem, OutboxPort, OutboxSnapshot, RefusedItem } from '../flows/outbox-port.ts';
import type { Pacing } from '../flows/pacing.ts';
import { ServerProblem, type ServerPort } from '../flows/server-port.ts';

const EVENTS_PER_REQUEST = 500;
const FIRST_DELAY_MS = 1_000;
const LONGEST_DELAY_MS = 60_000;

/** Where the queue is kept: by event id, in the order of adding. */
export interface OutboxStore {
  readonly durable: boolean;
  readAll(): Promise<readonly OutboxItem[]>;
  put(items: readonly OutboxItem[]): Promise<void>;
  remove(eventIds: readonly string[]): Promise<void>;
}

/** Milliseconds before attempt `attempt` + 1: doubling, capped, with jitter so that panes do not all come back at once. */
export function backoffMs(attempt: number, random: number): number {
  return Math.min(LONGEST_DELAY_MS, FIRST_DELAY_MS * 2 ** attempt) * (0.5 + random / 2);
}

/**
 * The queue of feedback on its way. Opens with what an earlier pane left, and starts to send it.
 * Events go in order; the server knows their ids, so sending one twice changes nothing.
 */
export async function openOutbox(server: Pick<ServerPort, 'recordFeedback'>, store: OutboxStore, pacing: Pick<Pacing, 'wait' | 'random'>): Promise<Outbox> {
  const outbox = new Outbox(server, store, pacing, await store.readAll());
  void outbox.flush();
  return outbox;
}

export class Outbox implements OutboxPort {
  #queue: OutboxItem[];
  #refused: RefusedItem[] = [];
  #saved = 0;
  #waitingBecause: OutboxSnapshot['waitingBecause'] = null;
  #snapshot: OutboxSnapshot;
  #sending: Promise<void> | null = null;
  #attempt = 0;
  #nextAttempt: AbortController | null = null;
  readonly #changeListeners = new Set<() => void>();
  readonly #receiptListeners = new Set<(receipt: FeedbackReceipt, items: readonly OutboxItem[]) => void>();

  constructor(
    private readonly server: Pick<ServerPort, 'recordFeedback'>,
    private readonly store: OutboxStore,
    private readonly pacing: Pick<Pacing, 'wait' | 'random'>,
    left: readonly OutboxItem[],
  ) {
    this.#queue = [...left];
    this.#snapshot = this.#makeSnapshot();
  }

  snapshot(): OutboxSnapshot {
    return this.#snapshot;
  }

  onChange(listener: () => void): () => void {
    this.#changeListeners.add(listener);
    return () => this.#changeListeners.delete(listener);
  }

  onReceipt(listener: (receipt: FeedbackReceipt, items: readonly OutboxItem[]) => void): () => void {
    this.#receiptListeners.add(listener);
    return () => this.#receiptListeners.delete(listener);
  }

  async add(items: readonly OutboxItem[]): Promise<void> {
    // In the queue before it is kept, so that two quick additions stay in order.
    this.#queue.push(...items);
    this.#changed();
    try {
      await this.store.put(items);
    } finally {
      // While the server is away, the attempt that is planned takes these along.
      if (this.#waitingBecause === null) void this.flush();
    }
  }

  async flush(): Promise<void> {
    this.#nextAttempt?.abort();
    this.#sending ??= this.#sendAll().finally(() => {
      this.#sending = null;
      // Something was added between the last look at the queue and now.
      if (this.#queue.length > 0 && this.#waitingBecause === null) void this.flush();
    });
    await this.#sending;
  }

  async retryRefused(): Promise<void> {
    this.#queue.push(...this.#refused.map((each) => each.item));
    this.#refused = [];
    this.#changed();
    await this.flush();
  }

  async discardRefused(): Promise<void> {
    const ids = this.#refused.map((each) => each.item.event.id);
    this.#refused = [];
    this.#changed();
    await this.store.remove(ids);
  }

  async #sendAll(): Promise<void> {
    while (this.#queue.length > 0) {
      const batch = firstBatch(this.#queue);
      try {
        await this.#sendBatch(batch);
        this.#attempt = 0;
        this.#waitingBecause = null;
      } catch (error) {
        if (!(error instanceof ServerProblem)) throw error;
        if (error.isTemporary) return this.#tryLater(error);
        // One event may spoil a request: find it by sending them one at a time, and let the others pass.
        const passed = await this.#sendOneByOne(batch);
        if (!passed) return;
      }
      this.#changed();
    }
  }

  async #sendOneByOne(batch: readonly OutboxItem[]): Promise<boolean> {
    for (const item of batch) {
      try {
        await this.#sendBatch([item]);
      } catch (error) {
        if (!(error instanceof ServerProblem)) throw error;
        if (error.isTemporary) {
          this.#tryLater(error);
          return false;
        }
        this.#queue = this.#queue.filter((each) => each !== item);
        this.#refused.push({ item, sentence: error.message, nextStep: error.nextStep });
        this.#changed();
      }
    }
    return true;
  }

  async #sendBatch(batch: readonly OutboxItem[]): Promise<void> {
    const { classifierId, columns, view } = batch[0]!;
    const request = { columns: [...columns], events: batch.map((item) => item.event), ...(view === null ? {} : { view }) };
    const receipt = await this.server.recordFeedback(classifierId, request);
    const sent = new Set(batch);
    this.#queue = this.#queue.filter((item) => !sent.has(item));
    this.#saved += batch.length;
    await this.#forget(batch);
    this.#changed();
    for (const listener of this.#receiptListeners) listener(receipt, batch);
  }

  async #forget(batch: readonly OutboxItem[]): Promise<void> {
    try {
      await this.store.remove(batch.map((item) => item.event.id));
    } catch {
      // Then the next pane sends them once more, and the server counts them as repeated.
      return;
    }
  }

  #tryLater(problem: ServerProblem): void {
    this.#waitingBecause = { sentence: problem.message, nextStep: problem.nextStep };
    this.#changed();
    const stopper = new AbortController();
    this.#nextAttempt = stopper;
    const delay = backoffMs(this.#attempt++, this.pacing.random());
    void this.pacing.wait(delay, stopper.signal).then(() => {
      if (!stopper.signal.aborted) void this.flush();
    });
  }

  #changed(): void {
    this.#snapshot = this.#makeSnapshot();
    for (const listener of this.#changeListeners) listener();
  }

  #makeSnapshot(): OutboxSnapshot {
    return { pending: this.#queue.length, saved: this.#saved, refused: [...this.#refused], waitingBecause: this.#waitingBecause, durable: this.store.durable };
  }
}

/** The run at the head of the queue that fits one request: same classifier, same columns, same view. */
function firstBatch(queue: readonly OutboxItem[]): readonly OutboxItem[] {
  const head = queue[0]!;
  const sameRequest = (item: OutboxItem) =>
    item.classifierId === head.classifierId && item.view === head.view && item.columns.length === head.columns.length && item.columns.every((name, i) => name === head.columns[i]);
  const end = queue.findIndex((item) => !sameRequest(item));
  return queue.slice(0, Math.min(EVENTS_PER_REQUEST, end === -1 ? queue.length : end));
}
