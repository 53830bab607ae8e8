import { useEffect, useRef, useState, type CSSProperties, type ReactNode } from 'react';
import type { Sheet } from '../sheets/sheet.ts';
import { isColumnFiltered } from '../filters/column-filter.ts';
import { bodyArea, newColumn, type Table } from '../sheets/table.ts';
import { filterTable, sortTable } from '../workbook/table-sort.ts';
import type { Workbook } from '../workbook/workbook.ts';

/** More different values than this are not offered one by one. */
const MAX_FILTER_VALUES = 500;

interface TableMenuProps {
  readonly workbook: Workbook;
  readonly sheet: Sheet;
  readonly table: Table;
  /** Zero-based within the table. */
  readonly column: number;
  readonly style: CSSProperties;
  readonly onProblem: (error: unknown) => void;
  readonly onClose: () => void;
}

/** The menu of a table's header button: sort, and choose the values to show. */
export function TableMenu({ workbook, sheet, table, column, style, onProblem, onClose }: TableMenuProps): ReactNode {
  const [values] = useState(() => distinctTexts(sheet, table, column));
  const menu = useRef<HTMLDivElement>(null);

  useEffect(() => {
    menu.current?.querySelector('button')?.focus({ preventScroll: true });
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
  const filter = (texts: ReadonlySet<string> | null) => run(() => filterTable(workbook, sheet, table, column, texts));

  return (
    <div
      ref={menu}
      role="dialog"
      aria-label="Sort and filter"
      className="table-menu"
      style={style}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === 'Escape') onClose();
      }}
    >
      <button type="button" onClick={() => sort(true)}>
        Sort ascending
      </button>
      <button type="button" onClick={() => sort(false)}>
        Sort descending
      </button>
      <button
        type="button"
        disabled={!isColumnFiltered(table.columns[column] ?? newColumn(0))}
        onClick={() => filter(null)}
      >
        Clear filter
      </button>
      <FilterValues values={values} filter={table.columns[column]?.filter ?? null} onApply={filter} />
    </div>
  );
}

interface FilterValuesProps {
  readonly values: readonly string[];
  /** The values shown now; null while all are. */
  readonly filter: ReadonlySet<string> | null;
  readonly onApply: (texts: ReadonlySet<string> | null) => void;
}

/** The column's values, to choose those whose rows are shown. */
function FilterValues({ values, filter, onApply }: FilterValuesProps): ReactNode {
  const [shown, setShown] = useState<ReadonlySet<string>>(() => filter ?? new Set(values));
  if (values.length > MAX_FILTER_VALUES)
    return <p>{values.length.toLocaleString('en-GB')} different values: too many to choose from.</p>;
  const toggle = (value: string) => {
    const next = new Set(shown);
    if (!next.delete(value)) next.add(value);
    setShown(next);
  };
  const areAll = shown.size === values.length;
  return (
    <>
      <label className="filter-value all">
        <input type="checkbox" checked={areAll} onChange={() => setShown(new Set(areAll ? [] : values))} />
        Select all
      </label>
      <div className="filter-values">
        {values.map((value) => (
          <label key={value} className="filter-value">
            <input type="checkbox" checked={shown.has(value)} onChange={() => toggle(value)} />
            {value === '' ? '(blank)' : value}
          </label>
        ))}
      </div>
      <button
        type="button"
        className="primary"
        disabled={shown.size === 0}
        onClick={() => onApply(areAll ? null : shown)}
      >
        Apply filter
      </button>
    </>
  );
}

function distinctTexts(sheet: Sheet, table: Table, column: number): string[] {
  const body = bodyArea(table);
  const texts = new Set<string>();
  for (let row = body.row; row < body.row + body.rows && texts.size <= 10_000; row += 1)
    texts.add(sheet.textAt(row, table.area.column + column));
  return [...texts].sort((a, b) => a.localeCompare(b, 'en', { numeric: true }));
}
