import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Config } from './config.ts';
import { KEY_BYTES, type SealKey } from './platform/secrets/secret-seal.ts';
import { makeFileOnce } from './file-once.ts';
import { StartupError } from './startup-error.ts';

/**
 * The key that secrets of connections are sealed with: of the file that the settings name, or one in the data folder,
 * which is made where there is none. Only the account of the server may read it.
 *
 * @throws {StartupError} when the file cannot be read or holds another kind of key
 */
export async function loadFeedKey({
  feedKeyFile,
  dataFolder,
}: Pick<Config, 'feedKeyFile' | 'dataFolder'>): Promise<SealKey> {
  const file = feedKeyFile ?? path.join(dataFolder, 'feed-key');
  if (feedKeyFile === null) await makeFileOnce(file, () => randomBytes(KEY_BYTES).toString('base64'));
  const fail = (why: string, cause?: unknown) =>
    new StartupError(
      `${file} cannot be read as a key of ${KEY_BYTES} bytes (${why}). Make one with “openssl rand -base64 ${KEY_BYTES} > ${file}”, or unset FEED_KEY_FILE; secrets of connections must then be entered again.`,
      { cause },
    );
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    throw fail((error as Error).message, error);
  });
  const key = Buffer.from(text.trim(), 'base64');
  if (key.length !== KEY_BYTES) throw fail(`it holds ${key.length}`);
  return key;
}
