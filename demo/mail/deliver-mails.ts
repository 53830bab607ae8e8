import nodemailer from 'nodemailer';
import type { ConnectionOf } from '../../contract/feeds/connection.ts';
import { FEED_ADDRESS, mailClient } from './mail-server.ts';

/** Puts mails into a mailbox, one after the other. */
export interface Postman {
  deliver(mail: Buffer): Promise<void>;
  close(): void;
}

/** Sends by SMTP, as mails come. */
export function bySmtp(port: number): Postman {
  const transport = nodemailer.createTransport({ host: '127.0.0.1', port, secure: false, ignoreTLS: true, pool: true });
  const envelope = { from: 'customer@customer.example', to: FEED_ADDRESS };
  return { deliver: async (raw) => void (await transport.sendMail({ envelope, raw })), close: () => transport.close() };
}

/** Puts them there by IMAP (APPEND), where nothing is known of a server that takes mails. */
export async function byAppend(connection: ConnectionOf<'imap'>, mailbox: string): Promise<Postman> {
  const client = mailClient(connection);
  await client.connect();
  return { deliver: async (mail) => void (await client.append(mailbox, mail)), close: () => client.close() };
}

/** How many of some mails, by their Message-ID, are marked as seen. */
export async function countSeen(
  connection: ConnectionOf<'imap'>,
  mailbox: string,
  delivered: ReadonlySet<string>,
): Promise<number> {
  const client = mailClient(connection);
  await client.connect();
  try {
    await client.mailboxOpen(mailbox, { readOnly: true });
    const seen = (await client.search({ seen: true }, { uid: true })) || [];
    if (seen.length === 0) return 0;
    const mails = await client.fetchAll(seen.join(','), { uid: true, envelope: true }, { uid: true });
    return mails.filter(({ envelope }) => delivered.has(envelope?.messageId ?? '')).length;
  } finally {
    client.close();
  }
}
