import { X509Certificate } from 'node:crypto';
import { readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { StartupError } from '../../startup-error.ts';

/** A certificate with its private key, both PEM. */
export interface Certificate {
  readonly cert: string;
  readonly key: string;
}

/** The settings that say whose certificate the server shows. */
export interface CertificateSettings {
  readonly certificateFile: string | null;
  readonly keyFile: string | null;
  readonly dataFolder: string;
}

/** Where the server's certificate is: one of its own, key and certificate in one file, or one that somebody gave it. */
export type CertificateFiles =
  | { readonly kind: 'own'; readonly certificateFile: string }
  | { readonly kind: 'given'; readonly certificateFile: string; readonly keyFile: string };

/**
 * Whether the server makes its certificate, or was given one: that takes both files.
 * @example certificateFiles({ certificateFile: null, keyFile: null, dataFolder: 'data' }) // => { kind: 'own', certificateFile: 'data/certificate.pem' }
 * @example certificateFiles({ certificateFile: 'amend.crt', keyFile: 'amend.key', dataFolder: 'data' }) // => { kind: 'given', certificateFile: 'amend.crt', keyFile: 'amend.key' }
 */
export function certificateFiles({ certificateFile, keyFile, dataFolder }: CertificateSettings): CertificateFiles {
  return certificateFile === null || keyFile === null
    ? { kind: 'own', certificateFile: ownCertificateFile(dataFolder) }
    : { kind: 'given', certificateFile, keyFile };
}

const DAY_MS = 86_400_000;
/** Browsers refuse certificates valid for more than 398 days. */
const VALID_DAYS = 397;
/** One that ends sooner is made anew. */
const RENEW_DAYS = 30;

/**
 * The server's own certificate for `localhost`, kept in the data folder and made anew before it ends. Nobody vouches
 * for it, so a browser asks once; the traffic it protects never leaves the machine.
 */
export async function ownCertificate(dataFolder: string, now: Date): Promise<Certificate> {
  const file = ownCertificateFile(dataFolder);
  const kept = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  const certificate = kept === null ? null : fromPem(kept);
  if (certificate !== null && isGoodFor(certificate, now)) return certificate;
  const fresh = await makeCertificate(now);
  const draft = `${file}.${process.pid}`;
  // Key and certificate in one file: a server killed between two writes would keep a pair that does not fit.
  await writeFile(draft, `${fresh.key.trim()}\n${fresh.cert.trim()}\n`, { mode: 0o600 });
  await rename(draft, file);
  return fresh;
}

/**
 * A certificate that somebody else made.
 *
 * @throws {StartupError} when a file cannot be read or the two do not fit
 */
export async function givenCertificate(certificateFile: string, keyFile: string): Promise<Certificate> {
  const read = (file: string, variable: string) =>
    readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
      throw new StartupError(`${variable}: ${file} cannot be read (${error.code}).`, { cause: error });
    });
  const cert = await read(certificateFile, 'CERTIFICATE_FILE');
  const key = await read(keyFile, 'KEY_FILE');
  if (!/BEGIN CERTIFICATE/.test(cert) || !/BEGIN .*PRIVATE KEY/.test(key))
    throw new StartupError('CERTIFICATE_FILE and KEY_FILE must be PEM files.');
  return { cert, key };
}

/** When a certificate ends. */
export function endOfCertificate({ cert }: Certificate): Date {
  return new Date(new X509Certificate(cert).validTo);
}

async function makeCertificate(now: Date): Promise<Certificate> {
  // Once in a year, as a rule: a server that has a certificate starts without it.
  const { generate } = await import('selfsigned');
  const { private: key, cert } = await generate([{ name: 'commonName', value: 'localhost' }], {
    keyType: 'ec',
    curve: 'P-256',
    algorithm: 'sha256',
    // A little in the past, for clocks that are a little behind.
    notBeforeDate: new Date(now.getTime() - DAY_MS / 24),
    notAfterDate: new Date(now.getTime() + VALID_DAYS * DAY_MS),
    extensions: [
      { name: 'basicConstraints', cA: false, critical: true },
      { name: 'keyUsage', digitalSignature: true, critical: true },
      { name: 'extKeyUsage', serverAuth: true },
      {
        name: 'subjectAltName',
        altNames: [
          { type: 2, value: 'localhost' },
          { type: 7, ip: '127.0.0.1' },
          { type: 7, ip: '::1' },
        ],
      },
    ],
  });
  return { cert, key };
}

function fromPem(text: string): Certificate | null {
  const cert = /-----BEGIN CERTIFICATE-----[^]*?-----END CERTIFICATE-----/.exec(text)?.[0];
  const key = /-----BEGIN [A-Z ]*PRIVATE KEY-----[^]*?-----END [A-Z ]*PRIVATE KEY-----/.exec(text)?.[0];
  return cert === undefined || key === undefined ? null : { cert, key };
}

function isGoodFor({ cert }: Certificate, now: Date): boolean {
  try {
    const { validFrom, validTo } = new X509Certificate(cert);
    return Date.parse(validFrom) <= now.getTime() && Date.parse(validTo) - now.getTime() > RENEW_DAYS * DAY_MS;
  } catch {
    return false; // not a certificate any more: a new one takes its place
  }
}

function ownCertificateFile(dataFolder: string): string {
  return path.join(dataFolder, 'certificate.pem');
}
