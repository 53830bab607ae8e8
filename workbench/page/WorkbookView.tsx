import { useCallback, useMemo, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { Dialogs } from '../dialogs/Dialogs.tsx';
import { useDialogs } from '../dialogs/use-dialogs.ts';
import { useCellEditor } from '../editing/cell-editor.ts';
import { Cursor } from '../editing/cursor.ts';
import { SelectionSummary } from '../footer/SelectionSummary.tsx';
import { SheetTabs } from '../footer/SheetTabs.tsx';
import { ZoomControl } from '../footer/ZoomControl.tsx';
import { Grid } from '../grid/Grid.tsx';
import { gridCommand } from '../keys/grid-keys.ts';
import { runPageCommand, type PageCommands } from '../keys/run-command.ts';
import type { MenuSection } from '../menus/ContextMenu.tsx';
import type { Sheet } from '../sheets/sheet.ts';
import { deleteSheet } from '../workbook/sheet-operations.ts';
import type { Workbook } from '../workbook/workbook.ts';
import { FormulaBar } from './FormulaBar.tsx';
import type { Question } from './QuestionDialog.tsx';
import type { Ask } from './use-question.ts';
import { pageWords as words } from './words/page-words.ts';

interface WorkbookViewProps {
  readonly workbook: Workbook;
  readonly ask: Ask;
  readonly onProblem: (error: unknown) => void;
  readonly onSave: () => void;
  readonly onOpen: () => void;
  /** What the add-in has in the menu of cells. */
  readonly cellEntries: MenuSection;
}

const today = () => new Date();

/** One workbook: formula bar, grid and what stands below it, and the dialogs that its keys and menus open. */
export function WorkbookView(props: WorkbookViewProps): ReactNode {
  const { workbook, ask, onProblem, onSave, onOpen, cellEntries } = props;
  const cursor = useMemo(() => new Cursor(workbook), [workbook]);
  const editor = useCellEditor(workbook, cursor, onProblem);
  const view = useRef<HTMLElement>(null);
  const [zoom, setZoom] = useState(100);
  const focusGrid = useCallback(
    () => view.current?.querySelector<HTMLElement>('[role="grid"]')?.focus({ preventScroll: true }),
    [],
  );
  const dialogs = useDialogs({ cursor, onProblem, onGone: focusGrid });
  const page: PageCommands = { save: onSave, open: onOpen, ...dialogs.open };

  // The grid has all keys; those of the page hold in the bar, the tabs and the find panel, too.
  const onKeyDown = (event: KeyboardEvent) => {
    const isInDialog = dialogs.dialog !== null && dialogs.dialog.kind !== 'find';
    const command = event.defaultPrevented || isInDialog ? null : gridCommand(event);
    if (command !== null && runPageCommand(command, page)) event.preventDefault();
  };

  const remove = async (sheet: Sheet) => {
    try {
      if ((await ask(deletingQuestion(sheet))) === 'yes') deleteSheet(workbook, sheet);
    } catch (error) {
      onProblem(error);
    }
  };

  return (
    <main ref={view} className="workbook-view" onKeyDown={onKeyDown}>
      <FormulaBar workbook={workbook} cursor={cursor} editor={editor} onProblem={onProblem} onLeft={focusGrid} />
      <Grid {...{ workbook, cursor, editor, zoom: zoom / 100, page, today, cellEntries, onProblem }} />
      <div className="sheet-bar">
        <SheetTabs workbook={workbook} onDelete={(sheet) => void remove(sheet)} onProblem={onProblem} />
        <SelectionSummary workbook={workbook} />
        <ZoomControl zoom={zoom} onZoom={setZoom} />
      </div>
      <Dialogs {...{ dialog: dialogs.dialog, workbook, cursor, onProblem }} onClose={dialogs.close} />
    </main>
  );
}

function deletingQuestion({ name }: Sheet): Question {
  return {
    title: words('deleteSheetTitle', { name }),
    text: words('deleteSheetText'),
    yes: words('deleteSheet'),
    no: words('keepSheet'),
  };
}
