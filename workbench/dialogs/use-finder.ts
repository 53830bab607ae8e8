import { useState } from 'react';
import { EVERYTHING } from '../cells/area.ts';
import type { Cursor } from '../editing/cursor.ts';
import { findNext, isWithinSelection } from '../finding/find-cells.ts';
import { replaceAll, replaceInCell } from '../finding/replace-cells.ts';
import type { Search } from '../finding/search.ts';
import { addressIn, cellOf } from '../sheets/sheet-area.ts';
import { activateSheet } from '../workbook/sheet-operations.ts';
import type { Workbook } from '../workbook/workbook.ts';
import { dialogsWords as words } from './words/dialogs-words.ts';

/** Where is looked: on the sheet that is shown (in its selection, when that is of several cells), or on all. */
export type Scope = 'sheet' | 'workbook';

interface FinderOptions {
  readonly workbook: Workbook;
  readonly cursor: Cursor;
  readonly search: Search;
  readonly scope: Scope;
  readonly onProblem: (error: unknown) => void;
}

/** Finds and replaces from the active cell on, and says in a sentence what came of it. */
export function useFinder({ workbook, cursor, search, scope, onProblem }: FinderOptions) {
  const [note, setNote] = useState('');
  const sheets = () =>
    scope === 'sheet' ? [cursor.sheet] : workbook.sheets.filter(({ visibility }) => visibility === 'Visible');
  const here = () => ({ sheet: cursor.sheet, ...cursor.active });

  const attempt = (action: () => string) => {
    try {
      setNote(action());
    } catch (error) {
      onProblem(error);
    }
  };

  const goToNext = (looked: Search, direction: 1 | -1): string => {
    const found = findNext(sheets(), here(), looked, direction);
    if (found === null) return words('nothingFound', { text: looked.text });
    activateSheet(workbook, found.sheet);
    const { sheet, row, column } = found;
    if (isWithinSelection(found)) cursor.select(cursor.selection, { row, column });
    else cursor.goTo({ row, column });
    return words('foundIn', { cell: addressIn(cellOf(sheet, row, column)) });
  };

  // Only what was typed can be replaced: a formula's result comes again.
  const typed: Search = { ...search, lookIn: 'formulas' };
  return {
    note,
    find: (direction: 1 | -1) => attempt(() => goToNext(search, direction)),
    replace: (replacement: string) =>
      attempt(() => {
        replaceInCell(workbook, here(), typed, replacement);
        return goToNext(typed, 1);
      }),
    replaceAll: (replacement: string) =>
      attempt(() => {
        const within = scope === 'sheet' && isWithinSelection(here()) ? cursor.selection : EVERYTHING;
        const count = sheets().reduce(
          (sum, sheet) => sum + replaceAll(workbook, sheet, search, replacement, within),
          0,
        );
        if (count === 0) return words('nothingFound', { text: search.text });
        return words('replaced', { count });
      }),
  };
}
