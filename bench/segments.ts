import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import pg from 'pg';
import type { CellValue } from '../contract/cell.ts';
import { cardPurchases } from '../workbench/samples/card-purchases.ts';
import { median, type Benchmark, type Figure } from './figure.ts';
import { startAmendProcess } from './rig/amend-process.ts';
import { httpCaller } from './rig/http-caller.ts';

const ROUNDS = 5;
const ROWS = 10_000;
/** As the pane sends them. */
const CHUNK = 2_000;
const SEGMENTS = 50;
const COLUMNS = ['Date', 'Merchant', 'Description', 'Amount', 'Cost centre'];
const COLUMN_TYPES = ['date', 'text', 'text', 'number', 'category'] as const;
const CENTRE = COLUMNS.indexOf('Cost centre');

interface Row {
  readonly key: string;
  readonly cells: readonly CellValue[];
  readonly account: string;
}

/**
 * What fifty segments add to classifying 10,000 new rows, and what their profiles weigh: two classifiers of the same
 * rows in the same server, one with a segment column and one without, in turn.
 *
 * Does not show: several clients at once, a network, rows spread over many hours; the server process shares the machine
 * with its client and its database.
 */
export const benchmark: Benchmark = {
  about: 'what 50 segments add to classifying 10,000 rows, and what their profiles weigh in the database',
  async run() {
    const amend = await startAmendProcess();
    const database = new pg.Client({ connectionString: amend.databaseUrl });
    const http = httpCaller(amend.address);
    const times = { plain: newTimes(), segmented: newTimes() };
    try {
      await database.connect();
      const plain = await trained(http, 'Without segments', null);
      const segmented = await trained(http, 'With segments', 'Cost centre');
      for (let round = 0; round <= ROUNDS; round++) {
        const rows = newRows(round);
        const runs = [
          { classifier: plain, own: times.plain },
          { classifier: segmented, own: times.segmented },
        ];
        // Whoever goes first finds a quieter machine, so the order turns; the first round warms up.
        for (const { classifier, own } of round % 2 ? runs : runs.reverse()) {
          const measured = await classify(http, classifier, rows);
          if (round === 0) continue;
          own.answered.push(measured.answered);
          own.settled.push(measured.settled);
        }
      }
      return [
        pair('10,000 rows answered, five requests', times.segmented.answered, times.plain.answered),
        pair('answered and profiled, until a report is made', times.segmented.settled, times.plain.settled),
        ...(await weights(database, segmented)),
      ];
    } finally {
      http.close();
      await database.end();
      await amend.stop();
    }
  },
};

type Caller = ReturnType<typeof httpCaller>;

const newTimes = () => ({ answered: [] as number[], settled: [] as number[] });

function pair(name: string, with50: readonly number[], without: readonly number[]): Figure {
  const [value, peerValue] = [median(with50), median(without)];
  return { name, value, unit: 's', peer: 'without segments', peerValue, ratio: value / peerValue };
}

/** A classifier that has learned from the sample, its rows spread over fifty cost centres. */
async function trained(http: Caller, name: string, segmentColumn: string | null): Promise<string> {
  const columns = COLUMNS.map((column, c) => ({ name: column, type: COLUMN_TYPES[c]! }));
  const draft = { name, columns, keyColumns: ['Reference'], labelColumn: 'Account', policies: { segmentColumn } };
  const { id: classifier } = await http.call('createClassifier', { body: draft });
  const params = { classifier };
  const rows = sampleRows().slice(0, 4_500);
  for (let start = 0; start < rows.length; start += CHUNK)
    await http.call('recordFeedback', {
      params,
      body: {
        columns: COLUMNS,
        events: rows
          .slice(start, start + CHUNK)
          .map(({ key, cells, account }) => ({
            id: randomUUID(),
            kind: 'correct' as const,
            origin: 'label-column' as const,
            key,
            cells: [...cells],
            class: account,
            saidAt: '2026-01-31T09:00:00.000Z',
          })),
      },
    });
  const { id: training } = await http.call('startTraining', { params, body: { learner: 'linear' } });
  for (;;) {
    const { state } = await http.call('getTraining', { params: { classifier, training } });
    if (state === 'done') return classifier;
    if (state !== 'running') throw new Error(`The training ended as ${state}.`);
    await setTimeout(100);
  }
}

function sampleRows(): Row[] {
  const { rows, truth } = cardPurchases({ seed: 1 });
  return rows.map(([key, ...cells], n) => ({
    key: String(key),
    cells: cells.slice(0, COLUMNS.length).map((cell, c) => (c === CENTRE ? `CC-${n % SEGMENTS}` : cell)),
    account: truth[n]!,
  }));
}

/** Rows that nobody has classified before. */
function newRows(round: number): Row[] {
  const sample = sampleRows();
  return Array.from({ length: ROWS }, (_, n) => ({ ...sample[n % sample.length]!, key: `new ${round} ${n}` }));
}

async function classify(
  http: Caller,
  classifier: string,
  rows: readonly Row[],
): Promise<{ answered: number; settled: number }> {
  const params = { classifier };
  const view = randomUUID();
  const begun = performance.now();
  for (let start = 0; start < rows.length; start += CHUNK) {
    const chunk = rows.slice(start, start + CHUNK);
    const columns = COLUMNS.map((name, c) => ({ name, values: chunk.map(({ cells }) => cells[c] ?? null) }));
    await http.call('predict', { params, body: { view, rows: { keys: chunk.map(({ key }) => key), columns } } });
  }
  const answered = (performance.now() - begun) / 1_000;
  await http.call('driftReport', { params, body: { hours: 1 } });
  return { answered, settled: (performance.now() - begun) / 1_000 };
}

/** Of the hour's profile and of the reference: the segments beside the whole, as PostgreSQL stores them. */
async function weights(database: pg.Client, classifier: string): Promise<Figure[]> {
  const { rows } = await database.query<Record<'live' | 'whole' | 'reference' | 'version' | 'segments', string>>(
    `select
      (select sum(pg_column_size(profile)) from segment_profiles where classifier_id = $1) as live,
      (select count(distinct value) from segment_profiles where classifier_id = $1) as segments,
      (select sum(pg_column_size(profile)) from profiles where classifier_id = $1) as whole,
      (select sum(pg_column_size(train_profile) + pg_column_size(holdout_profile)) from reference_segments
        where classifier_id = $1) as reference,
      (select sum(pg_column_size(train_profile) + pg_column_size(holdout_profile)) from model_versions
        where classifier_id = $1) as version`,
    [classifier],
  );
  const kilobytes = (of: 'live' | 'whole' | 'reference' | 'version') => Number(rows[0]![of]) / 1_000;
  const weight = (name: string, of: 'live' | 'reference', whole: 'whole' | 'version'): Figure => ({
    name: `${name}, ${rows[0]!.segments} segments`,
    value: kilobytes(of),
    unit: 'kB',
    peer: 'the whole',
    peerValue: kilobytes(whole),
    ratio: kilobytes(of) / kilobytes(whole),
  });
  return [
    weight(`profiles of ${((ROUNDS + 1) * ROWS).toLocaleString('en-GB')} new rows, in an hour or two`, 'live', 'whole'),
    weight('reference of a version', 'reference', 'version'),
  ];
}
