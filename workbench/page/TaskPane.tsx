import { useEffect, useRef, useState, type KeyboardEvent, type PointerEvent, type ReactNode } from 'react';
import type { Workbook } from '../workbook/workbook.ts';

const USUAL_WIDTH = 350;
const LEAST_WIDTH = 280;
const GREATEST_WIDTH = 720;

/** Opens the add-in's page in a container, talking to a workbook; the answer closes it. */
export type OpenPane = (container: HTMLElement, workbook: Workbook) => () => void;

/** The task pane at the right: the add-in's own page in a frame, under a header as Excel gives it one. */
export function TaskPane({ workbook, openPane }: { workbook: Workbook; openPane: OpenPane }): ReactNode {
  const [width, setWidth] = useState(USUAL_WIDTH);
  const [isOpen, setOpen] = useState(true);
  const [isDragging, setDragging] = useState(false);
  const container = useRef<HTMLDivElement>(null);

  useEffect(
    () => (container.current === null ? undefined : openPane(container.current, workbook)),
    [openPane, workbook],
  );

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
        <button type="button" className="pane-tab" onClick={() => setOpen(true)} title="Show the Amend pane">
          Amend
        </button>
      )}
      {/* The frame stays in the page while the pane is closed: taking it away would end what the add-in is doing. */}
      <aside
        className={isDragging ? 'pane dragging' : 'pane'}
        style={{ width }}
        hidden={!isOpen}
        aria-label="Amend task pane"
      >
        <div
          className="pane-resizer"
          role="separator"
          tabIndex={0}
          aria-label="Width of the task pane"
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
        <div className="pane-header">
          <h2>Amend</h2>
          <button type="button" aria-label="Close the task pane" title="Close" onClick={() => setOpen(false)}>
            ✕
          </button>
        </div>
        <div ref={container} className="pane-frame" />
      </aside>
    </>
  );
}
