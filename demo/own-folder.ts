import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Undo } from './run-demo.ts';

/** A folder for what the servers of a demo keep, removed in the end. */
export async function ownFolder(undo: Undo[]): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'amend-demo-'));
  undo.push(() => rm(folder, { recursive: true, force: true, maxRetries: 5 }));
  // PostgreSQL's account is to enter it, where the demo is run by root.
  await chmod(folder, 0o755);
  return folder;
}
