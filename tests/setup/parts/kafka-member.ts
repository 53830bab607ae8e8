/**
 * A process that reads a topic as a feed does, and takes what it reads into PostgreSQL: records and position in one
 * transaction, each record once. Started by `kafka-members.ts`, which kills it.
 */
import pg from 'pg';
import { pino } from 'pino';
import type { ConnectionOf } from '../../../contract/feeds/connection.ts';
import type { SourceOf } from '../../../contract/feeds/feed-source.ts';
import { openKafkaSource } from '../../../server/feeds/kafka/open-kafka-source.ts';
import type { GroupTimings } from '../../../server/feeds/kafka/kafka-client.ts';
import { FeedError, type SourceBatch } from '../../../server/feeds/ports/source.ts';

export interface MemberOrders {
  readonly settings: SourceOf<'kafka'>;
  readonly connection: ConnectionOf<'kafka'>;
  readonly timings: GroupTimings;
  /** Of the database with the tables `taken` and `positions`; null takes nothing, and counts. */
  readonly database: string | null;
}

export type MemberWord =
  { readonly taken: number; readonly total: number; readonly heap: number } | { readonly fault: FeedError['fault'] };

const orders = JSON.parse(process.argv[2]!) as MemberOrders;
const stopping = new AbortController();
process.on('SIGTERM', () => stopping.abort());
// Whoever started it is gone.
const onOrphaned = () => process.exit(1);
process.on('disconnect', onOrphaned);

const pool = orders.database === null ? null : new pg.Pool({ connectionString: orders.database, max: 2 });
const services = {
  connectionOf: () => Promise.resolve(orders.connection as never),
  clock: () => new Date(),
  log: pino({ level: 'silent' }),
};
let total = 0;

const positions = new Map<string, string>();
async function positionOf(partition: string): Promise<string | null> {
  if (pool === null) return positions.get(partition) ?? null;
  const { rows } = await pool.query<{ next: string }>('select next from positions where partition = $1', [partition]);
  return rows[0]?.next ?? null;
}

async function take({ partition, records, next }: SourceBatch): Promise<void> {
  if (pool === null) positions.set(partition, next);
  else await keep(pool, partition, records, next);
  total += records.length;
  if (total % 1_000 < records.length) globalThis.gc?.();
  tell({ taken: records.length, total, heap: process.memoryUsage().heapUsed + process.memoryUsage().external });
}

async function keep(
  database: pg.Pool,
  partition: string,
  records: SourceBatch['records'],
  next: string,
): Promise<void> {
  const client = await database.connect();
  try {
    await client.query('begin');
    await client.query(
      `insert into taken (partition, position, key, number, by)
       select $1, position, key, number, $2 from unnest($3::bigint[], $4::text[], $5::int[]) as r (position, key, number)
       on conflict (partition, position) do update set repeats = taken.repeats + 1`,
      [
        partition,
        process.pid,
        records.map(({ position }) => position),
        records.map(({ key }) => (key === null ? '' : Buffer.from(key).toString())),
        records.map(({ fields }) => fields.get('number')),
      ],
    );
    await client.query(
      `insert into positions values ($1, $2)
       on conflict (partition) do update set next = greatest(positions.next, excluded.next)`,
      [partition, next],
    );
    await client.query('commit');
  } finally {
    client.release();
  }
}

function tell(word: MemberWord): void {
  process.send?.(word);
}

while (!stopping.signal.aborted) {
  try {
    const source = await openKafkaSource(orders.settings, services, orders.timings);
    await source.run({ positionOf, take, onIdle: () => undefined, signal: stopping.signal });
  } catch (error) {
    if (!(error instanceof FeedError)) throw error;
    tell({ fault: error.fault });
    // As the pipeline waits before it opens a source anew.
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}
await pool?.end();
process.off('disconnect', onOrphaned);
process.disconnect();
