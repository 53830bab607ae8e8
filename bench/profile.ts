import { pathToFileURL } from 'node:url';
import { joinMonths, purchasesByMonth, takeRows } from './data/purchase-cards.ts';
import { atMost, median, type Benchmark, type Figure } from './figure.ts';
import { startAmendProcess, startServerProcess } from './rig/amend-process.ts';
import { httpCaller } from './rig/http-caller.ts';
import {
  CHUNK,
  classifyRound,
  createPurchases,
  droppedRows,
  range,
  sumOfMetric,
  TRAINED,
  trainLinear,
  type Http,
} from './rig/purchase-desk.ts';
import { mainThreadMs } from './rig/thread-time.ts';

const CHUNKS_A_ROUND = 20;
const ROUNDS = 9;
const MOST_COST = 0.05;
/** Of all threads of the process. */
const PROCESSOR = /^process_cpu_seconds_total (\S+)$/gm;

interface Side {
  readonly http: Http;
  readonly seconds: number[];
  readonly pid: number;
  /** Processor time by round, in ms: of the server, and of its thread that answers, where that is known. */
  readonly process: number[];
  readonly thread: number[];
}

/**
 * Card purchases of seven columns classified over https, by a server that records profiles of what it answers and by
 * one that does not, on the same database and in turn; each row is new to both. A round ends once everything that was
 * to be written beside the answers is written, so that recording that is merely late does not look free. Rows are
 * profiled in a thread of their own: where another core is idle that costs answers little, and what it costs altogether
 * is told as processor time of the server's process.
 *
 * Does not show: segments, rows that have labels, which are looked up, a network, and a machine all of whose cores are
 * busy answering, on which the thread would take its share; client, servers and PostgreSQL share the machine.
 */
export const benchmark: Benchmark = {
  about: 'what recording profiles costs of the rows that are classified a second',
  async run() {
    const all = joinMonths(purchasesByMonth());
    const settings = { METRICS: 'loopback' };
    const without = pathToFileURL('bench/rig/without-recording.js').href;
    const amend = await startAmendProcess(settings);
    const other = await startServerProcess(amend.databaseUrl, { ...settings, NODE_OPTIONS: `--import ${without}` });
    const sides = [amend, other].map(({ address, pid }): Side => ({
      http: httpCaller(address),
      pid,
      seconds: [],
      process: [],
      thread: [],
    }));
    const [recording, silent] = sides as [Side, Side];
    try {
      const classifier = await createPurchases(recording.http, takeRows(all, range(0, TRAINED)));
      await trainLinear(recording.http, classifier);
      for (let round = 0; round <= ROUNDS; round++) {
        // Whoever goes first finds a quieter machine, so the order turns; the first round warms up.
        for (const side of round % 2 ? sides : sides.toReversed()) {
          const before = await processorOf(side);
          // Both are asked about the same keys, each about all of them.
          const asked = { round, chunks: CHUNKS_A_ROUND, keys: String(round) };
          const { done: seconds } = await classifyRound(side.http, classifier, all, asked);
          if (round === 0) continue;
          const after = await processorOf(side);
          side.seconds.push(seconds);
          side.process.push(after.process - before.process);
          if (after.thread !== null && before.thread !== null) side.thread.push(after.thread - before.thread);
        }
      }
      const dropped = await droppedRows(recording.http);
      const [own, peer] = [recording, silent].map(({ seconds }) => (CHUNK * CHUNKS_A_ROUND) / median(seconds));
      const costs = recording.seconds.map((seconds, round) => 1 - silent.seconds[round]! / seconds);
      return [
        { name: 'rows classified and recorded', value: own!, unit: 'a second', peer: 'not recorded', peerValue: peer! },
        atMost('recording costs of it, median of the rounds', median(costs), 'share', MOST_COST),
        ...besideSilent('processor time of the thread that answers, 1,000 rows', recording.thread, silent.thread),
        ...besideSilent('processor time of the whole server, 1,000 rows', recording.process, silent.process),
        atMost('rows that were not recorded', dropped, 'rows', 0),
      ];
    } finally {
      for (const { http } of sides) http.close();
      await other.stop();
      await amend.stop();
    }
  },
};

/** Processor time so far, in ms. */
async function processorOf(side: Side): Promise<{ readonly process: number; readonly thread: number | null }> {
  return { process: 1_000 * (await sumOfMetric(side.http, PROCESSOR)), thread: await mainThreadMs(side.pid) };
}

/** Of a request's thousand rows, over all rounds; nothing where it is not known. */
function besideSilent(name: string, own: readonly number[], silent: readonly number[]): Figure[] {
  const perBlock = (of: readonly number[]) => of.reduce((sum, each) => sum + each, 0) / (of.length * CHUNKS_A_ROUND);
  if (own.length === 0) return [];
  const [value, peerValue] = [perBlock(own), perBlock(silent)];
  return [{ name, value, unit: 'ms', peer: 'not recorded', peerValue, ratio: value / peerValue }];
}
