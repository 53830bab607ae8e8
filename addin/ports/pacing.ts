import { ServerProblem } from './server-port.ts';
import { WorkbookProblem } from './workbook-port.ts';

/** Time and chance as the flows see them; tests give their own. */
export interface Pacing {
  readonly now: () => Date;
  /** Resolves after so many milliseconds, or at once when the signal aborts. */
  readonly wait: (ms: number, signal?: AbortSignal) => Promise<void>;
  /** A number in [0, 1). */
  readonly random: () => number;
  readonly newId: () => string;
}

/** Four attempts over about seven seconds: long enough for a server to restart, short enough to say so. */
const RETRY_DELAYS_MS = [500, 1_500, 4_000];

/**
 * Asks until it works, as long as the failure may pass by itself and attempts are left.
 * @throws the last failure; the signal's reason when it aborts
 */
export async function withRetries<Result>(
  pacing: Pacing,
  ask: () => Promise<Result>,
  signal?: AbortSignal,
): Promise<Result> {
  for (let attempt = 0; ; attempt++) {
    try {
      return await ask();
    } catch (error) {
      const delay = RETRY_DELAYS_MS[attempt];
      if (delay === undefined || !(error instanceof ServerProblem) || !error.isTemporary) throw error;
      await pacing.wait(delay * (0.75 + pacing.random() / 2), signal);
      signal?.throwIfAborted();
    }
  }
}

/** How long what comes up by itself waits for a person to leave the cell they are typing in, and how often it asks. */
export const PATIENCE_MS = 3_000;
export const ASK_AGAIN_MS = 300;

/**
 * Reads something of the sheet that comes up by itself: while a cell is being edited it asks again, for some seconds.
 * @throws the last failure; the signal's reason when it aborts
 */
export async function withPatience<Result>(
  pacing: Pacing,
  read: () => Promise<Result>,
  signal?: AbortSignal,
): Promise<Result> {
  for (let waitedMs = 0; ; waitedMs += ASK_AGAIN_MS) {
    try {
      return await read();
    } catch (error) {
      const isEdited = error instanceof WorkbookProblem && error.code === 'cell-being-edited';
      if (!isEdited || waitedMs >= PATIENCE_MS) throw error;
      await pacing.wait(ASK_AGAIN_MS, signal);
      signal?.throwIfAborted();
    }
  }
}
