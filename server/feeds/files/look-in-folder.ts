import { createHash } from 'node:crypto';
import { constants, type BigIntStats } from 'node:fs';
import { lstat, open, readdir, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { FeedError } from '../ports/source.ts';
import type { TextBytes } from './text-bytes.ts';

/** A file that lies in a folder. */
export interface FolderFile {
  readonly name: string;
  readonly path: string;
  readonly bytes: number;
  /** Of its size and time: another one is another file. */
  readonly stamp: string;
}

/** Names of files that programs are still at, or that are nobody's to read. */
const UNFINISHED = /^[.~]|\.(tmp|temp|part|partial|crdownload|filepart)(\.[^.]*)?$/i;
/** What is wrong with a folder that is not there, or not for us. */
const AWAY = new Set(['ENOENT', 'ENOTDIR', 'EACCES', 'EPERM', 'ESTALE', 'EIO', 'EHOSTDOWN', 'ETIMEDOUT']);

/**
 * The files of a folder itself whose names end with a suffix, by name. Only files are: no link is followed, wherever it
 * leads, and nothing is looked at in folders within.
 *
 * @param name of the folder, as the settings have it
 * @throws {FeedError} missing, where the folder is not there
 */
export async function filesIn(folder: string, name: string, suffix: string): Promise<FolderFile[]> {
  const files: FolderFile[] = [];
  for (const entry of await entriesOf(folder, name)) {
    if (!entry.toLowerCase().endsWith(suffix.toLowerCase()) || UNFINISHED.test(entry)) continue;
    const path = join(folder, entry);
    const stats = await lstat(path, { bigint: true }).catch(ifGone);
    if (stats?.isFile() === true) files.push({ name: entry, path, bytes: Number(stats.size), stamp: stampOf(stats) });
  }
  return files.sort((a, b) => (a.name < b.name ? -1 : 1));
}

/**
 * Opens a file for reading: itself, where meanwhile no link has taken its place.
 *
 * @returns its bytes and their SHA-256; null where it is gone, or another by now
 */
export async function withFolderFile<Result>(
  file: FolderFile,
  use: (bytes: TextBytes, hash: string) => Promise<Result>,
): Promise<Result | null> {
  const handle = await open(file.path, constants.O_RDONLY | constants.O_NOFOLLOW).catch(ifGone);
  if (handle === null) return null;
  try {
    if (stampOf(await handle.stat({ bigint: true })) !== file.stamp) return null;
    const bytes = bytesOf(handle);
    const hash = createHash('sha256');
    for await (const piece of bytes()) hash.update(piece);
    return await use(bytes, hash.digest('hex'));
  } finally {
    await handle.close();
  }
}

function bytesOf(handle: FileHandle): TextBytes {
  return () => handle.createReadStream({ start: 0, autoClose: false, highWaterMark: 262_144 });
}

async function entriesOf(folder: string, name: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (!AWAY.has((error as NodeJS.ErrnoException).code ?? '')) throw error;
    throw new FeedError({ reason: 'missing', what: 'folder', name }, { cause: error });
  }
}

function stampOf({ size, mtimeNs, ino }: BigIntStats): string {
  return `${size}:${mtimeNs}:${ino}`;
}

/** Files come and go; a link in place of a file is none. */
function ifGone(error: NodeJS.ErrnoException): null {
  if (['ENOENT', 'ELOOP', 'EACCES', 'ESTALE'].includes(error.code ?? '')) return null;
  throw error;
}
