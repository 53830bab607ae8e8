import { spawn, spawnSync } from 'node:child_process';
import { atMost, type Benchmark, type Figure } from './figure.ts';
import type { ManyRows } from './rig/train-many-rows.ts';

const SIZES = [1_000, 10_000, 100_000, 1_000_000];
const MOST_PAUSE_MS = 50;

/**
 * Purchases, repeated under other keys, trained on by the server's own path (rows handed to a thread, all learners
 * compared, the best one trained in two threads, measured, profiled), each size in a process of its own. Close to
 * linear means that ten times the rows take at most some ten times the time; beyond 200,000 rows a model learns from a
 * sample.
 *
 * Does not show the reading of the rows from the database. Each size runs once: a million rows take minutes.
 */
export const benchmark: Benchmark = {
  about: 'Training on 1,000 to 1,000,000 rows: time, memory, pauses of the server (about 6 minutes)',
  async run() {
    if (
      spawnSync(process.execPath, ['node_modules/typescript/bin/tsc', '-b', 'server'], { stdio: 'inherit' }).status !==
      0
    )
      throw new Error('The server does not compile.');
    const figures: Figure[] = [];
    let smaller: ManyRows | null = null;
    for (const rows of SIZES) {
      const run = await trainIn(rows);
      const name = `${rows.toLocaleString('en-GB')} rows`;
      figures.push(
        {
          name: `${name}: ${run.learner}, right on ${(run.accuracy * 100).toFixed(1)} % held out`,
          value: run.seconds,
          unit: 's',
          ...(smaller !== null &&
            rows > 10_000 && {
              peer: 'a tenth of the rows',
              peerValue: smaller.seconds,
              ratio: run.seconds / smaller.seconds,
              bar: '≤ 12 ×',
              met: run.seconds <= 12 * smaller.seconds,
            }),
        },
        { name: `${name}: memory at most (${Math.round(run.before)} MB with the rows)`, value: run.peak, unit: 'MB' },
        atMost(`${name}: pauses, p99`, run.pauseP99, 'ms', MOST_PAUSE_MS),
        { name: `${name}: longest pause`, value: run.longestPause, unit: 'ms' },
      );
      smaller = run;
    }
    return figures;
  },
};

async function trainIn(rows: number): Promise<ManyRows> {
  const child = spawn(
    process.execPath,
    [...process.execArgv, '--max-old-space-size=8192', 'bench/rig/train-many-rows.ts', String(rows)],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  let printed = '';
  child.stdout.on('data', (chunk: Buffer) => (printed += chunk.toString()));
  const code = await new Promise((resolve) => child.once('close', resolve));
  if (code !== 0) throw new Error(`Training on ${rows} rows ended with code ${String(code)}.`);
  return JSON.parse(printed.trim().split('\n').at(-1)!) as ManyRows;
}
