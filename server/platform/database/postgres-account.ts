import { execFile, spawn } from 'node:child_process';
import { promisify } from 'node:util';
import { StartupError } from '../../startup-error.ts';

const run = promisify(execFile);

/** The account that PostgreSQL's programs run as where this process is root, which PostgreSQL refuses to be. */
export interface PostgresAccount {
  readonly uid: number;
  readonly gid: number;
}

const NAME = 'postgres';

/**
 * The account `postgres`, which is created when it is missing; null for an ordinary user, who runs PostgreSQL as
 * themselves.
 *
 * @throws {StartupError} when the account cannot be created
 */
export async function postgresAccount(): Promise<PostgresAccount | null> {
  if (process.platform === 'win32' || process.getuid?.() !== 0) return null;
  return (await accountIds(NAME)) ?? (await createAccount(NAME));
}

/** Whether the account can enter a folder: the permissions of every folder above it count too. */
export function canEnter(account: PostgresAccount | null, folder: string): Promise<boolean> {
  return account === null ? Promise.resolve(true) : succeeds(account, 'cd -- "$1"', folder);
}

/** Whether the account can run a program and read a file beside it. */
export function canUse(account: PostgresAccount | null, program: string, file: string): Promise<boolean> {
  return account === null ? Promise.resolve(true) : succeeds(account, 'test -r "$2" && "$1" --version', program, file);
}

/**
 * Asking the system as that account is the only sure answer: modes do not tell of access lists and read-only mounts.
 */
function succeeds(account: PostgresAccount, command: string, ...args: readonly string[]): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const shell = spawn('/bin/sh', ['-c', command, 'sh', ...args], { ...account, cwd: '/', stdio: 'ignore' });
    shell.once('error', reject);
    shell.once('exit', (code) => resolve(code === 0));
  });
}

async function accountIds(name: string): Promise<PostgresAccount | null> {
  try {
    const [uid, gid] = await Promise.all(
      ['-u', '-g'].map(async (option) => Number((await run('id', [option, name])).stdout)),
    );
    return uid === undefined || gid === undefined ? null : { uid, gid };
  } catch {
    return null; // `id` fails when there is no such account
  }
}

async function createAccount(name: string): Promise<PostgresAccount> {
  try {
    await run('useradd', ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', name]);
  } catch (error) {
    throw new StartupError(
      `PostgreSQL does not run as root, and the account "${name}" for it cannot be created. Start Amend as an ordinary user, or set DATABASE_URL to a PostgreSQL server.`,
      { cause: error },
    );
  }
  const ids = await accountIds(name);
  if (ids === null)
    throw new StartupError(`The account "${name}" was created but cannot be read. Start Amend as an ordinary user.`);
  return ids;
}
