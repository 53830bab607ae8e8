import { act, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { Cursor } from '../../../workbench/editing/cursor.ts';
import { useCellEditor } from '../../../workbench/editing/cell-editor.ts';
import { FormulaBar } from '../../../workbench/page/FormulaBar.tsx';
import { Grid } from '../../../workbench/grid/Grid.tsx';
import type { Workbook } from '../../../workbench/workbook/workbook.ts';

interface Shown {
  readonly user: ReturnType<typeof userEvent.setup>;
  readonly cursor: Cursor;
  readonly problems: unknown[];
  /** The cell element of an address; it must be in sight. */
  readonly cell: (address: string) => HTMLElement;
  readonly grid: () => HTMLElement;
}

/** Formula bar and grid of a workbook on a page without a pane. */
export function showGrid(workbook: Workbook): Shown {
  const cursor = new Cursor(workbook);
  const problems: unknown[] = [];
  const onProblem = (error: unknown) => void problems.push(error);
  const nothing = () => undefined;

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
          onProblem={onProblem}
          onSave={nothing}
          onOpen={nothing}
        />
      </>
    );
  }

  render(<Page />);
  return { user: userEvent.setup(), cursor, problems, grid: () => screen.getByRole('grid'), cell };
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
