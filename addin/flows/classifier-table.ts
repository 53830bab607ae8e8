import type { ColumnMatch } from '../../contract/column-match.ts';
import type { Classifier } from '../../contract/classifier.ts';
import type { ColumnChoices } from './column-choices.ts';
import { matchClassifier } from './feature-columns.ts';
import { WorkbookProblem, type SheetTable, type TablePort, type TypedCorrection, type Unsubscribe, type WorkbookPort } from './workbook-port.ts';

/** The headers of a table as they were last read, and which of them are the classifier's columns. */
export interface SeenColumns {
  readonly names: readonly string[];
  readonly match: ColumnMatch;
}

interface ClassifierTableOptions {
  readonly choices: ColumnChoices;
  /** Called whenever the headers are read and are others than before. */
  readonly onSeen: (seen: SeenColumns) => void;
}

/**
 * The table of a classifier, its columns called as the classifier calls them, whatever the sheet calls them: all work with
 * one classifier goes through here, so that classifying, correcting, reviewing and explaining read the same columns.
 * Columns that nothing matches keep the sheet's names. A header that is renamed meanwhile is followed where it still matches.
 */
export function classifierTable(workbook: WorkbookPort, classifier: Classifier, tableId: string, { choices, onSeen }: ClassifierTableOptions): TablePort {
  let seen: SeenColumns | null = null;

  const see = (names: readonly string[]): SeenColumns => {
    if (seen !== null && seen.names.length === names.length && names.every((name, at) => name === seen!.names[at])) return seen;
    seen = { names, match: matchClassifier(names, classifier, choices) };
    onSeen(seen);
    return seen;
  };
  const look = async () => see(await workbook.columnNames(tableId));
  const inSheet = ({ match }: SeenColumns, columns: readonly string[]) => columns.map((name) => match.found.get(name) ?? name);
  const asClassifier = <Named extends { readonly name: string }>(columns: readonly Named[]): Named[] => {
    const ownNames = new Map([...see(columns.map(({ name }) => name)).match.found].map(([own, sheets]) => [sheets, own]));
    return columns.map((column) => ({ ...column, name: ownNames.get(column.name) ?? column.name }));
  };
  const withCells = <Row extends { readonly cells: TypedCorrection['cells'] }>(row: Row): Row => ({ ...row, cells: asClassifier(row.cells) });

  /** Does something with the key columns as the sheet calls them; once more when they were renamed since they were last read. */
  const byKeys = async <Result>(keyColumns: readonly string[], act: (inSheet: readonly string[]) => Promise<Result>): Promise<Result> => {
    const before = seen ?? await look();
    try {
      return await act(inSheet(before, keyColumns));
    } catch (error) {
      if (!isColumnsGone(error) || await look() === before) throw error;
      return act(inSheet(seen ?? before, keyColumns));
    }
  };

  const listen: TablePort['onCorrections'] = async (table, keyColumns, listener, onProblem) => {
    const tell = (corrections: readonly TypedCorrection[]) => listener(corrections.map(withCells));
    let stop: Unsubscribe;
    const start = async () => {
      stop = await byKeys(keyColumns, (keys) => workbook.onCorrections(table, keys, tell, (problem) => void startAnew(problem)));
    };
    const startAnew = async (problem: WorkbookProblem) => {
      try {
        const before = seen;
        if (!isColumnsGone(problem) || await look() === before) return onProblem?.(problem);
        await stop();
        await start();
        // What was typed when the column could not be found.
        tell(await byKeys(keyColumns, (keys) => workbook.scanCorrections(table, keys)));
      } catch (error) {
        if (!(error instanceof WorkbookProblem)) throw error;
        onProblem?.(error);
      }
    };
    await start();
    return () => stop();
  };

  return {
    preparePredictionColumns: (table, options) => workbook.preparePredictionColumns(table, options),
    async readTable(table, operation): Promise<SheetTable> {
      const read = await workbook.readTable(table, operation);
      return { ...read, columns: asClassifier(read.columns) };
    },
    async selectedRow(table, keyColumns) {
      const row = await byKeys(keyColumns, (keys) => workbook.selectedRow(table, keys));
      return row && withCells(row);
    },
    async scanCorrections(table, keyColumns) {
      return (await byKeys(keyColumns, (keys) => workbook.scanCorrections(table, keys))).map(withCells);
    },
    onCorrections: listen,
    writePredictions: (table, keyColumns, writes) => byKeys(keyColumns, (keys) => workbook.writePredictions(table, keys, writes)),
    writeCorrection: (table, keyColumns, key, className) => byKeys(keyColumns, (keys) => workbook.writeCorrection(table, keys, key, className)),
    showRow: (table, keyColumns, key) => byKeys(keyColumns, (keys) => workbook.showRow(table, keys, key)),
  };
}

function isColumnsGone(error: unknown): boolean {
  return error instanceof WorkbookProblem && error.code === 'columns-gone';
}
