import { quotedWhole } from '../../contract/words/phrases.ts';
import type { CellValue, RowBatch, RowKey } from '../../contract/cell.ts';
import type { Classifier } from '../../contract/classifier.ts';
import { matchColumns, unclearSentence, type ColumnMatch } from '../../contract/column-match.ts';
import type { ColumnChoices } from './column-choices.ts';
import { FlowProblem } from '../tasks/flow-problem.ts';
import { columnOf } from './keyed-rows.ts';
import type { SheetColumn, SheetRow, SheetTable } from '../ports/workbook-port.ts';
import { paneWords } from '../words/pane-words.ts';
import { tableWords } from './words/table-words.ts';

/**
 * The table's columns that the classifier looks at, in the classifier's order.
 * @throws {FlowProblem} column-missing, naming the first three that are not there; column-unclear
 */
export function featureColumns(table: SheetTable, classifier: Classifier): readonly SheetColumn[] {
  assertFound(
    table.columns.map((column) => column.name),
    classifier,
  );
  return classifier.columns.map((column) => columnOf(table, column.name)!);
}

/**
 * One row's cells that the classifier looks at, in the classifier's order.
 * @throws {FlowProblem} column-missing, column-unclear: nothing is said of a row that was read in part
 */
export function featureCells(cells: SheetRow['cells'], classifier: Classifier): CellValue[] {
  const byName = new Map(cells.map((cell) => [cell.name, cell.value]));
  if (classifier.columns.some(({ name }) => !byName.has(name))) assertFound([...byName.keys()], classifier);
  return classifier.columns.map(({ name }) => byName.get(name) ?? null);
}

/** Which columns of a table are the classifier's: those it looks at, its keys and its class column. */
export function matchClassifier(
  names: readonly string[],
  classifier: Classifier,
  choices?: ColumnChoices,
): ColumnMatch {
  return matchColumns([...neededNames(classifier), classifier.labelColumn], names, choices, classifier.alsoCalled);
}

/**
 * Columns that the classifier needs and the table lacks, or has twice over; the class column is not needed to
 * classify.
 */
export function columnsToFind(match: ColumnMatch, classifier: Classifier): readonly string[] {
  return [...new Set(neededNames(classifier))].filter((name) => !match.found.has(name));
}

/** Headers of a table that are none of the classifier's columns. */
export function freeHeaders({
  names,
  match,
}: {
  readonly names: readonly string[];
  readonly match: ColumnMatch;
}): string[] {
  const taken = new Set(match.found.values());
  return names.filter((name) => !taken.has(name));
}

export function cellsOfRow(columns: readonly SheetColumn[], row: number): CellValue[] {
  return columns.map((column) => column.values[row] ?? null);
}

/** The rows as they travel, by column. `rows` are body rows; every one must have a key. */
export function blockOf(
  columns: readonly SheetColumn[],
  keys: readonly (RowKey | null)[],
  rows: readonly number[],
): RowBatch {
  return {
    keys: rows.map((row) => keys[row]!),
    columns: columns.map((column) => ({ name: column.name, values: rows.map((row) => column.values[row] ?? null) })),
  };
}

function neededNames(classifier: Classifier): string[] {
  return [...classifier.columns.map((column) => column.name), ...classifier.keyColumns];
}

/** The names must be the classifier's own by now: what is like them only was not taken, because two would do. */
function assertFound(names: readonly string[], classifier: Classifier): void {
  const present = new Set(names);
  const absent = neededNames(classifier).filter((name) => !present.has(name));
  if (absent.length === 0) return;
  const match = matchColumns(neededNames(classifier), names, undefined, classifier.alsoCalled);
  const [unclear] = match.unclear;
  if (unclear !== undefined)
    throw new FlowProblem('column-unclear', unclearSentence(unclear), tableWords('columnUnclearNext'));
  const missing = [...new Set(absent)];
  const columns = missing.length;
  const shown = missing
    .slice(0, 3)
    .map((name) => quotedWhole(name))
    .join(', ');
  const listed = columns > 3 ? paneWords('andMore', { names: shown, more: columns - 3 }) : shown;
  throw new FlowProblem(
    'column-missing',
    tableWords('columnsMissing', { columns, names: listed }),
    tableWords('columnsMissingNext', { classifier: classifier.name, columns }),
  );
}
