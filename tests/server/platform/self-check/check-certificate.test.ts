import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createServer, type Server } from 'node:tls';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { generate } from 'selfsigned';
import { checkCertificate } from '../../../../server/platform/self-check/check-certificate.ts';

const NOW = new Date('2026-11-29T09:00:00Z');
const DAY_MS = 86_400_000;
const ADDRESS = new URL('https://amend.example.org');

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'amend-test-check-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** A certificate that begins and ends so many days from now. */
function made(begins: number, ends: number, name = 'amend.example.org') {
  return generate([{ name: 'commonName', value: name }], {
    keyType: 'ec',
    curve: 'P-256',
    algorithm: 'sha256',
    notBeforeDate: new Date(NOW.getTime() + begins * DAY_MS),
    notAfterDate: new Date(NOW.getTime() + ends * DAY_MS),
    extensions: [{ name: 'subjectAltName', altNames: [{ type: 2, value: name }] }],
  });
}

async function check(text: string, kind: 'given' | 'own' = 'given') {
  const file = path.join(folder, 'certificate.pem');
  await writeFile(file, text);
  return checkCertificate({ kind, certificateFile: file }, ADDRESS, NOW);
}

describe('the certificate of the settings', () => {
  test.each([
    [-10, 90.5, 'certificate-good', { days: 90, endsAt: '2027-02-27T21:00:00.000Z' }],
    [-80, 5.5, 'certificate-ends-soon', { days: 5 }],
    [-90, -1, 'certificate-ended', { endsAt: '2026-11-28T09:00:00.000Z' }],
    [1, 90, 'certificate-early', { beginsAt: '2026-11-30T09:00:00.000Z' }],
  ])('that begins on day %d and ends on day %d is %s', async (begins, ends, code, values) => {
    const { cert } = await made(begins, ends);
    expect(await check(cert)).toMatchObject({ code, values: { host: 'amend.example.org', ...values } });
  });

  test('for another name is told with the names that it is for', async () => {
    const { cert } = await made(-1, 90, 'other.example.org');
    expect(await check(cert)).toEqual({
      code: 'certificate-of-another',
      values: { host: 'amend.example.org', names: 'other.example.org' },
    });
  });

  test('is the first of its file, and found beside a key', async () => {
    const [own, above] = [await made(-1, 90), await made(-1, 3, 'authority.example.org')];
    expect(await check(`${own.private}\n${own.cert}\n${above.cert}`)).toMatchObject({ code: 'certificate-good' });
  });

  test('that is none, or not there, is told with its file', async () => {
    const file = path.join(folder, 'certificate.pem');
    expect(await check('no certificate')).toEqual({
      code: 'certificate-unreadable',
      values: { file, fault: 'no-certificate' },
    });
    const nowhere = path.join(folder, 'nowhere.pem');
    expect(await checkCertificate({ kind: 'given', certificateFile: nowhere }, ADDRESS, NOW)).toEqual({
      code: 'certificate-unreadable',
      values: { file: nowhere, fault: 'ENOENT' },
    });
  });

  test('is the server’s own where there is none, and nobody vouches for that', async () => {
    const { cert } = await made(-1, 300, 'localhost');
    expect(await check(cert, 'own')).toMatchObject({ code: 'certificate-own' });
  });
});

describe('the certificate that a proxy shows', () => {
  let server: Server | undefined;
  const shown = async ({ private: key, cert }: Awaited<ReturnType<typeof made>>, host = 'localhost') => {
    server = createServer({ key, cert });
    await new Promise<void>((resolve) => server!.listen(0, resolve));
    const { port } = server.address() as AddressInfo;
    const finding = await checkCertificate({ kind: 'shown' }, new URL(`https://${host}:${port}`), NOW);
    await new Promise((resolve) => server!.close(resolve));
    return finding;
  };

  test('is looked at there, whoever vouches for it, which is told when this machine does not know them', async () => {
    expect(await shown(await made(-1, 90, 'localhost'))).toEqual({
      code: 'certificate-unknown-issuer',
      values: { host: 'localhost', issuer: 'CN=localhost', fault: 'DEPTH_ZERO_SELF_SIGNED_CERT' },
    });
  });

  test('is wrong for what it says itself before anything else', async () => {
    expect(await shown(await made(-90, -1, 'localhost'))).toMatchObject({ code: 'certificate-ended' });
    expect(await shown(await made(-1, 90))).toMatchObject({
      code: 'certificate-of-another',
      values: { host: 'localhost', names: 'amend.example.org' },
    });
  });

  test('cannot be looked at where nobody answers', async () => {
    expect(await checkCertificate({ kind: 'shown' }, new URL('https://127.0.0.1:1'), NOW)).toEqual({
      code: 'certificate-out-of-reach',
      values: { address: 'https://127.0.0.1:1', fault: 'ECONNREFUSED' },
    });
  });
});
