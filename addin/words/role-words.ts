import { role, type Role } from '../../contract/access.ts';
import { calledBy } from '../../contract/language/catalogue.ts';
import { roleName } from '../../contract/words/role-words.ts';
import { paneWords } from './pane-words.ts';

/** What each role is for, in a line. */
export type RoleUses = Readonly<Record<Role, string>>;

const USES = {
  viewer: 'viewerUse',
  corrector: 'correctorUse',
  approver: 'approverUse',
  controller: 'controllerUse',
  admin: 'adminUse',
} as const;

/** For people. */
export const ROLE_USES: RoleUses = calledBy(paneWords, USES);

/** For machines, which say of nobody what they may do. */
export const ROLE_USES_OF_KEYS: RoleUses = calledBy(paneWords, { ...USES, admin: 'adminUseOfKeys' });

/**
 * Roles as one reads them beside a name: each once, in the order in which they are offered.
 * @example rolesInWords(['admin', 'corrector', 'admin']) // => 'corrector, admin'
 * @example rolesInWords([]) // => 'no role'
 */
export function rolesInWords(roles: readonly Role[]): string {
  if (roles.length === 0) return paneWords('noRole');
  return role.options
    .filter((each) => roles.includes(each))
    .map((each) => roleName(each))
    .join(', ');
}
