import { describe, expect, test } from '@jest/globals';
import { hasRight, RIGHTS, role, type Grant, type Role } from '../../../../contract/access.ts';
import { ProblemError } from '../../../../contract/problem.ts';
import { personHeaderOf } from '../../../../contract/person-header.ts';
import { assertAsker, authorize } from '../../../../server/platform/http/session.ts';

test('a request that says another name than its sign-in is refused, and one that says none is not', () => {
  const session = Object.freeze({ person: 'Änne Müller', roles: [], signIn: 'local' });
  expect(() => assertAsker(undefined, session)).not.toThrow();
  expect(() => assertAsker(personHeaderOf('Änne Müller'), session)).not.toThrow();
  expect(() => assertAsker(personHeaderOf('Bob'), session)).toThrow(
    '“Änne Müller” is signed in in this browser by now, so nothing is sent in your name.',
  );
});

describe('authorize', () => {
  const withRoles = (...roles: Role[]) => Object.freeze({ person: 'Ann', roles, signIn: 'demo' as const });
  test('a right comes with any of the roles that give it', () => {
    for (const each of role.options) expect(() => authorize(withRoles(each), 'read')).not.toThrow();
    expect(() => authorize(withRoles('viewer', 'corrector'), 'correct')).not.toThrow();
  });
  test('roles are no ranks: who sets classifiers up neither corrects nor promotes', () => {
    for (const right of ['correct', 'train', 'promote'] as const)
      expect(() => authorize(withRoles('admin'), right)).toThrow(ProblemError);
    expect(() => authorize(withRoles('approver'), 'correct')).toThrow(
      'This needs the role “corrector”, which Ann does not have.',
    );
  });
  test('whoever answers for the figures reads everything and makes reports, and changes nothing', () => {
    expect(RIGHTS.filter((right) => hasRight(['controller'], right))).toEqual(['read', 'report', 'watch', 'sign']);
  });
  test('a role for one classifier gives its rights there, and nowhere else', () => {
    const grants = [{ role: 'approver' as const, classifier: 'c1' }];
    const ann = Object.freeze({ ...withRoles('viewer'), grants });
    expect(() => authorize(ann, 'train', { classifier: 'c1' })).not.toThrow();
    expect(() => authorize(ann, 'train', 'anywhere')).not.toThrow();
    expect(() => authorize(ann, 'train', { classifier: 'c2' })).toThrow(ProblemError);
    expect(() => authorize(ann, 'train')).toThrow(ProblemError);
    expect(() => authorize(ann, 'classify', { classifier: 'c2' })).not.toThrow();
  });
  describe('of which rows', () => {
    const own = { column: 'Centre', values: ['4711'] };
    const other = { column: 'Centre', values: ['4712'] };
    const at = { classifier: 'c1' };
    const ann = (...grants: Grant[]) => ({ person: 'Ann', roles: [], grants, signIn: 'local' });
    test('every one, by a role without a scope, whatever others there are', () => {
      expect(authorize(withRoles('viewer'), 'read', at)).toBeNull();
      const both = ann({ role: 'corrector', ...at, scope: own }, { role: 'viewer', ...at });
      expect(authorize(both, 'read', at)).toBeNull();
      expect(authorize(both, 'correct', at)).toEqual([own]);
    });
    test('those of any of the scopes of the roles that give the right, there alone', () => {
      const two = ann({ role: 'corrector', ...at, scope: own }, { role: 'viewer', ...at, scope: other });
      expect(authorize(two, 'read', at)).toEqual([own, other]);
      expect(authorize(two, 'correct', at)).toEqual([own]);
      expect(() => authorize(two, 'read', { classifier: 'c2' })).toThrow(ProblemError);
      expect(authorize(two, 'read', 'anywhere')).toBeNull();
    });
  });
  test('a person without roles may do nothing', () =>
    expect(() => authorize(withRoles(), 'classify')).toThrow(
      'This needs the role “viewer”, “corrector” or “approver”, which Ann does not have.',
    ));
});
