import { WorkbookProblem, type TableRef } from '../../ports/workbook-port.ts';
import { excelCodeOf } from '../requests/excel-error.ts';
import { queueLayout } from '../table/table-layout.ts';
import { assertReadable } from '../table/table-reader.ts';
import { excelWords } from '../excel-words.ts';

/** What Excel answers when the range overlaps a table, has merged cells or is not one rectangle. */
const NOT_A_TABLE: ReadonlySet<string | null> = new Set([
  'InvalidArgument',
  'InvalidOperation',
  'InsertDeleteConflict',
  'MergedRangeConflict',
  'InvalidSelection',
]);

/**
 * Makes a table of a range whose first row holds the headers. Two syncs.
 *
 * @param address with its sheet, such as "Sheet1!A1:H500"
 * @throws {WorkbookProblem} range-not-a-table; table-too-large, before the sheet is changed
 */
export async function makeTableIn(context: Excel.RequestContext, address: string): Promise<TableRef> {
  const { sheetName, cells } = splitAddress(address);
  const sheet =
    sheetName === null
      ? context.workbook.worksheets.getActiveWorksheet()
      : context.workbook.worksheets.getItem(sheetName);
  const range = sheet.getRange(cells).load('rowCount,columnCount');
  await context.sync();
  if (range.rowCount < 2) throw notATable(excelWords('noRowsBelow', { address }));
  assertReadable(range.rowCount - 1, range.columnCount);
  try {
    const layout = queueLayout(sheet.tables.add(cells, true));
    await context.sync();
    return layout().ref;
  } catch (error) {
    if (NOT_A_TABLE.has(excelCodeOf(error))) throw notATable(excelWords('overlaps', { address }), error);
    throw error;
  }
}

function notATable(sentence: string, cause?: unknown): WorkbookProblem {
  return new WorkbookProblem('range-not-a-table', sentence, excelWords('notATableNext'), cause);
}

/** @example splitAddress("'My sheet'!A1:B2") // => { sheetName: 'My sheet', cells: 'A1:B2' } */
export function splitAddress(address: string): { sheetName: string | null; cells: string } {
  const bang = address.lastIndexOf('!');
  if (bang === -1) return { sheetName: null, cells: address };
  const sheet = address.slice(0, bang);
  const name = sheet.startsWith("'") && sheet.endsWith("'") ? sheet.slice(1, -1).replaceAll("''", "'") : sheet;
  return { sheetName: name, cells: address.slice(bang + 1) };
}
