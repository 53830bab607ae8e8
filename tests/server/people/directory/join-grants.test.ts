import { expect, test } from '@jest/globals';
import type { GivenGrant } from '../../../../contract/given-grant.ts';
import { MAX_SCOPE_VALUES } from '../../../../contract/row-scope.ts';
import { joinGrants } from '../../../../server/people/directory/join-grants.ts';

const scoped = (column: string, ...values: string[]): GivenGrant => ({
  role: 'corrector',
  classifier: 'a',
  scope: { column, values },
});

test('roles for other places stand beside one another, and the same one is there once', () => {
  const viewer: GivenGrant = { role: 'viewer', classifier: null };
  expect(joinGrants([viewer], [viewer, scoped('Centre', '1')])).toEqual({ grants: [viewer, scoped('Centre', '1')] });
});

test('a role for a project is one of its own, beside one for every classifier and one for another project', () => {
  const shop: GivenGrant = { role: 'viewer', project: 'Shop' };
  const others: GivenGrant[] = [
    { role: 'viewer', classifier: null },
    { role: 'viewer', project: 'Bank' },
  ];
  expect(joinGrants([shop], [...others, shop])).toEqual({ grants: [shop, ...others] });
});

test('two scopes by one column are one with the values of both', () =>
  expect(joinGrants([scoped('Centre', '1', '2')], [scoped('Centre', '2', '3')])).toEqual({
    grants: [scoped('Centre', '1', '2', '3')],
  }));

test('a role for all rows takes in one for some, on whichever side', () => {
  const whole: GivenGrant = { role: 'corrector', classifier: 'a' };
  expect(joinGrants([whole], [scoped('Centre', '1')])).toEqual({ grants: [whole] });
  expect(joinGrants([scoped('Centre', '1')], [whole])).toEqual({ grants: [whole] });
});

test('two columns, or more values than a scope may have, are no one scope', () => {
  expect(joinGrants([scoped('Centre', '1')], [scoped('Owner', '1')])).toEqual({ clash: 'corrector' });
  const many = Array.from({ length: MAX_SCOPE_VALUES }, (_, n) => `${n}`);
  expect(joinGrants([scoped('Centre', ...many)], [scoped('Centre', 'one more')])).toEqual({ clash: 'corrector' });
});
