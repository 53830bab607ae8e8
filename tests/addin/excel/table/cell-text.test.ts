import {
  cellTextOf,
  cellValueOf,
  isErrorCell,
  textForAnyCell,
  textForTextCell,
} from '../../../../addin/excel/table/cell-text.ts';

describe('cells as they travel', () => {
  test.each(['#N/A', '#REF!', '#DIV/0!', '#VALUE!', '#NAME?', '#NUM!', '#NULL!', '#SPILL!', '#CALC!'])(
    '%s is an error cell and travels as null',
    (error) => {
      expect(isErrorCell(error)).toBe(true);
      expect(cellValueOf(error)).toBeNull();
    },
  );

  test('a text that only begins like an error is a text', () => {
    expect(cellValueOf('#1 supplier')).toBe('#1 supplier');
  });

  test('an empty cell is null, a blank one is its blanks', () => {
    expect(cellValueOf('')).toBeNull();
    expect(cellValueOf('  ')).toBe('  ');
    expect(cellTextOf('  ')).toBeNull();
  });

  test('zero and false are values', () => {
    expect(cellValueOf(0)).toBe(0);
    expect(cellValueOf(false)).toBe(false);
    expect(cellTextOf(0)).toBe('0');
  });

  test('a number class is its text', () => {
    expect(cellTextOf(4100)).toBe('4100');
  });
});

describe('text as it is written', () => {
  // The leading characters of OWASP's "CSV Injection", and the apostrophe, which Excel would swallow.
  test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '\n=1', "'quoted"])(
    '%j gets an apostrophe in every cell',
    (text) => {
      expect(textForTextCell(text)).toBe(`'${text}`);
      expect(textForAnyCell(text)).toBe(`'${text}`);
    },
  );

  test.each(['4100', '1-2', '2024-03-01', '50%', 'true', 'FALSE', '#N/A', 'May 5'])(
    '%j stays text in a cell of any format',
    (text) => {
      expect(textForAnyCell(text)).toBe(`'${text}`);
      expect(textForTextCell(text)).toBe(text);
    },
  );

  test('an ordinary word is written as it is', () => {
    expect(textForAnyCell('Travel')).toBe('Travel');
    expect(textForTextCell('Travel')).toBe('Travel');
  });

  test('text beyond what a cell holds is cut', () => {
    expect(textForTextCell('x'.repeat(40_000))).toHaveLength(32_767);
  });
});
