import { spawn, spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startBenchPostgres } from './bench-postgres.ts';

/** A server process with a durable PostgreSQL beside it, both thrown away at the end. */
export interface AmendProcess {
  /** `https://localhost:port`; the certificate is its own. */
  readonly address: string;
  readonly databaseUrl: string;
  /** Of the server. */
  readonly pid: number;
  stop(): Promise<void>;
}

const READY_TIMEOUT_MS = 60_000;

/**
 * Compiles the server, starts PostgreSQL with fsync on and the server process on free ports.
 *
 * @param environment settings of the server
 */
export async function startAmendProcess(environment: Readonly<Record<string, string>> = {}): Promise<AmendProcess> {
  const compiled = spawnSync(process.execPath, ['node_modules/typescript/bin/tsc', '-b', 'server'], {
    stdio: 'inherit',
  });
  if (compiled.status !== 0) throw new Error('The server does not compile.');
  const database = await startBenchPostgres();
  try {
    const server = await startServerProcess(database.url, environment);
    return {
      ...server,
      stop: async () => {
        await server.stop();
        await database.stop();
      },
    };
  } catch (error) {
    await database.stop();
    throw error;
  }
}

/**
 * Starts one more server process, as compiled before, on a database that another one uses; stopping it leaves the
 * database.
 */
export async function startServerProcess(
  databaseUrl: string,
  environment: Readonly<Record<string, string>> = {},
): Promise<AmendProcess> {
  const data = await mkdtemp(join(tmpdir(), 'amend-bench-data-'));
  const server = spawn(process.execPath, ['dist/server/main.js'], {
    env: { ...process.env, ...environment, PORT: '0', DATA_DIR: data, DATABASE_URL: databaseUrl },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const stop = async () => {
    if (server.exitCode === null) {
      const ended = new Promise((resolve) => server.once('exit', resolve));
      server.kill('SIGTERM');
      await ended;
    }
    await rm(data, { recursive: true, force: true });
  };
  try {
    const address = await new Promise<string>((resolve, reject) => {
      let printed = '';
      const late = setTimeout(
        () => reject(new Error(`The server was not ready after ${READY_TIMEOUT_MS / 1000} s: ${printed}`)),
        READY_TIMEOUT_MS,
      );
      server.stdout.on('data', (chunk: Buffer) => {
        printed += chunk.toString();
        const found = /(https:\/\/\S+)\/workbench\//.exec(printed);
        if (found?.[1] === undefined) return;
        clearTimeout(late);
        resolve(found[1]);
      });
      server.once('exit', (code) => reject(new Error(`The server ended with code ${code}: ${printed}`)));
    });
    return { address, databaseUrl, pid: server.pid!, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
