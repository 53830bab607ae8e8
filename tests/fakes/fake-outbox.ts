import type { MemoryPort, SaidMemory } from '../../addin/feedback/said-memory.ts';
import type { OutboxItem, OutboxPort, OutboxSnapshot } from '../../addin/ports/outbox-port.ts';
import type { Pacing } from '../../addin/ports/pacing.ts';
import type { FeedbackReceipt } from '../../contract/feedback.ts';

/** An outbox that keeps what it is given and sends nothing. */
export class FakeOutbox implements OutboxPort {
  readonly items: OutboxItem[] = [];
  flushes = 0;
  state: OutboxSnapshot = { pending: 0, unsent: [], saved: 0, setAside: [], waitingBecause: null, notKept: null };
  readonly #receiptListeners = new Set<(receipt: FeedbackReceipt, items: readonly OutboxItem[]) => void>();

  snapshot = () => this.state;
  onChange = () => () => undefined;
  onReceipt(listener: (receipt: FeedbackReceipt, items: readonly OutboxItem[]) => void) {
    this.#receiptListeners.add(listener);
    return () => this.#receiptListeners.delete(listener);
  }

  onDraftsKept() {
    return () => undefined;
  }

  async add(items: readonly OutboxItem[]) {
    this.items.push(...items);
  }
  async flush() {
    this.flushes++;
  }
  async retrySetAside() {
    this.flushes++;
  }
  async drop() {
    this.flushes++;
  }

  acknowledge(receipt: FeedbackReceipt, items: readonly OutboxItem[]): void {
    for (const listener of this.#receiptListeners) listener(receipt, items);
  }
}

/** Waits that end when the test says so; `pass` ends all that are shorter than a minute, or than told. */
export function heldPacing() {
  let held: { ms: number; end: () => void }[] = [];
  return {
    get held() {
      return held;
    },
    random: () => 1,
    wait: (ms: number, signal?: AbortSignal) =>
      new Promise<void>((resolve) => {
        held.push({ ms, end: resolve });
        signal?.addEventListener('abort', () => resolve());
      }),
    pass(upToMs = 60_000) {
      const due = held.filter((wait) => wait.ms <= upToMs);
      held = held.filter((wait) => wait.ms > upToMs);
      for (const wait of due) wait.end();
    },
  };
}

/** Keeps copies, as a browser's store does: what is changed after saving is not in it. */
export class FakeMemory implements MemoryPort {
  readonly kept = new Map<string, SaidMemory>();
  async load(classifierId: string) {
    return copied(this.kept.get(classifierId) ?? null);
  }
  async save(classifierId: string, memory: SaidMemory) {
    this.kept.set(classifierId, copied(memory));
  }
}

/** By hand: jsdom has no structuredClone. */
function copied<Memory extends SaidMemory | null>(memory: Memory): Memory {
  return memory === null
    ? memory
    : { ...memory, labels: new Map(memory.labels), underWay: new Map(memory.underWay), spoken: new Map(memory.spoken) };
}

/** Time that passes only by waiting, chance that is always one half, ids that count. */
export function fakePacing(): Pacing & { readonly waits: number[]; wait: Pacing['wait'] } {
  let time = Date.UTC(2026, 2, 1, 9);
  let ids = 0;
  const waits: number[] = [];
  return {
    waits,
    now: () => new Date(time),
    random: () => 0.5,
    newId: () => `00000000-0000-4000-8000-${String(++ids).padStart(12, '0')}`,
    wait: async (ms) => {
      waits.push(ms);
      time += ms;
      // Lets everything else run, so that a flow that polls for ever does not stop the test.
      await new Promise((resolve) => setTimeout(resolve, 0));
    },
  };
}
