import { ImapFlow } from 'imapflow';
import type { Logger } from 'pino';
import type { ConnectionOf } from '../../../contract/feeds/connection.ts';
import { FeedError } from '../ports/source.ts';
import { ANSWER_SECONDS, CONNECT_SECONDS, mailError } from './mail-fault.ts';

/** How long is waited where a server tells nothing, in milliseconds. */
export interface MailTiming {
  /** A connection that is told of new mails (IDLE) asks all the same, which shows that it still stands. */
  readonly renew: number;
  /** A server that tells nothing is asked. */
  readonly poll: number;
}
export const MAIL_TIMING: MailTiming = { renew: 5 * 60_000, poll: 10_000 };

/**
 * Connects and signs in, and ends the connection once `use` has, whatever it did. The line is encrypted as the
 * connection says or there is none: STARTTLS that is not offered is refused before any password is sent.
 *
 * @throws {FeedError} unreachable, slow, untrusted, sign-in, refused
 */
export async function withMailServer<Result>(
  connection: ConnectionOf<'imap'>,
  log: Logger,
  use: (client: ImapFlow) => Promise<Result>,
): Promise<Result> {
  const { host, port, user, password = '', security, certificateAuthority } = connection;
  const client = new ImapFlow({
    ...{ host, port, auth: { user, pass: password }, logger: false, disableAutoIdle: true },
    secure: security === 'tls',
    ...(security === 'tls' ? {} : { doSTARTTLS: security === 'starttls' }),
    tls: certificateAuthority === undefined ? {} : { ca: certificateAuthority },
    ...{ connectionTimeout: CONNECT_SECONDS * 1_000, greetingTimeout: CONNECT_SECONDS * 1_000 },
    socketTimeout: ANSWER_SECONDS * 1_000,
  });
  let lost: Error | null = null;
  client.on('error', (error: Error) => {
    lost ??= error;
    log.debug({ code: (error as NodeJS.ErrnoException).code }, 'a connection to a mail server broke');
  });
  try {
    await client.connect();
    return await use(client);
  } catch (error) {
    // What broke the connection says more than the command that found it broken.
    throw mailError(lost ?? error, connection);
  } finally {
    await endConnection(client);
  }
}

/**
 * Opens a mailbox; for reading alone, nothing of it can be changed.
 *
 * @throws {FeedError} missing, permission
 */
export async function openMailbox(client: ImapFlow, name: string, { readOnly }: { readOnly: boolean }): Promise<void> {
  try {
    const { readOnly: isReadOnly } = await client.mailboxOpen(name, { readOnly });
    if (!readOnly && isReadOnly === true) throw new FeedError({ reason: 'permission', what: 'STORE', said: name });
  } catch (error) {
    const { responseStatus, mailboxMissing } = error as { responseStatus?: string; mailboxMissing?: boolean };
    if (mailboxMissing !== true && responseStatus !== 'NO') throw error;
    throw new FeedError({ reason: 'missing', what: 'mailbox', name }, { cause: error });
  }
}

/** Says goodbye where somebody listens. */
async function endConnection(client: ImapFlow): Promise<void> {
  if (client.usable) await client.logout().catch(() => client.close());
  else client.close();
}

/** Waits for news of the open mailbox, without missing any that comes before the waiting. */
export class MailNews {
  private wake: (() => void) | null = null;
  private hasNews = false;

  constructor(
    private readonly client: ImapFlow,
    private readonly signal: AbortSignal,
  ) {
    client.on('exists', () => this.tell());
    client.on('close', () => this.tell());
    signal.addEventListener('abort', () => this.tell(), { once: true });
  }

  /**
   * Resolves when a mail came, the connection broke, the signal ended the run, or it is time to ask.
   *
   * @throws {FeedError} unreachable
   */
  async wait({ renew, poll }: MailTiming): Promise<void> {
    if (!this.hasNews && !this.signal.aborted && this.client.usable) {
      const canBeTold = this.client.capabilities.has('IDLE');
      // It ends with the next command, and with the connection, which is seen below.
      if (canBeTold) void this.client.idle().catch(() => undefined);
      await this.news(canBeTold ? renew : poll);
    }
    this.hasNews = false;
    if (!this.client.usable && !this.signal.aborted)
      throw new FeedError({ reason: 'unreachable', host: this.client.host, code: 'EConnectionClosed' });
  }

  private async news(milliseconds: number): Promise<void> {
    let timer: NodeJS.Timeout | undefined;
    await new Promise<void>((resolve) => {
      this.wake = resolve;
      timer = setTimeout(resolve, milliseconds);
    });
    clearTimeout(timer);
    this.wake = null;
  }

  private tell(): void {
    this.hasNews = true;
    this.wake?.();
  }
}
