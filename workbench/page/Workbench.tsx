import { useCallback, useEffect, useRef, useState, type ComponentProps, type DragEvent, type ReactNode } from 'react';
import { sampleWorkbook } from '../samples/sample-workbook.ts';
import type { OpenedWorkbook } from '../opening/opened-file.ts';
import type { OpeningWorker } from '../opening-aside/open-aside.ts';
import { OpeningNotice } from '../opening-aside/OpeningNotice.tsx';
import type { BackupSlot } from '../recovery/backup-place.ts';
import { discardQuestion } from '../recovery/backup-words.ts';
import { recoveryWords } from '../recovery/words/recovery-words.ts';
import { UnsavedWorkBar } from '../recovery/UnsavedWorkBar.tsx';
import { useBackup, type Backups } from '../recovery/use-backup.ts';
import { useLeftWork } from '../recovery/use-left-work.ts';
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
import { pageWords as words } from './words/page-words.ts';
import { listenForPartKeys } from './window-parts.ts';
import { WorkbookView } from './WorkbookView.tsx';

interface WorkbenchProps {
  readonly openPane: OpenPane;
  readonly download: Download;
  readonly backups: Backups;
  /** Starts what opens files beside the page; where there is nothing of the kind, the page does it. */
  readonly startWorker?: () => OpeningWorker;
  /** What the add-in has on the ribbon and in the menu of cells, as its manifest says. */
  readonly commands?: readonly AddinCommand[];
  /** Whether workbooks are open for reading only. */
  readonly isReadOnly?: boolean;
}

/** The workbook on the page, and where its backup is when it was opened from one. */
interface Shown {
  readonly opened: OpenedWorkbook;
  readonly slot: BackupSlot | null;
  /** Counts those shown before. */
  readonly number: number;
}

/**
 * The page: a workbook in the browser beside the add-in's pane. Opening a file starts a new workbook, and with it a new
 * pane.
 */
export function Workbench(props: WorkbenchProps): ReactNode {
  const { openPane, download, backups, startWorker = null, commands = [], isReadOnly = false } = props;
  const { opened, slot, number, show } = useShown(isReadOnly);
  const { workbook, origin } = opened;
  const { message, setMessage, onEditProblem } = useMessage(workbook);
  const fileInput = useRef<HTMLInputElement>(null);
  const unsaved = useUnsavedChanges(workbook, slot !== null);
  const backup = useBackup({ workbook, origin, slot, isUnsaved: unsaved.isChanged }, backups);
  const { ask, asked } = useQuestion();
  const addin = useAddinCommands(commands);

  const files = useFileCommands({
    ...{ opened, unsaved, download, ask },
    means: { startWorker, pacing: backups.pacing },
    keeper: backup.keeper,
    onOpened: (next, nextSlot) => {
      show(next, nextSlot);
      setMessage(openedMessage(next, nextSlot !== null));
    },
    onProblem: (error, command) => setMessage(problemMessage(error, null, command)),
  });
  const left = useLeftWork({
    place: backups.place,
    run: files.run,
    show: files.showFile,
    askToDiscard: async (each) => (await ask(discardQuestion(each, backups.pacing.date()))) === 'yes',
  });

  useEffect(listenForPartKeys, []);
  useTitle(words('title', { name: workbook.name }));

  return (
    <div
      className="workbench"
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => openDropped(event, files.open)}
    >
      <Toolbar
        {...{ workbook, fileInput }}
        isBusy={files.isBusy}
        onOpen={files.open}
        onSave={files.save}
        onSample={files.openSample}
        onProblem={onEditProblem}
      >
        <AddinButtons commands={commands} onRun={addin.run} />
      </Toolbar>
      <UnsavedWorkBar left={left} now={backups.pacing.date()} />
      {backup.problem !== null && <MessageBar message={lasting(backup.problem)} onClose={backup.closeProblem} />}
      {message !== null && <MessageBar message={message} onClose={() => setMessage(null)} />}
      <Desk
        {...{ workbook, number, ask, openPane, pane: addin.pane, cellEntries: addin.cellEntries }}
        onProblem={onEditProblem}
        onSave={files.save}
        onOpen={() => fileInput.current?.click()}
      />
      {files.opening !== null && <OpeningNotice {...files.opening} />}
      {asked !== null && <QuestionDialog {...asked} />}
    </div>
  );
}

interface DeskProps
  extends ComponentProps<typeof WorkbookView>, Pick<WorkbenchProps, 'openPane'>, Pick<Shown, 'number'> {
  readonly pane: NonNullable<ComponentProps<typeof TaskPane>['ref']>;
}

/** The workbook beside the pane. */
function Desk({ number, openPane, pane, ...view }: DeskProps): ReactNode {
  return (
    <div className="desk">
      {/* The key keeps nothing of the last workbook's view when another is opened. */}
      <WorkbookView key={number} {...view} />
      <TaskPane ref={pane} workbook={view.workbook} openPane={openPane} />
    </div>
  );
}

function sample(): OpenedWorkbook {
  const workbook = sampleWorkbook();
  workbook.history.startHere();
  return { workbook, origin: null, notes: [] };
}

/** What is on the page: first the sample. */
function useShown(isReadOnly: boolean): Shown & { show(opened: OpenedWorkbook, slot: BackupSlot | null): void } {
  const [shown, setShown] = useState<Shown>(() => ({ opened: openedAs(sample(), isReadOnly), slot: null, number: 1 }));
  return {
    ...shown,
    show: (opened, slot) => setShown({ opened: openedAs(opened, isReadOnly), slot, number: shown.number + 1 }),
  };
}

/** Settles how a workbook is open, before its pane asks. */
function openedAs(opened: OpenedWorkbook, isReadOnly: boolean): OpenedWorkbook {
  opened.workbook.isReadOnly = isReadOnly;
  return opened;
}

function useTitle(title: string): void {
  useEffect(() => {
    document.title = title;
  }, [title]);
}

/** What is said over the workbook, until it is closed or no longer true. */
function useMessage(workbook: Workbook) {
  const [message, setMessage] = useState<Message | null>(null);
  useEffect(() => workbook.subscribe(() => setMessage((shown) => stillTrue(shown, workbook))), [workbook]);
  const onEditProblem = useCallback(
    (error: unknown) => setMessage(problemMessage(error, workbook.version)),
    [workbook, setMessage],
  );
  return { message, setMessage, onEditProblem };
}

function openDropped(event: DragEvent, open: (file: File) => void): void {
  event.preventDefault();
  const file = event.dataTransfer.files[0];
  if (file !== undefined) open(file);
}

function openedMessage({ notes }: OpenedWorkbook, isTakenUp: boolean): Message | null {
  const sentences = isTakenUp ? [recoveryWords('takenUp'), ...notes] : notes;
  return sentences.length === 0 ? null : { kind: 'note', sentences, version: null };
}

function lasting(problem: string): Message {
  return { kind: 'problem', sentences: [problem], version: null };
}

/** @param version the message goes away when the workbook is no longer at this version; null when it stays */
function problemMessage(error: unknown, version: number | null, command?: PageCommand): Message {
  return { kind: 'problem', sentences: [problemSentence(error, command)], version };
}

/** A message about the workbook as it was goes with the next change. */
function stillTrue(message: Message | null, workbook: Workbook): Message | null {
  return message?.version == null || message.version === workbook.version ? message : null;
}
