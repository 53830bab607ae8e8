import { parseArgs } from 'node:util';
import { StartupError } from './startup-error.ts';

/**
 * The options of a command, as in `--to FILE`.
 *
 * @param usage   how the command is given, for whoever gives it otherwise
 * @throws {StartupError} when one is missing its value or is not known
 * @example readOptions(['--to', 'a.backup'], ['to'], 'backup --to FILE') // => { to: 'a.backup' }
 */
export function readOptions<Name extends string>(
  given: readonly string[],
  names: readonly Name[],
  usage: string,
): Partial<Record<Name, string>> {
  try {
    const options = Object.fromEntries(names.map((name) => [name, { type: 'string' } as const]));
    return { ...parseArgs({ args: [...given], options, strict: true }).values } as Partial<Record<Name, string>>;
  } catch (error) {
    throw new StartupError(`${(error as Error).message}\nUsage: ${usage}`, { cause: error });
  }
}
