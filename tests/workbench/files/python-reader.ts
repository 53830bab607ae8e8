import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const SCRIPTS = join(import.meta.dirname, 'openpyxl');
const VENV = join('dist', 'openpyxl');

/** What the independent reader finds in a workbook; see `openpyxl/describe.py`. */
export type ReadBook = { readonly error: string } | ReadContents;

export interface ReadContents {
  readonly names: Readonly<Record<string, unknown>>;
  readonly sheets: Readonly<Record<string, ReadSheet>>;
  readonly order: readonly string[];
}

export interface ReadSheet {
  readonly cells: Readonly<Record<string, readonly unknown[]>>;
  readonly looks: Readonly<Record<string, string>>;
  readonly [kind: string]: unknown;
}

/** Says in the report why a group of tests has nothing to run. */
export function describeWithPython(name: string, tests: () => void): void {
  const hasPython = spawnSync('python3', ['--version']).status === 0;
  if (hasPython) {
    describe(name, tests);
    return;
  }
  describe(`${name} (no Python on this machine)`, () => {
    test('has nothing to read with', () => expect(hasPython).toBe(false));
  });
}

/** Reads workbooks with openpyxl, a library that shares nothing with the workbench. */
export function readWithOpenpyxl(files: readonly string[]): Record<string, ReadBook> {
  return JSON.parse(run(['describe.py', ...files])) as Record<string, ReadBook>;
}

/** Lets openpyxl write its twenty workbooks into a folder. */
export function writeBooks(folder: string): void {
  run(['write_books.py', folder]);
}

function run([script = '', ...args]: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(python(), [join(SCRIPTS, script), ...args], {
    encoding: 'utf8',
    maxBuffer: 1e9,
  });
  if (status !== 0) throw new Error(`${script} failed: ${stderr}`);
  return stdout;
}

/** The interpreter of a virtual environment that is made the first time: a few seconds, once, over the network. */
function python(): string {
  const interpreter = join(VENV, 'bin', 'python');
  const requirements = readFileSync(join(SCRIPTS, 'requirements.txt'), 'utf8');
  const made = join(VENV, 'requirements.txt');
  if (existsSync(made) && readFileSync(made, 'utf8') === requirements) return interpreter;
  mkdirSync(VENV, { recursive: true });
  succeed('python3', ['-m', 'venv', '--clear', VENV]);
  succeed(interpreter, ['-m', 'pip', 'install', '--quiet', '-r', join(SCRIPTS, 'requirements.txt')]);
  writeFileSync(made, requirements);
  return interpreter;
}

function succeed(command: string, args: readonly string[]): void {
  const { status, stderr, error } = spawnSync(command, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} failed: ${stderr}`, { cause: error });
}
