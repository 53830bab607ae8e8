import type { Cursor } from '../editing/cursor.ts';
import { EditProblem } from '../editing/edit-cells.ts';
import { activateSheet } from '../workbook/sheet-operations.ts';
import type { Workbook } from '../workbook/workbook.ts';
import { editingWords as words } from '../editing/words/editing-words.ts';

/**
 * Selects what a person names: "B7", "A1:C9", "Sheet2!A1", a table or a name.
 * @throws {EditProblem} nothing goes by that name
 */
export function goTo(workbook: Workbook, cursor: Cursor, text: string): void {
  const found = workbook.find(text.trim());
  if (found === null) throw new EditProblem(words('nothingByThatName', { text: text.trim() }));
  activateSheet(workbook, found.sheet);
  cursor.select(found.area);
}

/** The tables and names that a person can go to, in the order of the alphabet. */
export function placesToGo(workbook: Workbook): string[] {
  const tables = workbook.sheets
    .filter(({ visibility }) => visibility === 'Visible')
    .flatMap((sheet) => sheet.tables.map(({ name }) => name));
  const names = workbook.names
    .filter(({ visible, reference }) => visible && reference !== null && isOnShownSheet(workbook, reference.sheetId))
    .map(({ name }) => name);
  return [...new Set([...tables, ...names])].sort((a, b) => a.localeCompare(b, 'en'));
}

function isOnShownSheet(workbook: Workbook, sheetId: string): boolean {
  return workbook.sheetById(sheetId)?.visibility === 'Visible';
}
