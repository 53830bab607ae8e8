import { StartupError } from '../server/startup-error.ts';

/** What ends something that a demo started. */
export type Undo = () => Promise<void> | void;

/** Signals that end a demo, with the code that says so. */
const ENDING = [
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const;

/**
 * Runs a demo from a command line: what does not add up in the end is told, with a code other than 0; what was started
 * is ended, the last first, also by Ctrl-C or SIGTERM.
 *
 * @param demonstrate takes what the command was given, and where it notes what is to be ended; answers the faults
 */
export async function runDemo(
  demonstrate: (given: readonly string[], undo: Undo[]) => Promise<readonly string[]>,
): Promise<void> {
  const undo: Undo[] = [];
  let undoing: Promise<void> | null = null;
  // Whoever asks while it is under way waits for the same: a process that exits meanwhile leaves a broker behind.
  const undoAll = () => (undoing ??= undoEach(undo));
  for (const [signal, code] of ENDING) process.once(signal, () => void undoAll().finally(() => process.exit(code)));
  try {
    const faults = await demonstrate(process.argv.slice(2), undo);
    for (const fault of faults) console.error(`It does not add up: ${fault}.`);
    if (faults.length > 0) process.exitCode = 1;
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  } finally {
    await undoAll();
  }
}

/** What does not end is told, and keeps nothing else from being ended. */
async function undoEach(undo: Undo[]): Promise<void> {
  for (let each = undo.pop(); each !== undefined; each = undo.pop())
    try {
      await each();
    } catch (error) {
      console.error(`Something did not end: ${error instanceof Error ? error.message : String(error)}`);
      process.exitCode = 1;
    }
}

/** A whole number that an option says. @throws {StartupError} when it is none, or out of range */
export function wholeNumberOf(
  text: string | undefined,
  usual: number,
  [least, most]: readonly [number, number],
  usage: string,
): number {
  const number = Number(text ?? usual);
  if (!Number.isInteger(number) || number < least || number > most)
    throw new StartupError(`“${text}” is no whole number from ${least} to ${most}. Usage: ${usage}`);
  return number;
}
