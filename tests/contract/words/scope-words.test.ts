import { expect, test } from '@jest/globals';
import { scopesInWords } from '../../../contract/words/scope-words.ts';

test('rows of a scope are said as a condition is, with three values at most', () => {
  expect(scopesInWords([{ column: 'Paid by', values: ['"Bo"'] }])).toBe('Paid by is """Bo"""');
  expect(scopesInWords([{ column: 'Centre', values: ['1', '2', '3'] }])).toBe('Centre is "1", "2" or "3"');
  expect(scopesInWords([{ column: 'Centre', values: ['1', '2', '3', '4', '5'] }])).toBe(
    'Centre is "1", "2" or "3" (and 2 other values)',
  );
});

test('rows of several scopes are those of any', () =>
  expect(
    scopesInWords([
      { column: 'Centre', values: ['1'] },
      { column: 'Posted', values: [{ date: '2026-03-31' }] },
    ]),
  ).toBe('Centre is "1", or Posted = 2026-03-31'));
