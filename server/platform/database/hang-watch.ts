import { setImmediate as nextTurn, setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';

/** How often PostgreSQL is asked whether it answers, in ms, while connections are in use. */
const PERIOD_MS = 1_000;
/** How long its answer to `select 1` may take, in ms. */
const PATIENCE_MS = 4_000;
/** Patience is counted in such steps, in ms. */
const STEP_MS = 100;

/** What a statement that was given up fails with: it counts as PostgreSQL being away. */
class Hang extends Error {
  readonly code = 'ETIMEDOUT';

  constructor() {
    super(`PostgreSQL has not answered for ${PATIENCE_MS / 1_000} seconds`);
    this.name = 'Hang';
  }
}

/**
 * Gives up the statements of a PostgreSQL that has stopped answering: paused, swapping, behind a dead network. Nothing
 * ever arrives on such a connection, so only asking tells it from a statement that takes long.
 *
 * While connections of the pool are in use, another one asks `select 1` every second; without an answer after four,
 * those in use are cut. Whoever waits gets an error, and the pool makes new connections.
 */
export function watchForHangs(pool: pg.Pool, url: string): void {
  const inUse = new Set<pg.PoolClient>();
  const probe = new Probe(url);
  let timer: NodeJS.Timeout | null = null;
  const look = async (): Promise<void> => {
    const asked = [...inUse];
    if (asked.length === 0) probe.end();
    else if (!(await probe.isAnswered())) for (const client of asked) if (inUse.has(client)) cut(client);
    timer = inUse.size === 0 && asked.length === 0 ? null : setTimeout(() => void look(), PERIOD_MS).unref();
  };
  pool.on('acquire', (client) => {
    inUse.add(client);
    timer ??= setTimeout(() => void look(), PERIOD_MS).unref();
  });
  pool.on('release', (_error, client) => inUse.delete(client));
}

function cut(client: pg.PoolClient): void {
  // The types know `connection` of a Client only; that is what pools hold.
  (client as pg.PoolClient & pg.Client).connection.stream.destroy(new Hang());
}

/** A connection that asks whether PostgreSQL answers; made when first asked, and again after it broke. */
class Probe {
  private client: pg.Client | null = null;

  constructor(private readonly url: string) {}

  /**
   * False when nothing came back in time. A refusal counts as an answer: the connections in use learn of it themselves.
   */
  async isAnswered(): Promise<boolean> {
    const asking = this.ask().then(
      () => true,
      () => true,
    );
    const isAnswered = await Promise.race([asking, patience()]);
    if (!isAnswered) this.drop();
    return isAnswered;
  }

  end(): void {
    this.client?.end().catch(() => undefined); // it broke before
    this.client = null;
  }

  private async ask(): Promise<void> {
    if (this.client === null) {
      const fresh = new pg.Client({ connectionString: this.url, application_name: 'amend watch' });
      fresh.on('error', () => {
        if (this.client === fresh) this.client = null;
      });
      this.client = fresh;
      await fresh.connect();
    }
    await this.client?.query('select 1');
  }

  private drop(): void {
    this.client?.connection.stream.destroy();
    this.client = null;
  }
}

/**
 * Resolves after the patience is used up. It is counted in short steps, so that time in which this process itself was
 * held up, and could not have heard an answer, hardly counts; and what has arrived by then is read first.
 */
async function patience(): Promise<false> {
  for (let waited = 0; waited < PATIENCE_MS; waited += STEP_MS) await delay(STEP_MS, undefined, { ref: false });
  await nextTurn();
  await nextTurn();
  return false;
}
