import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import type { FeedbackEvent } from '../contract/feedback.ts';
import { trainClassifier } from '../ml/learners/train-classifier.ts';
import { encodeRows, learnFromFeedback, startOnlineModel } from '../ml/online/online-model.ts';
import { seededRandom, shuffledIndexes } from '../ml/random.ts';
import { takeRows } from '../ml/table/take-rows.ts';
import { tableOf, type Split } from './data/split.ts';
import { banking77 } from './data/texts.ts';
import { atMost, median, percentile, type Benchmark, type Figure } from './figure.ts';
import { startAmendProcess, startServerProcess } from './rig/amend-process.ts';
import { httpCaller } from './rig/http-caller.ts';

/** Corrections learned in process, and those sent through two processes. */
const CORRECTIONS = 1_000;
/** Corrections learned before the timed ones, as in a server that has been running for a minute. */
const WARMING_UP = 100;
/** Corrections timed over HTTP while another client classifies. */
const WAITED_FOR = 300;
/** Corrections come at random moments, the next one up to so many ms after the last was answered. */
const LONGEST_PAUSE_MS = 40;
const ROWS_A_POST = 1_000;
const COMPARED = 500;
const AT = '2026-01-31T09:00:00.000Z';

type Caller = ReturnType<typeof httpCaller>;

/**
 * One correction of a question to a bank (77 kinds, 10,003 labelled): learned in process; answered over HTTP while
 * another client classifies without a pause, a thousand rows a request; and 1,000 corrections sent through two server
 * processes that share a database, which must then answer alike.
 *
 * Does not show: a network; more clients. Server, database and both clients share the machine.
 */
export const benchmark: Benchmark = {
  about:
    'a correction of banking77: ms to learn, ms to answer over HTTP beside another client, and two processes that agree',
  async run() {
    const split = banking77();
    const inProcess = await learnInProcess(split);
    const amend = await startAmendProcess();
    const first = httpCaller(amend.address);
    try {
      const classifier = await setUp(first, split);
      const overHttp = await correctBesideAnother(first, httpCaller(amend.address), classifier, split);
      const other = await startServerProcess(amend.databaseUrl);
      const second = httpCaller(other.address);
      try {
        return [...inProcess, ...overHttp, ...(await correctThroughTwo([first, second], classifier, split))];
      } finally {
        second.close();
        await other.stop();
      }
    } finally {
      first.close();
      await amend.stop();
    }
  },
};

async function learnInProcess(split: Split): Promise<Figure[]> {
  const { model } = await trainClassifier(
    { table: tableOf(split, split.train), labels: split.train.labels },
    { columns: split.columns, learner: 'linear', seed: 1 },
    { onProgress: () => undefined },
  );
  const online = startOnlineModel(model);
  const asked = tableOf(split, split.test);
  const times = Array.from(shuffledIndexes(asked.rows, seededRandom(1)).slice(0, WARMING_UP + CORRECTIONS), (row) => {
    const one = takeRows(asked, [row]);
    const start = performance.now();
    learnFromFeedback(online, encodeRows(online, one), split.test.labels[row]!);
    return performance.now() - start;
  }).slice(WARMING_UP);
  return [
    atMost('a correction encoded and learned in process, median', median(times), 'ms', 1),
    atMost('the same, p95', percentile(times, 0.95), 'ms', 1),
  ];
}

/** A classifier trained on the labelled questions. */
async function setUp(http: Caller, { train }: Split): Promise<string> {
  const { id: classifier } = await http.call('createClassifier', {
    body: { name: 'Questions', columns: [{ name: 'text', type: 'text' }], keyColumns: ['id'], labelColumn: 'category' },
  });
  const params = { classifier };
  const events = train.labels.map((label, row) =>
    eventOf(`train ${row}`, train.values[0]![row], label, 'label-column'),
  );
  for (let start = 0; start < events.length; start += 5_000)
    await http.call('recordFeedback', {
      params,
      body: { columns: ['text'], events: events.slice(start, start + 5_000) },
    });
  let { id, state } = await http.call('startTraining', { params, body: { learner: 'linear' } });
  while (state === 'running') {
    await setTimeout(200);
    ({ id, state } = await http.call('getTraining', { params: { classifier, training: id } }));
  }
  if (state !== 'done') throw new Error(`The training ended as ${state}.`);
  return classifier;
}

async function correctBesideAnother(
  corrector: Caller,
  another: Caller,
  classifier: string,
  { test, train }: Split,
): Promise<Figure[]> {
  const params = { classifier };
  const view = randomUUID();
  await corrector.call('predict', {
    params,
    body: { view, rows: blockOf(test.values[0]!.slice(0, ROWS_A_POST), 'shown') },
  });
  const quiet: number[] = [];
  const beside: number[] = [];
  const random = seededRandom(2);
  const correct = async (row: number, waits: number[]) => {
    await setTimeout(random.integer(LONGEST_PAUSE_MS));
    const events = [eventOf(`shown ${row}`, test.values[0]![row], test.labels[row]!, 'correction-column')];
    const start = performance.now();
    await corrector.call('recordFeedback', { params, body: { columns: ['text'], events, view } });
    waits.push(performance.now() - start);
  };
  for (let row = 0; row < WAITED_FOR; row++) await correct(row, quiet);
  let isDone = false;
  let classified = 0;
  const classify = async () => {
    for (let start = 0; !isDone; start = (start + ROWS_A_POST) % (train.labels.length - ROWS_A_POST)) {
      await another.call('predict', {
        params,
        body: { view: randomUUID(), rows: blockOf(train.values[0]!.slice(start, start + ROWS_A_POST), 'other') },
      });
      classified += ROWS_A_POST;
    }
  };
  const begun = performance.now();
  const classifying = classify();
  for (let row = WAITED_FOR; row < 2 * WAITED_FOR; row++) await correct(row, beside);
  const seconds = (performance.now() - begun) / 1000;
  isDone = true;
  await classifying;
  another.close();
  return [
    atMost(
      'a correction answered over HTTP, 1,000 rows shown, while another client classifies: p95',
      percentile(beside, 0.95),
      'ms',
      50,
    ),
    { name: 'the same, median', value: median(beside), unit: 'ms' },
    { name: 'the same, while nobody else asks: p95', value: percentile(quiet, 0.95), unit: 'ms' },
    { name: 'rows classified meanwhile for the other client', value: classified / seconds, unit: 'rows/s' },
  ];
}

async function correctThroughTwo(
  processes: readonly [Caller, Caller],
  classifier: string,
  { test }: Split,
): Promise<Figure[]> {
  const params = { classifier };
  const start = performance.now();
  await Promise.all(
    processes.map(async (http, process) => {
      for (let at = process; at < CORRECTIONS; at += processes.length) {
        const row = 2 * WAITED_FOR + at;
        await http.call('recordFeedback', {
          params,
          body: {
            columns: ['text'],
            events: [eventOf(`both ${row}`, test.values[0]![row], test.labels[row]!, 'correction-column')],
          },
        });
      }
    }),
  );
  const seconds = (performance.now() - start) / 1000;
  const rows = blockOf(test.values[0]!.slice(-COMPARED), 'compared');
  const [one, two] = await Promise.all(
    processes.map(async (http) => {
      const {
        batch: _batch,
        predictedAt: _at,
        ...answer
      } = await http.call('predict', { params, body: { view: randomUUID(), rows, probabilities: true } });
      return answer.keys.map((_, row) =>
        JSON.stringify([
          answer.classes,
          answer.predicted[row],
          answer.confidence[row],
          answer.sources[row],
          answer.probabilities![row],
        ]),
      );
    }),
  );
  const differing = one!.filter((answer, row) => answer !== two![row]).length;
  return [
    atMost(
      `of ${COMPARED} rows, those that two processes answer otherwise after ${CORRECTIONS} corrections through both`,
      differing,
      'rows',
      0,
    ),
    { name: 'corrections through both processes', value: CORRECTIONS / seconds, unit: 'corrections/s' },
  ];
}

function eventOf(key: string, text: unknown, className: string, origin: FeedbackEvent['origin']): FeedbackEvent {
  return { id: randomUUID(), kind: 'correct', origin, key, cells: [String(text)], class: className, saidAt: AT };
}

function blockOf(texts: readonly unknown[], prefix: string) {
  return { keys: texts.map((_, row) => `${prefix} ${row}`), columns: [{ name: 'text', values: texts.map(String) }] };
}
