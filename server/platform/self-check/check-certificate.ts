import { X509Certificate } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { isIP } from 'node:net';
import { connect } from 'node:tls';
import { NO_CERTIFICATE, type CheckFinding } from '../../../contract/check-finding.ts';

/** Where the certificate is that people’s browsers see. */
export type CertificateSource =
  /** A file, given to the server or made by itself. The server itself shows it. */
  | { readonly kind: 'given' | 'own'; readonly certificateFile: string }
  /** A proxy in front shows it. */
  | { readonly kind: 'shown' };

const DAY_MS = 86_400_000;
/** As long as somebody may need to get another one. */
const SOON_DAYS = 21;
/** ms to connect. */
const PATIENCE_MS = 4_000;
/** Characters of names that are told. */
const MOST_NAMES = 200;

/**
 * Whether people’s browsers take the certificate, and how long it is good.
 *
 * @param address the address that people open
 */
export async function checkCertificate(source: CertificateSource, address: URL, now: Date): Promise<CheckFinding> {
  const host = hostOf(address);
  if (source.kind === 'shown') return checkShown(address, now);
  const file = source.certificateFile;
  const certificate = await readFile(file, 'utf8').then(readPem, reasonOf);
  if (typeof certificate === 'string') return { code: 'certificate-unreadable', values: { file, fault: certificate } };
  return source.kind === 'own'
    ? { code: 'certificate-own', values: { endsAt: timeOf(certificate.validTo).toISOString() } }
    : judge(certificate, host, now);
}

async function checkShown(address: URL, now: Date): Promise<CheckFinding> {
  const host = hostOf(address);
  const shown = await certificateAt(address).catch(reasonOf);
  if (typeof shown === 'string')
    return { code: 'certificate-out-of-reach', values: { address: address.origin, fault: shown } };
  const finding = judge(shown.certificate, host, now);
  const isOwnFault = finding.code !== 'certificate-good' && finding.code !== 'certificate-ends-soon';
  if (shown.fault === null || isOwnFault) return finding;
  const issuer = shown.certificate.issuer.replaceAll('\n', ', ').slice(0, MOST_NAMES);
  return { code: 'certificate-unknown-issuer', values: { host, issuer, fault: shown.fault } };
}

/** Without asking who vouches for it. */
function judge(certificate: X509Certificate, host: string, now: Date): CheckFinding {
  const [begins, ends] = [timeOf(certificate.validFrom), timeOf(certificate.validTo)];
  const endsAt = ends.toISOString();
  if (begins > now) return { code: 'certificate-early', values: { host, beginsAt: begins.toISOString() } };
  if (ends <= now) return { code: 'certificate-ended', values: { host, endsAt } };
  const isFor = isIP(host) === 0 ? certificate.checkHost(host) : certificate.checkIP(host);
  if (isFor === undefined) return { code: 'certificate-of-another', values: { host, names: namesOf(certificate) } };
  const days = Math.floor((ends.getTime() - now.getTime()) / DAY_MS);
  return { code: days < SOON_DAYS ? 'certificate-ends-soon' : 'certificate-good', values: { host, endsAt, days } };
}

/** The names that it is for, as one reads them. */
function namesOf({ subjectAltName, subject }: X509Certificate): string {
  const names = subjectAltName?.replaceAll(/(DNS|IP Address):/g, '') ?? /CN=(.*)/.exec(subject ?? '')?.[1] ?? '';
  return names.slice(0, MOST_NAMES);
}

function readPem(pem: string): X509Certificate | string {
  try {
    return new X509Certificate(pem);
  } catch {
    return NO_CERTIFICATE;
  }
}

function reasonOf({ code, message }: NodeJS.ErrnoException): string {
  return code ?? message;
}

/** As OpenSSL writes it, such as “Nov 29 08:00:00 2026 GMT”. */
function timeOf(text: string): Date {
  return new Date(Date.parse(text));
}

interface Shown {
  readonly certificate: X509Certificate;
  /** Why this machine would not take it; null when it would, but for its name. */
  readonly fault: string | null;
}

/** Looks at the certificate that is shown at an address, whoever vouches for it; nothing is asked there. */
function certificateAt(address: URL): Promise<Shown> {
  const host = hostOf(address);
  return new Promise((resolve, reject) => {
    const name = isIP(host) === 0 ? { servername: host } : {};
    const options = { host, port: Number(address.port || 443), rejectUnauthorized: false, ...name };
    const socket = connect(options, () => {
      const certificate = socket.getPeerX509Certificate();
      const fault = socket.authorized ? null : String(socket.authorizationError);
      socket.destroy();
      if (certificate === undefined) reject(new Error('no certificate'));
      else resolve({ certificate, fault: fault?.includes('ALTNAME') === true ? null : fault });
    });
    socket.setTimeout(PATIENCE_MS, () => socket.destroy(Object.assign(new Error('slow'), { code: 'ETIMEDOUT' })));
    socket.once('error', reject);
  });
}

function hostOf({ hostname }: URL): string {
  return hostname.replaceAll(/[[\]]/g, '');
}
