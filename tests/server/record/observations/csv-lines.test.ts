import { expect, test } from '@jest/globals';
import { csvLines } from '../../../../server/record/observations/csv-lines.ts';

const fieldsOf = (csv: string, delimiter: ',' | ';' | 'found' = 'found') =>
  csvLines(csv, delimiter).map(({ fields }) => fields);

test('lines are counted as an editor counts them, blank ones among them, whatever ends them', () => {
  expect(csvLines('\uFEFFa;b\r\n\r\n1;2\r3;4\n\n', 'found')).toEqual([
    { line: 1, fields: ['a', 'b'] },
    { line: 3, fields: ['1', '2'] },
    { line: 4, fields: ['3', '4'] },
  ]);
});

test('the delimiter is what the headers have more of, unless it is chosen, or the file says it', () => {
  expect(fieldsOf('a;b\n1,5;2')).toEqual([
    ['a', 'b'],
    ['1,5', '2'],
  ]);
  expect(fieldsOf('a,b\n1;5,2')).toEqual([
    ['a', 'b'],
    ['1;5', '2'],
  ]);
  expect(fieldsOf('a;b', ',')).toEqual([['a;b']]);
  expect(fieldsOf('sep=;\na;b', ',')).toEqual([['a', 'b']]);
});

test('a quoted field may hold the delimiter and quotes; a quote that is never closed ends with its line', () => {
  expect(fieldsOf('"a;b";"say ""no"""\n"open;1\n2;3')).toEqual([['a;b', 'say "no"'], ['open;1'], ['2', '3']]);
});
