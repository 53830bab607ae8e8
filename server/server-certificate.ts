import type { Logger } from 'pino';
import type { Config } from './config.ts';
import { endOfCertificate, givenCertificate, ownCertificate, type Certificate } from './platform/http/certificate.ts';

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
  { certificateFile, keyFile, dataFolder }: Pick<Config, 'certificateFile' | 'keyFile' | 'dataFolder'>,
  clock: () => Date,
  log: Logger,
): Promise<ServerCertificate> {
  const isOwn = certificateFile === null || keyFile === null;
  const read = () => (isOwn ? ownCertificate(dataFolder, clock()) : givenCertificate(certificateFile, keyFile));
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
