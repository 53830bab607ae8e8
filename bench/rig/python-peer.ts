import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

/** A Python library under the same load, in a process of its own that lives through the whole run. */
export interface PythonPeer {
  /** Runs an operation of the peer's script and waits for its answer. */
  ask<Answer>(operation: string, args?: Record<string, unknown>): Promise<Answer>;
  stop(): Promise<void>;
}

const peers = join(dirname(fileURLToPath(import.meta.url)), '..', 'peers');
/** Both cores, as far as a library uses them; the same for every peer. */
const THREADS = { OMP_NUM_THREADS: '2', OPENBLAS_NUM_THREADS: '2', LOKY_MAX_CPU_COUNT: '2' };

/**
 * Starts `bench/peers/SCRIPT.py` in the virtual environment of the benchmarks, which is made from
 * `bench/peers/requirements.txt` the first time: a minute, once, over the network.
 *
 * @param environment for peers that do not go together with the others: its needs are in `ENVIRONMENT-requirements.txt`
 */
export function startPythonPeer(script: string, environment?: string): PythonPeer {
  const child = spawn(pythonOfVenv(environment), [join(peers, `${script}.py`)], {
    stdio: ['pipe', 'pipe', 'inherit'],
    env: { ...process.env, ...THREADS, PYTHONUNBUFFERED: '1' },
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  return {
    async ask<Answer>(operation: string, args: Record<string, unknown> = {}): Promise<Answer> {
      child.stdin.write(`${JSON.stringify({ operation, arguments: args })}\n`);
      const line = await lines.next();
      if (line.done === true) throw new Error(`The peer ${script}.py ended before it answered ${operation}.`);
      const answer = JSON.parse(line.value) as { ok: Answer } | { error: string };
      if ('error' in answer) throw new Error(`The peer ${script}.py failed at ${operation}: ${answer.error}`);
      return answer.ok;
    },
    async stop() {
      child.stdin.end();
      await ended;
    },
  };
}

function pythonOfVenv(environment?: string): string {
  const [folder, file] =
    environment === undefined
      ? ['peers', 'requirements.txt']
      : [`peers-${environment}`, `${environment}-requirements.txt`];
  const venv = join('dist', folder);
  const requirements = readFileSync(join(peers, file), 'utf8');
  const made = join(venv, 'requirements.txt');
  const python = join(venv, process.platform === 'win32' ? 'Scripts/python.exe' : 'bin/python');
  if (existsSync(made) && readFileSync(made, 'utf8') === requirements) return python;
  mkdirSync(venv, { recursive: true });
  run(process.platform === 'win32' ? 'python' : 'python3', ['-m', 'venv', '--clear', venv]);
  run(python, ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', '-r', join(peers, file)]);
  writeFileSync(made, requirements);
  return python;
}

function run(command: string, args: readonly string[]): void {
  const { status, error } = spawnSync(command, args, { stdio: ['ignore', 'inherit', 'inherit'] });
  if (status !== 0)
    throw new Error(`${command} ${args.join(' ')} failed. The peers need Python 3.11 or later with venv.`, {
      cause: error,
    });
}
