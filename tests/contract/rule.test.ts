import { MAX_RULES, ruleDraft, ruleOrder } from '../../contract/rule.ts';

const condition = { column: 'Merchant', operator: 'contains', values: ['PRET'] };

test('a rule is a condition with a class, and nothing that it does not know', () => {
  expect(ruleDraft.parse({ condition, class: ' Catering ' })).toEqual({ condition, class: 'Catering', because: '' });
  expect(ruleDraft.safeParse({ condition, class: 'Catering', state: 'standing' }).success).toBe(false);
  expect(ruleDraft.safeParse({ condition: { column: 'Merchant' }, class: 'Catering' }).success).toBe(false);
});

test('an order names no more rules than there may be', () => {
  const id = '7f2b0a52-6c8e-4a3e-9f53-0d2f1f1d7a12';
  const most = Array.from({ length: MAX_RULES }, () => id);
  expect(ruleOrder.safeParse({ rules: most }).success).toBe(true);
  expect(ruleOrder.safeParse({ rules: [...most, id] }).success).toBe(false);
});
