import { assert, array, constantFrom, double, integer, option, property, record } from 'fast-check';
import { priceAnswers, type AnswersToPrice } from '../../../../server/watch/cost/price-answers.ts';

const SEEN = {
  classes: ['travel', 'meals'],
  confusion: [
    [9, 1],
    [2, 8],
  ],
  named: (word: string) => (word === 'trips' ? 'travel' : word),
};
const ANSWERS: AnswersToPrice[] = [
  { class: 'travel', rows: 10, confidence: 8, wrongAmount: 300, priced: 9 },
  { class: 'meals', rows: 5, confidence: 4, wrongAmount: 50, priced: 5 },
];
const LABELS = [
  { class: 'travel', label: 'travel', amount: '10' },
  { class: 'travel', label: 'meals', amount: '-250.5' },
  { class: 'meals', label: 'travel', amount: 'unknown' },
];

test('by class a wrong answer costs what its pair does, by the names of now, else the usual', () => {
  const costs = {
    ...{ by: 'class' as const, currency: 'EUR', usual: 20 },
    pairs: [{ is: 'trips', answered: 'meals', cost: 100 }],
  };
  expect(priceAnswers(costs, ANSWERS, LABELS, SEEN)).toEqual({
    ...{ currency: 'EUR', column: null, unpriced: 0 },
    // Two of the answers “travel” should be wrong, at 20 each, and one of those “meals”, at 100.
    expected: 2 * 20 + 100,
    realised: 20 + 100,
  });
});

test('by amount it costs a share of its size, whichever its sign; rows without one have no price', () => {
  const costs = { by: 'amount' as const, currency: 'GBP', column: 'Amount', share: 0.1 };
  expect(priceAnswers(costs, ANSWERS, LABELS, SEEN)).toEqual({
    ...{ currency: 'GBP', column: 'Amount', unpriced: 1 },
    ...{ expected: 35, realised: 25.05 },
  });
});

test('without labels nothing has cost anything yet, and of no answers nothing should', () => {
  const costs = { by: 'class' as const, currency: 'EUR', usual: 20, pairs: [] };
  expect(priceAnswers(costs, [], [], SEEN)).toMatchObject({ expected: 0, realised: null });
});

test('what the parts of a whole cost adds up to what the whole costs, however it is parted', () => {
  const name = constantFrom('travel', 'meals', 'rent');
  const amount = double({ min: 0, max: 1e6, noNaN: true });
  const answer = record({ class: name, rows: integer({ min: 1, max: 50 }), of: amount, wrongAmount: amount });
  const label = record({ class: name, label: name, amount: option(amount.map(String), { nil: null }) });
  const costs = [
    { by: 'amount' as const, currency: 'GBP', column: 'Amount', share: 0.1 },
    { ...{ by: 'class' as const, currency: 'EUR', usual: 20 }, pairs: [{ is: 'trips', answered: 'meals', cost: 100 }] },
  ];
  assert(
    property(
      array(answer),
      array(label),
      constantFrom(...costs),
      constantFrom(1, 2, 3),
      (all, labels, policy, parts) => {
        const answers = all.map(({ of, ...each }) => ({
          ...{ ...each, confidence: (each.rows * of) / 1e6, priced: Math.floor((each.rows * of) / 1e6) },
        }));
        const partOf =
          (part: number) =>
          <Each>(_: Each, at: number) =>
            at % parts === part;
        const whole = priceAnswers(policy, answers, labels, SEEN);
        const each = Array.from({ length: parts }, (_, part) =>
          priceAnswers(policy, answers.filter(partOf(part)), labels.filter(partOf(part)), SEEN),
        );
        const total = (of: (cost: (typeof each)[number]) => number) => each.reduce((sum, cost) => sum + of(cost), 0);
        expect(total(({ expected }) => expected)).toBeCloseTo(whole.expected, 4);
        expect(total(({ realised }) => realised ?? 0)).toBeCloseTo(whole.realised ?? 0, 4);
        expect(total(({ unpriced }) => unpriced)).toBe(whole.unpriced);
      },
    ),
    { seed: 58, numRuns: 200 },
  );
});
