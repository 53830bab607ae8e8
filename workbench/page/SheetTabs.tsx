import { useState, type KeyboardEvent, type ReactNode } from 'react';
import { intersection } from '../cells/area.ts';
import { activateSheet, addSheet, renameSheet } from '../workbook/sheet-operations.ts';
import type { Sheet } from '../sheets/sheet.ts';
import type { Workbook } from '../workbook/workbook.ts';
import { useWorkbookVersion } from '../grid/use-workbook.ts';

/** Cells beyond this are not added up with every step of the cursor. */
const MAX_SUMMED_CELLS = 200_000;

interface SheetTabsProps {
  readonly workbook: Workbook;
  readonly onProblem: (error: unknown) => void;
}

/** The sheets' tabs, a button for a new sheet, and what the selection adds up to. */
export function SheetTabs({ workbook, onProblem }: SheetTabsProps): ReactNode {
  useWorkbookVersion(workbook);
  const [renaming, setRenaming] = useState<Sheet | null>(null);

  const attempt = (action: () => void) => {
    try {
      action();
    } catch (error) {
      onProblem(error);
    }
  };

  return (
    <div className="sheet-bar">
      <div className="sheet-tabs" role="tablist" aria-label="Sheets">
        {workbook.sheets
          .filter((sheet) => sheet.visibility === 'Visible')
          .map((sheet) =>
            sheet === renaming ? (
              <NameInput
                key={sheet.id}
                name={sheet.name}
                onDone={(name) => {
                  setRenaming(null);
                  if (name !== null) attempt(() => renameSheet(workbook, sheet, name));
                }}
              />
            ) : (
              <button
                key={sheet.id}
                type="button"
                role="tab"
                aria-selected={sheet === workbook.activeSheet}
                className="sheet-tab"
                style={sheet.tabColor === '' ? undefined : { boxShadow: `inset 0 -3px 0 ${sheet.tabColor}` }}
                title="Double-click to rename"
                onClick={() => attempt(() => activateSheet(workbook, sheet))}
                onDoubleClick={() => setRenaming(sheet)}
              >
                {sheet.name}
              </button>
            ),
          )}
        <button
          type="button"
          className="add-sheet"
          aria-label="New sheet"
          title="New sheet"
          onClick={() => attempt(() => activateSheet(workbook, addSheet(workbook)))}
        >
          +
        </button>
      </div>
      <div className="selection-sum" aria-live="off">
        {selectionSummary(workbook)}
      </div>
    </div>
  );
}

function NameInput({ name, onDone }: { name: string; onDone: (name: string | null) => void }): ReactNode {
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'Enter') onDone(event.currentTarget.value);
    if (event.key === 'Escape') onDone(null);
  };
  return (
    <input
      className="sheet-name"
      aria-label="Sheet name"
      autoFocus
      defaultValue={name}
      maxLength={31}
      onFocus={(event) => event.target.select()}
      onKeyDown={onKeyDown}
      onBlur={(event) => onDone(event.target.value)}
    />
  );
}

/** "Average: 3  Count: 2  Sum: 6", as spreadsheets show it; nothing for a single cell. */
export function selectionSummary(workbook: Workbook): string {
  const { sheet, area } = workbook.selection;
  if (area.rows * area.columns === 1) return '';
  const used = sheet.usedArea();
  const part = used && intersection(used, area);
  if (part === null || part.rows * part.columns > MAX_SUMMED_CELLS) return '';
  let count = 0;
  let numbers = 0;
  let sum = 0;
  for (const { value } of sheet.values.cells(part)) {
    count += 1;
    if (typeof value !== 'number') continue;
    numbers += 1;
    sum += value;
  }
  const shown = (number: number) => number.toLocaleString('en-GB', { maximumFractionDigits: 2 });
  if (count === 0) return '';
  return numbers === 0
    ? `Count: ${shown(count)}`
    : `Average: ${shown(sum / numbers)}   Count: ${shown(count)}   Sum: ${shown(sum)}`;
}
