import { useEffect, useRef, useState, type CSSProperties, type ReactNode } from 'react';
import { FilterValues } from './FilterValues.tsx';
import type { Sheet } from '../sheets/sheet.ts';
import { isColumnFiltered } from '../filters/column-filter.ts';
import { bodyArea, newColumn, type Table } from '../sheets/table.ts';
import { filterTable, sortTable } from '../workbook/table-sort.ts';
import type { Workbook } from '../workbook/workbook.ts';
import { gridWords as words } from './words/grid-words.ts';

/** Made once: a column may have tens of thousands of values. */
const ORDER = new Intl.Collator('en', { numeric: true });

interface TableMenuProps {
  readonly workbook: Workbook;
  readonly sheet: Sheet;
  readonly table: Table;
  /** Zero-based within the table. */
  readonly column: number;
  readonly style: CSSProperties;
  /** Opens the sort by several columns. */
  readonly onSortMore: () => void;
  readonly onProblem: (error: unknown) => void;
  readonly onClose: () => void;
}

/** The menu of a table's header button: sort, and choose the values to show. */
export function TableMenu(props: TableMenuProps): ReactNode {
  const { workbook, sheet, table, column, style, onSortMore, onProblem, onClose } = props;
  const [values] = useState(() => distinctTexts(sheet, table, column));
  const menu = useRef<HTMLDivElement>(null);

  // Once: what is drawn anew meanwhile must not take the keyboard from the search.
  useEffect(() => menu.current?.querySelector('button')?.focus({ preventScroll: true }), []);
  useEffect(() => {
    const close = (event: PointerEvent) => {
      if (event.target instanceof Node && menu.current?.contains(event.target)) return;
      onClose();
    };
    addEventListener('pointerdown', close, true);
    return () => removeEventListener('pointerdown', close, true);
  }, [onClose]);

  const run = (action: () => void) => {
    try {
      action();
    } catch (error) {
      onProblem(error);
    }
    onClose();
  };
  const sort = (ascending: boolean) => run(() => sortTable(workbook, sheet, table, [{ column, ascending }], 'user'));
  const sortMore = () => {
    onClose();
    onSortMore();
  };
  const filter = (texts: ReadonlySet<string> | null) => run(() => filterTable(workbook, sheet, table, column, texts));

  return (
    <div
      ref={menu}
      role="dialog"
      aria-label={words('sortAndFilter')}
      className="table-menu"
      style={style}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === 'Escape') onClose();
      }}
    >
      <button type="button" onClick={() => sort(true)}>
        {words('sortAscending')}
      </button>
      <button type="button" onClick={() => sort(false)}>
        {words('sortDescending')}
      </button>
      <button type="button" onClick={sortMore}>
        {words('sortMore')}
      </button>
      <button
        type="button"
        disabled={!isColumnFiltered(table.columns[column] ?? newColumn(0))}
        onClick={() => filter(null)}
      >
        {words('clearFilter')}
      </button>
      <FilterValues values={values} filter={table.columns[column]?.filter ?? null} onApply={filter} />
    </div>
  );
}

function distinctTexts(sheet: Sheet, table: Table, column: number): string[] {
  const body = bodyArea(table);
  const texts = new Set<string>();
  for (let row = body.row; row < body.row + body.rows; row += 1)
    texts.add(sheet.textAt(row, table.area.column + column));
  return [...texts].sort(ORDER.compare);
}
