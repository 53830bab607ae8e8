import fc from 'fast-check';
import { amountColumns, costDraftOf, costsOf, isSameCost } from '../../../addin/policies/cost-draft.ts';
import { speakBy, speechFor } from '../../../contract/language/language.ts';
import type { ErrorCosts } from '../../../contract/error-costs.ts';

afterEach(() => speakBy(() => speechFor(['en'])));

const cost = fc.integer({ min: 0, max: 99_999_999 }).map((cents) => cents / 100);
const name = fc.constantFrom('Travel', 'Meals = drinks', 'R & D', 'A>B', 'Ü');
const costs: fc.Arbitrary<ErrorCosts> = fc.oneof(
  fc.record({
    by: fc.constant('class' as const),
    currency: fc.constantFrom('EUR', 'BRL'),
    usual: cost,
    pairs: fc.array(fc.record({ is: name, answered: name, cost }), { maxLength: 4 }),
  }),
  fc.record({
    by: fc.constant('amount' as const),
    currency: fc.constant('GBP'),
    column: name,
    share: fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100),
  }),
);

test.each(['en', 'de', 'pt'])('what is set is read again as it is written, in %s', (tag) => {
  speakBy(() => speechFor([tag]));
  fc.assert(
    fc.property(costs, (set) => {
      expect(costsOf(costDraftOf(set))).toEqual({ costs: set });
    }),
    { seed: 12, numRuns: 200 },
  );
  expect(costsOf(costDraftOf(null))).toEqual({ costs: null });
});

test.each([
  [{ currency: 'euro' }, 'currency'],
  [{ usual: '1.000,50' }, 'usual'],
  [{ usual: '-3' }, 'usual'],
  [{ pairs: 'A > B = 3\nA B = 4' }, 'pairs'],
  [{ pairs: Array.from({ length: 501 }, (_, at) => `A > B${at} = 1`).join('\n') }, 'pairs'],
] as const)('what cannot be read is said where it stands: %j', (fields, of) => {
  const draft = { ...costDraftOf(null), by: 'class' as const, usual: '1', ...fields };
  expect(costsOf(draft)).toMatchObject({ of, fault: expect.any(String) });
});

test('a column that is gone stays to be read; drafts are the same that come to the same', () => {
  expect(amountColumns([{ name: 'Amount', type: 'number' }], 'Gone')).toEqual(['Amount', 'Gone']);
  const draft = { ...costDraftOf(null), by: 'class' as const, usual: '1' };
  expect(isSameCost(draft, { ...draft, usual: '1,0', column: 'left over' })).toBe(true);
  expect(isSameCost(draft, { ...draft, usual: '2' })).toBe(false);
});
