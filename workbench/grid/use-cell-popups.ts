import { useCallback, useEffect, useState } from 'react';
import { areaOf, type Area } from '../cells/area.ts';
import type { Sheet } from '../sheets/sheet.ts';
import { validationChoices } from '../workbook/validation-rules.ts';
import type { Workbook } from '../workbook/workbook.ts';
import type { HeaderCell } from './CellButtons.tsx';
import type { CellPlace } from '../editing/cell-moves.ts';

/** What can be open over the grid: the drop-down of the active cell, or the menu of a table's header. */
export interface CellPopups {
  /** The active cell has a drop-down. */
  readonly hasList: boolean;
  readonly list: { readonly choices: readonly string[]; readonly at: Area } | null;
  readonly menu: HeaderCell | null;
  openList(): void;
  toggleList(): void;
  openMenu(header: HeaderCell): void;
  close(): void;
}

/** Keeps track of the one popup that is open; moving to another cell closes a drop-down. */
export function useCellPopups(workbook: Workbook, sheet: Sheet, active: CellPlace): CellPopups {
  const [menu, setMenu] = useState<HeaderCell | null>(null);
  const [isListOpen, setListOpen] = useState(false);
  const hasList = sheet.validationAt(active.row, active.column)?.rule.list?.inCellDropDown === true;

  useEffect(() => setListOpen(false), [active.row, active.column, sheet]);

  const close = useCallback(() => {
    setMenu(null);
    setListOpen(false);
  }, []);

  return {
    hasList,
    list:
      hasList && isListOpen
        ? {
            choices: validationChoices(workbook, sheet, active.row, active.column) ?? [],
            at: areaOf(active.row, active.column),
          }
        : null,
    menu,
    openList: () => setListOpen(hasList),
    toggleList: () => setListOpen(hasList && !isListOpen),
    openMenu: setMenu,
    close,
  };
}
