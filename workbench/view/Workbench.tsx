import { useCallback, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { sheetsToSave, workbookFromFile } from '../files/file-workbook.ts';
import { openFile } from '../files/open-file.ts';
import { saveXlsx } from '../files/save-xlsx.ts';
import { sampleWorkbook } from '../samples/sample-workbook.ts';
import type { Workbook } from '../workbook/workbook.ts';
import { useCellEditor } from './cell-editor.ts';
import { Cursor } from './cursor.ts';
import { FormulaBar } from './FormulaBar.tsx';
import { Grid } from './Grid.tsx';
import { MessageBar, type Message } from './MessageBar.tsx';
import { problemSentence } from './problem-sentence.ts';
import { SheetTabs } from './SheetTabs.tsx';
import { TaskPane, type OpenPane } from './TaskPane.tsx';
import { Toolbar } from './Toolbar.tsx';
import { useUnsavedChanges } from './use-unsaved-changes.ts';

interface WorkbenchProps {
  readonly openPane: OpenPane;
  /** Hands the person a file; the page's own way is a download. */
  readonly download: (blob: Blob, fileName: string) => void;
}

/** The page: a workbook in the browser beside the add-in's pane. Opening a file starts a new workbook, and with it a new pane. */
export function Workbench({ openPane, download }: WorkbenchProps): ReactNode {
  const [workbook, setWorkbook] = useState(sampleWorkbook);
  const [message, setMessage] = useState<Message | null>(null);
  const [isBusy, setBusy] = useState(false);
  const fileInput = useRef<HTMLInputElement>(null);
  const unsaved = useUnsavedChanges(workbook);

  const onProblem = useCallback((error: unknown) => setMessage({ kind: 'problem', sentences: [problemSentence(error)] }), []);

  const replace = useCallback((next: Workbook, notes: readonly string[]) => {
    setWorkbook(next);
    setMessage(notes.length === 0 ? null : { kind: 'note', sentences: notes });
  }, []);

  const whileBusy = useCallback(
    async (action: () => Promise<void>) => {
      setBusy(true);
      try {
        await action();
      } catch (error) {
        onProblem(error);
      } finally {
        setBusy(false);
      }
    },
    [onProblem],
  );

  const open = useCallback(
    (file: File) =>
      whileBusy(async () => {
        const opened = await openFile(file.name, new Uint8Array(await file.arrayBuffer()));
        replace(workbookFromFile(opened), opened.notes);
      }),
    [whileBusy, replace],
  );

  const save = useCallback(
    () =>
      whileBusy(async () => {
        download(await saveXlsx(sheetsToSave(workbook)), `${workbook.name.replace(/\.[^.]*$/, '')}.xlsx`);
        unsaved.markSaved();
      }),
    [whileBusy, workbook, download, unsaved],
  );

  useEffect(() => {
    document.title = `${workbook.name} – Amend workbench`;
  }, [workbook]);

  return (
    <div className="workbench" onDragOver={(event) => event.preventDefault()} onDrop={(event) => {
      event.preventDefault();
      const file = event.dataTransfer.files[0];
      if (file !== undefined) void open(file);
    }}>
      <Toolbar
        workbook={workbook}
        isBusy={isBusy}
        fileInput={fileInput}
        onOpen={(file) => void open(file)}
        onSave={() => void save()}
        onSample={() => replace(sampleWorkbook(), [])}
        onProblem={onProblem}
      />
      {message !== null && <MessageBar message={message} onClose={() => setMessage(null)} />}
      <div className="desk">
        <WorkbookView key={workbookKey(workbook)} workbook={workbook} onProblem={onProblem} onSave={() => void save()} onOpen={() => fileInput.current?.click()} />
        <TaskPane workbook={workbook} openPane={openPane} />
      </div>
    </div>
  );
}

interface WorkbookViewProps {
  readonly workbook: Workbook;
  readonly onProblem: (error: unknown) => void;
  readonly onSave: () => void;
  readonly onOpen: () => void;
}

/** One workbook: formula bar, grid and tabs. */
function WorkbookView({ workbook, onProblem, onSave, onOpen }: WorkbookViewProps): ReactNode {
  const cursor = useMemo(() => new Cursor(workbook), [workbook]);
  const editor = useCellEditor(workbook, cursor, onProblem);
  const view = useRef<HTMLElement>(null);
  const focusGrid = useCallback(() => view.current?.querySelector<HTMLElement>('[role="grid"]')?.focus({ preventScroll: true }), []);
  return (
    <main ref={view} className="workbook-view">
      <FormulaBar workbook={workbook} cursor={cursor} editor={editor} onProblem={onProblem} onLeft={focusGrid} />
      <Grid workbook={workbook} cursor={cursor} editor={editor} onProblem={onProblem} onSave={onSave} onOpen={onOpen} />
      <SheetTabs workbook={workbook} onProblem={onProblem} />
    </main>
  );
}

const keys = new WeakMap<Workbook, number>();
let lastKey = 0;

/** A key per workbook, so that nothing of the last workbook's view is left when another is opened. */
function workbookKey(workbook: Workbook): number {
  const key = keys.get(workbook) ?? (lastKey += 1);
  keys.set(workbook, key);
  return key;
}
