import { X509Certificate } from 'node:crypto';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { endOfCertificate, givenCertificate, ownCertificate } from '../../../../server/platform/http/certificate.ts';

const NOW = new Date('2026-03-01T00:00:00Z');
const after = (days: number) => new Date(NOW.getTime() + days * 86_400_000);

describe("the server's own certificate", () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'amend-certificate-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  test('is for localhost by name and by number, for less than 398 days', async () => {
    const certificate = new X509Certificate((await ownCertificate(folder, NOW)).cert);
    expect([
      certificate.checkHost('localhost'),
      certificate.checkIP('127.0.0.1'),
      certificate.checkHost('example.com'),
    ]).toEqual(['localhost', '127.0.0.1', undefined]);
    expect(certificate.checkIP('::1')).toBe('::1');
    const days = (Date.parse(certificate.validTo) - Date.parse(certificate.validFrom)) / 86_400_000;
    expect(days).toBeGreaterThan(390);
    expect(days).toBeLessThan(398);
    expect(certificate.ca).toBe(false);
  });

  test('ends when it says so', async () => {
    const end = endOfCertificate(await ownCertificate(folder, NOW));
    expect(end).toEqual(after(397));
  });

  test('is kept, with a key that only this user can read', async () => {
    const first = await ownCertificate(folder, NOW);
    const second = await ownCertificate(folder, after(300));
    expect(new X509Certificate(second.cert).fingerprint256).toBe(new X509Certificate(first.cert).fingerprint256);
    expect(
      new X509Certificate(second.cert).checkPrivateKey((await import('node:crypto')).createPrivateKey(second.key)),
    ).toBe(true);
    if (process.platform !== 'win32')
      expect((await stat(path.join(folder, 'certificate.pem'))).mode & 0o777).toBe(0o600);
  });

  test('is made anew 30 days before it ends', async () => {
    const first = await ownCertificate(folder, NOW);
    const renewed = await ownCertificate(folder, after(370));
    expect(renewed.cert).not.toBe(first.cert);
    expect(Date.parse(new X509Certificate(renewed.cert).validTo)).toBeGreaterThan(after(700).getTime());
  });

  test('is made anew when its file is damaged', async () => {
    await writeFile(
      path.join(folder, 'certificate.pem'),
      '-----BEGIN CERTIFICATE-----\nxx\n-----END CERTIFICATE-----\n',
    );
    expect(new X509Certificate((await ownCertificate(folder, NOW)).cert).checkHost('localhost')).toBe('localhost');
    expect(await readFile(path.join(folder, 'certificate.pem'), 'utf8')).toMatch(/PRIVATE KEY/);
  });

  test('a given certificate that cannot be read is told by its variable', async () => {
    await expect(givenCertificate(path.join(folder, 'a.pem'), path.join(folder, 'b.pem'))).rejects.toThrow(
      /CERTIFICATE_FILE: .* cannot be read \(ENOENT\)/,
    );
    await writeFile(path.join(folder, 'a.pem'), 'no PEM');
    await expect(givenCertificate(path.join(folder, 'a.pem'), path.join(folder, 'a.pem'))).rejects.toThrow(
      'must be PEM files',
    );
  });
});
