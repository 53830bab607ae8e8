import { useCallback, useEffect, useRef, useState, type DragEvent, type ReactNode } from 'react';
import { sampleWorkbook } from '../samples/sample-workbook.ts';
import type { OpenedWorkbook } from '../opening/opened-file.ts';
import type { Workbook } from '../workbook/workbook.ts';
import { AddinButtons } from '../commands/AddinButtons.tsx';
import type { AddinCommand } from '../commands/manifest-commands.ts';
import { useAddinCommands } from '../commands/use-addin-commands.ts';
import { MessageBar, type Message } from './MessageBar.tsx';
import { problemSentence, type PageCommand } from './problem-sentence.ts';
import { QuestionDialog } from './QuestionDialog.tsx';
import { TaskPane, type OpenPane } from './TaskPane.tsx';
import { Toolbar } from './Toolbar.tsx';
import { useFileCommands, type Download } from './use-file-commands.ts';
import { useQuestion } from './use-question.ts';
import { useUnsavedChanges } from './use-unsaved-changes.ts';
import { listenForPartKeys } from './window-parts.ts';
import { WorkbookView } from './WorkbookView.tsx';

interface WorkbenchProps {
  readonly openPane: OpenPane;
  readonly download: Download;
  /** What the add-in has on the ribbon and in the menu of cells, as its manifest says. */
  readonly commands?: readonly AddinCommand[];
  /** Whether workbooks are open for reading only. */
  readonly isReadOnly?: boolean;
}

/**
 * The page: a workbook in the browser beside the add-in's pane. Opening a file starts a new workbook, and with it a new
 * pane.
 */
export function Workbench({ openPane, download, commands = [], isReadOnly = false }: WorkbenchProps): ReactNode {
  const [{ opened, number }, setShown] = useState(() => ({ opened: openedAs(sample(), isReadOnly), number: 1 }));
  const { workbook } = opened;
  const [message, setMessage] = useState<Message | null>(null);
  const fileInput = useRef<HTMLInputElement>(null);
  const unsaved = useUnsavedChanges(workbook);
  const { ask, asked } = useQuestion();
  const addin = useAddinCommands(commands);

  const onEditProblem = useCallback(
    (error: unknown) => setMessage(problemMessage(error, workbook.version)),
    [workbook],
  );

  const files = useFileCommands({
    ...{ opened, unsaved, download, ask },
    onOpened: (next) => {
      setShown({ opened: openedAs(next, isReadOnly), number: number + 1 });
      setMessage(next.notes.length === 0 ? null : { kind: 'note', sentences: next.notes, version: null });
    },
    onProblem: (error, command) => setMessage(problemMessage(error, null, command)),
  });

  useEffect(listenForPartKeys, []);
  useEffect(() => {
    document.title = `${workbook.name} – Amend workbench`;
    return workbook.subscribe(() => setMessage((shown) => stillTrue(shown, workbook)));
  }, [workbook]);

  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    const file = event.dataTransfer.files[0];
    if (file !== undefined) files.open(file);
  };

  return (
    <div className="workbench" onDragOver={(event) => event.preventDefault()} onDrop={onDrop}>
      <Toolbar
        workbook={workbook}
        isBusy={files.isBusy}
        fileInput={fileInput}
        onOpen={files.open}
        onSave={files.save}
        onSample={files.openSample}
        onProblem={onEditProblem}
      >
        <AddinButtons commands={commands} onRun={addin.run} />
      </Toolbar>
      {message !== null && <MessageBar message={message} onClose={() => setMessage(null)} />}
      <div className="desk">
        {/* The key keeps nothing of the last workbook's view when another is opened. */}
        <WorkbookView
          key={number}
          {...{ workbook, ask, cellEntries: addin.cellEntries }}
          onProblem={onEditProblem}
          onSave={files.save}
          onOpen={() => fileInput.current?.click()}
        />
        <TaskPane ref={addin.pane} workbook={workbook} openPane={openPane} />
      </div>
      {asked !== null && <QuestionDialog {...asked} />}
    </div>
  );
}

function sample(): OpenedWorkbook {
  const workbook = sampleWorkbook();
  workbook.history.startHere();
  return { workbook, origin: null, notes: [] };
}

/** Settles how a workbook is open, before its pane asks. */
function openedAs(opened: OpenedWorkbook, isReadOnly: boolean): OpenedWorkbook {
  opened.workbook.isReadOnly = isReadOnly;
  return opened;
}

/** @param version the message goes away when the workbook is no longer at this version; null when it stays */
function problemMessage(error: unknown, version: number | null, command?: PageCommand): Message {
  return { kind: 'problem', sentences: [problemSentence(error, command)], version };
}

/** A message about the workbook as it was goes with the next change. */
function stillTrue(message: Message | null, workbook: Workbook): Message | null {
  return message?.version == null || message.version === workbook.version ? message : null;
}
