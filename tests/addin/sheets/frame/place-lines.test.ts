import fc from 'fast-check';
import { alignLines } from '../../../../addin/sheets/frame/align-lines.ts';
import { noteMoves } from '../../../../addin/sheets/frame/move-notes.ts';
import { placeLines, type PlacedRow } from '../../../../addin/sheets/frame/place-lines.ts';
import { changedCells } from '../../../../addin/sheets/frame/write-cells.ts';

const WORDS = ['', '', 'a', 'b', 'c', 'd', 'e'];
const word = fc.constantFrom(...WORDS);
const lines = fc.array(fc.record({ look: fc.constantFrom('plain', 'column'), cells: fc.tuple(word, word) }), {
  maxLength: 12,
});
/** What a person does to a page: rows put in, cells filled where nothing stood, notes below. */
const deeds = fc.record({
  putIn: fc.array(fc.nat(14), { maxLength: 3 }),
  filled: fc.array(fc.nat(14), { maxLength: 3 }),
  below: fc.nat(2),
});

const never = () => false;
const named = (look: string) => look === 'column';

/** The cells that are in the sheet once everything is done, by the rows in which they are. */
function written(
  placed: readonly PlacedRow[],
  wanted: Omit<Parameters<typeof changedCells>[0], 'placed' | 'columns' | 'isTyped'>,
): string[][] {
  const cells = placed.map(({ from }) =>
    [0, 1].map((at) => String(from === null ? '' : (wanted.sheet[from]?.[at] ?? ''))),
  );
  for (const { row, column, cells: block } of changedCells({ ...wanted, placed, columns: 2, isTyped: never }))
    block.forEach((each, down) => each.forEach((cell, right) => (cells[row + down]![column + right] = String(cell))));
  return cells;
}

test('after any changes of page and person, the page stands in its order, and every note of the person is there once', () => {
  fc.assert(
    fc.property(lines, lines, deeds, (before, now, { putIn, filled, below }) => {
      const known = { looks: before.map(({ look }) => look), cells: before.map(({ cells }) => cells) };
      const sheet: string[][] = before.map(({ cells }) => [...cells]);
      const notes: string[] = [];
      const note = () => notes[notes.push(`note ${'x'.repeat(notes.length)}`) - 1]!;
      for (const at of filled) if (sheet[at]?.[1] === '') sheet[at][1] = note();
      for (const at of putIn) sheet.splice(Math.min(at, sheet.length), 0, [note(), '']);
      for (let at = 0; at < below; at++) sheet.push([note(), '']);
      const placed = placeLines({ columns: 2, sheet, known, lines: now, isNamed: named, isTyped: never });
      const cells = written(placed, { lines: now, sheet, known });
      const page = placed.flatMap(({ line }, row) => (line === null ? [] : [{ line, cells: cells[row]! }]));
      expect(page.map(({ line }) => line)).toEqual(now.map((_, at) => at));
      for (const { line, cells: row } of page)
        now[line]!.cells.forEach((cell, at) => cell !== '' && expect(row[at]).toBe(cell));
      const all = cells.flat();
      for (const each of notes) expect(all.filter((cell) => cell === each)).toHaveLength(1);
    }),
    { numRuns: 500, seed: 12 },
  );
});

test('a page that says the same takes no row out, puts none in and writes nothing', () => {
  fc.assert(
    fc.property(lines, (page) => {
      const known = { looks: page.map(({ look }) => look), cells: page.map(({ cells }) => cells) };
      const wanted = { sheet: known.cells, known, lines: page, columns: 2, isTyped: never };
      const placed = placeLines({ ...wanted, isNamed: named });
      expect(placed).toEqual(page.map((_, at) => ({ line: at, from: at, known: at })));
      expect(changedCells({ ...wanted, placed })).toEqual([]);
    }),
    { numRuns: 200, seed: 13 },
  );
});

test('what is the same in two lists is found in order, and more than can be compared is not', () => {
  expect(alignLines(['a', 'b', 'c', 'd'], ['b', 'x', 'd'])).toEqual([
    [1, 0],
    [3, 2],
  ]);
  const many = (first: string) => [first, ...Array.from({ length: 3_000 }, (_, at) => `${first}${at}`), 'end'];
  expect(alignLines(many('a'), many('b'))).toEqual([[3_001, 3_001]]);
});

test('notes follow their lines in an order in which none is written over; a table and what would meet it stay', () => {
  const placed = [2, 0, null, 1, 5, 3].map((from): PlacedRow => ({ from, line: 0, known: 0 }));
  expect(noteMoves(placed, [1, 2], [])).toEqual([
    { from: 1, to: 3, rows: 1 },
    { from: 2, to: 0, rows: 1 },
  ]);
  expect(noteMoves(placed, [1, 2], [{ first: 2, rows: 2 }])).toEqual([]);
  // Two that go down together go as one; one that goes where another is waits until that is gone.
  const down = [null, null, 0, 1, 2].map((from): PlacedRow => ({ from, line: 0, known: 0 }));
  expect(noteMoves(down, [0, 1], [])).toEqual([{ from: 0, to: 2, rows: 2 }]);
  expect(
    noteMoves(
      [null, 0, null, null, 1].map((from): PlacedRow => ({ from, line: 0, known: 0 })),
      [0, 1],
      [],
    ),
  ).toEqual([
    { from: 1, to: 4, rows: 1 },
    { from: 0, to: 1, rows: 1 },
  ]);
});
