import { link, mkdir, open, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { StartupError } from '../../startup-error.ts';
import { isProcessAlive, processStart } from './process-alive.ts';

const LOCK_FILE = 'server.lock';

/**
 * Makes the data folder, if it is not there, and makes sure that it can be written.
 *
 * @throws {StartupError} with the reason and what to do
 */
export async function prepareDataFolder(folder: string): Promise<void> {
  const probe = path.join(folder, `.probe-${process.pid}`);
  try {
    await mkdir(folder, { recursive: true });
    await (await open(probe, 'w')).close();
    await rm(probe);
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? String(error);
    throw new StartupError(
      `The data folder ${folder} cannot be written (${reason}). Give it to this user, or choose another one with DATA_DIR.`,
      { cause: error },
    );
  }
}

/**
 * Takes the data folder for this process alone; the returned function gives it back. The lock of a server that was
 * killed is recognised by its process being gone, and taken over.
 *
 * @throws {StartupError} when another server is using the folder
 */
export async function lockDataFolder(folder: string): Promise<() => Promise<void>> {
  const file = path.join(folder, LOCK_FILE);
  const own = `${file}.new-${process.pid}`;
  await writeFile(own, `${process.pid} ${processStart(process.pid)}`);
  try {
    // A link appears whole or not at all, and never over another one.
    while (!(await linkUnlessThere(own, file))) await removeStaleLock(folder, file);
  } finally {
    await rm(own, { force: true });
  }
  return () => rm(file, { force: true });
}

async function linkUnlessThere(from: string, to: string): Promise<boolean> {
  try {
    await link(from, to);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return false;
  }
}

async function removeStaleLock(folder: string, file: string): Promise<void> {
  const holder = await readFile(file, 'utf8').catch(() => null);
  if (holder === null) return; // given back meanwhile
  if (isHeld(holder)) {
    throw new StartupError(
      `Another Amend server (process ${holder.split(' ')[0]}) is using the data folder ${folder}. Stop it, or give this one a folder of its own with DATA_DIR.`,
    );
  }
  // Moved away under a name of our own first: of two servers that find the same stale lock only one can move it.
  const aside = `${file}.${process.pid}`;
  try {
    await rename(file, aside);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    return;
  }
  const moved = await readFile(aside, 'utf8');
  if (moved !== holder && isHeld(moved))
    await rename(aside, file); // the other server was faster: it holds the folder now
  else await rm(aside, { force: true });
}

/** Whether the process that a lock names still runs, and is the one that took it. */
function isHeld(holder: string): boolean {
  const [pid, start] = holder.split(' ');
  const id = Number(pid);
  if (!Number.isInteger(id) || id <= 0 || id === process.pid || !isProcessAlive(id)) return false;
  return start === undefined || start === '' || processStart(id) === start;
}
