/** @jest-environment jsdom */
import { render, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { TextDecoder, TextEncoder } from 'node:util';
import { Workbench } from '../../../workbench/page/Workbench.tsx';
import type { Workbook } from '../../../workbench/workbook/workbook.ts';
import { cell } from '../grid/shown-grid.tsx';

interface Page {
  readonly saved: { blob: Blob; name: string }[];
  readonly opened: Workbook[];
}

function showWorkbench(): Page {
  const page: Page = { saved: [], opened: [] };
  render(
    <Workbench
      download={(blob, name) => page.saved.push({ blob, name })}
      openPane={(_, workbook) => {
        page.opened.push(workbook);
        return () => undefined;
      }}
    />,
  );
  return page;
}

// What browsers have and jsdom has not.
Object.assign(globalThis, { TextEncoder, TextDecoder });

/** A file as the browser hands it over; jsdom's own has no arrayBuffer(). */
function fileOf(name: string, text: string): File {
  return Object.assign(new File([text], name), { arrayBuffer: async () => new TextEncoder().encode(text).buffer });
}

const open = (file: File) => userEvent.upload(screen.getByLabelText<HTMLInputElement>('File to open'), file, { applyAccept: false });

describe('Workbench', () => {
  test('begins with the sample, and says that it is not Excel', () => {
    const { opened } = showWorkbench();
    expect(cell('A2').textContent).toBe('PC-000001');
    expect(screen.getByText(/What is emulated is Excel; it is not Excel\./)).not.toBeNull();
    expect(opened.map((workbook) => workbook.name)).toEqual(['Card purchases 2025.xlsx']);
  });

  test('opens a .csv in a new workbook with a new pane, and says what was left behind', async () => {
    const { opened } = showWorkbench();
    await open(fileOf('spend.csv', 'id,text\n1,x\n2'));
    await waitFor(() => expect(cell('B2').textContent).toBe('x'));
    expect(opened).toHaveLength(2);
    expect(document.title).toBe('spend.csv – Amend workbench');
    expect(screen.getByRole('status').textContent).toContain('1 row ended before the last column; the missing cells are empty.');
    await userEvent.click(screen.getByRole('button', { name: 'Close this message' }));
    expect(screen.queryByRole('status')).toBeNull();
  });

  test('a file that cannot be read leaves the workbook as it is and says why', async () => {
    const { opened } = showWorkbench();
    await open(fileOf('empty.csv', ''));
    await waitFor(() => expect(screen.getByRole('alert').textContent).toContain('empty.csv is empty: there is nothing to open.'));
    expect([cell('A2').textContent, opened.length]).toEqual(['PC-000001', 1]);
  });

  test('saves what was typed as .xlsx; until then leaving the page asks', async () => {
    const { saved } = showWorkbench();
    await open(fileOf('spend.csv', 'id,text\n1,x'));
    await waitFor(() => expect(cell('B2').textContent).toBe('x'));
    const leave = () => !window.dispatchEvent(new Event('beforeunload', { cancelable: true }));
    expect(leave()).toBe(false);
    await userEvent.click(cell('B2'));
    await userEvent.keyboard('=not a formula{Backspace}{Escape}changed{Enter}');
    expect(leave()).toBe(true);
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(saved.map(({ name }) => name)).toEqual(['spend.xlsx']));
    expect(saved[0]?.blob.size).toBeGreaterThan(1_000);
    expect(leave()).toBe(false);
  });

  test('the sample comes back with its button, and undo is offered only where there is something to undo', async () => {
    showWorkbench();
    const undo = screen.getByRole<HTMLButtonElement>('button', { name: 'Undo' });
    expect(undo.disabled).toBe(true);
    await userEvent.click(cell('C2'));
    await userEvent.keyboard('x{Enter}');
    expect(undo.disabled).toBe(false);
    await userEvent.click(undo);
    expect(cell('C2').textContent).not.toBe('x');
    await userEvent.click(screen.getByRole('button', { name: 'Sample workbook' }));
    await waitFor(() => expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Redo' }).disabled).toBe(true));
  });
});
