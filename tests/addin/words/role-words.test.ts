import { role } from '../../../contract/access.ts';
import { ROLE_USES, rolesInWords } from '../../../addin/words/role-words.ts';

test('every role says what it is for', () => {
  for (const each of role.options) expect(ROLE_USES[each]).toMatch(/^[a-z].*[a-z]$/);
});

test('no role is said, too', () =>
  expect([rolesInWords([]), rolesInWords(['viewer', 'admin'])]).toEqual(['no role', 'viewer, admin']));
