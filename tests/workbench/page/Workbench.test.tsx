/** @jest-environment ./tests/setup/page-environment.js */
import { act, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import type { ComponentProps } from 'react';
import { TextDecoder, TextEncoder } from 'node:util';
import { loadCalculatorForTests } from '../../setup/load-calculator.ts';
import { areaOf, MAX_COLUMNS, MAX_ROWS } from '../../../workbench/cells/area.ts';
import type { OpeningWorker } from '../../../workbench/opening-aside/open-aside.ts';
import { Workbench } from '../../../workbench/page/Workbench.tsx';
import { saveWorkbook } from '../../../workbench/saving/save-workbook.ts';
import type { Workbook } from '../../../workbench/workbook/workbook.ts';
import { freezePanes } from '../../../workbench/workbook/sheet-operations.ts';
import { cell } from '../grid/shown-grid.tsx';
import { FakePacing, settled } from '../recovery/fake-pacing.ts';
import { Browser } from '../recovery/shared-place.ts';
import { bookOf } from '../workbook/book.ts';
import './modal-dialogs.ts';

beforeAll(loadCalculatorForTests);

interface Page {
  readonly saved: { blob: Blob; name: string }[];
  readonly opened: Workbook[];
  /** Functions of the add-in that were called. */
  readonly ran: string[];
  readonly pacing: FakePacing;
}

/** @param browser null where it keeps nothing */
function showWorkbench(
  browser: Browser | null = new Browser(),
  more: Partial<ComponentProps<typeof Workbench>> = {},
): Page {
  const page: Page = { saved: [], opened: [], ran: [], pacing: new FakePacing() };
  render(
    <Workbench
      {...more}
      backups={{ place: Promise.resolve(browser === null ? null : browser.openTab().place), pacing: page.pacing }}
      download={(blob, name) => page.saved.push({ blob, name })}
      openPane={(_, workbook) => {
        page.opened.push(workbook);
        return {
          enter: () => undefined,
          run: (_command, functionName) => void page.ran.push(functionName),
          close: () => undefined,
        };
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

/** The same of bytes. */
function bytesOf(name: string, bytes: Uint8Array<ArrayBuffer>): File {
  const file = Object.assign(new File([], name), { arrayBuffer: async () => bytes.slice().buffer });
  Object.defineProperty(file, 'size', { value: bytes.length, configurable: true });
  return file;
}

const leave = () => !window.dispatchEvent(new Event('beforeunload', { cancelable: true }));
const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));
const question = () => screen.queryByRole('dialog')?.querySelector('h2')?.textContent ?? null;

async function typeInto(address: string, text: string): Promise<void> {
  await userEvent.click(cell(address));
  await userEvent.keyboard(`${text}{Enter}`);
}

const open = (file: File) =>
  userEvent.upload(screen.getByLabelText<HTMLInputElement>('File to open'), file, { applyAccept: false });

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
    expect(screen.getByRole('status').textContent).toContain(
      '1 row ended before the last column; the missing cells are empty.',
    );
    await userEvent.click(screen.getByRole('button', { name: 'Close this message' }));
    expect(screen.queryByRole('status')).toBeNull();
  });

  test('a file that cannot be read leaves the workbook as it is and says why', async () => {
    const { opened } = showWorkbench();
    await open(fileOf('empty.csv', ''));
    await waitFor(() =>
      expect(screen.getByRole('alert').textContent).toContain('empty.csv is empty: there is nothing to open.'),
    );
    expect([cell('A2').textContent, opened.length]).toEqual(['PC-000001', 1]);
  });

  test('saves what was typed as .xlsx; until then leaving the page asks', async () => {
    const { saved } = showWorkbench();
    await open(fileOf('spend.csv', 'id,text\n1,x'));
    await waitFor(() => expect(cell('B2').textContent).toBe('x'));
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
    await press('Sample workbook');
    await press('Open without saving');
    await waitFor(() => expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Redo' }).disabled).toBe(true));
  });

  test('a workbook without changes makes way for another without a question', async () => {
    const { opened } = showWorkbench();
    await userEvent.click(cell('C5'));
    await userEvent.keyboard('{ArrowDown}x{Escape}');
    await press('Sample workbook');
    await waitFor(() => expect(opened).toHaveLength(2));
    expect(question()).toBeNull();
  });

  test.each(['Sample workbook', 'Open', 'drop'])(
    'changes that were not saved are asked for before they are lost: %s',
    async (way) => {
      const { opened } = showWorkbench();
      await typeInto('C2', 'mine');
      const openAnother = async () => {
        if (way === 'Open') await open(fileOf('spend.csv', 'id\n1'));
        else if (way === 'drop')
          fireEvent.drop(cell('A1'), { dataTransfer: { files: [fileOf('spend.csv', 'id\n1')] } });
        else await press(way);
        await waitFor(() =>
          expect(question()).toBe(
            `Open “${way === 'Sample workbook' ? 'Card purchases 2025.xlsx' : 'spend.csv'}” without saving?`,
          ),
        );
      };
      await openAnother();
      await press('Keep this workbook');
      expect([cell('C2').textContent, opened.length, leave()]).toEqual(['mine', 1, true]);
      await openAnother();
      await press('Open without saving');
      await waitFor(() => expect(opened).toHaveLength(2));
      expect([cell('C2').textContent === 'mine', question(), leave()]).toEqual([false, null, false]);
    },
  );

  test('what is being typed when the file is there is a change too', async () => {
    const { opened } = showWorkbench();
    await userEvent.click(cell('C2'));
    await userEvent.keyboard('half a word');
    // Not chosen by a click, which would end the edit: the file was chosen before.
    fireEvent.change(screen.getByLabelText('File to open'), {
      target: { files: [fileOf('spend.csv', 'id,text\n1,x')] },
    });
    await waitFor(() => expect(question()).toBe('Open “spend.csv” without saving?'));
    expect(opened).toHaveLength(1);
  });

  test('what an add-in wrote, or changed without writing into cells, is a change too', async () => {
    const { opened } = showWorkbench();
    const workbook = opened[0]!;
    freezePanes(workbook, workbook.activeSheet, 2, 0);
    await press('Sample workbook');
    await waitFor(() => expect(question()).not.toBeNull());
  });

  test('what the file would not hold is said before it is saved, and a no saves nothing', async () => {
    const { opened, saved } = showWorkbench();
    await open(fileOf('spend.csv', 'id,text\n1,x'));
    await waitFor(() => expect(opened).toHaveLength(2));
    const workbook = opened[1]!;
    workbook.setStyle({ sheet: workbook.activeSheet, area: areaOf(0, 0) }, 'fill', 'red', 'addin');
    await typeInto('D2', '=1+1');
    await press('Save');
    await waitFor(() => expect(question()).toBe('Save without these?'));
    expect(screen.getAllByRole('listitem').map((item) => item.textContent)).toEqual([
      '1 cell whose colour was given by its name: saved without it',
    ]);
    await press('Cancel');
    await waitFor(() => expect(question()).toBeNull());
    expect([saved.length, leave()]).toEqual([0, true]);
    await press('Save');
    await press('Save as a copy');
    await waitFor(() => expect(saved).toHaveLength(1));
    await press('Save');
    await press('Save anyway');
    await waitFor(() => expect(saved.map(({ name }) => name)).toEqual(['spend - copy.xlsx', 'spend.xlsx']));
    expect(leave()).toBe(false);
  });

  test('one command runs at a time: a double click saves one file, and what changes while it is written stays unsaved', async () => {
    const { opened, saved } = showWorkbench();
    await open(fileOf('spend.csv', 'id,text\n1,x'));
    await waitFor(() => expect(opened).toHaveLength(2));
    const workbook = opened[1]!;
    const save = screen.getByRole('button', { name: 'Save' });
    fireEvent.click(save);
    fireEvent.click(save);
    workbook.writeCells({ sheet: workbook.activeSheet, area: areaOf(1, 1) }, [['later']], 'addin');
    await waitFor(() => expect(save.getAttribute('aria-disabled')).toBe('false'));
    expect([saved.length, leave()]).toEqual([1, true]);
  });

  test('a save that fails says so, and the changes stay unsaved', async () => {
    const { opened, saved } = showWorkbench();
    opened[0]!.activeSheet.name = 'a/b';
    await typeInto('C2', 'mine');
    await press('Save');
    await waitFor(() => expect(screen.getByRole('alert').textContent).toContain('Excel takes no sheet named “a/b”'));
    expect([saved.length, leave()]).toEqual([0, true]);
  });

  test('a file of 200 MB is answered with a sentence, and the page goes on', async () => {
    const { opened } = showWorkbench();
    await open(bytesOf('big.csv', new Uint8Array(200_000_000).fill(49)));
    await waitFor(() => expect(screen.getByRole('alert').textContent).toContain('big.csv has 200 MB;'));
    await typeInto('C2', 'alive');
    expect([cell('C2').textContent, opened.length]).toEqual(['alive', 1]);
  });

  test('a file of gigabytes is not read at all', async () => {
    showWorkbench();
    const file = bytesOf('huge.xlsx', new Uint8Array(1));
    Object.defineProperty(file, 'size', { value: 6_000_000_000 });
    file.arrayBuffer = async () => {
      throw new RangeError('read');
    };
    await open(file);
    await waitFor(() => expect(screen.getByRole('alert').textContent).toContain('huge.xlsx has 6,000 MB;'));
  });

  test('a workbook with the last cell that a sheet has is gone through, changed and saved within seconds', async () => {
    const book = bookOf([['first']]).workbook;
    book.activeSheet.values.set(MAX_ROWS - 1, MAX_COLUMNS - 1, 'last');
    const bytes = saveWorkbook(book, null);
    const { opened, saved } = showWorkbench();
    await open(bytesOf('end.xlsx', bytes));
    await waitFor(() => expect(cell('A1').textContent).toBe('first'));
    await userEvent.click(cell('A1'));
    await userEvent.keyboard('{Control>}{End}{/Control}');
    // Nothing scrolls here, so the name box says where the cursor is.
    expect(screen.getByLabelText<HTMLInputElement>('Name box').value).toBe('XFD1048576');
    await userEvent.keyboard('changed{Enter}');
    expect(opened[1]!.activeSheet.valueAt(MAX_ROWS - 1, MAX_COLUMNS - 1)).toBe('changed');
    await press('Save');
    await waitFor(() => expect(saved.map(({ name }) => name)).toEqual(['end.xlsx']));
  });
});

describe('while a file is opened beside the page', () => {
  /** A worker that is loaded or not, as the test has it, and never answers. */
  function silentWorker() {
    const ended: string[] = [];
    const worker: OpeningWorker = {
      onmessage: null,
      onerror: null,
      postMessage: () => undefined,
      terminate: () => void ended.push('ended'),
    };
    return { worker, ended };
  }

  test('the page says so and goes on, and the file can be let be', async () => {
    const { worker, ended } = silentWorker();
    const { opened } = showWorkbench(new Browser(), { startWorker: () => worker });
    await open(fileOf('large.csv', 'id,text\n1,x'));
    await screen.findByText('Opening “large.csv” …');
    await typeInto('C2', 'changed');
    expect(cell('C2').textContent).toBe('changed');
    await press('Cancel');
    await waitFor(() => expect(screen.queryByText(/^Opening/)).toBeNull());
    expect([opened.length, ended, screen.queryByRole('alert')]).toEqual([1, ['ended'], null]);
    expect(document.activeElement).toBe(screen.getByRole('grid'));
  });

  test('one that is let be makes way for the next', async () => {
    const { worker } = silentWorker();
    showWorkbench(new Browser(), { startWorker: () => worker });
    await open(fileOf('large.csv', 'id,text\n1,x'));
    await screen.findByText('Opening “large.csv” …');
    await press('Cancel');
    await open(fileOf('next.csv', 'id,text\n1,y'));
    await screen.findByText('Opening “next.csv” …');
  });

  test('where what opens files cannot be loaded, the page opens it', async () => {
    const { worker } = silentWorker();
    showWorkbench(new Browser(), { startWorker: () => worker });
    await open(fileOf('spend.csv', 'id,text\n1,x'));
    await screen.findByText('Opening “spend.csv” …');
    act(() => worker.onerror?.(new ErrorEvent('error')));
    await waitFor(() => expect(cell('B2').textContent).toBe('x'));
    expect(screen.queryByText(/^Opening/)).toBeNull();
  });
});

describe('the add-in’s commands', () => {
  const command = (label: string, place: 'ribbon' | 'cell-menu', functionName: string | null) =>
    ({ id: label, label, tooltip: label, icon: null, place, functionName }) as const;
  const commands = [
    command('Show Amend', 'ribbon', null),
    command('Mark all', 'ribbon', 'markAll'),
    command('Mark this', 'cell-menu', 'markThis'),
  ];

  test('stand on the window: one shows the pane, others call the add-in’s functions', async () => {
    const { ran } = showWorkbench(new Browser(), { commands });
    await press('Close the task pane');
    expect(screen.queryByRole('complementary')).toBeNull();
    await press('Show Amend');
    expect(screen.queryByRole('complementary')).not.toBeNull();
    await press('Mark all');
    expect(ran).toEqual(['markAll']);
  });

  test('stand in the menu of cells, below its own entries', async () => {
    const { ran } = showWorkbench(new Browser(), { commands });
    fireEvent.contextMenu(cell('B2'));
    const entries = await screen.findAllByRole('menuitem');
    expect(entries.at(-1)?.textContent).toBe('Mark this');
    await userEvent.click(entries.at(-1)!);
    expect(ran).toEqual(['markThis']);
  });
});

test('a workbook that is open for reading only says so, and takes no typing', async () => {
  showWorkbench(new Browser(), { isReadOnly: true });
  expect(screen.getByText(/– read-only$/)).not.toBeNull();
  const before = cell('C2').textContent;
  await typeInto('C2', 'x');
  expect(screen.getByRole('alert').textContent).toContain('The workbook is open for reading only.');
  expect(cell('C2').textContent).toBe(before);
});

describe('unsaved work', () => {
  /** A tab that was changed, and is gone. */
  async function leaveBehind(browser: Browser, name: string, minute = 30): Promise<void> {
    const tab = browser.openTab();
    const { workbook } = bookOf([
      ['id', 'text'],
      [1, 'mine'],
    ]);
    const about = { name, madeAt: new Date(2026, 10, 29, 14, minute), lost: ['2 comments'] };
    await (await tab.place.take())!.put(about, saveWorkbook(workbook, null));
    tab.crash();
  }
  const offer = () => screen.queryByRole('region', { name: 'Unsaved work' });
  const answer = (name: string) => userEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name }));

  test('that was left behind is offered, and opened as what it is: not saved', async () => {
    const browser = new Browser();
    await leaveBehind(browser, 'spend.xlsx');
    showWorkbench(browser);
    await waitFor(() =>
      expect(offer()?.textContent).toContain(
        'You have unsaved work in “spend.xlsx” from 14:30. Like a saved file, it is without: 2 comments.',
      ),
    );
    expect(cell('A2').textContent).toBe('PC-000001');
    await press('Open it');
    await waitFor(() => expect(cell('B2').textContent).toBe('mine'));
    expect([offer(), leave(), browser.kept.size]).toEqual([null, true, 1]);
    expect(screen.getByRole('status').textContent).toContain('It is not saved yet: press Save to have it as a file.');
    expect(document.activeElement).toBe(screen.getByRole('grid'));
    await press('Save');
    await waitFor(() => expect(browser.kept.size).toBe(0));
    expect(leave()).toBe(false);
  });

  test('is not opened over other unsaved work without a question; then it is offered on', async () => {
    const browser = new Browser();
    await leaveBehind(browser, 'spend.xlsx');
    const { opened } = showWorkbench(browser);
    await waitFor(() => expect(offer()).not.toBeNull());
    await typeInto('C2', 'here');
    await press('Open it');
    await waitFor(() => expect(question()).toBe('Open “spend.xlsx” without saving?'));
    await answer('Keep this workbook');
    await waitFor(() => expect(question()).toBeNull());
    expect([cell('C2').textContent, opened.length, offer() === null]).toEqual(['here', 1, false]);
    await press('Open it');
    await waitFor(() => expect(question()).not.toBeNull());
    await answer('Open without saving');
    await waitFor(() => expect(cell('B2').textContent).toBe('mine'));
  });

  test('is thrown away only after a yes', async () => {
    const browser = new Browser();
    await leaveBehind(browser, 'spend.xlsx');
    showWorkbench(browser);
    await waitFor(() => expect(offer()).not.toBeNull());
    await press('Discard');
    expect(question()).toBe('Discard the unsaved work in “spend.xlsx”?');
    await answer('Keep it');
    await waitFor(() => expect(question()).toBeNull());
    expect([browser.kept.size, offer() === null]).toEqual([1, false]);
    await press('Discard');
    await answer('Discard');
    await waitFor(() => expect(offer()).toBeNull());
    expect(browser.kept.size).toBe(0);
  });

  test('of several tabs is offered one after the other, the latest first; put off, it stays for the next time', async () => {
    const browser = new Browser();
    await leaveBehind(browser, 'early.xlsx', 10);
    await leaveBehind(browser, 'late.xlsx', 20);
    showWorkbench(browser);
    await waitFor(() => expect(offer()?.textContent).toContain('“late.xlsx” from 14:20'));
    expect(offer()?.textContent).toContain('This is one of 2.');
    await press('Not now');
    expect(offer()?.textContent).toContain('“early.xlsx” from 14:10');
    await press('Not now');
    expect([offer(), browser.kept.size]).toEqual([null, 2]);
  });

  test('that another tab has taken up meanwhile is left to it', async () => {
    const browser = new Browser();
    await leaveBehind(browser, 'spend.xlsx');
    const { opened } = showWorkbench(browser);
    await waitFor(() => expect(offer()).not.toBeNull());
    await browser.openTab().place.take('id-1');
    await press('Open it');
    await waitFor(() =>
      expect(screen.getByRole('alert').textContent).toContain('“spend.xlsx” is open in another tab by now.'),
    );
    expect([offer(), opened.length, browser.kept.size]).toEqual([null, 1, 1]);
  });

  test('that another tab has saved meanwhile is offered no more', async () => {
    const browser = new Browser();
    await leaveBehind(browser, 'spend.xlsx');
    showWorkbench(browser);
    await waitFor(() => expect(offer()).not.toBeNull());
    browser.kept.clear();
    await press('Open it');
    await waitFor(() =>
      expect(screen.getByRole('alert').textContent).toContain('was saved or discarded in another tab'),
    );
    expect(offer()).toBeNull();
  });

  test('of an open tab is not offered', async () => {
    const browser = new Browser();
    const { pacing } = showWorkbench(browser);
    await typeInto('C2', 'mine');
    await act(() => pacing.pass(3_000));
    expect(browser.kept.size).toBe(1);
    expect(await browser.openTab().place.left()).toEqual([]);
    showWorkbench(browser);
    await act(() => settled());
    expect(offer()).toBeNull();
  });

  test('is kept no longer once the person lets another workbook take its place', async () => {
    const browser = new Browser();
    const { opened, pacing } = showWorkbench(browser);
    await typeInto('C2', 'mine');
    await act(() => pacing.pass(3_000));
    expect(browser.kept.size).toBe(1);
    await press('Sample workbook');
    await press('Open without saving');
    await waitFor(() => expect(opened).toHaveLength(2));
    expect(browser.kept.size).toBe(0);
  });

  test('that cannot be kept is said, until the person has read it', async () => {
    const { pacing } = showWorkbench(null);
    await typeInto('C2', 'mine');
    await act(() => pacing.pass(3_000));
    expect(screen.getByRole('alert').textContent).toContain('This browser window keeps nothing for the page');
    await press('Close this message');
    expect(screen.queryByRole('alert')).toBeNull();
  });
});
