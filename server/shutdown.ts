/**
 * The longest an orderly stop may take; then the process ends as if killed, which loses nothing that was acknowledged.
 */
const HARD_EXIT_MS = 25_000;

/**
 * What was started, and how to stop it again: in the opposite order, each once, whatever the others do.
 * A request to stop that comes while the server is still starting takes effect at the next {@link Shutdown.checkpoint}.
 */
export class Shutdown {
  readonly #stops: { readonly name: string; readonly stop: () => Promise<void> }[] = [];
  readonly #onFailure: (name: string, error: unknown) => void;
  #requested = false;
  #running: Promise<void> | null = null;

  constructor(onFailure: (name: string, error: unknown) => void) {
    this.#onFailure = onFailure;
  }

  /** Notes how to stop what has just been started. */
  add(name: string, stop: () => Promise<void>): void {
    this.#stops.push({ name, stop });
  }

  get requested(): boolean {
    return this.#requested;
  }

  request(): void {
    this.#requested = true;
  }

  /** @throws {Interrupted} when the server was asked to stop meanwhile */
  checkpoint(): void {
    if (this.#requested) throw new Interrupted();
  }

  /** Stops everything; called again, waits for the same. */
  run(): Promise<void> {
    this.#running ??= this.#stopAll();
    return this.#running;
  }

  async #stopAll(): Promise<void> {
    const hardExit = setTimeout(() => process.exit(1), HARD_EXIT_MS).unref();
    for (const { name, stop } of this.#stops.reverse()) {
      try {
        await stop();
      } catch (error) {
        this.#onFailure(name, error);
      }
    }
    clearTimeout(hardExit);
  }
}

/** The server was asked to stop while it started. */
export class Interrupted extends Error {
  constructor() {
    super('stopped while starting');
    this.name = 'Interrupted';
  }
}
