import { useMemo, useState, type CSSProperties, type KeyboardEvent, type ReactNode } from 'react';
import { addressOf } from '../cells/address.ts';
import { areaOf } from '../cells/area.ts';
import type { CellEdit, CellEditor } from '../editing/cell-editor.ts';
import { CellInput } from '../editing/CellInput.tsx';
import { editorCommand } from '../editing/editor-keys.ts';
import { suggestionsFor } from '../editing/suggestions.ts';
import { validationChoices } from '../workbook/validation-rules.ts';
import type { Workbook } from '../workbook/workbook.ts';
import { DropDown } from '../drawing/DropDown.tsx';
import { gridWords as words } from './words/grid-words.ts';

interface OpenCellProps {
  readonly workbook: Workbook;
  readonly editor: CellEditor;
  readonly edit: CellEdit;
  readonly style: CSSProperties;
  /** Where suggestions are listed, for so many of them. */
  readonly listStyle: (count: number) => CSSProperties;
  readonly onLeft: () => void;
}

/**
 * The cell that is typed into. Where it has a list, the choices that fit what is typed are listed below it: Down and Up
 * mark one, Enter and Tab take it; while none is marked, they take what was typed.
 */
export function OpenCell({ workbook, editor, edit, style, listStyle, onLeft }: OpenCellProps): ReactNode {
  const { sheet, cell, text } = edit;
  const choices = useMemo(
    () => validationChoices(workbook, sheet, cell.row, cell.column) ?? [],
    [workbook, sheet, cell.row, cell.column],
  );
  const suggestions = useMemo(() => suggestionsFor(choices, text), [choices, text]);
  // A mark belongs to the text that it was made for.
  const [mark, setMark] = useState({ text, index: -1 });
  const marked = mark.text === text ? mark.index : -1;
  const markAt = (index: number) => setMark({ text, index });

  const take = (index: number) => {
    const choice = suggestions[index];
    if (choice !== undefined) editor.change(choice);
  };

  /** @returns true when the key is done with here */
  const onKey = (event: KeyboardEvent): boolean => {
    if (suggestions.length === 0) return false;
    const command = editorCommand(event, { mode: edit.mode, isSuggesting: true });
    if (command?.kind === 'mark') markAt(Math.max(-1, Math.min(suggestions.length - 1, marked + command.direction)));
    else if (command?.kind === 'leave') take(marked);
    return command?.kind === 'mark';
  };

  return (
    <>
      <CellInput
        editor={editor}
        text={text}
        mode={edit.mode}
        label={words('cell', { address: addressOf(areaOf(cell.row, cell.column)) })}
        style={style}
        onKey={onKey}
        list={suggestions.length === 0 ? null : { id: 'suggestions', marked }}
        onLeft={onLeft}
      />
      {suggestions.length > 0 && (
        <DropDown
          id="suggestions"
          label={words('choicesThatFit')}
          choices={suggestions}
          current={null}
          marked={marked}
          style={listStyle(suggestions.length)}
          onMark={markAt}
          onChoose={(index) => {
            take(index);
            if (editor.commit(null)) onLeft();
          }}
        />
      )}
    </>
  );
}
