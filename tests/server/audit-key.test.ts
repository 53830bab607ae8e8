import { chmod, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { loadAuditKey } from '../../server/audit-key.ts';
import { makeAuditKey } from '../../server/platform/audit/anchor.ts';

let dataFolder: string;
beforeEach(async () => {
  dataFolder = await mkdtemp(path.join(tmpdir(), 'amend-test-key-'));
});
afterEach(() => rm(dataFolder, { recursive: true, force: true }));

describe('the key that heads of logs are signed with', () => {
  test('is made once, whoever starts beside, and read by the account of the server alone', async () => {
    await chmod(dataFolder, 0o755);
    const keys = await Promise.all([1, 2, 3].map(() => loadAuditKey({ auditKeyFile: null, dataFolder })));
    expect(new Set(keys.map(({ id }) => id)).size).toBe(1);
    expect(await readdir(dataFolder)).toEqual(['audit-key.pem']);
    const { mode } = await stat(path.join(dataFolder, 'audit-key.pem'));
    expect(mode & 0o777).toBe(0o600);
    const text = await readFile(path.join(dataFolder, 'audit-key.pem'), 'utf8');
    expect((await loadAuditKey({ auditKeyFile: null, dataFolder })).id).toBe(keys[0]!.id);
    expect(await readFile(path.join(dataFolder, 'audit-key.pem'), 'utf8')).toBe(text);
  });

  test('is that of the file that is named, and none is made then', async () => {
    const auditKeyFile = path.join(dataFolder, 'own.pem');
    await writeFile(auditKeyFile, makeAuditKey().pem);
    await loadAuditKey({ auditKeyFile, dataFolder });
    expect(await readdir(dataFolder)).toEqual(['own.pem']);
    await writeFile(auditKeyFile, 'no key');
    await expect(loadAuditKey({ auditKeyFile, dataFolder })).rejects.toThrow(
      /cannot be read as an Ed25519 private key/,
    );
  });
});
