import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import { setTimeout as delay } from 'node:timers/promises';
import { build } from 'esbuild';
import { seededRandom } from '../../../../ml/random.ts';
import { KeptPipeline } from './kept-pipeline.ts';
import type { FeedSource } from '../../../../server/feeds/ports/source.ts';

export interface KilledFeed {
  readonly settings: unknown;
  readonly connection: unknown;
  /** Where a PostgreSQL keeps what was taken. */
  readonly keptAt: string;
  /** The same source, opened here: it reads the rest at the end. */
  readonly source: FeedSource;
  /** Writes some rows, in transactions that end in another order than they began. */
  readonly write: (round: number) => Promise<void>;
}

/**
 * Kills a process that reads a source twenty times, at any moment, while rows are written; then lets the rest be read.
 *
 * @returns how many records were taken, and of how many rows
 */
export async function killTwentyTimes(feed: KilledFeed): Promise<{ records: number; rows: number; killed: number }> {
  const { settings, connection, keptAt } = feed;
  const random = seededRandom(13);
  const outfile = `dist/test-pages/feed-process-${process.pid}.mjs`;
  await build({
    entryPoints: ['tests/server/feeds/databases/feed-process.ts'],
    ...{ bundle: true, packages: 'external', platform: 'node', format: 'esm', target: 'node20', outfile },
  });
  const pipeline = await KeptPipeline.open(keptAt);
  let killed = 0;
  try {
    for (let round = 0; round < 20; round++) {
      const child = spawn(process.execPath, [outfile, JSON.stringify({ settings, connection, keptAt })], {
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      const exited = once(child, 'exit');
      await Promise.race([once(child.stdout, 'data'), exited]);
      const writing = feed.write(round);
      await delay(random.next() * 250);
      child.kill('SIGKILL');
      const [, signal] = (await exited) as [number | null, string | null];
      if (signal === 'SIGKILL') killed++;
      await writing;
    }
    const stopping = new AbortController();
    let idle = 0;
    // Twice, so that all that was committed late is found, too.
    await pipeline.run(feed.source, stopping.signal, () => void (++idle === 2 && stopping.abort()));
    return { ...(await pipeline.counts()), killed };
  } finally {
    await pipeline.close();
    await rm(outfile, { force: true });
  }
}
