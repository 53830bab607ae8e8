import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { CellValue } from '../../../contract/cell.ts';
import type { ColumnType } from '../../../contract/classifier.ts';
import { ColumnReadings } from '../../../contract/conditions/column-readings.ts';
import { compileCondition } from '../../../contract/conditions/compile-condition.ts';
import { isNegative, type ColumnTest, type Condition } from '../../../contract/conditions/condition.ts';
import { askedOfRows, COLUMNS } from '../../setup/any-condition.ts';
import { rowByRow } from '../../setup/row-by-row.ts';

type Asked = ColumnTest extends infer Each ? (Each extends unknown ? Omit<Each, 'column'> : never) : never;

/** The cells of a column of a type of which a test holds. */
function found(type: ColumnType, cells: readonly CellValue[], asked: Asked): CellValue[] {
  const test = { column: 'A', ...asked } as ColumnTest;
  const rows = compileCondition(test, [{ name: 'A', type }])([cells], cells.length);
  return cells.filter((_, row) => rows[row] === 1);
}

describe('texts', () => {
  const CELLS = Object.freeze(['4711', 4711, ' 4711 ', 'IT-4711', 'it', 'It desk', true, '', ' ', null, '#N/A']);
  test.each<[Asked, CellValue[]]>([
    [{ operator: 'is', values: ['4711'] }, ['4711', 4711, ' 4711 ']],
    [{ operator: 'is', values: [' IT ', 'TRUE', '#n/a'] }, ['it', true, '#N/A']],
    [{ operator: 'is-not', values: ['4711', 'it'] }, ['IT-4711', 'It desk', true, '', ' ', null, '#N/A']],
    [{ operator: 'contains', values: ['47'] }, ['4711', 4711, ' 4711 ', 'IT-4711']],
    [{ operator: 'contains', values: ['desk', 'U'] }, ['It desk', true]],
    [{ operator: 'does-not-contain', values: ['4', 'T'] }, ['', ' ', null, '#N/A']],
    [{ operator: 'starts-with', values: ['IT', '#'] }, ['IT-4711', 'it', 'It desk', '#N/A']],
    [{ operator: 'does-not-start-with', values: ['it', '4'] }, [true, '', ' ', null, '#N/A']],
    [{ operator: 'is-empty' }, ['', ' ', null]],
    [{ operator: 'is-not-empty' }, ['4711', 4711, ' 4711 ', 'IT-4711', 'it', 'It desk', true, '#N/A']],
  ])('%j is asked of each', (asked, cells) => {
    for (const type of ['text', 'category', 'ignored'] as const) expect(found(type, CELLS, asked)).toEqual(cells);
  });
});

describe('numbers', () => {
  const CELLS = Object.freeze([5, '5', ' 5.0 ', 0.1 + 0.2, -5, true, 'open', '1,000', 1_000, '', null]);
  test.each<[Asked, CellValue[]]>([
    [{ operator: 'is', values: [5, 1_000] }, [5, '5', ' 5.0 ', 1_000]],
    [{ operator: 'is', values: [0.3] }, []],
    [{ operator: 'is-not', values: [5] }, [0.1 + 0.2, -5, true, 'open', '1,000', 1_000, '', null]],
    [{ operator: 'less', value: 5 }, [0.1 + 0.2, -5, true]],
    [{ operator: 'at-most', value: 5 }, [5, '5', ' 5.0 ', 0.1 + 0.2, -5, true]],
    [{ operator: 'more', value: 5 }, [1_000]],
    [{ operator: 'at-least', value: 5 }, [5, '5', ' 5.0 ', 1_000]],
    [{ operator: 'between', from: 1, to: 5 }, [5, '5', ' 5.0 ', true]],
    [{ operator: 'is-empty' }, ['', null]],
  ])('%j is asked of each', (asked, cells) => expect(found('number', CELLS, asked)).toEqual(cells));
});

describe('days', () => {
  const CELLS = Object.freeze([46_111.99, 46_112, 46_112.75, '2026-03-31T18:00', '46113', 'soon', true, null]);
  const date = { date: '2026-03-31' };
  test.each<[Asked, CellValue[]]>([
    [{ operator: 'is', values: [date] }, [46_112, 46_112.75, '2026-03-31T18:00']],
    [{ operator: 'is-not', values: [date] }, [46_111.99, '46113', 'soon', true, null]],
    [{ operator: 'less', value: date }, [46_111.99]],
    [{ operator: 'at-most', value: date }, [46_111.99, 46_112, 46_112.75, '2026-03-31T18:00']],
    [{ operator: 'more', value: date }, ['46113']],
    [{ operator: 'between', from: { date: '2026-03-30' }, to: { date: '2026-03-30' } }, [46_111.99]],
    [{ operator: 'is-empty' }, [null]],
  ])('%j is asked of each', (asked, cells) => expect(found('date', CELLS, asked)).toEqual(cells));
});

describe('booleans', () => {
  const CELLS = Object.freeze([true, 'YES', 1, 'wahr', false, 'n', 0, 'perhaps', 2, null]);
  test.each<[Asked, CellValue[]]>([
    [{ operator: 'is', values: [true] }, [true, 'YES', 1, 'wahr']],
    [{ operator: 'is', values: [false] }, [false, 'n', 0]],
    [{ operator: 'is-not', values: [true] }, [false, 'n', 0, 'perhaps', 2, null]],
    [{ operator: 'is-not', values: [true, false] }, ['perhaps', 2, null]],
  ])('%j is asked of each', (asked, cells) => expect(found('boolean', CELLS, asked)).toEqual(cells));
});

const askedOfTable = askedOfRows({ maxLength: 20 });
const inColumns = (rows: readonly (readonly CellValue[])[]) => COLUMNS.map((_, at) => rows.map((row) => row[at]!));

test('asked of whole columns, a condition holds of the very rows it holds of one by one', () => {
  let held = 0;
  let asked = 0;
  fc.assert(
    fc.property(askedOfTable, ([condition, rows]) => {
      const one = rowByRow(condition, COLUMNS);
      const answer = [...compileCondition(condition, COLUMNS)(inColumns(rows), rows.length)];
      expect(answer).toEqual(rows.map((row) => (one(row) ? 1 : 0)));
      held += answer.filter((each) => each === 1).length;
      asked += answer.length;
    }),
    { seed: 10, numRuns: 2_000 },
  );
  expect(held / asked).toBeGreaterThan(0.2);
  expect(held / asked).toBeLessThan(0.8);
});

test('a negative operator holds exactly where its positive does not', () => {
  const POSITIVE: Readonly<Record<string, string>> = {
    'is-not': 'is',
    'does-not-contain': 'contains',
    'does-not-start-with': 'starts-with',
    'is-not-empty': 'is-empty',
  };
  let negatives = 0;
  fc.assert(
    fc.property(askedOfTable, ([negative, rows]) => {
      if ('conditions' in negative || !isNegative(negative.operator)) return;
      negatives++;
      const positive = { ...negative, operator: POSITIVE[negative.operator] } as Condition;
      const [not, so] = [negative, positive].map((each) => [
        ...compileCondition(each, COLUMNS)(inColumns(rows), rows.length),
      ]);
      expect(not).toEqual(so!.map((each) => 1 - each));
    }),
    { seed: 10, numRuns: 2_000 },
  );
  expect(negatives).toBeGreaterThan(200);
});

test('a table is asked again, and nothing of the one before is left', () => {
  const isIt = compileCondition({ column: 'Note', operator: 'is', values: ['it'] }, COLUMNS);
  expect([...isIt([[], ['it', 'x']], 2)]).toEqual([1, 0]);
  expect([...isIt([[], ['x', 'it', 'it']], 3)]).toEqual([0, 1, 1]);
});

test('a cell beyond the end of a column, or of a column that was not sent, is empty', () => {
  const isEmpty = compileCondition({ column: 'Reference', operator: 'is-empty' }, COLUMNS);
  expect([...isEmpty([], 2)]).toEqual([1, 1]);
  expect([...isEmpty([[], [], [], [], [], ['R-1']], 2)]).toEqual([0, 1]);
});

test('each distinct cell of a column is read once, whatever asks for it', () => {
  const readings = new ColumnReadings([['it', 'IT', 'it', null, 'it']], 5);
  expect(readings.textsOf(0)).toEqual({ texts: ['it', 'it', null], codes: Int32Array.of(0, 1, 0, 2, 0) });
  expect(readings.textsOf(0)).toBe(readings.textsOf(0));
  expect(readings.numbersOf(0, 'number')).toBe(readings.numbersOf(0, 'number'));
});

test('a condition whose column is gone, or of another type, is refused before any row is looked at', () => {
  const amount: Condition = { column: 'Amount', operator: 'less', value: 5 };
  for (const columns of [[], [{ name: 'Amount', type: 'text' as const }]])
    expect(() => compileCondition(amount, columns)).toThrow(
      new RangeError('a condition requires columns of which columnFaults finds nothing, not Amount'),
    );
});
