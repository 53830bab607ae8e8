import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { PURCHASE_COLUMNS, takeRows, type PurchaseMonth } from '../data/purchase-cards.ts';
import type { httpCaller } from './http-caller.ts';

export type Http = ReturnType<typeof httpCaller>;

/** Rows that a classifier of card purchases learns from, the first of all. */
export const TRAINED = 4_000;
/** A request's rows, as the pane sends them. */
export const CHUNK = 1_000;
const POLL_MS = 10;
const TRAINING_POLL_MS = 200;

/** What a process writes beside its answers: predictions and profiles. */
const WAITING = /^amend_background_waiting_rows\{.*\} (\d+)$/gm;
const DROPPED = /^amend_background_dropped_rows_total\{.*\} (\d+)$/gm;

export const range = (from: number, to: number) => Array.from({ length: to - from }, (_, at) => from + at);

/** Seconds until a round's rows were answered, and until all that was to be done beside the answers was done. */
export interface Round {
  readonly answered: number;
  readonly done: number;
}

/** A classifier of card purchases with labels of some of them, and no version yet. */
export async function createPurchases(http: Http, { keys, columns, labels }: PurchaseMonth): Promise<string> {
  const { id: classifier } = await http.call('createClassifier', {
    body: {
      name: 'Purchases',
      columns: PURCHASE_COLUMNS.map(({ name, type }) => ({ name, type })),
      keyColumns: ['id'],
      labelColumn: 'Account',
    },
  });
  const saidAt = new Date().toISOString();
  const events = keys.map((key, row) => ({
    ...{ id: randomUUID(), kind: 'correct' as const, key, origin: 'label-column' as const, class: labels[row]! },
    ...{ cells: columns.map(({ values }) => values[row]!), saidAt },
  }));
  const body = { columns: columns.map(({ name }) => name), events };
  await http.call('recordFeedback', { params: { classifier }, body });
  return classifier;
}

/** Has a version trained, by the linear learner, and waits for it. */
export async function trainLinear(http: Http, classifier: string): Promise<void> {
  let { id, state } = await http.call('startTraining', { params: { classifier }, body: { learner: 'linear' } });
  while (state === 'running') {
    await setTimeout(TRAINING_POLL_MS);
    ({ id, state } = await http.call('getTraining', { params: { classifier, training: id } }));
  }
  if (state !== 'done') throw new Error(`The training ended as ${state}.`);
}

/**
 * Classifies the rows of a round, which no version has learned from, a thousand a request.
 *
 * @param keys what the keys of the rows begin with: by it they are new
 */
export async function classifyRound(
  http: Http,
  classifier: string,
  all: PurchaseMonth,
  { round, chunks, keys }: { readonly round: number; readonly chunks: number; readonly keys: string },
): Promise<Round> {
  const view = randomUUID();
  const blocks = range(0, chunks).map((chunk) => {
    const start = TRAINED + (((round * chunks + chunk) * CHUNK) % (all.keys.length - TRAINED - CHUNK));
    const { columns } = takeRows(all, range(start, start + CHUNK));
    return {
      keys: range(0, CHUNK).map((row) => `${keys} ${chunk} ${row}`),
      columns: columns.map(({ name, values }) => ({ name, values: [...values] })),
    };
  });
  const begun = performance.now();
  for (const rows of blocks) await http.call('predict', { params: { classifier }, body: { view, rows } });
  const answered = (performance.now() - begun) / 1_000;
  while ((await sumOfMetric(http, WAITING)) > 0) await setTimeout(POLL_MS);
  return { answered, done: (performance.now() - begun) / 1_000 };
}

/** Rows that a server was to write or to ask about beside its answers, and did not. */
export function droppedRows(http: Http): Promise<number> {
  return sumOfMetric(http, DROPPED);
}

/** @param line of `/metrics`, with its figure in brackets; a global expression, of all lines that fit */
export async function sumOfMetric(http: Http, line: RegExp): Promise<number> {
  return [...(await http.read('/metrics')).matchAll(line)].reduce((sum, [, figure]) => sum + Number(figure), 0);
}
