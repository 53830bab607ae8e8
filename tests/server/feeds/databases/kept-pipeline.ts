import pg from 'pg';
import type { FeedSource, SourceBatch } from '../../../../server/feeds/ports/source.ts';

/**
 * A pipeline that keeps records and positions in PostgreSQL as the real one does: both in one transaction, a record
 * once by its place.
 */
export class KeptPipeline {
  private constructor(private readonly client: pg.Client) {}

  static async open(url: string): Promise<KeptPipeline> {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    await client.query(
      `create table if not exists kept (partition text, position text, row_id text, primary key (partition, position));
       create table if not exists positions (partition text primary key, next text not null)`,
    );
    return new KeptPipeline(client);
  }

  async run(source: FeedSource, signal: AbortSignal, onIdle: () => void): Promise<void> {
    await source.run({
      positionOf: async (partition) => {
        const { rows } = await this.client.query('select next from positions where partition = $1', [partition]);
        return (rows as { next: string }[])[0]?.next ?? null;
      },
      take: (batch) => this.#take(batch),
      onIdle,
      signal,
    });
  }

  /** How many records there are, and of how many rows. */
  async counts(): Promise<{ records: number; rows: number }> {
    const { rows } = await this.client.query(
      'select count(*)::int as records, count(distinct row_id)::int as rows from kept',
    );
    return rows[0] as { records: number; rows: number };
  }

  async close(): Promise<void> {
    await this.client.end();
  }

  async #take({ partition, records, next }: SourceBatch): Promise<void> {
    await this.client.query('begin');
    await this.client.query(
      `insert into kept select $1, * from unnest($2::text[], $3::text[]) on conflict do nothing`,
      [partition, records.map((record) => record.position), records.map((record) => String(record.fields.get('id')))],
    );
    await this.client.query(
      `insert into positions values ($1, $2) on conflict (partition) do update set next = excluded.next`,
      [partition, next],
    );
    await this.client.query('commit');
  }
}
