import { useEffect, useLayoutEffect, useRef, type CSSProperties, type KeyboardEvent, type ReactNode } from 'react';
import { STEPS } from './cell-moves.ts';
import type { CellEditor } from './cell-editor.ts';

interface CellInputProps {
  readonly editor: CellEditor;
  readonly text: string;
  readonly mode: 'enter' | 'edit';
  readonly style: CSSProperties;
  readonly label: string;
  /** Called when the cell is left, so that the grid gets the keyboard back. */
  readonly onLeft: () => void;
}

/** The box over a cell that is being typed into. It grows with the text. */
export function CellInput({ editor, text, mode, style, label, onLeft }: CellInputProps): ReactNode {
  const input = useRef<HTMLTextAreaElement>(null);

  useLayoutEffect(() => {
    const element = input.current;
    element?.focus({ preventScroll: true });
    element?.setSelectionRange(element.value.length, element.value.length);
  }, []);

  useEffect(() => {
    const element = input.current;
    if (element === null) return;
    element.style.height = 'auto';
    element.style.height = `${Math.max(element.scrollHeight, Number(style.minHeight ?? 0))}px`;
  }, [text, style.minHeight]);

  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (handleEditorKey(event, editor, mode)) {
      event.preventDefault();
      onLeft();
    }
  };

  return (
    <textarea
      ref={input}
      className="cell-input"
      aria-label={label}
      style={style}
      rows={1}
      spellCheck={false}
      value={text}
      onChange={(event) => editor.change(event.target.value)}
      onKeyDown={onKeyDown}
      onBlur={() => editor.commit(null)}
    />
  );
}

/** Enter, Tab and Escape leave the cell; arrows too while typing over. @returns true when the cell was left */
export function handleEditorKey(event: KeyboardEvent, editor: CellEditor, mode: 'enter' | 'edit'): boolean {
  if (event.nativeEvent.isComposing) return false;
  if (event.key === 'Escape') {
    editor.cancel();
    return true;
  }
  if (event.key === 'Enter' && !event.altKey)
    return leave(event, editor, { rows: event.shiftKey ? -1 : 1, columns: 0 });
  if (event.key === 'Tab') return leave(event, editor, { rows: 0, columns: event.shiftKey ? -1 : 1 });
  const step = STEPS[event.key];
  return mode === 'enter' && step !== undefined ? leave(event, editor, step) : false;
}

function leave(event: KeyboardEvent, editor: CellEditor, step: { rows: number; columns: number }): boolean {
  event.preventDefault();
  return editor.commit(step);
}
