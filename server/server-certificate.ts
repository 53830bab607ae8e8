import type { Logger } from 'pino';
import {
  certificateFiles,
  endOfCertificate,
  givenCertificate,
  ownCertificate,
  type Certificate,
  type CertificateSettings,
} from './platform/http/certificate.ts';

const RENEWAL_CHECK_MS = 86_400_000;

/** The certificate that the server has at present. */
export interface ServerCertificate {
  readonly current: () => Certificate;
  /** Whether the server makes its own, and makes it anew before it ends. */
  readonly isOwn: boolean;
  /** When the one that somebody gave it ends; null of its own. */
  readonly endsAt: () => Date | null;
  /** Reads it once a day. @returns what stops that */
  follow(onRenewed: (certificate: Certificate) => void): () => Promise<void>;
}

/** @throws {StartupError} when a file cannot be read, or is no certificate */
export async function openCertificate(
  settings: CertificateSettings,
  clock: () => Date,
  log: Logger,
): Promise<ServerCertificate> {
  const files = certificateFiles(settings);
  const isOwn = files.kind === 'own';
  const read = () =>
    files.kind === 'own'
      ? ownCertificate(settings.dataFolder, clock())
      : givenCertificate(files.certificateFile, files.keyFile);
  let current = await read();
  return {
    current: () => current,
    isOwn,
    endsAt: () => (isOwn ? null : endOfCertificate(current)),
    follow: (onRenewed) => {
      const renew = async (): Promise<void> => {
        const renewed = await read();
        onRenewed(renewed);
        current = renewed;
      };
      const renewal = setInterval(() => {
        renew().catch((error: unknown) => log.error({ err: error }, 'the certificate cannot be renewed'));
      }, RENEWAL_CHECK_MS);
      return async () => clearInterval(renewal);
    },
  };
}
