import { describe, expect, test } from '@jest/globals';
import { ProblemError } from '../../../../contract/problem.ts';
import { authorize, mayOf } from '../../../../server/platform/http/session.ts';

describe('authorize', () => {
  const withRoles = (...roles: ('viewer' | 'corrector' | 'approver' | 'admin')[]) =>
    Object.freeze({ person: 'Ann', roles, signIn: 'demo' as const });
  test('a right comes with any of the roles that give it', () => {
    for (const role of ['viewer', 'corrector', 'approver', 'admin'] as const)
      expect(() => authorize(withRoles(role), 'read')).not.toThrow();
    expect(() => authorize(withRoles('viewer', 'corrector'), 'correct')).not.toThrow();
  });
  test('roles are no ranks: who sets classifiers up neither corrects nor promotes', () => {
    for (const right of ['correct', 'train', 'promote'] as const)
      expect(() => authorize(withRoles('admin'), right)).toThrow(ProblemError);
    expect(() => authorize(withRoles('approver'), 'correct')).toThrow(
      'This needs the role “corrector”, which Ann does not have.',
    );
  });
  test('a role for one classifier gives its rights there, and nowhere else', () => {
    const grants = [{ role: 'approver' as const, classifier: 'c1' }];
    const ann = Object.freeze({ ...withRoles('viewer'), grants });
    expect(() => authorize(ann, 'train', { classifier: 'c1' })).not.toThrow();
    expect(() => authorize(ann, 'train', 'anywhere')).not.toThrow();
    expect(() => authorize(ann, 'train', { classifier: 'c2' })).toThrow(ProblemError);
    expect(() => authorize(ann, 'train')).toThrow(ProblemError);
    expect(() => authorize(ann, 'classify', { classifier: 'c2' })).not.toThrow();
    expect([mayOf(ann, 'train', 'c1'), mayOf(ann, 'train', 'c2')]).toEqual([true, false]);
  });
  test('a person without roles may do nothing', () =>
    expect(() => authorize(withRoles(), 'classify')).toThrow(
      'This needs the role “viewer” or “corrector” or “approver”, which Ann does not have.',
    ));
});
