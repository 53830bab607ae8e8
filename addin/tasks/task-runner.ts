import type { Pacing } from '../ports/pacing.ts';
import { PersonLeft } from './person-left.ts';
import type { Store } from '../app/store.ts';
import { isRunning, type TaskName } from './tasks.ts';
import { troubleOf } from './shown-problem.ts';

/** Below this share a guess of the time left would jump about. */
const LEAST_SHARE_FOR_GUESS = 0.05;

/** What a running story gets: when to stop, and how to say how far it is. */
export interface TaskHandle {
  readonly signal: AbortSignal;
  /**
   * @param share in 0..1, or null for "cannot say". Zero starts the clock for the time left.
   * @param secondsLeft for work whose end somebody else knows; without it, it is estimated from the share
   */
  progress(share: number | null, doing?: string, secondsLeft?: number | null): void;
}

export type Story = (handle: TaskHandle) => Promise<void>;

export interface TaskOptions {
  readonly doing: string;
  readonly cancellable?: boolean;
  /** Waits for a running task of the same name instead of giving way to it. */
  readonly queued?: boolean;
}

/** Runs stories as tasks: one of a name at a time, shown while they run, their failures kept for "Try again". */
export interface TaskRunner {
  /** Resolves when the story has ended, however it ended. Gives way to a running task of that name, unless queued. */
  run(name: TaskName, options: TaskOptions, story: Story): Promise<void>;
  retry(name: TaskName): Promise<void>;
  /** Shows the failure of something that happened without being asked for, under a task's name. */
  watch(name: TaskName, happening: Promise<unknown>): void;
  cancel(name: TaskName): void;
  /** Ends everything without a word: the person left. */
  cancelAll(): void;
}

export function createTaskRunner(store: Store, pacing: Pick<Pacing, 'now'>): TaskRunner {
  const running = new Map<TaskName, AbortController>();
  const lastEnded = new Map<TaskName, Promise<void>>();
  // Counts the times that the person left: what was queued before is not told after.
  let epoch = 0;
  const lastTold = new Map<TaskName, { options: TaskOptions; story: Story }>();

  const fail = (name: TaskName, error: unknown) => {
    const trouble = troubleOf(error);
    // The person gets a plain sentence; whoever looks into it needs the error itself.
    if (trouble.code === 'unexpected') console.error(error);
    store.dispatch({ type: 'task-failed', task: name, trouble });
  };

  const run: TaskRunner['run'] = (name, options, story) => {
    if (running.has(name) && options.queued !== true) return Promise.resolve();
    const before = options.queued === true ? lastEnded.get(name) : undefined;
    const epochThen = epoch;
    const ended =
      before === undefined
        ? tell(name, options, story)
        : before.then(() => (epochThen === epoch ? tell(name, options, story) : undefined));
    lastEnded.set(name, ended);
    return ended;
  };

  const tell: TaskRunner['run'] = async (name, options, story) => {
    const stopper = new AbortController();
    running.set(name, stopper);
    lastTold.set(name, { options, story });
    // After cancelAll the name may belong to another story.
    const isCurrent = () => running.get(name) === stopper;
    store.dispatch({
      type: 'task-started',
      task: name,
      doing: options.doing,
      cancellable: options.cancellable === true,
    });
    let startedAt = pacing.now().getTime();
    const progress: TaskHandle['progress'] = (share, doing, known) => {
      if (!isCurrent()) return;
      if (share === 0) startedAt = pacing.now().getTime();
      const elapsed = pacing.now().getTime() - startedAt;
      const guess =
        share === null || share < LEAST_SHARE_FOR_GUESS ? null : Math.ceil((elapsed * (1 - share)) / share / 1_000);
      const secondsLeft = known === undefined ? guess : known;
      store.dispatch({
        type: 'task-progressed',
        task: name,
        share,
        secondsLeft,
        ...(doing === undefined ? {} : { doing }),
      });
    };
    try {
      await story({ signal: stopper.signal, progress });
      if (isCurrent()) store.dispatch({ type: 'task-ended', task: name });
    } catch (error) {
      if (!isCurrent()) return;
      if (stopper.signal.aborted) store.dispatch({ type: 'task-cancelled', task: name });
      else fail(name, error);
    } finally {
      if (isCurrent()) running.delete(name);
    }
  };

  return {
    run,
    async retry(name) {
      const last = lastTold.get(name);
      if (last !== undefined) await run(name, last.options, last.story);
    },
    watch(name, happening) {
      happening.catch((error: unknown) => fail(name, error));
    },
    cancel(name) {
      if (!isRunning(store.getState().tasks, name)) return;
      store.dispatch({ type: 'task-cancelling', task: name });
      running.get(name)?.abort(new DOMException('Cancelled by the person', 'AbortError'));
    },
    cancelAll() {
      epoch++;
      const stoppers = [...running.values()];
      running.clear();
      lastTold.clear();
      for (const stopper of stoppers) stopper.abort(new PersonLeft());
    },
  };
}
