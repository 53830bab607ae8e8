import { rowsOfFinding } from '../../../addin/drift/rows-of-finding.ts';
import type { DriftFinding } from '../../../contract/drift-finding.ts';

const AMOUNT = { name: 'Amount', type: 'number' } as const;
const CENTRE = { name: 'Centre', type: 'category' } as const;
const TEXT = { name: 'Text', type: 'text' } as const;
const part = { category: 'Centre', value: '4300' };

test.each<[string, Parameters<typeof rowsOfFinding>[0], DriftFinding, ReturnType<typeof rowsOfFinding>]>([
  ['empty cells', TEXT, { code: 'empty', values: { now: 0.5, before: 0 } }, [{ column: 'Text', asks: 'empty' }]],
  [
    'numbers outside a range',
    AMOUNT,
    { code: 'out-of-range', values: { share: 0.1, least: -914, most: 2_870 } },
    [{ column: 'Amount', asks: 'outside', least: -914, most: 2_870 }],
  ],
  [
    'the same new words, of which a filter asks for two',
    TEXT,
    { code: 'recurring', values: { share: 0.1, things: 'words', examples: ['lime', 'zippo', 'dott'] } },
    [{ column: 'Text', asks: 'containing', texts: ['lime', 'zippo'] }],
  ],
  [
    'new values, all of them',
    CENTRE,
    { code: 'recurring', values: { share: 0.1, things: 'values', examples: ['a', 'b', 'c'] } },
    [{ column: 'Centre', asks: 'one-of', values: ['a', 'b', 'c'] }],
  ],
  [
    'a part that is larger',
    AMOUNT,
    { code: 'factor', values: { factor: 100, part } },
    [{ column: 'Centre', asks: 'one-of', values: ['4300'] }],
  ],
  [
    'the largest tenth of a part',
    AMOUNT,
    { code: 'quantile', values: { now: 1_350, before: 214, quantile: 0.9, part } },
    [
      { column: 'Centre', asks: 'one-of', values: ['4300'] },
      { column: 'Amount', asks: 'above', bound: 214 },
    ],
  ],
  [
    'a class that is predicted more often',
    { name: 'Predicted class', type: 'prediction' },
    { code: 'class-share', values: { now: 0.5, before: 0.1, class: 'Travel' } },
    [{ column: { amend: 'class' }, asks: 'one-of', values: ['Travel'] }],
  ],
  ['all rows of which the column was swapped', TEXT, { code: 'swapped', values: { column: 'Centre' } }, null],
  ['all rows', AMOUNT, { code: 'factor', values: { factor: 100, part: null } }, null],
])('a finding asks for %s', (_, column, finding, filters) => {
  expect(rowsOfFinding(column, finding, null)).toEqual(filters);
});

test('a report of a segment asks for its rows alone, once', () => {
  const segment = { column: 'Centre', value: '4300' };
  const empty = { code: 'empty', values: { now: 0.5, before: 0 } } as const;
  const within = { column: 'Centre', asks: 'one-of', values: ['4300'] };
  expect(rowsOfFinding(TEXT, empty, segment)).toEqual([{ column: 'Text', asks: 'empty' }, within]);
  expect(rowsOfFinding(AMOUNT, { code: 'factor', values: { factor: 100, part } }, segment)).toEqual([within]);
});
