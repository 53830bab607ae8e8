import { role, type Role } from '../../contract/access.ts';

/** What each role is for, in a line. */
export type RoleUses = Readonly<Record<Role, string>>;

/** For people. */
export const ROLE_USES: RoleUses = {
  viewer: 'sees everything, and classifies rows',
  corrector: 'corrects classes, and checks for drift',
  approver: 'trains, and says which version answers',
  controller: 'checks for drift, and reads what was trained, changed and said',
  admin: 'sets classifiers up, and says who may do what',
};

/** For machines, which say of nobody what they may do. */
export const ROLE_USES_OF_KEYS: RoleUses = { ...ROLE_USES, admin: 'sets classifiers up' };

/**
 * Roles as one reads them beside a name: each once, in the order in which they are offered.
 * @example rolesInWords(['admin', 'corrector', 'admin']) // => 'corrector, admin'
 * @example rolesInWords([]) // => 'no role'
 */
export function rolesInWords(roles: readonly Role[]): string {
  return roles.length === 0 ? 'no role' : role.options.filter((each) => roles.includes(each)).join(', ');
}
