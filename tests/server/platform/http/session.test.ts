import { describe, expect, test } from '@jest/globals';
import { ProblemError } from '../../../../contract/problem.ts';
import { requireRole } from '../../../../server/platform/http/session.ts';

describe('requireRole', () => {
  const approver = Object.freeze({ person: 'Ann', roles: ['approver' as const], signIn: 'demo' as const });
  test('a role includes those before it', () => {
    for (const role of ['viewer', 'corrector', 'approver'] as const) expect(() => requireRole(approver, role)).not.toThrow();
  });
  test('a role does not include those after it', () => expect(() => requireRole(approver, 'admin')).toThrow(ProblemError));
  test('a person without roles may do nothing', () => expect(() => requireRole({ ...approver, roles: [] }, 'viewer')).toThrow(/needs the role "viewer"/));
});
