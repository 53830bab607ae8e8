import { randomUUID } from 'node:crypto';
import { link, rm, writeFile } from 'node:fs/promises';

/** Makes a file that only the server's account reads, whole or not at all; of several processes, one makes it. */
export async function makeFileOnce(file: string, content: () => string): Promise<void> {
  const draft = `${file}.${randomUUID()}`;
  await writeFile(draft, content(), { mode: 0o600, flush: true });
  try {
    await link(draft, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    await rm(draft);
  }
}
