import { useCallback, useState } from 'react';
import type { Sheet } from '../workbook/sheet.ts';
import type { Workbook } from '../workbook/workbook.ts';
import type { CellPlace, Step } from './cell-moves.ts';
import type { Cursor } from './cursor.ts';
import { typeIntoCell } from './edit-cells.ts';

/** A cell that is being typed into. */
export interface CellEdit {
  readonly sheet: Sheet;
  readonly cell: CellPlace;
  readonly text: string;
  /** `enter`: typing over, arrows leave the cell. `edit`: after F2, arrows move within the text. */
  readonly mode: 'enter' | 'edit';
  readonly place: 'cell' | 'bar';
}

export interface CellEditor {
  readonly edit: CellEdit | null;
  start(mode: CellEdit['mode'], text?: string, place?: CellEdit['place']): void;
  change(text: string): void;
  /** Writes the text and moves on. @returns false when the cell refuses the text: then it stays open */
  commit(step: Step | null): boolean;
  cancel(): void;
}

/** Opens, changes and closes the editor of the active cell; while it is open, the workbook says so to add-ins. */
export function useCellEditor(workbook: Workbook, cursor: Cursor, onProblem: (error: unknown) => void): CellEditor {
  const [edit, setEdit] = useState<CellEdit | null>(null);

  const close = useCallback(() => {
    workbook.editing = false;
    setEdit(null);
  }, [workbook]);

  const start = useCallback(
    (mode: CellEdit['mode'], text?: string, place: CellEdit['place'] = 'cell') => {
      const cell = cursor.active;
      workbook.editing = true;
      setEdit({ sheet: cursor.sheet, cell, text: text ?? cursor.sheet.entryAt(cell.row, cell.column), mode, place });
    },
    [workbook, cursor],
  );

  const change = useCallback((text: string) => setEdit((current) => current && { ...current, text }), []);

  const commit = useCallback(
    (step: Step | null) => {
      if (edit === null) return true;
      try {
        typeIntoCell(workbook, edit.sheet, edit.cell, edit.text);
      } catch (error) {
        onProblem(error);
        return false;
      }
      close();
      if (step !== null) cursor.advance(step);
      return true;
    },
    [workbook, cursor, edit, close, onProblem],
  );

  return { edit, start, change, commit, cancel: close };
}
