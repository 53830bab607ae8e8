import { pino } from 'pino';
import type { ConnectionOf } from '../../../../contract/feeds/connection.ts';
import { openMailSource } from '../../../../server/feeds/mail/open-mail-source.ts';
import type { OpeningServices } from '../../../../server/feeds/ports/opening.ts';
import { KeptRecords } from '../kept-records.ts';

/** A process that reads a mailbox until it is killed; each batch that was kept is told by a line. */
const [given = '{}', databaseUrl = ''] = process.argv.slice(2);
const connection = JSON.parse(given) as ConnectionOf<'imap'>;
const kept = await KeptRecords.open(databaseUrl);
const services: OpeningServices = {
  connectionOf: (() => Promise.resolve(connection)) as OpeningServices['connectionOf'],
  clock: () => new Date(),
  log: pino({ level: 'silent' }),
};
const settings = { kind: 'imap', connection: '', mailbox: 'INBOX', takesPresent: true, marksSeen: true } as const;
const source = await openMailSource(settings, services);
await source.run(
  kept.running(new AbortController().signal, async ({ records }) => {
    await new Promise((resolve) => process.stdout.write(`${records.length}\n`, resolve));
  }),
);
