import { describe, expect, test } from '@jest/globals';
import { MAX_CSV_ROWS } from '../../../../contract/observation.ts';
import { ProblemError } from '../../../../contract/problem.ts';
import { readObservations } from '../../../../server/record/observations/read-observations.ts';

const read = (csv: string, unit = '') => readObservations({ csv, delimiter: 'found', unit });

function refusalOf(csv: string): ProblemError {
  try {
    read(csv);
  } catch (error) {
    if (error instanceof ProblemError) return error;
    throw error;
  }
  throw new Error('the file was taken');
}
const messagesOf = (csv: string) => refusalOf(csv).errors.map(({ path, message }) => `${path} | ${message}`);

describe('readObservations', () => {
  test.each([
    ['valor,decisao,tempo\n812,1,15\n'],
    ['valor;decisao;tempo\n812;1;15\n'],
    ['value,decision,time\n812,1,15\n'],
    ['Tempo; Decisão ;VALOR\n15;1;812\n'],
  ])('takes the original’s headers and English ones, in any order and case: %j', (csv) => {
    expect(read(csv)).toEqual([{ line: 2, value: 812, minutes: 15, decision: '1', unit: '' }]);
  });

  test('the unit of a line goes before the unit of the upload', () => {
    const rows = read('value;decision;time;unit\n1;0;1;s\n2;0;1;\n', 'ms');
    expect(rows.map(({ unit }) => unit)).toEqual(['s', 'ms']);
  });

  test('decimals have one mark in a file, a point or a comma', () => {
    expect(read('valor;decisao;tempo\n12,5;1;0,5\n').map(({ value, minutes }) => [value, minutes])).toEqual([
      [12.5, 0.5],
    ]);
    expect(read('value,decision,time\n-12.5,1,2.5e1\n').map(({ value, minutes }) => [value, minutes])).toEqual([
      [-12.5, 25],
    ]);
    expect(messagesOf('valor;decisao;tempo\n12,5;1;1\n1.234;0;1\n')).toEqual([
      'line 3 | Line 3: the value “1.234” has another decimal mark than the numbers before it (“,”). Use one mark in the whole file.',
    ]);
  });

  test('says of every faulty line what is wrong, by its number', () => {
    const csv = 'valor;decisao;tempo\n1;0;1\n1.234,5;0;1\n;1;1\n\n3;2;1\n4;1;-1\n5;1\n6;1;1e999\n1e16;0;1\n';
    expect(messagesOf(csv)).toEqual([
      'line 3 | Line 3: the value is “1.234,5”; it must be a number without thousands set apart, such as 1234.5.',
      'line 4 | Line 4: the value is empty; it must be a number without thousands set apart, such as 1234.5.',
      'line 6 | Line 6: the decision is “2”; it must be 0 (go ahead) or 1 (roll back).',
      'line 7 | Line 7: the time is “-1”; it must be minutes, from 0 to 1,000,000,000.',
      'line 8 | Line 8: there are 2 fields where the headers have 3.',
      'line 8 | Line 8: the time is empty; it must be a number without thousands set apart, such as 1234.5.',
      'line 9 | Line 9: the time is “1e999”; it must be a number without thousands set apart, such as 1234.5.',
      'line 10 | Line 10: the value is “1e16”; it must lie between −10 to the 15 and 10 to the 15.',
    ]);
    const problem = refusalOf(csv);
    const said = problem.errors.slice(0, 5).map(({ message }) => message);
    expect(problem.message).toBe(`7 lines are wrong. ${said.join(' ')} There is more to mend after that.`);
  });

  test('tells fifty faults one by one, and counts all lines', () => {
    const problem = refusalOf(`valor;decisao;tempo\n${'x;0;1\n'.repeat(60)}`);
    expect(problem.errors).toHaveLength(50);
    expect(problem.message).toMatch(/^60 lines are wrong\./);
  });

  test.each([
    ['', 'The file has no observations: no line follows the headers.'],
    ['valor;decisao;tempo\n\n', 'The file has no observations: no line follows the headers.'],
    ['1;0;1\n', 'The first line must name the columns; “value”, “decision” and “time” are missing.'],
    ['valor;decisao;tempo;nota\n1;0;1;x\n', '“nota” is no column of observations'],
    ['valor;value;decisao;tempo\n1;1;0;1\n', '“value” comes twice.'],
  ])('refuses the file %j', (csv, sentence) => {
    expect(refusalOf(csv).message).toContain(sentence);
  });

  test('refuses more lines than an upload may have', () => {
    const csv = `valor;decisao;tempo\n${'1;0;1\n'.repeat(MAX_CSV_ROWS + 1)}`;
    expect(refusalOf(csv).message).toBe('The file has 20,001 lines; 20,000 is the most of one upload. Part it in two.');
  });
});
