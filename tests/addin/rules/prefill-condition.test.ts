import fc from 'fast-check';
import { prefilledCondition } from '../../../addin/rules/prefill-condition.ts';
import { compileCondition } from '../../../contract/conditions/compile-condition.ts';
import { parseCondition } from '../../../contract/conditions/parse-condition.ts';

const columns = [
  { name: 'Amount', type: 'number' as const },
  { name: 'Merchant "new"', type: 'text' as const },
  { name: 'Centre', type: 'category' as const },
];

test('is about the first text, else the first category, else nothing', () => {
  expect(prefilledCondition({ columns }, [4, ' PRET 12', 'CC1'])).toBe('"Merchant ""new""" is "PRET 12"');
  expect(prefilledCondition({ columns }, [4, null, 'CC1'])).toBe('Centre is "CC1"');
  expect(prefilledCondition({ columns }, [4, '', null])).toBe('');
});

test('whatever the row says, it is read back as a condition that holds of the row', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1, maxLength: 40 }), (merchant) => {
      const cells = [1, merchant, null];
      const text = prefilledCondition({ columns }, cells);
      if (merchant.trim() === '') return expect(text).toBe('');
      const parsed = parseCondition(text);
      if (!('condition' in parsed)) throw new Error(`${text} is not read`);
      expect([
        ...compileCondition(parsed.condition, columns)(
          cells.map((cell) => [cell]),
          1,
        ),
      ]).toEqual([1]);
    }),
    { seed: 11, numRuns: 300 },
  );
});
