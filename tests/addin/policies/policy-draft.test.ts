import { draftOf, faultOf, isSameDraft, policyOf, saysNothing } from '../../../addin/policies/policy-draft.ts';
import type { ApprovalPolicy } from '../../../contract/approval-policy.ts';
import type { Column } from '../../../contract/classifier.ts';

const COLUMNS: readonly Column[] = [{ name: 'Amount', type: 'number' }];
const when = { column: 'Amount', operator: 'more', value: 1_000 } as const;

test.each<ApprovalPolicy>([
  { needs: 'none' },
  { needs: 'all' },
  { needs: 'all', acceptances: true },
  { needs: 'some', when, classes: ['Rent', 'Payroll'], newClasses: true, acceptances: true },
])('a policy is written as a person reads it, and read back: %j', (policy) => {
  const draft = draftOf(policy);
  expect([policyOf(draft), faultOf(draft, COLUMNS), saysNothing(draft)]).toEqual([policy, null, false]);
});

test('a condition that cannot be read or asked is told by its sentence', () => {
  const draft = draftOf({ needs: 'some', when });
  expect(faultOf({ ...draft, when: 'Amount >' }, COLUMNS)).toMatch(/^At the end/);
  expect(faultOf({ ...draft, when: 'Dept is empty' }, COLUMNS)).toMatch(/“Dept”/);
  expect(isSameDraft(draft, { ...draft, when: ` ${draft.when} ` })).toBe(true);
});

test('a condition begun and not asked for any more does not keep a draft from being what is kept', () => {
  const kept = draftOf({ needs: 'all' });
  expect(isSameDraft({ ...kept, when: 'Amount > ' }, kept)).toBe(true);
  expect(isSameDraft({ ...kept, needs: 'some', when: 'Amount > ' }, { ...kept, needs: 'some' })).toBe(false);
});

test('“some” that names none says nothing', () => {
  expect(saysNothing({ ...draftOf({ needs: 'all' }), needs: 'some' })).toBe(true);
});
