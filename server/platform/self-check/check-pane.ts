import { readFile } from 'node:fs/promises';
import type { CheckFinding } from '../../../contract/check-finding.ts';

/**
 * Whether the pages that people load are of the server's version.
 *
 * @param page    the pane's page as it was built, which says its version
 * @param version of the server
 */
export async function checkPane(page: string, version: string): Promise<CheckFinding> {
  const text = await readFile(page, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  if (text === null) return { code: 'pane-missing', values: {} };
  // The build takes the quotes away that HTML does not need.
  const built = /<meta name="?amend-version"? content="?([^"\s>]+)/.exec(text)?.[1] ?? 'unknown';
  return built === version
    ? { code: 'pane-fits', values: { version } }
    : { code: 'pane-differs', values: { version: built, server: version } };
}
