import { rowsAround } from '../../../../addin/excel/workbook/rows-around.ts';

type Cells = readonly (readonly unknown[])[];

const HEADERS = ['No', 'Day', 'Text', 'Amount', 'Class'];
const ROW = [1, 45000, 'taxi', 12.5, 'Travel'];
const BLANK = ['', '', '', '', ''];
const TITLE = ['Cards 2024', '', '', '', ''];

const titleRows = (...top: Cells) => rowsAround(top, { values: [ROW], formulas: [ROW] }).titleRows;
/** Of the last rows; where formulas stand is said apart. */
const totalsRows = (values: Cells, formulas: Cells = values) =>
  rowsAround([HEADERS, ROW], { values, formulas }).totalsRows;

describe('a title', () => {
  test('is what fills few cells above headers of text', () => {
    expect(titleRows(TITLE, HEADERS, ROW)).toBe(1);
    expect(titleRows(TITLE, BLANK, HEADERS, ROW)).toBe(2);
    expect(titleRows(TITLE, ['as of 1 May', '', '', '', ''], BLANK, HEADERS, ROW)).toBe(3);
  });

  test('is not seen in headers, however many are blank, above data', () => {
    expect(titleRows(HEADERS, ROW, ROW)).toBe(0);
    expect(titleRows(['No', '', '', '', ''], ROW, ROW)).toBe(0);
    expect(titleRows(['No', 'Day', '', '', ''], [1, 45000, '', '', ''], ROW)).toBe(0);
  });

  test('is not seen where no data follows, nor in two columns', () => {
    expect(titleRows(TITLE, HEADERS)).toBe(0);
    expect(titleRows(['Cards', ''], ['No', 'Class'], ['a', 'b'])).toBe(0);
    expect(titleRows(TITLE, TITLE, TITLE)).toBe(0);
  });
});

describe('totals', () => {
  const SUMS = ['', '', '', 3813, ''];

  test('sum up with a formula that the row above has not', () => {
    const formulas = ['', '', '', '=SUBTOTAL(109,D3:D42)', ''];
    expect(totalsRows([ROW, ROW, SUMS], [ROW, ROW, formulas])).toBe(1);
    expect(totalsRows([ROW, BLANK, SUMS], [ROW, BLANK, formulas])).toBe(2);
    const running = [1, '', '', '=SUM(D$3:D42)', ''];
    expect(totalsRows([ROW, ROW], [running, running])).toBe(0);
  });

  test.each(['Total', 'total:', 'Grand total', 'Subtotals', 'Summe', 'Gesamt', '合計'])(
    'are called “%s” and leave cells blank',
    (word) => expect(totalsRows([ROW, [word, '', '', 3813, '']])).toBe(1),
  );

  test('are not a row of data about a “Total”, nor a remark', () => {
    expect(totalsRows([ROW, [2, 45001, 'Total', 60, 'Fuel']])).toBe(0);
    expect(totalsRows([ROW, [2, 45001, 'Total wine', 60, '']])).toBe(0);
    expect(totalsRows([ROW, ['Total', '', '', '', '']])).toBe(0);
    expect(totalsRows([BLANK, BLANK, ['Total', '', '', 1, '']])).toBe(0);
  });
});
