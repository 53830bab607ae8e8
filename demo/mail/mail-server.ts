import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { ImapFlow } from 'imapflow';
import type { ConnectionOf } from '../../contract/feeds/connection.ts';
import { freePort } from '../../server/platform/database/postgres-cluster.ts';

/** GreenMail in one file, as `tests/setup/parts/greenmail.sh` fetches it. */
const GREENMAIL = 'dist/parts/greenmail-standalone-2.1.8.jar';
export const hasJava = spawnSync('java', ['-version']).status === 0;
export const hasGreenMail = hasJava && existsSync(GREENMAIL);

/** Of the one user of a mail server that is started here. */
export const USER_PASSWORD = 'pass-of-feed';
/** A server that is not up by then will not be. */
const STARTING_MS = 60_000;

/** A mail server of one's own, on loopback, with one user. */
export interface MailServer {
  readonly connection: ConnectionOf<'imap'>;
  /** The port that is encrypted from the first byte. */
  readonly tlsPort: number;
  /** A connection of somebody else, who puts mails into mailboxes. */
  client(): Promise<ImapFlow>;
  /** Ends it and all that it holds. */
  stop(): Promise<void>;
}

/** The address of the one user of {@link startGreenMail}. */
export const FEED_ADDRESS = 'feed@example.test';

/**
 * GreenMail, with everything in memory; it takes mails for its user by SMTP, too.
 *
 * @param port of IMAP; left out, a free one
 */
export async function startGreenMail(port?: number): Promise<MailServer & { readonly smtpPort: number }> {
  const [imap, tlsPort, smtpPort] = [port ?? (await freePort()), await freePort(), await freePort()];
  const options = {
    'imap.hostname': '127.0.0.1',
    'imap.port': imap,
    'imaps.hostname': '127.0.0.1',
    'imaps.port': tlsPort,
    'smtp.hostname': '127.0.0.1',
    'smtp.port': smtpPort,
    users: `feed:${USER_PASSWORD}@example.test`,
    'users.login': 'local_part',
  };
  const set = Object.entries(options).map(([name, value]) => `-Dgreenmail.${name}=${value}`);
  const process = spawn('java', ['-Xmx256m', '-XX:TieredStopAtLevel=1', ...set, '-jar', GREENMAIL], {
    stdio: 'ignore',
  });
  return { ...(await serverOf(process, imap, tlsPort)), smtpPort };
}

/**
 * A mail server that was started as a process, once its user can sign in.
 *
 * @param onStopped clears away what it has left
 */
export async function serverOf(
  process: ChildProcess,
  port: number,
  tlsPort: number,
  onStopped: () => void = () => undefined,
): Promise<MailServer> {
  const settings = { host: '127.0.0.1', port, user: 'feed', password: USER_PASSWORD };
  const connection = { kind: 'imap', security: 'none', ...settings } as const;
  const exited = new Promise<void>((resolve) => process.once('exit', () => resolve()));
  const clients: ImapFlow[] = [];
  await untilSignsIn(() => mailClient(connection));
  return {
    connection,
    tlsPort,
    client: async () => {
      const client = mailClient(connection);
      clients.push(client);
      await client.connect();
      return client;
    },
    stop: async () => {
      for (const client of clients) client.close();
      process.kill('SIGTERM');
      await exited;
      onStopped();
    },
  };
}

/** Whoever writes into a mailbox and looks into it, as another program than Amend. */
export function mailClient({ host, port, user, password = '', security }: ConnectionOf<'imap'>): ImapFlow {
  const client = new ImapFlow({
    ...{ host, port, auth: { user, pass: password }, logger: false },
    secure: security === 'tls',
    ...(security === 'tls' ? {} : { doSTARTTLS: security === 'starttls' }),
  });
  client.on('error', () => undefined);
  return client;
}

/** Nobody listens at its port at first, and somebody does before the user is known. */
async function untilSignsIn(client: () => ImapFlow): Promise<void> {
  const end = Date.now() + STARTING_MS;
  for (;;) {
    const trial = client();
    const error = await trial.connect().then(
      () => null,
      (reason: Error) => reason,
    );
    trial.close();
    if (error === null) return;
    if (Date.now() > end) throw error;
    await setTimeout(50);
  }
}
