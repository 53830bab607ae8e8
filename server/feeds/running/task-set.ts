/** What is to go on until its signal ends it; it ends itself when that happens, and fails never. */
export type Task = (signal: AbortSignal) => Promise<void>;

interface Going {
  readonly stamp: string;
  readonly controller: AbortController;
  readonly done: Promise<void>;
}

/**
 * Tasks that go on side by side, each by a name. What is wanted is said whole, again and again: what is new begins,
 * what is wanted no more ends, and what has another stamp ends and begins anew, never twice at once.
 */
export class TaskSet {
  private readonly going = new Map<string, Going>();

  /** @param wanted by name, with the stamp of what it is done by */
  settle(wanted: ReadonlyMap<string, { readonly stamp: string; readonly task: Task }>): void {
    for (const [name, { stamp, controller }] of this.going) if (wanted.get(name)?.stamp !== stamp) controller.abort();
    // One that was ended and is not done yet begins with a later call.
    for (const [name, { stamp, task }] of wanted) if (!this.going.has(name)) this.begin(name, stamp, task);
  }

  /** Ends all of them, and resolves when they are done. */
  async stop(): Promise<void> {
    const going = [...this.going.values()];
    for (const { controller } of going) controller.abort();
    await Promise.all(going.map(({ done }) => done));
  }

  private begin(name: string, stamp: string, task: Task): void {
    const controller = new AbortController();
    const done = task(controller.signal).finally(() => this.going.delete(name));
    this.going.set(name, { stamp, controller, done });
  }
}
