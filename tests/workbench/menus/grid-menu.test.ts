import { areaOf, EVERYTHING, MAX_COLUMNS, MAX_ROWS, type Area } from '../../../workbench/cells/area.ts';
import { Cursor } from '../../../workbench/editing/cursor.ts';
import { gridMenu } from '../../../workbench/menus/grid-menu.ts';
import { bookOf, valuesAt } from '../workbook/book.ts';

function menuOf(
  selection: Area,
  lines: Parameters<typeof bookOf>[0] = [
    ['a', 'b'],
    ['c', 'd'],
    ['e', 'f'],
  ],
) {
  const { workbook, sheet } = bookOf(lines);
  const cursor = new Cursor(workbook);
  cursor.select(selection);
  const called: string[] = [];
  const tell = (name: string) => () => void called.push(name);
  const entries = () =>
    gridMenu({
      ...{ workbook, cursor, mostFrozen: { rows: 20, columns: 10 } },
      clipboard: { copy: tell('copy'), cut: tell('cut'), paste: tell('paste'), pasteValues: tell('paste values') },
      find: () => void called.push('find'),
      sort: ({ row, column }) => void called.push(`sort ${row},${column}`),
    }).flat();
  const entry = (label: string) => {
    const found = entries().find((each) => each.label === label);
    if (found === undefined) throw new RangeError(`entry requires a label of the menu, not ${label}`);
    return found;
  };
  return { workbook, sheet, cursor, called, labels: () => entries().map(({ label }) => label), entry };
}

test('cells offer the clipboard, rows and columns to insert and delete, sorting and freezing', () => {
  const { labels, entry, called } = menuOf(areaOf(1, 1, 2, 1));
  expect(labels()).toEqual([
    ...['Cut', 'Copy', 'Paste', 'Paste values'],
    ...['Insert 2 rows above', 'Delete 2 rows', 'Insert column to the left', 'Delete column', 'Clear contents'],
    ...['Find…', 'Sort by several columns…', 'Freeze what is above and left of B2'],
  ]);
  for (const label of ['Cut', 'Copy', 'Paste', 'Paste values', 'Find…', 'Sort by several columns…']) entry(label).run();
  expect(called).toEqual(['cut', 'copy', 'paste', 'paste values', 'find', 'sort 1,1']);
  expect(entry('Paste values').keys).toBe('Ctrl+Shift+V');
});

test('whole rows are inserted, deleted, hidden and shown', () => {
  const { workbook, sheet, labels, entry } = menuOf(areaOf(1, 0, 1, MAX_COLUMNS));
  expect(labels()).not.toContain('Delete column');
  expect(entry('Show hidden rows').isOff).toBe(true);
  entry('Insert row above').run();
  expect(valuesAt(workbook, 'A1:A4').flat()).toEqual(['a', '', 'c', 'e']);
  entry('Hide rows').run();
  expect([...sheet.hiddenRows]).toEqual([2]);
  entry('Show hidden rows').run();
  expect(sheet.hiddenRows.size).toBe(0);
  entry('Delete row').run();
  expect(valuesAt(workbook, 'A1:A3').flat()).toEqual(['a', '', 'e']);
});

test('whole columns likewise, and everything only what suits everything', () => {
  const { workbook, sheet, labels, entry, cursor } = menuOf(areaOf(0, 1, MAX_ROWS, 1));
  entry('Hide columns').run();
  expect([...sheet.hiddenColumns]).toEqual([1]);
  entry('Delete column').run();
  expect(valuesAt(workbook, 'A1:B1')).toEqual([['a', '']]);
  cursor.select(EVERYTHING);
  expect(labels().filter((label) => /Insert|Delete|Hide/.test(label))).toEqual([]);
  entry('Clear contents').run();
  expect(sheet.usedArea()).toBeNull();
});

test('panes are frozen at the selection, released again, and not frozen where nothing would be left to scroll', () => {
  const { sheet, cursor, entry } = menuOf(areaOf(1, 1));
  entry('Freeze what is above and left of B2').run();
  expect([sheet.frozenRows, sheet.frozenColumns]).toEqual([1, 1]);
  entry('Unfreeze panes').run();
  expect([sheet.frozenRows, sheet.frozenColumns]).toEqual([0, 0]);
  cursor.select(areaOf(2, 0, 1, MAX_COLUMNS));
  entry('Freeze what is above and left of A3').run();
  expect([sheet.frozenRows, sheet.frozenColumns]).toEqual([2, 0]);
  entry('Unfreeze panes').run();
  cursor.goTo({ row: 500, column: 0 });
  expect(entry('Freeze what is above and left of A501').isOff).toBe(true);
  cursor.goTo({ row: 0, column: 0 });
  expect(entry('Freeze what is above and left of A1').isOff).toBe(true);
});
