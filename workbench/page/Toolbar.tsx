import { useRef, type ReactNode, type RefObject } from 'react';
import { OPENABLE_EXTENSIONS } from '../opening/open-file.ts';
import type { Workbook } from '../workbook/workbook.ts';
import { useWorkbookVersion } from '../grid/use-workbook.ts';
import { pageWords as words } from './words/page-words.ts';

interface ToolbarProps {
  readonly workbook: Workbook;
  /** While a file is opened or saved the file commands do nothing. */
  readonly isBusy: boolean;
  readonly fileInput: RefObject<HTMLInputElement | null>;
  readonly onOpen: (file: File) => void;
  readonly onSave: () => void;
  readonly onSample: () => void;
  readonly onProblem: (error: unknown) => void;
  /** Buttons that are not the workbench's own. */
  readonly children?: ReactNode;
}

/** File commands, undo and redo, and what this page is. */
export function Toolbar(props: ToolbarProps): ReactNode {
  const { workbook, isBusy, fileInput, onOpen, onSave, onSample, onProblem, children } = props;
  useWorkbookVersion(workbook);
  const bar = useRef<HTMLDivElement>(null);

  return (
    <header ref={bar} className="toolbar">
      <Brand />
      <FileTools {...{ isBusy, fileInput, onOpen, onSave, onSample }} />
      <UndoTools workbook={workbook} onProblem={onProblem} />
      {children}
      <div className="file-name" title={workbook.name}>
        {workbook.isReadOnly ? words('readOnlyName', { name: workbook.name }) : workbook.name}
      </div>
      <p className="what-this-is">
        <span className="in-full">{words('whatThisIs')}</span>
        <span className="in-short">{words('whatThisIsShort')}</span>
      </p>
    </header>
  );
}

function Brand(): ReactNode {
  return (
    <div className="brand">
      <svg width="20" height="20" viewBox="0 0 20 20" aria-hidden="true">
        <rect width="20" height="20" rx="4" fill="#107c41" />
        <path
          d="M5 10.5l3.2 3.2L15 6.8"
          fill="none"
          stroke="#fff"
          strokeWidth="2.2"
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      </svg>
      <span>
        Amend <b>{words('brand')}</b>
      </span>
    </div>
  );
}

/** Open, save, and begin with the sample. */
function FileTools({
  isBusy,
  fileInput,
  onOpen,
  onSave,
  onSample,
}: Pick<ToolbarProps, 'isBusy' | 'fileInput' | 'onOpen' | 'onSave' | 'onSample'>): ReactNode {
  return (
    <div className="tool-group file-tools">
      {/* Not disabled: the keyboard would be lost from a button that is, and must be back at it after a question. */}
      <button
        type="button"
        aria-disabled={isBusy}
        title={words('openHint')}
        onClick={() => isBusy || fileInput.current?.click()}
      >
        {words('open')}
      </button>
      <button type="button" aria-disabled={isBusy} title={words('saveHint')} onClick={onSave}>
        {words('save')}
      </button>
      <button type="button" aria-disabled={isBusy} title={words('sampleHint')} onClick={onSample}>
        {words('sample')}
      </button>
      <input
        ref={fileInput}
        type="file"
        accept={OPENABLE_EXTENSIONS}
        hidden
        aria-label={words('fileToOpen')}
        onChange={(event) => {
          const file = event.target.files?.[0];
          event.target.value = '';
          if (file !== undefined) onOpen(file);
        }}
      />
    </div>
  );
}

function UndoTools({ workbook, onProblem }: Pick<ToolbarProps, 'workbook' | 'onProblem'>): ReactNode {
  const attempt = (action: () => void) => {
    try {
      action();
    } catch (error) {
      onProblem(error);
    }
  };

  return (
    <div className="tool-group">
      <button
        type="button"
        className="icon"
        aria-label={words('undo')}
        title={words('undoHint')}
        disabled={!workbook.history.canUndo}
        onClick={() => attempt(() => workbook.undo())}
      >
        <ToolIcon path="M7 4L3 8l4 4M3 8h7a4 4 0 010 8H8" />
      </button>
      <button
        type="button"
        className="icon"
        aria-label={words('redo')}
        title={words('redoHint')}
        disabled={!workbook.history.canRedo}
        onClick={() => attempt(() => workbook.redo())}
      >
        <ToolIcon path="M11 4l4 4-4 4M15 8H8a4 4 0 000 8h2" />
      </button>
    </div>
  );
}

function ToolIcon({ path }: { path: string }): ReactNode {
  return (
    <svg width="18" height="18" viewBox="0 0 18 18" aria-hidden="true">
      <path d={path} fill="none" stroke="currentColor" strokeWidth="1.6" strokeLinecap="round" strokeLinejoin="round" />
    </svg>
  );
}
