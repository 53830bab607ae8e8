import { readFile, realpath } from 'node:fs/promises';
import path from 'node:path';
import { execFileSync } from 'node:child_process';
import pg from 'pg';

/** The PostgreSQL that a server runs in its data folder, seen from outside: to be broken. */
export class OwnPostgres {
  constructor(private readonly dataFolder: string) {}

  /** Process id and port of the postmaster that runs now. */
  async postmaster(): Promise<{ pid: number; port: number }> {
    const folder = await realpath(path.join(this.dataFolder, 'postgres'));
    const lines = (await readFile(path.join(folder, 'postmaster.pid'), 'utf8')).split('\n');
    return { pid: Number(lines[0]), port: Number(lines[3]) };
  }

  async signal(signal: NodeJS.Signals): Promise<void> {
    process.kill((await this.postmaster()).pid, signal);
  }

  /** Pauses it whole, without a word to anybody. The postmaster first, so that it makes no more processes. */
  async pause(): Promise<void> {
    const { pid } = await this.postmaster();
    process.kill(pid, 'SIGSTOP');
    for (const child of childrenOf(pid)) process.kill(child, 'SIGSTOP');
  }

  /** Lets it go on. The postmaster last: awake, it would clear away those that have ended before they are woken. */
  async resume(): Promise<void> {
    const { pid } = await this.postmaster();
    for (const child of childrenOf(pid)) process.kill(child, 'SIGCONT');
    process.kill(pid, 'SIGCONT');
  }

  /** Ends every connection to Amend's database, as an admin would. */
  async terminateBackends(): Promise<void> {
    await this.#query(
      `select pg_terminate_backend(pid) from pg_stat_activity where datname = 'amend' and pid <> pg_backend_pid()`,
    );
  }

  /** Kills the process behind one connection, after which PostgreSQL trusts none of the others and begins anew. */
  async killOneBackend(): Promise<void> {
    const [row] = await this.#query(
      `select pid from pg_stat_activity where datname = 'amend' and pid <> pg_backend_pid() and backend_type = 'client backend' order by state, pid limit 1`,
    );
    process.kill(row?.['pid'] as number, 'SIGKILL');
  }

  async #query(text: string): Promise<Record<string, unknown>[]> {
    const password = (await readFile(path.join(this.dataFolder, 'postgres-password'), 'utf8')).trim();
    const client = new pg.Client({
      host: '127.0.0.1',
      port: (await this.postmaster()).port,
      user: 'amend',
      password,
      database: 'postgres',
    });
    await client.connect();
    try {
      return (await client.query(text)).rows as Record<string, unknown>[];
    } finally {
      await client.end();
    }
  }
}

function childrenOf(pid: number): number[] {
  return execFileSync('ps', ['-o', 'pid=', '--ppid', String(pid)], { encoding: 'utf8' })
    .split('\n')
    .map(Number)
    .filter((id) => id > 0);
}
