import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readTable } from '../../ml/table/read-table.ts';
import type { ColumnSpec, Table } from '../../ml/table/column.ts';

/** A cell as a peer reads it from JSON. */
export type PeerCell = string | number | null;

/** Rows of a data set, by column, with the right class of each. */
export interface SplitPart {
  /** One list a column, in the order of the split's columns. */
  readonly values: readonly (readonly PeerCell[])[];
  readonly labels: readonly string[];
}

/** A data set parted into rows to learn from and rows to be asked. */
export interface Split {
  readonly name: string;
  readonly columns: readonly ColumnSpec[];
  readonly train: SplitPart;
  readonly test: SplitPart;
}

/** A part as Amend reads it. */
export function tableOf(split: Pick<Split, 'columns'>, part: SplitPart): Table {
  return readTable(
    split.columns,
    split.columns.map(({ name }, at) => ({ name, values: part.values[at]! })),
  );
}

/** Parts rows by their number: every fifth is asked, the others are learnt from. */
export function everyFifth(
  name: string,
  columns: readonly ColumnSpec[],
  values: readonly (readonly PeerCell[])[],
  labels: readonly string[],
): Split {
  return partBy(name, columns, { values, labels }, (row) => row % 5 === 4);
}

/** Parts rows by a rule. */
export function partBy(
  name: string,
  columns: readonly ColumnSpec[],
  all: SplitPart,
  isTest: (row: number) => boolean,
): Split {
  const pick = (wanted: boolean): SplitPart => ({
    values: all.values.map((cells) => cells.filter((_, row) => isTest(row) === wanted)),
    labels: all.labels.filter((_, row) => isTest(row) === wanted),
  });
  return { name, columns, train: pick(false), test: pick(true) };
}

/** Writes a split for `bench/peers/peer.py`; the temporary folder is the system's to clear. */
export function writeForPeer(split: Split): string {
  const file = join(mkdtempSync(join(tmpdir(), 'amend-peer-')), `${split.name}.json`);
  writeFileSync(file, JSON.stringify(split));
  return file;
}
