/** @jest-environment ./tests/setup/page-environment.js */
import { act, renderHook, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import type { ClipboardEvent } from 'react';
import { areaOf, EVERYTHING, MAX_COLUMNS } from '../../../workbench/cells/area.ts';
import { useClipboard } from '../../../workbench/clipboard/use-clipboard.ts';
import { Cursor } from '../../../workbench/editing/cursor.ts';
import { bookOf, valuesAt } from '../workbook/book.ts';

function clipboardOf(lines: Parameters<typeof bookOf>[0]) {
  const { workbook, sheet } = bookOf(lines);
  const cursor = new Cursor(workbook);
  const problems: unknown[] = [];
  const { result } = renderHook(() => useClipboard(workbook, cursor, (error) => problems.push(error)));
  const board = new Map<string, string>();
  const event = {
    preventDefault: () => undefined,
    clipboardData: {
      setData: (type: string, text: string) => void board.set(type, text),
      getData: (type: string) => board.get(type) ?? '',
    },
  } as unknown as ClipboardEvent;
  const tell = (kind: 'onCopy' | 'onCut' | 'onPaste') => act(async () => result.current.handlers[kind](event));
  return { workbook, sheet, cursor, problems, board, tell, result };
}

test('cells are copied as text and as a table, and pasted with their formulas', async () => {
  const { workbook, cursor, board, tell } = clipboardOf([[1, '=A1+1']]);
  cursor.select(areaOf(0, 0, 1, 2));
  await tell('onCopy');
  expect([...board]).toEqual([
    ['text/plain', '1\t2'],
    ['text/html', '<table><tr><td>1</td><td>2</td></tr></table>'],
  ]);
  cursor.goTo({ row: 4, column: 0 });
  await tell('onPaste');
  expect([workbook.activeSheet.formulaAt(4, 1), cursor.selection]).toEqual(['=A5+1', areaOf(4, 0, 1, 2)]);
});

test('the keys for values paste values, and the next paste is whole again', async () => {
  const { workbook, cursor, tell, result } = clipboardOf([['=1+1']]);
  await tell('onCopy');
  cursor.goTo({ row: 1, column: 0 });
  result.current.pasteNext(true);
  await tell('onPaste');
  expect([workbook.activeSheet.formulaAt(1, 0), valuesAt(workbook, 'A2')]).toEqual([undefined, [[2]]]);
  cursor.goTo({ row: 2, column: 0 });
  result.current.pasteNext(false);
  await tell('onPaste');
  expect(workbook.activeSheet.formulaAt(2, 0)).toBe('=1+1');
});

test('what is cut moves once', async () => {
  const { workbook, cursor, tell, result } = clipboardOf([['a']]);
  await tell('onCut');
  expect(result.current.copied?.isCut).toBe(true);
  cursor.goTo({ row: 1, column: 0 });
  await tell('onPaste');
  expect([valuesAt(workbook, 'A1:A2').flat(), result.current.copied]).toEqual([['', 'a'], null]);
});

test('too many cells, and cells that are all hidden, are refused with the next step', async () => {
  const { sheet, cursor, problems, tell, board } = clipboardOf([['a']]);
  sheet.values.set(1_000, 1_000, 'far');
  cursor.select(EVERYTHING);
  await tell('onCopy');
  sheet.hiddenRows.add(0);
  cursor.select(areaOf(0, 0, 1, MAX_COLUMNS));
  await tell('onCopy');
  expect(problems.map(String)).toEqual([
    expect.stringMatching(/At most 1,000,000 cells can be copied at once\. Select fewer cells\./),
    expect.stringMatching(/selected is hidden\. Show the rows or columns to copy them\./),
  ]);
  expect(board.size).toBe(0);
});

test("a menu uses the browser's clipboard, and says which keys to press when that is refused", async () => {
  userEvent.setup();
  const { workbook, cursor, problems, result } = clipboardOf([['a']]);
  const written: string[] = [];
  const clipboard = navigator.clipboard;
  Object.assign(globalThis, {
    ClipboardItem: class {
      readonly parts: Record<string, Blob>;
      constructor(parts: Record<string, Blob>) {
        this.parts = parts;
      }
      get types() {
        return Object.keys(this.parts);
      }
      async getType(type: string) {
        return { text: async () => (type === 'text/plain' ? 'pasted' : '') };
      }
    },
  });
  const items: unknown[] = [];
  clipboard.write = async (given) => {
    items.push(...given);
    written.push(...given.flatMap(({ types }) => types));
  };
  clipboard.read = async () => items as ClipboardItem[];
  await act(async () => result.current.menu.copy());
  expect(written).toEqual(['text/plain', 'text/html']);
  cursor.goTo({ row: 1, column: 0 });
  await act(async () => result.current.menu.pasteValues());
  await waitFor(() => expect(valuesAt(workbook, 'A2')).toEqual([['pasted']]));
  clipboard.read = async () => Promise.reject(new Error('denied'));
  await act(async () => result.current.menu.paste());
  await waitFor(() => expect(problems.map(String)).toEqual([expect.stringMatching(/Press Ctrl\+V instead\./)]));
});
