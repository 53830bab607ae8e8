import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { ownCertificate, type Certificate } from '../../server/platform/http/certificate.ts';
import { openCertificate } from '../../server/server-certificate.ts';
import { SILENT } from '../setup/test-server.ts';

const NOW = new Date('2026-03-01T00:00:00Z');
const DAY_MS = 86_400_000;
const END = new Date(NOW.getTime() + 397 * DAY_MS);

describe('the certificate that the server has', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'amend-server-certificate-'));
  });
  afterEach(async () => {
    jest.useRealTimers();
    await rm(folder, { recursive: true });
  });
  const given = async (made: Certificate) => {
    const files = { certificateFile: path.join(folder, 'c.pem'), keyFile: path.join(folder, 'k.pem') };
    await writeFile(files.certificateFile, made.cert);
    await writeFile(files.keyFile, made.key);
    return { ...files, dataFolder: folder };
  };

  test('has an end that somebody must look to when somebody gave it, and none when it is the server’s own', async () => {
    const own = await openCertificate({ certificateFile: null, keyFile: null, dataFolder: folder }, () => NOW, SILENT);
    expect([own.isOwn, own.endsAt()]).toEqual([true, null]);
    const theirs = await openCertificate(await given(own.current()), () => NOW, SILENT);
    expect([theirs.isOwn, theirs.endsAt()]).toEqual([false, END]);
  });

  test('is read once a day: a new one is told, until that is stopped', async () => {
    const first = await ownCertificate(folder, NOW);
    const files = await given(first);
    const certificate = await openCertificate(files, () => NOW, SILENT);
    jest.useFakeTimers({ doNotFake: ['nextTick', 'setImmediate', 'queueMicrotask'] });
    let told: (renewed: Certificate) => void = () => undefined;
    const renewals: Certificate[] = [];
    const stop = certificate.follow((renewed) => {
      renewals.push(renewed);
      told(renewed);
    });
    const other = await ownCertificate(folder, new Date(NOW.getTime() + 380 * DAY_MS));
    await given(other);
    const renewed = new Promise<Certificate>((resolve) => (told = resolve));
    jest.advanceTimersByTime(DAY_MS);
    expect((await renewed).cert.trim()).toBe(other.cert.trim());
    await new Promise((resolve) => setImmediate(resolve));
    expect(certificate.endsAt()!.getTime()).toBeGreaterThan(END.getTime());
    await stop();
    jest.advanceTimersByTime(2 * DAY_MS);
    await new Promise((resolve) => setImmediate(resolve));
    expect(renewals).toHaveLength(1);
  });
});
