import { useState, type KeyboardEvent, type ReactNode } from 'react';
import { addressOf } from '../cells/address.ts';
import { areaOf } from '../cells/area.ts';
import type { Workbook } from '../workbook/workbook.ts';
import { handleEditorKey } from '../editing/CellInput.tsx';
import type { CellEditor } from '../editing/cell-editor.ts';
import type { Cursor } from '../editing/cursor.ts';
import { goTo } from '../finding/go-to.ts';
import { useWorkbookVersion } from '../grid/use-workbook.ts';
import { pageWords as words } from './words/page-words.ts';

interface FormulaBarProps {
  readonly workbook: Workbook;
  readonly cursor: Cursor;
  readonly editor: CellEditor;
  readonly onProblem: (error: unknown) => void;
  readonly onLeft: () => void;
}

/** The name box, which goes where it is told, and the bar that shows and edits what the active cell really holds. */
export function FormulaBar({ workbook, cursor, editor, onProblem, onLeft }: FormulaBarProps): ReactNode {
  useWorkbookVersion(workbook);
  const { active, sheet } = cursor;
  const { edit } = editor;
  const text = edit?.text ?? sheet.entryAt(active.row, active.column);
  const note = edit === null ? workbook.engine.noteAt(sheet, active.row, active.column) : null;

  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (handleEditorKey(event, editor, 'edit')) onLeft();
  };

  return (
    <div className="formula-bar">
      <NameBox workbook={workbook} cursor={cursor} onProblem={onProblem} onLeft={onLeft} />
      <span className="formula-sign" aria-hidden="true">
        fx
      </span>
      <textarea
        className="formula-input"
        aria-label={words('formulaBar')}
        rows={1}
        spellCheck={false}
        value={text}
        onFocus={() => edit === null && editor.start('edit', undefined, 'bar')}
        onChange={(event) =>
          edit === null ? editor.start('edit', event.target.value, 'bar') : editor.change(event.target.value)
        }
        onKeyDown={onKeyDown}
        onBlur={() => edit?.place === 'bar' && editor.commit(null)}
      />
      {note !== null && (
        <span className="formula-note" role="note" title={note}>
          {note}
        </span>
      )}
    </div>
  );
}

function NameBox({ workbook, cursor, onProblem, onLeft }: Omit<FormulaBarProps, 'editor'>): ReactNode {
  const [typed, setTyped] = useState<string | null>(null);
  const { active, selection, sheet } = cursor;
  const isTable = sheet.tables.find(
    (table) => table.area.row <= selection.row && addressOf(table.area) === addressOf(selection),
  );
  const shown = typed ?? isTable?.name ?? addressOf(areaOf(active.row, active.column));

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      setTyped(null);
      onLeft();
    }
    if (event.key !== 'Enter') return;
    event.preventDefault();
    try {
      goTo(workbook, cursor, shown);
    } catch (error) {
      onProblem(error);
    }
    setTyped(null);
    onLeft();
  };

  return (
    <input
      className="name-box"
      aria-label={words('nameBox')}
      value={shown}
      spellCheck={false}
      onFocus={(event) => event.target.select()}
      onChange={(event) => setTyped(event.target.value)}
      onKeyDown={onKeyDown}
      onBlur={() => setTyped(null)}
    />
  );
}
