import { useCallback, useRef, useState } from 'react';
import type { Sheet } from '../sheets/sheet.ts';
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
  /** Between typing over and moving within the text. */
  switchMode(): void;
  /** Writes the text and moves on. @returns false when the cell refuses the text: then it stays open */
  commit(step: Step | null): boolean;
  cancel(): void;
}

/** Opens, changes and closes the editor of the active cell; while it is open, the workbook says so to add-ins. */
export function useCellEditor(workbook: Workbook, cursor: Cursor, onProblem: (error: unknown) => void): CellEditor {
  const [edit, draw] = useState<CellEdit | null>(null);
  // What holds now: leaving a cell moves the focus, and the blur that follows comes before the next drawing.
  const current = useRef<CellEdit | null>(null);

  const set = useCallback(
    (next: CellEdit | null) => {
      current.current = next;
      workbook.editing = next !== null;
      draw(next);
    },
    [workbook],
  );

  const start = useCallback(
    (mode: CellEdit['mode'], text?: string, place: CellEdit['place'] = 'cell') => {
      const cell = cursor.active;
      set({ sheet: cursor.sheet, cell, text: text ?? cursor.sheet.entryAt(cell.row, cell.column), mode, place });
    },
    [cursor, set],
  );

  const change = useCallback((text: string) => current.current !== null && set({ ...current.current, text }), [set]);

  const switchMode = useCallback(() => {
    const open = current.current;
    if (open !== null) set({ ...open, mode: open.mode === 'edit' ? 'enter' : 'edit' });
  }, [set]);

  const commit = useCallback(
    (step: Step | null) => {
      const typed = current.current;
      if (typed === null) return true;
      try {
        typeIntoCell(workbook, typed.sheet, typed.cell, typed.text);
      } catch (error) {
        onProblem(error);
        return false;
      }
      set(null);
      if (step !== null) cursor.advance(step);
      return true;
    },
    [workbook, cursor, set, onProblem],
  );

  const cancel = useCallback(() => set(null), [set]);

  return { edit, start, change, switchMode, commit, cancel };
}
