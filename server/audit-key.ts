import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Config } from './config.ts';
import { makeFileOnce } from './file-once.ts';
import { makeAuditKey, openAuditKey, type AuditKey } from './platform/audit/anchor.ts';
import { StartupError } from './startup-error.ts';

/**
 * The key that heads of logs are signed with: of the file that the settings name, or one in the data folder, which is
 * made where there is none. Only the account of the server may read it.
 *
 * @throws {StartupError} when the file cannot be read or holds another kind of key
 */
export async function loadAuditKey({
  auditKeyFile,
  dataFolder,
}: Pick<Config, 'auditKeyFile' | 'dataFolder'>): Promise<AuditKey> {
  const file = auditKeyFile ?? path.join(dataFolder, 'audit-key.pem');
  if (auditKeyFile === null) await makeFileOnce(file, () => makeAuditKey().pem);
  try {
    return openAuditKey(await readFile(file, 'utf8'));
  } catch (error) {
    throw new StartupError(
      `${file} cannot be read as an Ed25519 private key (${(error as Error).message}). Make one with “openssl genpkey -algorithm ed25519 -out ${file}”, or unset AUDIT_KEY_FILE.`,
      { cause: error },
    );
  }
}
