import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { PURCHASE_COLUMNS, joinMonths, purchasesByMonth, takeRows, type PurchaseMonth } from './data/purchase-cards.ts';
import { atMost, median, type Benchmark } from './figure.ts';
import { startAmendProcess, startServerProcess } from './rig/amend-process.ts';
import { httpCaller } from './rig/http-caller.ts';

const TRAINED = 4_000;
/** A request's rows, as the pane sends them. */
const CHUNK = 1_000;
const CHUNKS_A_ROUND = 20;
const ROUNDS = 9;
const MOST_COST = 0.05;
const POLL_MS = 10;
/** What a process writes beside its answers: predictions and profiles. */
const WAITING = /^amend_background_waiting_rows\{.*\} (\d+)$/gm;
const DROPPED = /^amend_background_dropped_rows_total\{.*\} (\d+)$/gm;

interface Side {
  readonly http: ReturnType<typeof httpCaller>;
  readonly seconds: number[];
}

/**
 * Card purchases of seven columns classified over https, by a server that records profiles of what it answers and by
 * one that does not, on the same database and in turn; each row is new to both. A round ends once everything that was
 * to be written beside the answers is written, so that recording that is merely late does not look free.
 *
 * Does not show: segments, several clients at once, a network; client and servers share the machine.
 */
export const benchmark: Benchmark = {
  about: 'what recording profiles costs of the rows that are classified a second',
  async run() {
    const all = joinMonths(purchasesByMonth());
    const settings = { METRICS: 'loopback' };
    const without = pathToFileURL('bench/rig/without-recording.js').href;
    const amend = await startAmendProcess(settings);
    const other = await startServerProcess(amend.databaseUrl, { ...settings, NODE_OPTIONS: `--import ${without}` });
    const sides = [amend, other].map(({ address }): Side => ({ http: httpCaller(address), seconds: [] }));
    const [recording, silent] = sides as [Side, Side];
    try {
      const classifier = await train(recording, takeRows(all, range(0, TRAINED)));
      for (let round = 0; round <= ROUNDS; round++) {
        // Whoever goes first finds a quieter machine, so the order turns; the first round warms up.
        for (const side of round % 2 ? sides : sides.toReversed()) {
          const seconds = await classify(side, classifier, all, round);
          if (round > 0) side.seconds.push(seconds);
        }
      }
      const dropped = await sumOf(recording, DROPPED);
      const [own, peer] = [recording, silent].map(({ seconds }) => (CHUNK * CHUNKS_A_ROUND) / median(seconds));
      const costs = recording.seconds.map((seconds, round) => 1 - silent.seconds[round]! / seconds);
      return [
        { name: 'rows classified and recorded', value: own!, unit: 'a second', peer: 'not recorded', peerValue: peer! },
        atMost('recording costs of it, median of the rounds', median(costs), 'share', MOST_COST),
        atMost('rows that were not recorded', dropped, 'rows', 0),
      ];
    } finally {
      for (const { http } of sides) http.close();
      await other.stop();
      await amend.stop();
    }
  },
};

const range = (from: number, to: number) => Array.from({ length: to - from }, (_, at) => from + at);

async function train({ http }: Side, { keys, columns, labels }: PurchaseMonth): Promise<string> {
  const { id: classifier } = await http.call('createClassifier', {
    body: {
      name: 'Purchases',
      columns: PURCHASE_COLUMNS.map(({ name, type }) => ({ name, type })),
      keyColumns: ['id'],
      labelColumn: 'Account',
    },
  });
  const params = { classifier };
  const saidAt = new Date().toISOString();
  const events = keys.map((key, row) => ({
    id: randomUUID(),
    kind: 'correct' as const,
    key,
    cells: columns.map(({ values }) => values[row]!),
    class: labels[row]!,
    origin: 'label-column' as const,
    saidAt,
  }));
  await http.call('recordFeedback', { params, body: { columns: columns.map(({ name }) => name), events } });
  let { id, state } = await http.call('startTraining', { params, body: { learner: 'linear' } });
  while (state === 'running') {
    await setTimeout(200);
    ({ id, state } = await http.call('getTraining', { params: { classifier, training: id } }));
  }
  if (state !== 'done') throw new Error(`The training ended as ${state}.`);
  return classifier;
}

/** @returns seconds until a round's rows were answered, and everything was written of them */
async function classify(side: Side, classifier: string, all: PurchaseMonth, round: number): Promise<number> {
  const view = randomUUID();
  const blocks = range(0, CHUNKS_A_ROUND).map((chunk) => {
    const start = TRAINED + (((round * CHUNKS_A_ROUND + chunk) * CHUNK) % (all.keys.length - TRAINED - CHUNK));
    const { columns } = takeRows(all, range(start, start + CHUNK));
    return {
      keys: range(0, CHUNK).map((row) => `${round} ${chunk} ${row}`),
      columns: columns.map(({ name, values }) => ({ name, values: [...values] })),
    };
  });
  const begun = performance.now();
  for (const rows of blocks) await side.http.call('predict', { params: { classifier }, body: { view, rows } });
  while ((await sumOf(side, WAITING)) > 0) await setTimeout(POLL_MS);
  return (performance.now() - begun) / 1_000;
}

async function sumOf({ http }: Side, line: RegExp): Promise<number> {
  const text = await http.read('/metrics');
  return [...text.matchAll(line)].reduce((sum, [, rows]) => sum + Number(rows), 0);
}
