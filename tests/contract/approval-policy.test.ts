import { expect, test } from '@jest/globals';
import { needsNoApproval, type ApprovalPolicy } from '../../contract/approval-policy.ts';
import { policiesDraft } from '../../contract/classifier.ts';

test.each<[ApprovalPolicy, boolean]>([
  [{ needs: 'none' }, true],
  [{ needs: 'some' }, true],
  [{ needs: 'some', classes: [] }, true],
  [{ needs: 'all' }, false],
  [{ needs: 'some', classes: ['Rent'] }, false],
  [{ needs: 'some', newClasses: true }, false],
  [{ needs: 'some', when: { column: 'Amount', operator: 'more', value: 1_000 } }, false],
])('%j lets every correction count at once: %s', (policy, isNothing) => {
  expect(policiesDraft.parse({ approval: policy }).approval).toEqual(policy);
  expect(needsNoApproval(policy)).toBe(isNothing);
});

test('what a policy does not know is refused', () => {
  expect(policiesDraft.safeParse({ approval: { needs: 'all', above: 1_000 } }).success).toBe(false);
});
