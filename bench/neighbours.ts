import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { keepRows } from '../ml/neighbours/kept-rows.ts';
import { NeighbourIndex } from '../ml/neighbours/neighbour-index.ts';
import { chooseNeighbourColumns, NeighbourReader } from '../ml/neighbours/neighbour-rows.ts';
import { readTable } from '../ml/table/read-table.ts';
import type { Table } from '../ml/table/column.ts';
import { joinMonths, PURCHASE_COLUMNS, purchasesByMonth, takeRows } from './data/purchase-cards.ts';
import { atMost, median, type Benchmark, type Figure } from './figure.ts';
import { startPythonPeer } from './rig/python-peer.ts';

const LABELS = 100_000;
const ASKED = 1_000;
const VOTERS = 20;
const ROUNDS = 5;
/** What the peer compares rows by. */
const NAMES = 'merchant';
/** What our similarity makes of the cosine of two names. */
const TEXT_SHARE = 0.75;

/**
 * The twenty rows most like a card purchase among 100,000 labelled ones, by scikit-learn's brute force on sparse rows
 * and by our index, in turns: by merchants alone, where both must find the same likeness, and by all columns, which is
 * what answers ask. One thread each, times of its processor. Reading the asked texts is part of the time.
 *
 * Does not show: other tables; how right the neighbours are (`replay` does).
 */
export const benchmark: Benchmark = {
  about: 'The 20 rows most like one among 100,000 purchases, ms a row, against scikit-learn (about 2 minutes)',
  async run() {
    const all = joinMonths(purchasesByMonth());
    const rows = (from: number, to: number) =>
      readTable(
        PURCHASE_COLUMNS,
        takeRows(
          all,
          [...Array(to - from).keys()].map((at) => from + at),
        ).columns,
      );
    const [kept, asked] = [rows(0, LABELS), rows(LABELS, LABELS + ASKED)];
    const byNames = readyIndex(pickNames(kept));
    const byAll = readyIndex(kept);
    const peer = startPythonPeer('neighbours');
    const folder = mkdtempSync(join(tmpdir(), 'neighbours-'));
    try {
      const file = join(folder, 'names.json');
      writeFileSync(file, JSON.stringify({ kept: namesOf(kept), asked: namesOf(asked) }));
      const fitted = await peer.ask<number>('fit', { file });
      const times = { peer: [] as number[], names: [] as number[], all: [] as number[] };
      let apart = 0;
      for (let round = 0; round < ROUNDS; round++) {
        const theirs = await peer.ask<{ cosines: number[][]; ms: number }>('ask', { count: VOTERS });
        const ours = byNames.ask(pickNames(asked));
        times.peer.push(theirs.ms);
        times.names.push(ours.ms);
        times.all.push(byAll.ask(asked).ms);
        apart = Math.max(apart, furthest(theirs.cosines, ours.similarity));
      }
      const likeness = atMost('likeness of the 20, by merchants, furthest from the peer’s', apart, '', 1e-6);
      return [
        { ...atMost('by merchants alone', median(times.names), 'ms a row', 0.2), ...beside(times.names, times.peer) },
        { ...atMost('by all columns', median(times.all), 'ms a row', 0.2), ...beside(times.all, times.peer) },
        { name: 'readying the rows', value: byAll.seconds, unit: 's', ...beside([byAll.seconds], [fitted]) },
        likeness,
      ];
    } finally {
      await peer.stop();
      rmSync(folder, { recursive: true });
    }
  },
};

function beside(ours: readonly number[], theirs: readonly number[]): Pick<Figure, 'peer' | 'peerValue' | 'ratio'> {
  return { peer: 'scikit-learn, names alone', peerValue: median(theirs), ratio: median(ours) / median(theirs) };
}

/** Rows made ready, and asking them. */
function readyIndex(table: Table) {
  const begun = processorMs();
  const columns = chooseNeighbourColumns(table)!;
  const read = new NeighbourReader(columns).read(table);
  const index = new NeighbourIndex(keepRows(read, { labels: new Int32Array(table.rows), weights: null }));
  const seconds = (processorMs() - begun) / 1_000;
  const ask = (asked: Table) => {
    const start = processorMs();
    const similarity = new NeighbourReader(columns)
      .read(asked)
      .map((row) => [...index.nearest(row, VOTERS).similarity]);
    return { similarity, ms: (processorMs() - start) / asked.rows };
  };
  return { seconds, ask };
}

function processorMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
}

function pickNames(table: Table): Table {
  return { rows: table.rows, columns: table.columns.filter(({ name }) => name === NAMES) };
}

function namesOf(table: Table): string[] {
  const { values } = pickNames(table).columns[0]!;
  return Array.from({ length: table.rows }, (_, row) => String(values[row] ?? ''));
}

/** A row that shares nothing has no neighbour here, and one of cosine 0 there. */
function furthest(cosines: readonly number[][], similarity: readonly number[][]): number {
  return cosines.reduce(
    (most, own, row) =>
      own.reduce((far, cosine, at) => Math.max(far, Math.abs(cosine - (similarity[row]![at] ?? 0) / TEXT_SHARE)), most),
    0,
  );
}
