import {
  useEffect,
  useImperativeHandle,
  useRef,
  useState,
  type KeyboardEvent,
  type PointerEvent,
  type ReactNode,
  type Ref,
  type RefObject,
} from 'react';
import type { CommandedPane } from '../commands/use-addin-commands.ts';
import type { Workbook } from '../workbook/workbook.ts';
import { goToPart } from './window-parts.ts';
import { pageWords as words } from './words/page-words.ts';

const USUAL_WIDTH = 350;
const LEAST_WIDTH = 280;
const GREATEST_WIDTH = 720;

/** How the keyboard leaves the add-in's page: from its last control, its first, or to another part of the window. */
export type PaneExit = 'next' | 'previous' | 'next-part' | 'previous-part';

/** The add-in's page, as it is opened. */
export interface OpenedPane {
  /** Gives the keyboard to the page, at its first control. */
  enter(): void;
  /** Calls a function of the add-in, as a button of its manifest does. */
  run(commandId: string, functionName: string): void;
  close(): void;
}

/** Opens the add-in's page in a container, talking to a workbook. */
export type OpenPane = (container: HTMLElement, workbook: Workbook, onExit: (exit: PaneExit) => void) => OpenedPane;

interface TaskPaneProps {
  readonly workbook: Workbook;
  readonly openPane: OpenPane;
  readonly ref?: Ref<CommandedPane>;
}

/** The task pane at the right: the add-in's own page in a frame, under a header as Excel gives it one. */
export function TaskPane({ workbook, openPane, ref }: TaskPaneProps): ReactNode {
  const [width, setWidth] = useState(USUAL_WIDTH);
  const [isOpen, setOpen] = useState(true);
  const [isDragging, setDragging] = useState(false);
  const container = useRef<HTMLDivElement>(null);
  const closeButton = useRef<HTMLButtonElement>(null);
  const opened = useOpenedPane(container, closeButton, workbook, openPane);
  useImperativeHandle(ref, () => ({
    show: () => setOpen(true),
    // What the function does is seen in the pane, which it would ask for itself.
    run: (commandId, functionName) => (setOpen(true), opened.current?.run(commandId, functionName)),
  }));

  const widen = (next: number) => setWidth(Math.max(LEAST_WIDTH, Math.min(GREATEST_WIDTH, next)));
  const onPointerMove = (event: PointerEvent) =>
    isDragging && widen(document.documentElement.clientWidth - event.clientX);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowLeft') widen(width + 20);
    if (event.key === 'ArrowRight') widen(width - 20);
  };

  return (
    <>
      {!isOpen && (
        <button type="button" className="pane-tab" onClick={() => setOpen(true)} title={words('showPane')}>
          Amend
        </button>
      )}
      {/* The frame stays in the page while the pane is closed: taking it away would end what the add-in is doing. */}
      <aside
        className={isDragging ? 'pane dragging' : 'pane'}
        style={{ width }}
        hidden={!isOpen}
        aria-label={words('pane')}
      >
        <div
          className="pane-resizer"
          role="separator"
          tabIndex={0}
          aria-label={words('paneWidth')}
          aria-orientation="vertical"
          aria-valuenow={width}
          aria-valuemin={LEAST_WIDTH}
          aria-valuemax={GREATEST_WIDTH}
          onKeyDown={onKeyDown}
          onPointerDown={(event) => {
            event.currentTarget.setPointerCapture(event.pointerId);
            setDragging(true);
          }}
          onPointerMove={onPointerMove}
          onPointerUp={() => setDragging(false)}
        />
        <PaneHeader closeButton={closeButton} onClose={() => setOpen(false)} />
        <div
          ref={container}
          className="pane-frame"
          tabIndex={-1}
          onFocus={(event) => event.target === event.currentTarget && opened.current?.enter()}
        />
      </aside>
    </>
  );
}

function PaneHeader({ closeButton, onClose }: { closeButton: Ref<HTMLButtonElement>; onClose: () => void }): ReactNode {
  return (
    <div className="pane-header">
      <h2>Amend</h2>
      <button ref={closeButton} type="button" aria-label={words('closePane')} title={words('close')} onClick={onClose}>
        ✕
      </button>
    </div>
  );
}

/** Opens the add-in's page, and takes the keyboard where it leaves it: before it is the button that closes the pane. */
function useOpenedPane(
  container: RefObject<HTMLElement | null>,
  closeButton: RefObject<HTMLElement | null>,
  workbook: Workbook,
  openPane: OpenPane,
): RefObject<OpenedPane | null> {
  const opened = useRef<OpenedPane | null>(null);
  useEffect(() => {
    if (container.current === null) return;
    const pane = openPane(container.current, workbook, (exit) =>
      exit === 'previous' ? closeButton.current?.focus() : goToPart(exit === 'previous-part' ? -1 : 1),
    );
    opened.current = pane;
    return () => pane.close();
  }, [container, closeButton, workbook, openPane]);
  return opened;
}
