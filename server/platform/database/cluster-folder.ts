import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readlink, symlink } from 'node:fs/promises';
import path from 'node:path';
import { StartupError } from '../../startup-error.ts';
import { canEnter } from './postgres-account.ts';
import { SHARED_HOME, type PostgresBinaries } from './postgres-binaries.ts';
import { createCluster } from './postgres-cluster.ts';

/**
 * Finds the cluster of a data folder, or makes it: the folder `postgres` in it. Where PostgreSQL's account cannot enter
 * the data folder (below root's home, or of mode 0700), `postgres` is a link to a folder in {@link SHARED_HOME}.
 *
 * @returns the folder of the cluster's files; it is another's than the data folder's when a link led there
 * @throws {StartupError} when the folder that the link names is gone, or the account cannot enter a cluster made before
 */
export async function findCluster(
  binaries: PostgresBinaries,
  { dataFolder, password, home = SHARED_HOME }: { dataFolder: string; password: string; home?: string },
): Promise<string> {
  const inside = path.join(dataFolder, 'postgres');
  const outside = await readLink(inside);
  if (outside !== null) return requireCluster(outside, inside);
  const isReachable = await canEnter(binaries.account, dataFolder);
  if (isMade(inside)) return isReachable ? inside : refuseToLose(dataFolder);
  if (isReachable) {
    await createCluster(binaries, { folder: inside, password, durable: true });
    return inside;
  }
  const folder = path.join(await makeOutside(home, dataFolder), 'postgres');
  await createCluster(binaries, { folder, password, durable: true });
  // Linked last: a link always names a cluster that was complete once.
  await symlink(folder, inside);
  return folder;
}

/** Where the files of a data folder's cluster are, if it has one: in it, or where its link leads. */
export async function clusterFolder(dataFolder: string): Promise<string> {
  const inside = path.join(dataFolder, 'postgres');
  return (await readLink(inside)) ?? inside;
}

function isMade(folder: string): boolean {
  return existsSync(path.join(folder, 'PG_VERSION'));
}

async function readLink(file: string): Promise<string | null> {
  return readlink(file).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'EINVAL' || error.code === 'ENOENT') return null; // a folder, or nothing yet
    throw error;
  });
}

async function makeOutside(home: string, dataFolder: string): Promise<string> {
  const folder = path.join(home, `data-${randomBytes(6).toString('hex')}`);
  try {
    await mkdir(folder, { recursive: true, mode: 0o755 });
    return folder;
  } catch (error) {
    throw new StartupError(
      `PostgreSQL does not run as root, its account "postgres" cannot enter ${dataFolder}, and ${folder} cannot be made for it (${(error as NodeJS.ErrnoException).code}). Set DATA_DIR to a folder that every account can enter, or set DATABASE_URL.`,
      { cause: error },
    );
  }
}

/** An empty database in place of one that was lost would look as if everything had been deleted. */
function requireCluster(outside: string, link: string): string {
  if (isMade(outside)) return outside;
  throw new StartupError(
    `The database is gone: ${link} says that it is in ${outside}, and it is not there. Bring that folder back (in a container, keep it on a volume), or delete ${link} to begin with an empty database.`,
  );
}

function refuseToLose(dataFolder: string): never {
  throw new StartupError(
    `PostgreSQL does not run as root, and its account "postgres" can no longer enter ${dataFolder}, where its files are. Let it in again (chmod o+x ${dataFolder}, and the folders above), or choose another DATA_DIR.`,
  );
}
