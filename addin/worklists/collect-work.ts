import { MAX_CELLS_PER_REQUEST, MAX_ROWS_PER_REQUEST, type RowBatch } from '../../contract/cell.ts';
import type { Classifier } from '../../contract/classifier.ts';
import { compileCondition } from '../../contract/conditions/compile-condition.ts';
import { columnFaults } from '../../contract/conditions/condition-columns.ts';
import { parseCondition } from '../../contract/conditions/parse-condition.ts';
import { columnFaultSentence, textFaultSentence } from '../../contract/words/condition-words.ts';
import { labelIn, type SaidMemory } from '../feedback/said-memory.ts';
import type { SheetTable, TablePort } from '../ports/workbook-port.ts';
import { blockOf, featureCells, featureColumns } from '../table/feature-columns.ts';
import { keyRows } from '../table/keyed-rows.ts';
import { FlowProblem } from '../tasks/flow-problem.ts';
import type { ChosenWork, WorkSource } from './worklists-state.ts';
import { worklistsWords } from './words/worklists-words.ts';

/** Which rows, and where they are. */
export interface Collecting {
  readonly table: TablePort;
  readonly classifier: Classifier;
  readonly tableId: string;
  /** What was said of the rows. */
  readonly memory: SaidMemory;
}

/**
 * Reads the rows of the table that are to be given, in the order of the sheet; rows that cannot be told apart are left
 * out.
 *
 * @param text the condition as it is written, where the rows are chosen by one
 * @throws {FlowProblem} work-empty, work-too-large, condition-unread, column-missing; WorkbookProblem
 */
export async function collectWork(collecting: Collecting, source: WorkSource, text: string): Promise<ChosenWork> {
  const { classifier, table, tableId } = collecting;
  if (source === 'condition') return byCondition(collecting, text);
  if (source === 'unsure') return { source, condition: null, rows: await unsureRows(collecting) };
  const most = mostRows(classifier);
  const read = source === 'filter' ? 'shownRows' : 'selectedRows';
  const { selected, rows } = await table[read](tableId, classifier.keyColumns, most);
  requireSize(source, selected, most);
  const cells = rows.map((row) => featureCells(row.cells, classifier));
  const keys = rows.map(({ key }) => key);
  const columns = classifier.columns.map(({ name }, at) => ({ name, values: cells.map((row) => row[at] ?? null) }));
  return { source, condition: null, rows: { keys, columns } };
}

async function byCondition(collecting: Collecting, text: string): Promise<ChosenWork> {
  const { classifier } = collecting;
  const parsed = parseCondition(text);
  if ('fault' in parsed) throw unread(textFaultSentence(parsed.fault));
  const { condition } = parsed;
  const [fault] = columnFaults(condition, classifier.columns);
  if (fault !== undefined) throw unread(columnFaultSentence(fault));
  const rows = await rowsOf(collecting, 'condition', (read) => {
    const cells = featureColumns(read, classifier).map(({ values }) => values);
    const holds = compileCondition(condition, classifier.columns)(cells, read.table.rows);
    return (_, row) => holds[row] === 1;
  });
  return { source: 'condition', condition, rows };
}

/** The rows about which somebody was unsure, and of which nobody has said more since. */
function unsureRows(collecting: Collecting): Promise<RowBatch> {
  const { memory } = collecting;
  return rowsOf(collecting, 'unsure', () => (key) => labelIn(memory, key).unsureOf !== null);
}

async function rowsOf(
  { table, classifier, tableId }: Collecting,
  source: WorkSource,
  choose: (read: SheetTable) => (key: string, row: number) => boolean,
): Promise<RowBatch> {
  const read = await table.readTable(tableId);
  const { keys, rowOf } = keyRows(read, classifier.keyColumns);
  const isChosen = choose(read);
  const rows = [...rowOf].filter(([key, row]) => isChosen(key, row)).map(([, row]) => row);
  requireSize(source, rows.length, mostRows(classifier));
  return blockOf(featureColumns(read, classifier), keys, rows);
}

/** So many rows fit one request, and a list has no more. */
function mostRows({ columns }: Classifier): number {
  return Math.min(MAX_ROWS_PER_REQUEST, Math.floor(MAX_CELLS_PER_REQUEST / Math.max(columns.length, 1)));
}

function requireSize(source: WorkSource, rows: number, most: number): void {
  if (rows === 0) throw new FlowProblem('work-empty', worklistsWords(`none-${source}`), worklistsWords('chooseOthers'));
  if (rows > most)
    throw new FlowProblem('work-too-large', worklistsWords('tooMany', { rows, most }), worklistsWords('chooseFewer'));
}

function unread(sentence: string): FlowProblem {
  return new FlowProblem('condition-unread', sentence, worklistsWords('mendText'));
}
