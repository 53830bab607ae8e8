import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import pg from 'pg';
import type { FeedbackEvent } from '../contract/feedback.ts';
import { rowHash } from '../contract/row-hash.ts';
import { cardPurchases } from '../workbench/samples/card-purchases.ts';
import { atMost, median, percentile, type Benchmark, type Figure } from './figure.ts';
import { startAmendProcess } from './rig/amend-process.ts';
import { httpCaller } from './rig/http-caller.ts';

const ROUNDS = 5;
const BULK = 5_000;
const BULKS_A_ROUND = 4;
const SINGLES_A_ROUND = 200;
/** Rows in the view whose changes each correction must report. */
const SHOWN = 10_000;
const CORRECTIONS = 200;
const COLUMNS = ['Date', 'Merchant', 'Description', 'Amount', 'Cost centre'];
const COLUMN_TYPES = ['date', 'text', 'text', 'number', 'category'] as const;

/**
 * Durable feedback events a second over https, against the same rows inserted straight into that PostgreSQL (same
 * columns, same indexes, same batches, one connection, fsync on), in turn.
 *
 * Does not show: several clients at once, a network, a slow disk; the server process shares the machine with its
 * client.
 */
export const benchmark: Benchmark = {
  about:
    'durable feedback events a second over https, single and in bulk, against raw inserts into the same PostgreSQL',
  async run() {
    const amend = await startAmendProcess();
    const raw = new pg.Client({ connectionString: amend.databaseUrl });
    const http = httpCaller(amend.address);
    try {
      await raw.connect();
      await raw.query('create table raw_events (like feedback_events including all)');
      const classifier = await http.call('createClassifier', {
        body: {
          name: 'Card purchases',
          columns: COLUMNS.map((name, c) => ({ name, type: COLUMN_TYPES[c]! })),
          keyColumns: ['Reference'],
          labelColumn: 'Account',
        },
      });
      const params = { classifier: classifier.id };
      const post = (events: FeedbackEvent[]) =>
        http.call('recordFeedback', { params, body: { columns: COLUMNS, events } });
      const times = {
        httpBulk: [] as number[],
        rawBulk: [] as number[],
        httpSingle: [] as number[],
        rawSingle: [] as number[],
      };
      let sequence = 0;
      for (let round = 0; round <= ROUNDS; round++) {
        const bulks = Array.from({ length: BULKS_A_ROUND }, () => eventsOf(BULK));
        const singles = eventsOf(SINGLES_A_ROUND).map((event) => [event]);
        const measured: [number[], () => Promise<void>][] = [
          [
            times.httpBulk,
            async () => {
              for (const events of bulks) await post(events);
            },
          ],
          [
            times.rawBulk,
            async () => {
              for (const events of bulks) sequence = await insert(raw, classifier.id, events, sequence);
            },
          ],
          [
            times.httpSingle,
            async () => {
              for (const events of singles) await post(events);
            },
          ],
          [
            times.rawSingle,
            async () => {
              for (const events of singles) sequence = await insert(raw, classifier.id, events, sequence);
            },
          ],
        ];
        // Whoever goes first finds a quieter machine, so the order turns; the first round warms up.
        for (const [list, run] of round % 2 ? measured : measured.reverse()) {
          const seconds = await secondsOf(run);
          if (round > 0) list.push(seconds);
        }
      }
      const waits = await correctionWaits(http, classifier.id);
      return [
        figure(
          'bulk, 5,000 events a request',
          rate(times.httpBulk, BULK * BULKS_A_ROUND),
          rate(times.rawBulk, BULK * BULKS_A_ROUND),
          0.5,
        ),
        figure(
          'single events, one after another',
          rate(times.httpSingle, SINGLES_A_ROUND),
          rate(times.rawSingle, SINGLES_A_ROUND),
        ),
        atMost(
          `a correction learned and ${SHOWN.toLocaleString('en-GB')} shown rows answered again, p95`,
          percentile(waits, 0.95),
          'ms',
          100,
        ),
        { name: 'the same, median', value: median(waits), unit: 'ms' },
      ];
    } finally {
      http.close();
      await raw.end();
      await amend.stop();
    }
  },
};

function eventsOf(count: number): FeedbackEvent[] {
  const { rows } = cardPurchases({ seed: 1 });
  return Array.from({ length: count }, (_, i) => {
    const [key, ...cells] = rows[i % rows.length]!;
    return {
      id: randomUUID(),
      kind: 'correct',
      origin: 'label-column',
      key: String(key),
      cells: cells.slice(0, COLUMNS.length),
      class: String(cells.at(-1) ?? 'Office supplies'),
      saidAt: '2026-01-31T09:00:00.000Z',
    };
  });
}

/** The same rows as the server stores, but without checks, hash chain and learning. */
async function insert(
  raw: pg.Client,
  classifier: string,
  events: readonly FeedbackEvent[],
  after: number,
): Promise<number> {
  const column = <Value>(read: (event: FeedbackEvent, index: number) => Value) => events.map(read);
  await raw.query(
    `insert into raw_events (
       classifier_id, sequence, id, kind, origin, row_key, row_hash, cells,
       class, predicted_class, prediction_id, person, said_at, recorded_at, hash,
       based_on, class_id, form, salt, payload_digest
     )
     select $1::uuid, * from unnest($2::bigint[], $3::uuid[], $4::text[], $5::text[], $6::text[], $7::text[], $8::jsonb[],
       $9::text[], $10::text[], $11::text[], $12::text[], $13::timestamptz[], $14::timestamptz[], $15::bytea[],
       $16::bigint[], $17::smallint[], $18::smallint[], $19::bytea[], $20::bytea[])`,
    [
      classifier,
      column((_, i) => after + i + 1),
      column((e) => e.id),
      column((e) => e.kind),
      column((e) => e.origin),
      column((e) => e.key),
      column((e) => rowHash(e.cells)),
      column((e) => JSON.stringify(e.cells)),
      column((e) => e.class ?? null),
      column(() => null),
      column(() => null),
      column(() => 'demo'),
      column((e) => e.saidAt),
      column((e) => e.saidAt),
      column(() => Buffer.alloc(32)),
      column(() => null),
      column((e) => (e.class === undefined ? null : 1)),
      column(() => 2),
      column(() => Buffer.alloc(16)),
      column(() => Buffer.alloc(32)),
    ],
  );
  return after + events.length;
}

/** Trains on what was recorded, shows rows, and corrects one after another; milliseconds each. */
async function correctionWaits(http: ReturnType<typeof httpCaller>, classifier: string): Promise<number[]> {
  const params = { classifier };
  let { id, state } = await http.call('startTraining', { params, body: { learner: 'linear' } });
  while (state === 'running') {
    await setTimeout(200);
    ({ id, state } = await http.call('getTraining', { params: { classifier, training: id } }));
  }
  if (state !== 'done') throw new Error(`The training ended as ${state}.`);
  const { rows, truth } = cardPurchases({ seed: 2, rowsPerMonth: Math.ceil(SHOWN / 11) });
  const shown = rows.slice(0, SHOWN);
  const view = randomUUID();
  for (let start = 0; start < SHOWN; start += 2_000) {
    const part = shown.slice(start, start + 2_000);
    const columns = COLUMNS.map((name, c) => ({ name, values: part.map((cells) => cells[c + 1]!) }));
    await http.call('predict', { params, body: { view, rows: { keys: part.map(([key]) => String(key)), columns } } });
  }
  const waits: number[] = [];
  for (let i = 0; i < CORRECTIONS; i++) {
    const row = (i * 7919) % SHOWN;
    const [key, ...cells] = shown[row]!;
    const event: FeedbackEvent = {
      id: randomUUID(),
      kind: 'correct',
      origin: 'correction-column',
      key: String(key),
      cells: cells.slice(0, COLUMNS.length),
      class: truth[row]!,
      saidAt: '2026-01-31T09:00:00.000Z',
    };
    waits.push(
      1000 *
        (await secondsOf(async () => {
          await http.call('recordFeedback', { params, body: { columns: COLUMNS, events: [event], view } });
        })),
    );
  }
  return waits;
}

async function secondsOf(run: () => Promise<void>): Promise<number> {
  const start = performance.now();
  await run();
  return (performance.now() - start) / 1000;
}

const rate = (seconds: readonly number[], events: number) => events / median(seconds);

function figure(name: string, value: number, peerValue: number, leastRatio?: number): Figure {
  const ratio = value / peerValue;
  const bar = leastRatio === undefined ? {} : { bar: `≥ ${leastRatio} of raw inserts`, met: ratio >= leastRatio };
  return { name, value, unit: 'events/s', peer: 'raw inserts', peerValue, ratio, ...bar };
}
