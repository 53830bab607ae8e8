import { pino } from 'pino';
import { openFileSource } from '../../../../server/feeds/files/open-file-source.ts';
import type { OpeningServices } from '../../../../server/feeds/ports/opening.ts';
import { connectDatabase } from '../../../../server/platform/database/connect.ts';
import { KeptRecords } from '../kept-records.ts';

/**
 * A process that reads the files that wait for a feed, until it is killed; each batch that was kept is told by a line,
 * with how much memory there is in use. Once nothing waits it says so.
 */
const [databaseUrl = '', feed = '', keeps = 'all'] = process.argv.slice(2);
const kept = await KeptRecords.open(databaseUrl);
const say = (line: string) => new Promise<void>((resolve) => process.stdout.write(`${line}\n`, () => resolve()));
const source = await openFileSource(
  { kind: 'file', format: {} },
  {
    ...{ db: connectDatabase(databaseUrl, { onError: () => undefined }), feed, clock: () => new Date() },
    log: pino({ level: 'silent' }),
    connectionOf: (() => Promise.reject(new Error('no connections'))) as OpeningServices['connectionOf'],
  },
);
let rows = 0;
const running = kept.running(new AbortController().signal, ({ records }) => say(`kept ${records.length}`));
await source.run({
  ...running,
  take: async (batch) => {
    rows += batch.records.length;
    // What is measured is the reading: keeping a million rows takes longer.
    if (keeps === 'all') await running.take(batch);
  },
  onIdle: () => void say(`idle ${rows}`),
});
