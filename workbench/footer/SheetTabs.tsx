import { useState, type KeyboardEvent, type ReactNode } from 'react';
import { ContextMenu, type MenuPoint } from '../menus/ContextMenu.tsx';
import { sheetMenu } from '../menus/sheet-menu.ts';
import { activateSheet, addSheet, renameSheet } from '../workbook/sheet-operations.ts';
import type { Sheet } from '../sheets/sheet.ts';
import type { Workbook } from '../workbook/workbook.ts';
import { useWorkbookVersion } from '../grid/use-workbook.ts';
import { footerWords as words } from './words/footer-words.ts';

interface SheetTabsProps {
  readonly workbook: Workbook;
  /** The person wants a sheet deleted; it is not yet. */
  readonly onDelete: (sheet: Sheet) => void;
  readonly onProblem: (error: unknown) => void;
}

/** The sheets' tabs with their menus, and a button for a new sheet. */
export function SheetTabs({ workbook, onDelete, onProblem }: SheetTabsProps): ReactNode {
  useWorkbookVersion(workbook);
  const [renaming, setRenaming] = useState<Sheet | null>(null);
  const [menu, setMenu] = useState<{ readonly sheet: Sheet; readonly at: MenuPoint } | null>(null);

  const attempt = (action: () => void) => {
    try {
      action();
    } catch (error) {
      onProblem(error);
    }
  };

  return (
    <>
      <div className="sheet-tabs" role="tablist" aria-label={words('sheets')}>
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
              <SheetTab
                key={sheet.id}
                sheet={sheet}
                isActive={sheet === workbook.activeSheet}
                onActivate={() => attempt(() => activateSheet(workbook, sheet))}
                onRename={() => setRenaming(sheet)}
                onMenu={(at) => setMenu({ sheet, at })}
              />
            ),
          )}
        <NewSheet onAdd={() => attempt(() => activateSheet(workbook, addSheet(workbook)))} />
      </div>
      {menu !== null && (
        <ContextMenu
          label={words('sheet', { name: menu.sheet.name })}
          at={menu.at}
          sections={sheetMenu({
            workbook,
            sheet: menu.sheet,
            rename: () => setRenaming(menu.sheet),
            remove: () => onDelete(menu.sheet),
          })}
          onClose={() => setMenu(null)}
          onProblem={onProblem}
        />
      )}
    </>
  );
}

function NewSheet({ onAdd }: { readonly onAdd: () => void }): ReactNode {
  return (
    <button
      type="button"
      className="add-sheet"
      aria-label={words('newSheet')}
      title={words('newSheet')}
      onClick={onAdd}
    >
      +
    </button>
  );
}

interface SheetTabProps {
  readonly sheet: Sheet;
  readonly isActive: boolean;
  readonly onActivate: () => void;
  readonly onRename: () => void;
  readonly onMenu: (at: MenuPoint) => void;
}

function SheetTab({ sheet, isActive, onActivate, onRename, onMenu }: SheetTabProps): ReactNode {
  return (
    <button
      type="button"
      role="tab"
      aria-selected={isActive}
      className="sheet-tab"
      style={sheet.tabColor === '' ? undefined : { boxShadow: `inset 0 -3px 0 ${sheet.tabColor}` }}
      title={words('tabHint')}
      onClick={onActivate}
      onDoubleClick={onRename}
      onContextMenu={(event) => {
        event.preventDefault();
        onMenu({ x: event.clientX, y: event.clientY });
      }}
    >
      {sheet.name}
    </button>
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
      aria-label={words('sheetName')}
      autoFocus
      defaultValue={name}
      maxLength={31}
      onFocus={(event) => event.target.select()}
      onKeyDown={onKeyDown}
      onBlur={(event) => onDone(event.target.value)}
    />
  );
}
