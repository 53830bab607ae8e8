import type { Logger } from 'pino';
import type { ConnectionOf } from '../../../contract/feeds/connection.ts';
import type { FeedFault } from '../../../contract/feeds/feed-fault.ts';
import { FeedError } from '../ports/source.ts';
import { withMailServer } from './mailbox.ts';

/** The most mailboxes that are named. */
const MOST_NAMED = 1_000;

/** Connects, signs in and looks which mailboxes there are; changes nothing. */
export async function testImap(
  connection: ConnectionOf<'imap'>,
  log: Logger,
): Promise<{ fault: FeedFault | null; found: string[] }> {
  try {
    const found = await withMailServer(connection, log, async (client) => {
      const mailboxes = await client.list();
      return mailboxes.filter(({ flags }) => !flags.has('\\Noselect')).map(({ path }) => path);
    });
    return { fault: null, found: found.slice(0, MOST_NAMED) };
  } catch (error) {
    if (error instanceof FeedError) return { fault: error.fault, found: [] };
    throw error;
  }
}
