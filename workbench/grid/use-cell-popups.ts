import { useCallback, useEffect, useState } from 'react';
import { areaOf, type Area } from '../cells/area.ts';
import type { CellPlace } from '../editing/cell-moves.ts';
import type { MenuPoint } from '../menus/ContextMenu.tsx';
import type { Sheet } from '../sheets/sheet.ts';
import { validationChoices } from '../workbook/validation-rules.ts';
import type { Workbook } from '../workbook/workbook.ts';
import type { HeaderCell } from './CellButtons.tsx';

/** What can be open over the grid: the list of the active cell, the menu of a table's header, or a context menu. */
export interface CellPopups {
  /** The active cell has a list. */
  readonly hasList: boolean;
  readonly list: { readonly choices: readonly string[]; readonly at: Area } | null;
  readonly menu: HeaderCell | null;
  readonly context: MenuPoint | null;
  /** Opens the list of the active cell, or on a table's header its menu. */
  openList(): void;
  toggleList(): void;
  openMenu(header: HeaderCell): void;
  openContext(at: MenuPoint): void;
  close(): void;
}

type Open =
  | { readonly kind: 'list' }
  | { readonly kind: 'menu'; readonly header: HeaderCell }
  | { readonly kind: 'context'; readonly at: MenuPoint };

/** Keeps track of the one popup that is open; moving to another cell closes a list. */
export function useCellPopups(workbook: Workbook, sheet: Sheet, active: CellPlace): CellPopups {
  const [open, setOpen] = useState<Open | null>(null);
  const hasList = sheet.validationAt(active.row, active.column)?.rule.list?.inCellDropDown === true;

  useEffect(() => setOpen((now) => (now?.kind === 'list' ? null : now)), [active.row, active.column, sheet]);
  const close = useCallback(() => setOpen(null), []);

  const openList = () => {
    const header = hasList ? null : headerAt(sheet, active);
    if (hasList) setOpen({ kind: 'list' });
    else if (header !== null) setOpen({ kind: 'menu', header });
  };

  return {
    hasList,
    list:
      hasList && open?.kind === 'list'
        ? {
            choices: validationChoices(workbook, sheet, active.row, active.column) ?? [],
            at: areaOf(active.row, active.column),
          }
        : null,
    menu: open?.kind === 'menu' ? open.header : null,
    context: open?.kind === 'context' ? open.at : null,
    openList,
    toggleList: () => (open?.kind === 'list' ? close() : openList()),
    openMenu: (header) => setOpen({ kind: 'menu', header }),
    openContext: (at) => setOpen({ kind: 'context', at }),
    close,
  };
}

function headerAt(sheet: Sheet, { row, column }: CellPlace): HeaderCell | null {
  const table = sheet.tableAt(row, column);
  const isHeader = table !== undefined && table.showHeaders && table.showFilterButton && row === table.area.row;
  return isHeader ? { table, column: column - table.area.column } : null;
}
