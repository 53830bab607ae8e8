import type { RowKey } from '../../contract/cell.ts';
import { readRows } from '../runs/run-ledger.ts';
import type { RunsState } from '../runs/runs-state.ts';
import type { RunHead } from '../runs/run-ledger.ts';
import type { SheetTable, TablePort } from '../ports/workbook-port.ts';
import { columnOf, keyRows } from '../table/keyed-rows.ts';
import { classesOf } from '../table/labels.ts';
import type { Classifier } from '../../contract/classifier.ts';
import type { Classified } from './classify-table.ts';

/** The rows that a run has answered, by hashes of their cells. */
export interface AnsweredRows {
  readonly view: string;
  readonly answered: ReadonlyMap<RowKey, string>;
}

/** The run whose answers stand in the sheet, as the workbook remembers it; null where it remembers none. */
export function shownRun({ view, runs }: { readonly view: string | null } & RunsState): RunHead | null {
  return runs.known.find(({ id }) => id === view) ?? null;
}

/** Rows of a run that were to be classified, and are not yet. */
export function waitingRows({ wanted, done }: RunHead): number {
  return Math.max(0, wanted - done);
}

/** What was answered of the rows that are shown, from here or as the workbook remembers it; null for nothing. */
export async function answeredRows(
  table: TablePort,
  work: { readonly tableId: string; readonly view: string | null; readonly classified: Classified | null } & RunsState,
): Promise<AnsweredRows | null> {
  if (work.classified !== null) return work.classified;
  const run = shownRun(work);
  if (run === null) return null;
  const rows = readRows(run.id, await table.linesOfRun(work.tableId, run.id));
  return { view: run.id, answered: new Map([...rows].map(([key, { hash }]) => [key, hash])) };
}

/**
 * Keys of the rows that are no news where it is not remembered which rows there were: those that the table says a class
 * of, which nobody asked about.
 */
export function labelledKeys(table: SheetTable, classifier: Classifier): ReadonlySet<RowKey> {
  const column = columnOf(table, classifier.labelColumn);
  const labels = column === undefined ? [] : classesOf(column);
  const { rowOf } = keyRows(table, classifier.keyColumns);
  return new Set([...rowOf].flatMap(([key, row]) => ((labels[row] ?? null) === null ? [] : [key])));
}
