import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { alertOf } from '../ml/drift/alert.ts';
import { compareProfiles } from '../ml/drift/report.ts';
import { LIVE_VOCABULARY } from '../ml/sketches/column-profile.ts';
import { profileTable } from '../ml/sketches/table-profile.ts';
import type { Table } from '../ml/table/column.ts';
import { takeRows } from '../ml/table/take-rows.ts';
import { changeNumbers } from './data/drawn-table.ts';
import { readStreams, type Stream } from './data/streams.ts';
import type { Benchmark, Figure } from './figure.ts';
import { startPythonPeer } from './rig/python-peer.ts';

const REFERENCE = 4_000;
const TRAINED = 3_600;
const WINDOW = 500;
const QUIET = 11;
const CHANGED = 5;

/** Of each window the columns that are called drifted. */
type Alarms = readonly (readonly string[])[];

/**
 * False alarms and the window of detection against Evidently's drift preset and NannyML's univariate drift, each with
 * its own settings, on the same windows. Of six data sets the inputs do not change for eleven windows of 500 rows
 * (those whose inputs do are shuffled); then one number column moves by half a standard deviation for five windows.
 *
 * Does not show the drift of labels that SEA, STAGGER and MIXED have, which no look at inputs can see, nor seasons.
 */
export const benchmark: Benchmark = {
  about: 'false alarms and detection against Evidently and NannyML on data of DATA_DIR (about 3 minutes)',
  async run() {
    const peer = startPythonPeer('drift', 'drift');
    const figures: Figure[] = [];
    const total = { amend: 0, alerts: 0, evidently: 0, nannyml: 0 };
    for (const stream of readStreams(REFERENCE + WINDOW * (QUIET + CHANGED)).map(withChange)) {
      await peer.ask('load', { file: writeStream(stream) });
      const amend = alarmsOf(stream.table);
      const found = {
        amend,
        alerts: alertsOf(amend, stream.table),
        evidently: await peer.ask<Alarms>('evidently'),
        nannyml: await peer.ask<Alarms>('nannyml'),
      };
      for (const [who, alarms] of Object.entries(found) as [keyof typeof total, Alarms][]) {
        total[who] += falseAlarms(alarms);
        figures.push({
          name: `${stream.name}: false alarms of ${WHO[who]}`,
          value: falseAlarms(alarms),
          unit: 'column windows',
        });
        figures.push({
          name: `${stream.name}: found by ${WHO[who]}`,
          value: foundIn(alarms, stream.changed),
          unit: 'window',
        });
      }
    }
    await peer.stop();
    const against = (who: 'evidently' | 'nannyml'): Figure => ({
      name: 'false alerts, all data sets',
      value: total.alerts,
      unit: 'column windows',
      peer: WHO[who],
      peerValue: total[who],
      met: total.alerts < total[who] || total[who] === 0,
      bar: 'fewer',
    });
    return [...figures, against('evidently'), against('nannyml')];
  },
};

const WHO = { amend: "Amend's verdict", alerts: "Amend's alert", evidently: 'Evidently', nannyml: 'NannyML' } as const;

function withChange(stream: Stream): Stream {
  const first = REFERENCE + QUIET * WINDOW;
  const column = stream.table.columns.find(({ name }) => name === stream.changed)!;
  const numbers = (column.values as Float64Array).slice(0, REFERENCE);
  const mean = numbers.reduce((sum, each) => sum + each, 0) / REFERENCE;
  const deviation = Math.sqrt(numbers.reduce((sum, each) => sum + (each - mean) ** 2, 0) / REFERENCE);
  let row = 0;
  const table = changeNumbers(stream.table, stream.changed, (value) => (row++ < first ? value : value + deviation / 2));
  return { ...stream, table };
}

function writeStream({ name, table }: Stream): string {
  const folder = join('dist', 'bench');
  mkdirSync(folder, { recursive: true });
  const file = resolve(folder, `${name.replaceAll(/\W+/g, '-')}.json`);
  const columns = table.columns.map((column) => ({ ...column, values: [...column.values] }));
  writeFileSync(file, JSON.stringify({ columns, reference: REFERENCE, window: WINDOW }));
  return file;
}

const rowsOf = (from: number, count: number) => Array.from({ length: count }, (_, at) => from + at);

function alarmsOf(table: Table): Alarms {
  const train = profileTable(takeRows(table, rowsOf(0, TRAINED)));
  const holdout = profileTable(takeRows(table, rowsOf(TRAINED, REFERENCE - TRAINED)), undefined, { known: train });
  return rowsOf(0, QUIET + CHANGED).map((window) => {
    const rows = takeRows(table, rowsOf(REFERENCE + window * WINDOW, WINDOW));
    const live = profileTable(rows, undefined, { known: train, vocabulary: LIVE_VOCABULARY });
    const { columns } = compareProfiles({ train, holdout, live });
    return columns.filter(({ status }) => status === 'drift').map(({ name }) => name);
  });
}

/** The columns of which people would be told, window by window. */
function alertsOf(alarms: Alarms, table: Table): Alarms {
  return alarms.map((_, last) =>
    table.columns
      .map(({ name }) => name)
      .filter((name) => {
        const windows = alarms
          .slice(0, last + 1)
          .map((drifted, at) => ({
            from: at,
            to: at + 1,
            status: drifted.includes(name) ? ('drift' as const) : ('stable' as const),
          }));
        return alertOf(windows).alerts;
      }),
  );
}

function falseAlarms(alarms: Alarms): number {
  return alarms.slice(0, QUIET).reduce((sum, columns) => sum + columns.length, 0);
}

/** In which window after the change, from 1 on; NaN if in none. */
function foundIn(alarms: Alarms, column: string): number {
  const at = alarms.slice(QUIET).findIndex((columns) => columns.includes(column));
  return at === -1 ? NaN : at + 1;
}
