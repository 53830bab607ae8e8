import { spawn } from 'node:child_process';
import { chown, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import path from 'node:path';
import { StartupError } from '../../startup-error.ts';
import type { PostgresBinaries } from './postgres-binaries.ts';

/** The account that owns the databases of a cluster that Amend made. */
export const CLUSTER_USER = 'amend';

/** PostgreSQL's own log, inside the cluster's folder. */
const LOG_FILE = 'amend.log';

export interface ClusterOptions {
  /** Folder of the cluster's files; its parent exists. */
  readonly folder: string;
  readonly password: string;
  /** False trades safety at a power cut for speed: for tests only. */
  readonly durable: boolean;
}

/**
 * Makes a new cluster. It appears under its final name only when it is complete, so a server killed while making
 * one finds nothing half-made at the next start. About a second.
 */
export async function createCluster(
  binaries: PostgresBinaries,
  { folder, password, durable }: ClusterOptions,
): Promise<void> {
  const parent = path.dirname(folder);
  const drafts = `${path.basename(folder)}.new-`;
  for (const name of await readdir(parent))
    if (name.startsWith(drafts)) await rm(path.join(parent, name), { recursive: true, force: true });
  const draft = path.join(parent, `${drafts}${process.pid}`);
  const passwordFile = `${draft}.password`;
  await mkdir(draft, { mode: 0o700 });
  await writeFile(passwordFile, `${password}\n`, { mode: 0o600 });
  if (binaries.account !== null) {
    for (const each of [draft, passwordFile]) await chown(each, binaries.account.uid, binaries.account.gid);
  }
  try {
    const result = await runProgram(
      binaries,
      binaries.initdb,
      [
        '--pgdata',
        draft,
        '--username',
        CLUSTER_USER,
        '--pwfile',
        passwordFile,
        '--auth',
        'scram-sha-256',
        '--encoding',
        'UTF8',
        '--locale',
        'C',
        '--locale-provider',
        'builtin',
        '--builtin-locale',
        'C.UTF-8',
        '--no-instructions',
        ...(durable ? [] : ['--no-sync']),
      ],
      parent,
    );
    if (result.code !== 0) {
      throw new StartupError(
        `PostgreSQL could not make its files in ${folder}: ${reasonIn(result.output)}. Look for free space and permissions there, or choose another DATA_DIR.`,
      );
    }
    await rename(draft, folder);
  } finally {
    await rm(passwordFile, { force: true });
    await rm(draft, { recursive: true, force: true });
  }
}

/**
 * Starts the cluster's server on a loopback port and waits until it answers. The server is a daemon of its own:
 * Ctrl-C in the terminal does not reach it, so that it stops after its clients and not before.
 *
 * @param settings more server settings, by name
 */
export async function startCluster(
  binaries: PostgresBinaries,
  folder: string,
  port: number,
  settings: Readonly<Record<string, string>>,
): Promise<void> {
  const log = path.join(folder, LOG_FILE);
  await rm(log, { force: true });
  const flags = Object.entries({
    port: String(port),
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    log_min_messages: 'warning',
    log_checkpoints: 'off',
    max_connections: '100',
    ...settings,
  }).map(([name, value]) => `-c ${name}=${value === '' ? '""' : value}`);
  const result = await runProgram(
    binaries,
    binaries.pgCtl,
    ['start', '--wait', '--timeout=60', '--silent', '--pgdata', folder, '--log', log, '--options', flags.join(' ')],
    folder,
  );
  if (result.code !== 0) {
    const reason = await readFile(log, 'utf8').catch(() => result.output);
    throw new StartupError(`PostgreSQL does not start in ${folder}: ${reasonIn(reason)}. Its log is ${log}.`);
  }
}

/** Stops the cluster's server: open transactions are rolled back, committed ones are on disk. */
export async function stopCluster(
  binaries: PostgresBinaries,
  folder: string,
  mode: 'fast' | 'immediate' = 'fast',
): Promise<void> {
  const result = await runProgram(
    binaries,
    binaries.pgCtl,
    ['stop', '--wait', '--timeout=20', '--silent', '--mode', mode, '--pgdata', folder],
    folder,
  );
  if (result.code !== 0 && !/PID file .* does not exist|no server running/i.test(result.output)) {
    throw new Error(`PostgreSQL in ${folder} did not stop: ${reasonIn(result.output)}`);
  }
}

/** A TCP port on the loopback address that nobody listens on at the moment. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Runs one of PostgreSQL's programs as its account and collects what it says. */
async function runProgram(
  binaries: PostgresBinaries,
  program: string,
  args: readonly string[],
  cwd: string,
): Promise<{ code: number; output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      cwd,
      ...(binaries.account ?? {}),
      // In a session of its own: Ctrl-C in the terminal is for the server, which then stops PostgreSQL in its turn.
      detached: process.platform !== 'win32',
      env: { ...process.env, LC_ALL: 'C', LC_MESSAGES: 'C' },
      // pg_ctl's daemon inherits the output pipe: what counts is that pg_ctl has exited, not that the pipe is closed.
      stdio: ['ignore', 'pipe', 'pipe'],
      windowsHide: true,
    });
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.once('error', (error: NodeJS.ErrnoException) => reject(cannotRun(program, error)));
    child.once('exit', (code) => {
      child.stdout.destroy();
      child.stderr.destroy();
      resolve({ code: code ?? 1, output });
    });
  });
}

function cannotRun(program: string, cause: NodeJS.ErrnoException): StartupError {
  return new StartupError(
    `PostgreSQL's program ${program} does not run: ${cause.message}. Run "npm ci" again, or set DATABASE_URL to a PostgreSQL server.`,
    { cause },
  );
}

/** The line of a program's output that says what went wrong; the last one often only says what it cleaned up. */
function reasonIn(output: string): string {
  const lines = output
    .trim()
    .split('\n')
    .map((line) => line.trim());
  return lines.findLast((line) => /error|fatal|could not|cannot/i.test(line)) ?? lines.at(-1) ?? '';
}
