import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import pg from 'pg';
import { startAmendProcess, startServerProcess, type AmendProcess } from './amend-process.ts';
import { httpCaller } from './http-caller.ts';
import { recordText, RECORD_COLUMNS, type PurchaseRecord } from './purchase-records.ts';
import { familyMs, residentBytes } from './thread-time.ts';

const SETTINGS = { METRICS: 'loopback' };
const WAITING = /^amend_background_waiting_rows\{.*\} (\d+)$/gm;
const POLL_MS = 20;
const WARMING_ROWS = 4_000;

/** Processor time in s, of the server processes and of PostgreSQL. */
export interface ProcessorTime {
  readonly servers: number;
  readonly database: number;
}

type Http = ReturnType<typeof httpCaller>;

/** Server processes with one database, a trained classifier of eight columns, and feeds from topic to topic. */
export class FeedRig {
  private readonly others: AmendProcess[] = [];

  private constructor(
    private readonly first: AmendProcess,
    private readonly http: Http,
    private readonly database: pg.Client,
    private readonly postmaster: number,
    readonly classifier: string,
    private readonly connection: string,
  ) {}

  static async start(brokers: readonly string[], labelled: readonly PurchaseRecord[]): Promise<FeedRig> {
    const first = await startAmendProcess(SETTINGS);
    const http = httpCaller(first.address);
    const database = new pg.Client({ connectionString: first.databaseUrl });
    await database.connect();
    const { rows } = await database.query(
      `select (regexp_split_to_array(pg_read_file('postmaster.pid'), '\\n'))[1]::int as pid`,
    );
    const settings = { kind: 'kafka' as const, brokers: [...brokers], tls: false };
    const { id: connection } = await http.call('makeConnection', { body: { name: 'Broker', settings } });
    const classifier = await train(http, labelled);
    return new FeedRig(first, http, database, (rows as { pid: number }[])[0]!.pid, classifier, connection);
  }

  /** Has so many server processes run; new ones have answered some rows before they count. */
  async haveProcesses(count: number, rows: readonly PurchaseRecord[]): Promise<void> {
    while (this.others.length + 1 > count) await this.others.pop()!.stop();
    while (this.others.length + 1 < count) {
      const other = await startServerProcess(this.first.databaseUrl, SETTINGS);
      this.others.push(other);
      const http = httpCaller(other.address);
      await this.classifyLines(linesOf(randomUUID(), rows.slice(0, WARMING_ROWS)), http);
      http.close();
    }
  }

  /** Processor time so far. */
  async processorTime(): Promise<ProcessorTime> {
    const servers = await Promise.all([this.first, ...this.others].map(({ pid }) => familyMs(pid)));
    return {
      servers: servers.reduce((sum, ms) => sum + ms, 0) / 1_000,
      database: (await familyMs(this.postmaster)) / 1_000,
    };
  }

  /** Memory of the server's first process. */
  residentBytes(): Promise<number> {
    return residentBytes(this.first.pid);
  }

  /** Classifies lines of JSON by the server's first process, until all that is written of them is written. */
  async classifyLines(lines: Buffer, http: Http = this.http): Promise<void> {
    await http.lines(`/api/v1/classifiers/${this.classifier}/predictions`, lines);
    await settled(http);
  }

  /** Classifies rows as a pane sends them, a block of columns at a time, until all is written. */
  async classifyBlocks(keys: readonly string[], rows: readonly PurchaseRecord[], most: number): Promise<void> {
    const params = { classifier: this.classifier };
    const view = randomUUID();
    for (let from = 0; from < rows.length; from += most) {
      const some = rows.slice(from, from + most);
      const columns = RECORD_COLUMNS.map(({ name }, at) => ({ name, values: some.map(({ cells }) => cells[at]!) }));
      await this.http.call('predict', {
        params,
        body: { view, rows: { keys: keys.slice(from, from + most), columns } },
      });
    }
    await settled(this.http);
  }

  /** Starts a feed from a topic to another. @returns its id */
  async startFeed(from: string, to: string): Promise<string> {
    const { classifier, connection } = this;
    const settings = {
      source: {
        ...{ kind: 'kafka' as const, connection, topic: from, group: `amend-${from}`, format: 'json' as const },
        from: 'earliest' as const,
      },
      key: ['key'],
      columns: RECORD_COLUMNS.map(({ name }) => ({ name, from: name })),
      malformed: 'dead-letter' as const,
      sinks: [{ kind: 'kafka' as const, connection, topic: to, format: 'json' as const, what: 'enriched' as const }],
      actions: [],
      sendsCorrections: true,
    };
    const body = { name: from, settings };
    const { id: feed } = await this.http.call('makeFeed', { params: { classifier }, body });
    await this.http.call('startFeed', { params: { classifier, feed }, body: {} });
    return feed;
  }

  /** When the first and the last batch of a feed were taken, in ms since 1970, and how many records. */
  async takenOf(feed: string): Promise<{ first: number; last: number; records: number }> {
    const { rows } = await this.database.query<{ first: Date; last: Date; records: number }>(
      `select min(taken_at) as first, max(taken_at) as last, count(*)::int as records from feed_records
       where feed_id = $1 and outcome = 'answered'`,
      [feed],
    );
    const { first, last, records } = rows[0]!;
    return { first: first?.getTime() ?? 0, last: last?.getTime() ?? 0, records };
  }

  /** What PostgreSQL keeps of each row of a table, its parts and its indexes, in bytes. */
  async bytesOf(table: 'predictions' | 'feed_records'): Promise<number> {
    await this.database.query(`vacuum analyze ${table}`);
    const { rows } = await this.database.query<{ bytes: number }>(
      `select coalesce((select sum(pg_total_relation_size(relid)) from pg_partition_tree($1::regclass)),
           pg_total_relation_size($1::regclass))::float8 / (select count(*) from ${table}) as bytes`,
      [table],
    );
    return rows[0]!.bytes;
  }

  async pauseFeed(feed: string): Promise<void> {
    await this.http.call('pauseFeed', { params: { classifier: this.classifier, feed }, body: {} });
  }

  async stop(): Promise<void> {
    this.http.close();
    await this.database.end();
    for (const other of this.others) await other.stop();
    await this.first.stop();
  }
}

/** Rows as lines of JSON, with keys that nothing else has. */
export function linesOf(prefix: string, rows: readonly PurchaseRecord[]): Buffer {
  return Buffer.from(rows.map((each, row) => `${recordText(`${prefix} ${row}`, each)}\n`).join(''));
}

async function settled(http: Http): Promise<void> {
  const waiting = async () => {
    const text = await http.read('/metrics');
    return [...text.matchAll(WAITING)].reduce((sum, [, rows]) => sum + Number(rows), 0);
  };
  while ((await waiting()) > 0) await setTimeout(POLL_MS);
}

async function train(http: Http, labelled: readonly PurchaseRecord[]): Promise<string> {
  const columns = RECORD_COLUMNS.map(({ name, type }) => ({ name, type }));
  const { id: classifier } = await http.call('createClassifier', {
    body: { name: 'Purchases', columns, keyColumns: ['key'], labelColumn: 'Account' },
  });
  const params = { classifier };
  const saidAt = new Date().toISOString();
  const events = labelled.map(({ cells, account }, row) => ({
    ...{ id: randomUUID(), kind: 'correct' as const, key: `labelled ${row}`, cells: [...cells], class: account },
    ...{ origin: 'label-column' as const, saidAt },
  }));
  await http.call('recordFeedback', { params, body: { columns: columns.map(({ name }) => name), events } });
  let { id, state } = await http.call('startTraining', { params, body: { learner: 'linear' } });
  while (state === 'running') {
    await setTimeout(200);
    ({ id, state } = await http.call('getTraining', { params: { classifier, training: id } }));
  }
  if (state !== 'done') throw new Error(`The training ended as ${state}.`);
  return classifier;
}
