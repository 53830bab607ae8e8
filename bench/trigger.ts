import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import pino from 'pino';
import type { ConnectionSettings } from '../contract/feeds/connection.ts';
import { openPostgresSource } from '../server/feeds/databases/open-postgres-source.ts';
import type { SourceBatch } from '../server/feeds/ports/source.ts';
import { atMost, median, percentile, type Benchmark, type Figure } from './figure.ts';
import { startBenchPostgres } from './rig/bench-postgres.ts';

const SIZES = [10_000, 100_000, 1_000_000, 10_000_000];
const INSERTS = 200;
const BULKS = 7;
/** How often the peer asks. */
const POLL_MS = 100;
const MOST_MS = 1_000;
/** How much more than with the fewest rows it may cost with the most. */
const FLAT = 2;

interface WriterTimes {
  readonly told: readonly number[];
  readonly plain: readonly number[];
}

interface Reader {
  /** Until a row with this number is in hand. */
  seen(id: string): Promise<void>;
  stop(): Promise<void>;
}

/**
 * From the beginning of an insert of one row, committed to the disk, to that row in the hand of the process that reads:
 * by a source of Amend's, which the table tells, and by a program that asks every tenth of a second for rows beyond the
 * last number. For tables of ten thousand to ten million rows, and what the writer pays for it. What making the table
 * left to be written to the disk is written before, and an insert into a small table that nobody is told of is measured
 * beside each: commits wait for the disk, whatever the table is.
 *
 * Does not show: a network, other writers, or what answering the row costs; a transaction that stays open holds every
 * row after it back, whatever this says. The peer loses rows that are committed late, which Amend does not.
 */
export const benchmark: Benchmark = {
  about: 'an insert into PostgreSQL until the row is in hand, by the rows that the table has (about 4 minutes)',
  async run() {
    const database = await startBenchPostgres({ max_wal_size: '4GB' });
    const writer = new pg.Client({ connectionString: database.url });
    await writer.connect();
    try {
      const figures: Figure[] = [];
      const medians: number[] = [];
      const beyond: number[] = [];
      for (const rows of SIZES) {
        await writer.query(`drop table if exists src, plain; drop schema if exists amend_feed cascade`);
        await writer.query(`create table src (id bigint generated always as identity primary key, text text)`);
        await writer.query(`create table plain (id bigint generated always as identity primary key, text text)`);
        await writer.query(`insert into src (text) select 'row ' || i from generate_series(1, ${rows}) i`);
        await writer.query('vacuum analyze src');
        await writer.query('checkpoint');
        const peer = await poll(database.url);
        const { seen: polled } = await latencies(writer, peer);
        await peer.stop();
        const amend = await readByAmend(database.url);
        const { seen: told, commits } = await latencies(writer, amend);
        const single = await inTurn(writer, INSERTS, 1);
        const bulk = await inTurn(writer, BULKS, 10_000);
        await amend.stop();
        const name = `${rows.toLocaleString('en')} rows`;
        medians.push(median(told));
        beyond.push(median(told) - median(commits));
        figures.push(
          beside(`${name}: row in hand, median`, median(told), 'ms', median(polled)),
          {
            ...beside(`${name}: row in hand, p95`, percentile(told, 0.95), 'ms', percentile(polled, 0.95)),
            ...bar(percentile(told, 0.95)),
          },
          { name: `${name}: an insert that nobody is told of, in turn`, value: median(commits), unit: 'ms' },
          writers(`${name}: one insert, median`, single),
          writers(`${name}: 10,000 inserted together, median`, bulk),
        );
      }
      const growth = (of: readonly number[]) => of.at(-1)! / of[0]!;
      return [
        ...figures,
        atMost('row in hand, most rows against fewest', growth(medians), 'times', FLAT),
        { name: 'the same, beyond an insert that nobody is told of', value: growth(beyond), unit: 'times' },
      ];
    } finally {
      await writer.end();
      await database.stop();
    }
  },
};

function beside(name: string, value: number, unit: string, peerValue: number): Figure {
  return { name, value, unit, peer: `polling each ${POLL_MS} ms`, peerValue, ratio: value / peerValue };
}

function bar(value: number): Pick<Figure, 'bar' | 'met'> {
  return { bar: `≤ ${MOST_MS} ms`, met: value <= MOST_MS };
}

async function insertOne(writer: pg.Client): Promise<string> {
  const { rows } = await writer.query(`insert into src (text) values ('new') returning id::text`);
  return (rows as { id: string }[])[0]!.id;
}

async function latencies(writer: pg.Client, reader: Reader): Promise<{ seen: number[]; commits: number[] }> {
  const taken = { seen: [] as number[], commits: [] as number[] };
  for (let turn = 0; turn < INSERTS; turn++) {
    const before = performance.now();
    await writer.query(`insert into plain (text) values ('new')`);
    const begun = performance.now();
    taken.commits.push(begun - before);
    await reader.seen(await insertOne(writer));
    taken.seen.push(performance.now() - begun);
    // Not in step with whoever polls.
    await delay((turn * 37) % POLL_MS);
  }
  return taken;
}

/** Inserts into the table that tells of it, and in turn into one that does not; ms each. */
async function inTurn(writer: pg.Client, turns: number, rows: number): Promise<WriterTimes> {
  const times = { told: [] as number[], plain: [] as number[] };
  for (let turn = 0; turn < turns; turn++)
    for (const [table, taken] of [
      ['src', times.told],
      ['plain', times.plain],
    ] as const) {
      const begun = performance.now();
      await writer.query(`insert into ${table} (text) select 'new' from generate_series(1, ${rows})`);
      taken.push(performance.now() - begun);
    }
  return times;
}

function writers(name: string, { told, plain }: WriterTimes): Figure {
  const [value, peerValue] = [median(told), median(plain)];
  return { name, value, unit: 'ms', peer: 'without the trigger', peerValue, ratio: value / peerValue };
}

/** Numbers that were seen, and whoever waits for one. */
function seenNumbers() {
  let highest = 0;
  let wake: (() => void) | undefined;
  return {
    add: (id: number) => {
      highest = Math.max(highest, id);
      wake?.();
    },
    seen: async (id: string) => {
      while (highest < Number(id)) await new Promise<void>((resolve) => (wake = resolve));
    },
  };
}

async function readByAmend(url: string): Promise<Reader> {
  const { hostname, port, pathname, username, password } = new URL(url);
  const settings: ConnectionSettings & { readonly kind: 'postgres' } = {
    ...{ kind: 'postgres', host: hostname, port: Number(port), database: pathname.slice(1), tls: false },
    ...{ user: username, password },
  };
  const source = await openPostgresSource(
    {
      ...{ kind: 'postgres', connection: '7f2b0a52-6c8e-4a3e-9f53-0d2f1f1d7a11', schema: 'public', table: 'src' },
      ...{ keyColumns: ['id'], takesPresent: false, takesChanges: false },
    },
    {
      connectionOf: async (_, kind) => ({ ...settings, kind }) as never,
      clock: () => new Date(),
      log: pino({ level: 'silent' }),
    },
  );
  const numbers = seenNumbers();
  const stopping = new AbortController();
  let begin: () => void;
  const begun = new Promise<void>((resolve) => (begin = resolve));
  let position: string | null = null;
  const run = source.run({
    positionOf: async () => position,
    take: async ({ records, next }: SourceBatch) => {
      position = next;
      for (const { fields } of records) numbers.add(Number(fields.get('id')));
    },
    onIdle: () => begin(),
    signal: stopping.signal,
  });
  await Promise.race([begun, run]);
  const stop = async () => {
    stopping.abort();
    await run;
  };
  return { seen: numbers.seen, stop };
}

async function poll(url: string): Promise<Reader> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const ask = async (statement: string, values: unknown[] = []) =>
    (await client.query(statement, values)).rows as { id: string }[];
  let last = (await ask('select max(id)::text as id from src'))[0]!.id;
  const numbers = seenNumbers();
  const stopping = new AbortController();
  const { signal } = stopping;
  const run = (async () => {
    while (!signal.aborted) {
      for (const { id } of await ask('select id::text, text from src where id > $1 order by id limit 500', [last])) {
        last = id;
        numbers.add(Number(id));
      }
      await delay(POLL_MS, undefined, { signal }).catch(() => undefined);
    }
    await client.end();
  })();
  return {
    seen: numbers.seen,
    stop: async () => {
      stopping.abort();
      await run;
    },
  };
}
