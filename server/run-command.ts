import type { Logger } from 'pino';
import { announceFault } from './announce.ts';
import { readConfig, type Config } from './config.ts';
import { createLog } from './create-log.ts';
import { Shutdown } from './shutdown.ts';
import { StartupError } from './startup-error.ts';

/** What a command works with. */
export interface CommandContext {
  readonly config: Config;
  readonly log: Logger;
  /** What is started notes here how it stops. */
  readonly shutdown: Shutdown;
}

/**
 * Carries out a command of an admin with the server's settings. What they can mend is said in one sentence, and the
 * process ends with 1.
 */
export async function runCommand(work: (context: CommandContext) => Promise<void>): Promise<void> {
  const shutdown = new Shutdown((name, error) => announceFault(`Stopping failed: ${name}: ${String(error)}`));
  try {
    await work({ config: readConfig(process.env), log: createLog(), shutdown });
  } catch (error) {
    if (!(error instanceof StartupError)) throw error;
    announceFault(error.message);
    process.exitCode = 1;
  } finally {
    await shutdown.run();
  }
}
