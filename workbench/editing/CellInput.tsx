import { useEffect, useLayoutEffect, useRef, type CSSProperties, type KeyboardEvent, type ReactNode } from 'react';
import type { CellEditor } from './cell-editor.ts';
import { editorCommand } from './editor-keys.ts';

interface CellInputProps {
  readonly editor: CellEditor;
  readonly text: string;
  readonly mode: 'enter' | 'edit';
  readonly style: CSSProperties;
  readonly label: string;
  /** Is asked first about a key; true when that is done with. */
  readonly onKey?: (event: KeyboardEvent) => boolean;
  /** The list of suggestions below the cell, with the index of the marked one (-1 for none). */
  readonly list?: { readonly id: string; readonly marked: number } | null;
  /** Called when the cell is left, so that the grid gets the keyboard back. */
  readonly onLeft: () => void;
}

/** The box over a cell that is being typed into. It grows with the text. */
export function CellInput({ editor, text, mode, style, label, onKey, list, onLeft }: CellInputProps): ReactNode {
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

  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    event.stopPropagation();
    if (onKey?.(event) === true) event.preventDefault();
    else if (handleEditorKey(event, editor, mode)) onLeft();
  };

  return (
    <textarea
      ref={input}
      className="cell-input"
      aria-label={label}
      aria-autocomplete={list == null ? undefined : 'list'}
      aria-controls={list?.id}
      aria-activedescendant={list == null || list.marked < 0 ? undefined : `${list.id}-${list.marked}`}
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

/** Does what a key asks for in a cell that is typed into. @returns true when the cell was left */
export function handleEditorKey(
  event: KeyboardEvent<HTMLTextAreaElement>,
  editor: CellEditor,
  mode: 'enter' | 'edit',
): boolean {
  if (event.nativeEvent.isComposing) return false;
  const command = editorCommand(event, { mode, isSuggesting: false });
  if (command === null) return false;
  event.preventDefault();
  switch (command.kind) {
    case 'leave':
      return editor.commit(command.step);
    case 'cancel':
      editor.cancel();
      return true;
    case 'switchMode':
      editor.switchMode();
      return false;
    case 'mark':
      return false;
    case 'newLine': {
      const { currentTarget: input } = event;
      input.setRangeText('\n', input.selectionStart, input.selectionEnd, 'end');
      editor.change(input.value);
      return false;
    }
  }
}
