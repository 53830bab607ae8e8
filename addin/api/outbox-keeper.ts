import type { NotKept, OutboxItem } from '../ports/outbox-port.ts';

/** Where the queue is kept: by event id, in the order of adding. */
export interface OutboxStore {
  /** Why it keeps nothing once the pane is closed; null when it keeps everything. */
  readonly notKept: NotKept | null;
  readAll(): Promise<readonly OutboxItem[]>;
  /** Ids of the events that are kept now, by whichever pane of this browser. */
  keptIds(): Promise<ReadonlySet<string>>;
  put(items: readonly OutboxItem[]): Promise<void>;
  remove(eventIds: readonly string[]): Promise<void>;
}

/** What has become of the events that a pane knows of. */
export interface Sight {
  /** Ids of those that another pane has sent, dropped or replaced meanwhile. */
  readonly gone: ReadonlySet<string>;
  /** Everything that is kept, in the order of adding; null when nothing came from another pane. */
  readonly all: readonly OutboxItem[] | null;
}

/**
 * Keeps the queue in a store that may fail. What the store does not take stays in memory and is offered to it again
 * with whatever comes next; until then nobody may close the pane without being warned.
 */
export class OutboxKeeper {
  /** Ids of events that are known to have been kept by the store. */
  readonly #kept: Set<string>;
  /** Events that the store did not take, by id. */
  readonly #unkept = new Map<string, OutboxItem>();
  /** Ids of events that are done with here, and that the store would not let go of. */
  readonly #stuck = new Set<string>();
  #failure: NotKept | null;

  private constructor(
    private readonly store: OutboxStore,
    readonly left: readonly OutboxItem[],
    failure: NotKept | null,
  ) {
    this.#kept = new Set(left.map(({ event }) => event.id));
    this.#failure = failure;
  }

  /** Opens with what an earlier pane left; with nothing, and said so, where that cannot be read. */
  static async open(store: OutboxStore): Promise<OutboxKeeper> {
    try {
      return new OutboxKeeper(store, await store.readAll(), null);
    } catch {
      // What it holds stays there: the next pane may be able to read it.
      return new OutboxKeeper(store, [], 'broken');
    }
  }

  /** Why closing the pane loses what is pending; null when it does not. */
  get notKept(): NotKept | null {
    return this.store.notKept ?? this.#failure;
  }

  async keep(items: readonly OutboxItem[]): Promise<void> {
    for (const item of items) this.#unkept.set(item.event.id, item);
    const offered = [...this.#unkept.values()];
    try {
      await this.store.put(offered);
      for (const { event } of offered) if (this.#unkept.delete(event.id)) this.#kept.add(event.id);
      if (this.#unkept.size === 0) this.#failure = null;
    } catch (error) {
      this.#failure = reasonOf(error);
    }
  }

  async forget(eventIds: readonly string[]): Promise<void> {
    for (const id of eventIds) {
      this.#kept.delete(id);
      this.#unkept.delete(id);
    }
    if (this.#unkept.size === 0) this.#failure = null;
    try {
      await this.store.remove(eventIds);
    } catch {
      // Then the next pane sends them once more, and the server counts them as repeated.
      for (const id of eventIds) this.#stuck.add(id);
    }
  }

  /** Looks at what other panes of this browser have done meanwhile; sees nothing where the store fails. */
  async look(): Promise<Sight> {
    const before = [...this.#kept];
    try {
      const now = new Set([...(await this.store.keptIds())].filter((id) => !this.#stuck.has(id)));
      const gone = new Set(before.filter((id) => !now.has(id)));
      for (const id of gone) this.#kept.delete(id);
      const hasStrangers = [...now].some((id) => !this.#kept.has(id));
      const all = hasStrangers ? (await this.store.readAll()).filter(({ event }) => now.has(event.id)) : null;
      for (const { event } of all ?? []) this.#kept.add(event.id);
      return { gone, all };
    } catch {
      // What is known here is sent all the same.
      return { gone: new Set(), all: null };
    }
  }
}

function reasonOf(error: unknown): NotKept {
  return error instanceof Error && error.name === 'QuotaExceededError' ? 'full' : 'broken';
}
