import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { labelledStream, writeStreamForPeer } from './data/labelled-streams.ts';
import type { Benchmark, Figure } from './figure.ts';
import { startPythonPeer } from './rig/python-peer.ts';

/** What River reached on all rows of a stream, on a day. */
export interface RiverRun {
  readonly stream: string;
  readonly model: string;
  readonly accuracy: number;
  readonly rows: number;
  readonly seconds: number;
  readonly date: string;
  readonly command: string;
}

const STORED = fileURLToPath(new URL('data/river-accuracies.json', import.meta.url));
export const RIVER_FOREST = 'adaptive random forest';
const MODELS = [RIVER_FOREST, 'logistic regression', 'Hoeffding adaptive tree', 'leveraging bagging'];
const STREAMS = ['phishing', 'elec2', 'flights', 'noaa', 'sea', 'stagger', 'mixed'];

/** The stored runs of River 0.26.1; what of them is missing was not run. */
export function riverRuns(): RiverRun[] {
  return existsSync(STORED) ? (JSON.parse(readFileSync(STORED, 'utf8')) as RiverRun[]) : [];
}

/**
 * Runs River's learners through all rows of the streams and stores their accuracies beside the command, in
 * `bench/data/river-accuracies.json`: hours, which is why the benchmark `stream` reads them from there. `STREAMS` and
 * `MODELS` in the environment, parted by commas, say which are run; the others stay as they are.
 *
 * Its seconds are those of a machine with other work, and stand for nothing.
 */
export const benchmark: Benchmark = {
  about: "River's learners on all rows of the streams, stored for `stream` (hours; STREAMS, MODELS choose)",
  async run() {
    const chosen = (name: string, all: readonly string[]) => process.env[name]?.split(',') ?? all;
    const figures: Figure[] = [];
    for (const stream of chosen('STREAMS', STREAMS)) {
      const peer = startPythonPeer('stream');
      await peer.ask('load', { file: writeStreamForPeer(labelledStream(stream)) });
      for (const model of chosen('MODELS', MODELS)) {
        const run = await peer.ask<Pick<RiverRun, 'accuracy' | 'rows' | 'seconds'>>('run', { model });
        const date = new Date().toISOString().slice(0, 10);
        store({ stream, model, ...run, date, command: 'npm run bench -- stream-of-river' });
        figures.push({ name: `${stream}: ${model}`, value: run.accuracy, unit: 'of rows' });
      }
      await peer.stop();
    }
    return figures;
  },
};

function store(run: RiverRun): void {
  const others = riverRuns().filter(({ stream, model }) => stream !== run.stream || model !== run.model);
  const order = ({ stream, model }: RiverRun) => `${STREAMS.indexOf(stream)} ${MODELS.indexOf(model)}`;
  const all = [...others, run].sort((a, b) => order(a).localeCompare(order(b)));
  writeFileSync(STORED, `${JSON.stringify(all, null, 2)}\n`);
}
