import { mayApprove, mayCorrect } from '../../../addin/approvals/may-approve.ts';
import type { Session } from '../../../contract/session.ts';

const session = (fields: Pick<Session, 'roles'> & Partial<Session>): Session => ({
  person: 'Ada',
  signIn: 'demo',
  welcomed: true,
  ...fields,
});

test('a role for all classifiers, or for rows of this one, gives the right here', () => {
  expect([
    mayApprove(session({ roles: ['approver'] }), 'a'),
    mayCorrect(session({ roles: ['corrector'] }), 'a'),
  ]).toEqual([true, true]);
  const scoped = session({
    roles: [],
    grants: [{ role: 'corrector', classifier: 'a', scope: { column: 'Centre', values: ['4711'] } }],
  });
  expect([mayCorrect(scoped, 'a'), mayCorrect(scoped, 'b'), mayApprove(scoped, 'a')]).toEqual([true, false, false]);
});

test('an admin neither corrects nor approves by that', () => {
  expect([mayApprove(session({ roles: ['admin'] }), 'a'), mayCorrect(session({ roles: ['admin'] }), 'a')]).toEqual([
    false,
    false,
  ]);
});
