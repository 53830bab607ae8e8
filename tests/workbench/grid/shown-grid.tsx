import { act, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { Cursor } from '../../../workbench/editing/cursor.ts';
import { useCellEditor } from '../../../workbench/editing/cell-editor.ts';
import { FormulaBar } from '../../../workbench/page/FormulaBar.tsx';
import { Grid } from '../../../workbench/grid/Grid.tsx';
import type { PageCommands } from '../../../workbench/keys/run-command.ts';
import type { Workbook } from '../../../workbench/workbook/workbook.ts';

interface Shown {
  readonly user: ReturnType<typeof userEvent.setup>;
  readonly cursor: Cursor;
  readonly problems: unknown[];
  /** What the page around the grid was asked for. */
  readonly asked: string[];
  /** The cell element of an address; it must be in sight. */
  readonly cell: (address: string) => HTMLElement;
  readonly grid: () => HTMLElement;
}

/** Formula bar and grid of a workbook on a page without a pane. */
export function showGrid(workbook: Workbook): Shown {
  const cursor = new Cursor(workbook);
  const problems: unknown[] = [];
  const onProblem = (error: unknown) => void problems.push(error);
  const asked: string[] = [];
  const tell = (what: string) => () => void asked.push(what);
  const page: PageCommands = {
    save: tell('save'),
    open: tell('open'),
    find: (isReplacing) => asked.push(isReplacing ? 'replace' : 'find'),
    goTo: tell('go to'),
    sort: ({ row, column }) => asked.push(`sort ${row},${column}`),
  };

  function Page(): ReactNode {
    const editor = useCellEditor(workbook, cursor, onProblem);
    return (
      <>
        <FormulaBar
          workbook={workbook}
          cursor={cursor}
          editor={editor}
          onProblem={onProblem}
          onLeft={() => screen.getByRole('grid').focus()}
        />
        <Grid
          workbook={workbook}
          cursor={cursor}
          editor={editor}
          zoom={1}
          page={page}
          today={() => new Date(2026, 2, 9)}
          onProblem={onProblem}
        />
      </>
    );
  }

  render(<Page />);
  return { user: userEvent.setup(), cursor, problems, asked, grid: () => screen.getByRole('grid'), cell };
}

export function cell(address: string): HTMLElement {
  const element = document.querySelector<HTMLElement>(`[data-address="${address}"]`);
  if (element === null) throw new RangeError(`cell requires an address in sight, not ${address}`);
  return element;
}

/** Changes the workbook as an add-in would, and lets the page draw it. */
export async function change(action: () => unknown): Promise<void> {
  await act(async () => void action());
}
