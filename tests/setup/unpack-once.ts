import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';

/**
 * A folder with what was unpacked into it, for all processes: under its name it is whole, and nobody writes to it any
 * more. Whoever comes first has it; those who unpack at the same time throw theirs away.
 *
 * @param unpack fills a folder that nobody else knows
 * @returns the folder
 */
export async function unpackOnce(folder: string, unpack: (into: string) => Promise<void>): Promise<string> {
  if (existsSync(folder)) return folder;
  await mkdir(dirname(folder), { recursive: true });
  const making = await mkdtemp(`${folder}-`);
  try {
    await unpack(making);
    await rename(making, folder);
  } catch (error) {
    await rm(making, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  }
  return folder;
}
