import { setTimeout } from 'node:timers/promises';
import { sql } from 'kysely';
import { callServer } from '../../demo/call-server.ts';
import type { FeedDraft, FeedStatus } from '../../contract/feeds/feed.ts';
import { connectDatabase } from '../../server/platform/database/connect.ts';
import { purchaseDraft, purchases, say, train } from '../setup/purchases.ts';
import { createEmptyDatabase } from '../setup/test-database.ts';
import { compileServer, ServerProcess, temporaryFolder } from './server-process.ts';

/** A whole server with a feed, which is killed and started again. */
export class KilledServer {
  server: ServerProcess | null = null;
  classifier = '';
  feed = '';
  readonly #environment: Readonly<Record<string, string>> & { readonly DATA_DIR: string };

  private constructor(
    readonly db: ReturnType<typeof connectDatabase>,
    environment: Readonly<Record<string, string>> & { readonly DATA_DIR: string },
    private readonly remove: () => Promise<void>,
  ) {
    this.#environment = environment;
  }

  /** With a classifier of purchases that has learned. */
  static async open(settings: Readonly<Record<string, string>> = {}): Promise<KilledServer> {
    await compileServer();
    const [database, data] = [await createEmptyDatabase(), await temporaryFolder()];
    const db = connectDatabase(database.url, { onError: () => undefined });
    const environment = { ...settings, DATA_DIR: data.folder, DATABASE_URL: database.url };
    const killed = new KilledServer(db, environment, async () => {
      await db.destroy();
      await data.remove();
      await database.drop();
    });
    await killed.start();
    killed.classifier = (await killed.call('createClassifier', { body: purchaseDraft('Cards') })).id;
    await say(killed, killed.classifier, purchases(300, 11), { origin: 'label-column' });
    await train(killed, killed.classifier, 'linear');
    return killed;
  }

  async start(): Promise<void> {
    // The lease of who was killed ends by itself, after a quarter of a minute.
    if (this.feed !== '') await sql`delete from feed_leases`.execute(this.db);
    this.server = await ServerProcess.start(this.#environment);
  }

  get call(): ReturnType<typeof callServer> {
    return callServer(this.server!.address);
  }

  async startFeed(draft: FeedDraft): Promise<void> {
    const params = { classifier: this.classifier };
    this.feed = (await this.call('makeFeed', { params, body: draft })).id;
    await this.call('startFeed', { params: { ...params, feed: this.feed }, body: {} });
  }

  async status(): Promise<FeedStatus> {
    const { feeds } = await this.call('listFeeds', { params: { classifier: this.classifier } });
    return feeds.find(({ id }) => id === this.feed)!.status;
  }

  /** How many records were taken by now, as the database has it. */
  async taken(): Promise<number> {
    const { rows } = await sql<{ n: number }>`select count(*)::int as n from feed_records`.execute(this.db);
    return rows[0]!.n;
  }

  /** By row key, how often a row was answered; and by which predictions. */
  async answers(): Promise<ReadonlyMap<string, number>> {
    const { rows } = await sql<{ key: string; n: number }>`
      select row_key as key, count(*)::int as n from predictions group by row_key`.execute(this.db);
    return new Map(rows.map(({ key, n }) => [key, n]));
  }

  /** kill -9. */
  async kill(): Promise<void> {
    await this.server!.kill();
  }

  async close(): Promise<void> {
    await ServerProcess.killAll();
    await this.remove();
  }
}

/** Asks until it holds: a feed goes on by itself. */
export async function until<Value>(ask: () => Promise<Value>, holds: (value: Value) => boolean): Promise<Value> {
  for (;;) {
    const value = await ask();
    if (holds(value)) return value;
    await setTimeout(10);
  }
}
