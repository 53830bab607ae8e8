import pg from 'pg';
import type { Running, SourceBatch, SourceRecord } from '../../../server/feeds/ports/source.ts';

/** A record as it was kept, with the partition that it came in. */
export interface KeptRecord {
  readonly partition: string;
  readonly position: string;
  readonly fields: Readonly<Record<string, unknown>>;
  readonly fault: unknown;
}

const TABLES = `
  create table if not exists kept_records (
    number bigint generated always as identity, partition text, position text, fields jsonb, fault jsonb,
    primary key (partition, position));
  create table if not exists kept_positions (partition text primary key, next text not null);
  create table if not exists kept_repeats (position text)`;

/**
 * What a pipeline does with the batches of a source, and nothing more: each record is kept once, by its place, in the
 * transaction that keeps where to go on.
 */
export class KeptRecords {
  private readonly waiting = new Set<() => void>();
  /** How often the source said that there is nothing to read. */
  private idles = 0;
  private taken = 0;

  private constructor(private readonly pool: pg.Pool) {}

  static async open(databaseUrl: string): Promise<KeptRecords> {
    const pool = new pg.Pool({ connectionString: databaseUrl, max: 2 });
    await pool.query(TABLES);
    return new KeptRecords(pool);
  }

  async clear(): Promise<void> {
    await this.pool.query('truncate kept_records, kept_positions, kept_repeats');
  }

  close(): Promise<void> {
    return this.pool.end();
  }

  /** @param onTaken after a batch was kept, before the source knows it */
  running(signal: AbortSignal, onTaken: (batch: SourceBatch) => Promise<void> = () => Promise.resolve()): Running {
    return {
      signal,
      positionOf: async (partition) => {
        const { rows } = await this.pool.query('select next from kept_positions where partition = $1', [partition]);
        return (rows[0] as { next: string } | undefined)?.next ?? null;
      },
      take: async (batch) => {
        await this.keep(batch);
        this.taken += 1;
        await onTaken(batch);
        this.tell();
      },
      onIdle: () => {
        this.idles += 1;
        this.tell();
      },
    };
  }

  async records(): Promise<readonly KeptRecord[]> {
    const { rows } = await this.pool.query(
      'select partition, position, fields, fault from kept_records order by number',
    );
    return rows as KeptRecord[];
  }

  async count(): Promise<number> {
    const { rows } = await this.pool.query('select count(*)::int as count from kept_records');
    return (rows[0] as { count: number }).count;
  }

  /** How many records came again. */
  async repeats(): Promise<number> {
    const { rows } = await this.pool.query('select count(*)::int as count from kept_repeats');
    return (rows[0] as { count: number }).count;
  }

  async positions(): Promise<Readonly<Record<string, string>>> {
    const { rows } = await this.pool.query('select partition, next from kept_positions');
    return Object.fromEntries(
      (rows as { partition: string; next: string }[]).map(({ partition, next }) => [partition, next]),
    );
  }

  /** Resolves once the source has nothing to read, said after this was asked. */
  async untilIdle(): Promise<void> {
    const before = this.idles;
    while (this.idles === before) await this.something();
  }

  /** Resolves once so many records are kept. */
  async untilKept(count: number): Promise<void> {
    while ((await this.count()) < count) await this.something();
  }

  private something(): Promise<void> {
    return new Promise((resolve) => this.waiting.add(resolve));
  }

  private tell(): void {
    for (const wake of this.waiting) wake();
    this.waiting.clear();
  }

  private async keep({ partition, records, next }: SourceBatch): Promise<void> {
    const client = await this.pool.connect();
    try {
      await client.query('begin');
      const { rows } = await client.query(
        `insert into kept_records (partition, position, fields, fault)
         select $1, item ->> 'position', item -> 'fields', item -> 'fault' from jsonb_array_elements($2::jsonb) as item
         on conflict do nothing returning position`,
        [partition, JSON.stringify(records.map(asJson))],
      );
      const added = new Set((rows as { position: string }[]).map(({ position }) => position));
      const repeated = records.filter(({ position }) => !added.has(position)).map(({ position }) => position);
      await client.query('insert into kept_repeats select * from unnest($1::text[])', [repeated]);
      await client.query(
        'insert into kept_positions values ($1, $2) on conflict (partition) do update set next = excluded.next',
        [partition, next],
      );
      await client.query('commit');
    } catch (error) {
      await client.query('rollback');
      throw error;
    } finally {
      client.release();
    }
  }
}

function asJson({ position, fields, fault }: SourceRecord): object {
  return { position, fields: Object.fromEntries(fields), fault };
}
