import { monitorEventLoopDelay } from 'node:perf_hooks';
import { pathToFileURL } from 'node:url';
import { joinMonths, PURCHASE_COLUMNS, purchasesByMonth } from '../data/purchase-cards.ts';
import type * as LearnInWorker from '../../server/learn/fitting/learn-in-worker.ts';
import type { TrainingRow } from '../../server/learn/fitting/training-set.ts';

/**
 * One training of so many purchases by the compiled server's own path, in this process; prints a {@link ManyRows} as
 * JSON.
 */
export interface ManyRows {
  readonly seconds: number;
  /** Resident memory of the process, MB: with the rows but before the training, and the most during it. */
  readonly before: number;
  readonly peak: number;
  /** How long the server's thread was kept from other work, ms. */
  readonly pauseP99: number;
  readonly longestPause: number;
  readonly learner: string;
  readonly accuracy: number;
  readonly phases: Readonly<Record<string, number>>;
}

const RESOLUTION_MS = 5;
const SAMPLE_MS = 50;

const count = Number(process.argv[2]);
const all = joinMonths(purchasesByMonth());
const repeats = Math.ceil(count / all.labels.length);
const rows: TrainingRow[] = Array.from({ length: count }, (_, at) => {
  const from = repeats > 1 ? at % all.labels.length : Math.floor((at * all.labels.length) / count);
  const key = `${Math.floor(at / all.labels.length)}-${all.keys[from]}`;
  return {
    key,
    rowHash: key,
    cells: all.columns.map(({ values }) => values[from]!),
    class: all.labels[from]!,
    sequence: at,
    saidAt: new Date(1_400_000_000_000 + at),
    isByPerson: false,
  };
});
const { learnInWorker } = (await import(
  pathToFileURL('dist/server/learn/fitting/learn-in-worker.js').href
)) as typeof LearnInWorker;

const megabytes = () => process.memoryUsage.rss() / 2 ** 20;
const before = megabytes();
let peak = before;
const sampling = setInterval(() => (peak = Math.max(peak, megabytes())), SAMPLE_MS);
const phases: Record<string, number> = {};
const start = performance.now();
const seconds = () => (performance.now() - start) / 1_000;
const delay = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
delay.enable();
const model = await learnInWorker(
  rows,
  { columns: PURCHASE_COLUMNS, learner: 'auto', seed: 1, champion: null },
  { onProgress: (phase) => (phases[phase] ??= seconds()), signal: new AbortController().signal },
);
delay.disable();
clearInterval(sampling);
const result: ManyRows = {
  seconds: seconds(),
  before,
  peak: Math.max(peak, megabytes()),
  pauseP99: delay.percentile(99) / 1e6,
  longestPause: delay.max / 1e6,
  learner: model.learner,
  accuracy: model.metrics.accuracy.value,
  phases,
};
console.log(JSON.stringify(result));
