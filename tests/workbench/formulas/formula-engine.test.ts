import { expect, test } from '@jest/globals';
import { FormulaEngine } from '../../../workbench/formulas/formula-engine.ts';
import { NOTES } from '../../../workbench/formulas/formula-notes.ts';
import { allSteps } from '../../../workbench/steps/steps.ts';
import { at, bookOf, tableOf, valuesAt } from '../workbook/book.ts';
import { addSheet, deleteSheet, renameSheet } from '../../../workbench/workbook/sheet-operations.ts';

test('a chain of formulas follows its first cell', () => {
  const { workbook } = bookOf([[1, '=A1+1', '=B1*10', '=SUM(A1:C1)']]);
  expect(valuesAt(workbook, 'A1:D1')).toEqual([[1, 2, 20, 23]]);
  workbook.writeCells(at(workbook, 'A1'), [[5]], 'user');
  expect(valuesAt(workbook, 'A1:D1')).toEqual([[5, 6, 60, 71]]);
});

test('blank cells count as nothing and errors spread', () => {
  const { workbook } = bookOf([['', '=A1+1', '=1/0', '=C1+1', '=NOSUCH(1)', '=1+', '=IFERROR(C1,"none")']]);
  expect(valuesAt(workbook, 'B1:G1')).toEqual([[1, '#DIV/0!', '#DIV/0!', '#NAME?', '#NAME?', 'none']]);
});

test('a circle does not hang', () => {
  const { workbook } = bookOf([['=B1', '=A1']]);
  expect(
    valuesAt(workbook, 'A1:B1')
      .flat()
      .every((value) => typeof value === 'number'),
  ).toBe(true);
});

test('whole columns, other sheets, names and tables can be referred to', () => {
  const { workbook, sheet } = tableOf([
    ['Name', 'Amount'],
    ['Ann', 1],
    ['Bob', 2],
  ]);
  workbook.names.push({
    name: 'Rate',
    sheetId: null,
    reference: workbook.hold({ sheet, area: { row: 2, column: 1, rows: 1, columns: 1 } }),
    formula: '',
    comment: '',
    visible: true,
  });
  const other = addSheet(workbook, 'Other one');
  workbook.writeCells(
    { sheet: other, area: { row: 0, column: 0, rows: 1, columns: 4 } },
    [['=SUM(Sheet1!B:B)', '=Rate*2', '=SUM(Table1[Amount])', '=COUNTA(Sheet1!A2:A3)']],
    'addin',
  );
  expect(valuesAt(workbook, "'Other one'!A1:D1")).toEqual([[3, 4, 3, 2]]);
  workbook.writeCells(at(workbook, 'Sheet1!B2'), [[10]], 'user');
  expect(valuesAt(workbook, "'Other one'!A1:C1")).toEqual([[12, 4, 12]]);
  renameSheet(workbook, sheet, 'Data');
  expect(other.formulaAt(0, 0)).toBe('=SUM(Data!B:B)');
  deleteSheet(workbook, sheet);
  expect(valuesAt(workbook, "'Other one'!A1")).not.toEqual([[12]]);
});

test('a table’s formula reads the cells of its own row', () => {
  const { workbook } = tableOf([
    ['Amount', 'Twice'],
    [3, '=[@Amount]*2'],
    [4, '=[@Amount]*2'],
  ]);
  workbook.engine.rebuild();
  expect(valuesAt(workbook, 'B2:B3')).toEqual([[6], [8]]);
});

test('an overwritten formula is forgotten', () => {
  const { workbook, sheet } = bookOf([[1, '=A1']]);
  workbook.writeCells(at(workbook, 'B1'), [['fixed']], 'user');
  workbook.writeCells(at(workbook, 'A1'), [[2]], 'user');
  expect([valuesAt(workbook, 'B1'), sheet.formulaAt(0, 1)]).toEqual([[['fixed']], undefined]);
});

test.each([
  ['=SUM(A1:A5,10)', 16],
  ['=SUM(A1:A6)', '#N/A'],
  ['=AVERAGE(A1:A5)', 2],
  ['=AVERAGE(A4:A5)', '#DIV/0!'],
  ['=COUNT(A1:A6)', 3],
  ['=COUNTA(A1:A5)', 4],
  ['=COUNTBLANK(A1:A5)', 1],
  ['=MAX(A1:A5,7)', 7],
  ['=MAX(A5:A5)', 0],
  ['=MEDIAN(A1:A2)', 1.5],
  ['=LEN(A4)', 4],
  ['=UPPER(A4)', 'TEXT'],
  ['=TEXTJOIN("-",TRUE,A1:A5)', '1-2-3-text'],
  ['=MATCH("TEXT",A1:A5,0)', 4],
  ['=MATCH(2.5,A1:A3)', 2],
  ['=MATCH(9,A1:A3,0)', '#N/A'],
  ['=VALUE("1.5")', 1.5],
  ['=A4="TEXT"', true],
  ['=SUMPRODUCT((A1:A3>1)*A1:A3)', 5],
  ['=ROW()', 1],
  ['=COLUMN()', 2],
  ['=A1', 1],
])('a formula that stands in no cell has its value: %s is %p', (formula, value) => {
  const { workbook, sheet } = bookOf([[1], [2], [3], ['text'], [''], ['#N/A']]);
  expect(workbook.engine.evaluate(formula, sheet, 0, 1)).toBe(value);
  expect(sheet.valueAt(0, 1)).toBe('');
});

test('numbers are kept to their last digit, and those of few digits as they are meant', () => {
  const { workbook } = bookOf([['=1/3', '=2/3*1E-200', '=1E300*7/3', '=-1/7', '=0.1+0.2', '=1E-20', '=0', '=2^49+0']]);
  expect(valuesAt(workbook, 'A1:H1')).toEqual([
    [1 / 3, (2 / 3) * 1e-200, (1e300 * 7) / 3, -1 / 7, 0.3, 1e-20, 0, 562_949_953_421_312],
  ]);
  workbook.writeCells(at(workbook, 'A2:B2'), [['=A1=1/3', '=A1*3=1']], 'user');
  expect(valuesAt(workbook, 'A2:B2')).toEqual([[true, true]]);
});

test('dates, percentages and money are the numbers that they are', () => {
  const { workbook } = bookOf([['=DATE(2024,2,29)', '=12.5%*2', '=A1+1', '=TIME(6,0,0)', '$5.00', '=E1*2']]);
  expect(valuesAt(workbook, 'A1:F1')).toEqual([[45_351, 0.25, 45_352, 0.25, 5, 10]]);
});

test('a text that looks like a number, a boolean, an error or a formula stays a text', () => {
  const { workbook } = bookOf([["'12", "'TRUE", "'=A1", "''quoted", '=ISTEXT(A1)', '=B1&C1&D1', '=LEN(A1)']]);
  expect(valuesAt(workbook, 'E1:G1')).toEqual([[true, "TRUE=A1'quoted", 2]]);
});

test('an empty text is no empty cell', () => {
  const { workbook } = bookOf([['=""', '=ISBLANK(A1)', '=ISBLANK(C9)', 1]]);
  workbook.writeCells(at(workbook, 'D1'), [['=ISBLANK(A1)']], 'user');
  expect(valuesAt(workbook, 'A1:D1')).toEqual([['', false, true, false]]);
});

test('what depends on a circle reckons with its 0, and the circle says what it is', () => {
  const { workbook, sheet } = bookOf([['=B1+1', '=A1+1', '=A1+5', 7, '=D1*2', '=F1']]);
  expect(valuesAt(workbook, 'A1:F1')).toEqual([[0, 0, 5, 7, 14, 0]]);
  const notes = [0, 1, 2, 4, 5].map((column) => workbook.engine.noteAt(sheet, 0, column));
  expect(notes).toEqual([NOTES.circle, NOTES.circle, null, null, NOTES.circle]);
  workbook.writeCells(at(workbook, 'B1'), [[1]], 'user');
  expect([valuesAt(workbook, 'A1:C1'), workbook.engine.noteAt(sheet, 0, 0)]).toEqual([[[2, 1, 7]], null]);
});

test('what cannot be calculated is #NAME? with a note, and nothing else is', () => {
  const { workbook, sheet } = bookOf([['=NOSUCH(1)', '=1+', '=nothing', '=A1#', '=NA()', '=1/0']]);
  expect(valuesAt(workbook, 'A1:F1')).toEqual([['#NAME?', '#NAME?', '#NAME?', '#NAME?', '#N/A', '#DIV/0!']]);
  const notes = [0, 1, 2, 3, 4, 5].map((column) => workbook.engine.noteAt(sheet, 0, column));
  expect(notes.map((note) => note !== null)).toEqual([true, true, true, true, false, false]);
});

test('a chain may run down as far as it likes, and what stands above it may read its end', () => {
  const { workbook, sheet } = bookOf([]);
  for (let row = 1; row < 3_000; row += 1) sheet.formulas.set(row, 0, `=A${row}+1`);
  sheet.formulas.set(0, 2, '=A3000*2');
  workbook.engine.rebuild();
  expect([sheet.valueAt(2_999, 0), sheet.valueAt(0, 2)]).toEqual([2_999, 5_998]);
  workbook.writeCells(at(workbook, 'A1'), [[10]], 'user');
  expect([sheet.valueAt(2_999, 0), sheet.valueAt(0, 2)]).toEqual([3_009, 6_018]);
});

test('a chain may run up some hundreds of cells; what lies beyond says so', () => {
  const { workbook, sheet } = bookOf([]);
  for (let row = 0; row < 900; row += 1) sheet.formulas.set(row, 0, `=IF(TRUE,SUM(MAX(A${row + 2}:A${row + 2}),1),0)`);
  workbook.engine.rebuild();
  expect([sheet.valueAt(899, 0), sheet.valueAt(400, 0), sheet.valueAt(0, 0)]).toEqual([1, 500, '#NAME?']);
  expect([400, 0].map((row) => workbook.engine.noteAt(sheet, row, 0))).toEqual([null, NOTES.deep]);
});

test('names may be cells, constants and formulas, and what they say is heard', () => {
  const { workbook, sheet } = bookOf([[2, 3]]);
  const name = (item: string, formula: string, address?: string) =>
    workbook.names.push({
      name: item,
      sheetId: null,
      reference: address === undefined ? null : workbook.hold(at(workbook, address)),
      formula,
      comment: '',
      visible: true,
    });
  name('Both', '', 'A1:B1');
  name('Rate', '=0.5');
  name('Half', '=SUM(Both)*Rate');
  workbook.writeCells(at(workbook, 'C1:E1'), [['=SUM(Both)', '=half', '="Rate"&Rate']], 'user');
  expect(valuesAt(workbook, 'C1:E1')).toEqual([[5, 2.5, 'Rate0.5']]);
  workbook.writeCells(at(workbook, 'A1'), [[7]], 'user');
  expect([valuesAt(workbook, 'C1:D1'), sheet.formulaAt(0, 3)]).toEqual([[[10, 5]], '=half']);
});

test('INDIRECT and OFFSET read what stands anywhere, and follow it', () => {
  const { workbook } = bookOf([['D9', '=INDIRECT(A1)', '=SUM(OFFSET(D1,8,0,2,1))']]);
  workbook.writeCells(at(workbook, 'D9:D10'), [[4], ['=D9*2']], 'user');
  expect(valuesAt(workbook, 'B1:C1')).toEqual([[4, 12]]);
  workbook.writeCells(at(workbook, 'A1'), [['D10']], 'user');
  expect(valuesAt(workbook, 'B1:C1')).toEqual([[8, 12]]);
});

test('a sum of a table’s column takes in the rows that are typed below', () => {
  const { workbook } = tableOf([
    ['Name', 'Amount'],
    ['Ann', 1],
  ]);
  workbook.writeCells(at(workbook, 'D1:E1'), [['=SUM(Table1[Amount])', '=ROWS(Table1)']], 'user');
  workbook.writeCells(at(workbook, 'A3:B3'), [['Bob', 5]], 'user');
  expect(valuesAt(workbook, 'D1:E1')).toEqual([[6, 2]]);
});

test('results that a file brought are trusted until something that they read changes', () => {
  const { workbook, sheet } = bookOf([[1, 2]]);
  for (const column of [2, 3]) {
    sheet.values.set(0, column, 99);
    sheet.formulas.set(0, column, column === 2 ? '=A1+1' : '=B1+1');
  }
  workbook.engine.adopt();
  workbook.writeCells(at(workbook, 'A1'), [[5]], 'user');
  expect(valuesAt(workbook, 'C1:D1')).toEqual([[6, 99]]);
});

test('marks that files put before newer functions are no hindrance', () => {
  const { workbook } = bookOf([[1, '=_xlfn.CONCAT(A1,"_xlfn.")', '=_xlfn.LET(_xlpm.x,A1,_xlpm.x*3)']]);
  expect(valuesAt(workbook, 'B1:C1')).toEqual([['1_xlfn.', 3]]);
});

test('an engine that takes a calculated workbook over knows what the other one found, and calculates nothing', () => {
  const { workbook, sheet } = bookOf([[1, '=A1+1', '=NOSUCH(A1)', '=SEQUENCE(2)']]);
  sheet.values.set(0, 1, 'as it came');
  const findings = workbook.engine.findings();
  expect(findings.map(({ column, spill }) => [column, spill?.rows])).toEqual([
    [2, undefined],
    [3, 2],
  ]);
  const engine = new FormulaEngine(workbook);
  allSteps(engine.takeOver(findings));
  expect(sheet.valueAt(0, 1)).toBe('as it came');
  expect(engine.noteAt(sheet, 0, 2)).toBe(NOTES.unknown);
  expect(engine.findings()).toEqual(findings);
});

test('a workbook of many formulas is taken over bit by bit', () => {
  const { workbook } = bookOf(Array.from({ length: 250 }, () => ['=1']));
  expect([...new FormulaEngine(workbook).takeOver([])]).toHaveLength(2);
});
