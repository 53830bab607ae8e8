import { AnomalyDetector } from '../ml/anomalies/anomaly-detector.ts';
import { shapeOf, streamRow } from '../ml/streams/stream-row.ts';
import { ANOMALY_SETS, anomalySet, writeAnomalySetForPeer, type AnomalySet } from './data/anomaly-sets.ts';
import { atLeast, median, type Benchmark, type Figure } from './figure.ts';
import { areaUnderCurve } from './rig/area-under-curve.ts';
import { startPythonPeer, type PythonPeer } from './rig/python-peer.ts';

const SEEDS = [1, 2, 3];
const ALERT_RATE = 0.02;
/** How far alerts may be from the wanted rate, as a share of it. */
const MOST_OFF = 0.2;
const RATE_FROM = 2_000;
const LEAST_SHUTTLE = 0.99;
const LEAST_TIMES = 1.5;

/** How well anomalies were told from usual rows, and how long it took. */
interface Run {
  readonly area: number;
  readonly seconds: number;
  /** Of the processor, all threads together. */
  readonly processor: number;
}

/**
 * The anomaly detector against River's HalfSpaceTrees, both scoring each row before they learn it, and against
 * scikit-learn's IsolationForest, which has seen all rows before it scores one, on six sets in their own order; medians
 * of three seeds, in turn. Areas under the ROC curve count all rows, those of the beginning too. These very sets were
 * looked at when it was decided how soon the first trees are renewed, that there are 64, and that cuts may lie beyond
 * all rows: other data may gain less.
 *
 * All have the rows as numbers before the clock starts. scikit-learn has two threads, Amend and River one; so beside
 * other work, where two threads get twice as much of the processor as one, only its time says something, of all threads
 * together. Does not show categories, nor verdicts of people.
 */
export const benchmark: Benchmark = {
  about: "anomalies: area under the curve, rows a second, alerts; against scikit-learn's and River's (about 6 minutes)",
  async run() {
    const peer = startPythonPeer('anomaly');
    const figures: Figure[] = [];
    for (const name of ANOMALY_SETS) figures.push(...(await figuresOf(anomalySet(name), peer)));
    await peer.stop();
    return figures;
  },
};

async function figuresOf(set: AnomalySet, peer: PythonPeer): Promise<Figure[]> {
  await peer.ask('load', { file: writeAnomalySetForPeer(set) });
  const runs = { own: [] as (Run & { readonly alerts: number })[], forest: [] as Run[], trees: [] as Run[] };
  replay(set, 0);
  for (const seed of SEEDS) {
    runs.own.push(replay(set, seed));
    runs.forest.push(await peer.ask<Run>('isolation_forest', { seed }));
    runs.trees.push(await peer.ask<Run>('half_space_trees', { seed }));
  }
  const area = (of: readonly Run[]) => median(of.map((run) => run.area));
  const rate = (of: readonly Run[]) => set.table.rows / median(of.map((run) => run.seconds));
  const own = area(runs.own);
  const isShuttle = set.name.includes('shuttle');
  const name = `${set.name}: area under the curve`;
  const ratio = rate(runs.own) / rate(runs.forest);
  const worked = (of: readonly Run[]) => (1e6 * median(of.map((run) => run.processor))) / set.table.rows;
  return [
    {
      ...(isShuttle ? atLeast(name, own, '', LEAST_SHUTTLE) : { name, value: own, unit: '' }),
      peer: "River's HalfSpaceTrees",
      peerValue: area(runs.trees),
      ...(!isShuttle && { bar: "≥ River's", met: own >= area(runs.trees) }),
    },
    { name, value: own, unit: '', peer: "scikit-learn's IsolationForest", peerValue: area(runs.forest) },
    {
      name: `${set.name}: least area of ${SEEDS.length} seeds`,
      value: Math.min(...runs.own.map((run) => run.area)),
      unit: '',
    },
    {
      name: `${set.name}: scored and learnt`,
      value: rate(runs.own),
      unit: 'rows/s',
      peer: "scikit-learn's IsolationForest",
      peerValue: rate(runs.forest),
      ratio,
      bar: `≥ ${LEAST_TIMES} times`,
      met: ratio >= LEAST_TIMES,
    },
    {
      name: `${set.name}: processor time of a row`,
      value: worked(runs.own),
      unit: 'µs',
      peer: "scikit-learn's IsolationForest",
      peerValue: worked(runs.forest),
      ratio: worked(runs.own) / worked(runs.forest),
    },
    ...(set.table.rows > RATE_FROM ? [alerts(set, runs.own)] : []),
  ];
}

/** Of the seeds, the share of alerts that is farthest from the wanted one. */
function alerts({ name }: AnomalySet, runs: readonly { readonly alerts: number }[]): Figure {
  const off = (share: number) => Math.abs(share - ALERT_RATE) / ALERT_RATE;
  const farthest = runs.map((run) => run.alerts).sort((a, b) => off(b) - off(a))[0]!;
  return {
    name: `${name}: alerts, ${ALERT_RATE} of rows wanted`,
    value: farthest,
    unit: 'of rows',
    bar: `within ${100 * MOST_OFF} %`,
    met: off(farthest) <= MOST_OFF,
  };
}

function replay({ table, isAnomaly }: AnomalySet, seed: number): Run & { readonly alerts: number } {
  const detector = new AnomalyDetector({ row: shapeOf(table.columns), alertRate: ALERT_RATE, seed });
  const rows = Array.from({ length: table.rows }, (_, row) => streamRow(table, row));
  const scores: number[] = [];
  let alerts = 0;
  const start = performance.now();
  const worked = process.cpuUsage();
  for (const row of rows) {
    const scored = detector.score(row);
    scores.push(scored.score);
    if (scored.isAlert) alerts++;
    detector.learn(scored);
  }
  const seconds = (performance.now() - start) / 1_000;
  const { user, system } = process.cpuUsage(worked);
  const processor = (user + system) / 1e6;
  return { area: areaUnderCurve(scores, isAnomaly), seconds, processor, alerts: alerts / table.rows };
}
