import type { Grant, Role } from '../../../contract/access.ts';
import { rolesInWords } from '../../words/role-words.ts';
import { accessWords as words } from '../access-words/access-words.ts';

/**
 * The roles of some grants that are for every classifier.
 * @example rolesForAll([{ role: 'viewer', classifier: null }, { role: 'admin', classifier: 'a' }]) // => ['viewer']
 */
export function rolesForAll(grants: readonly Grant[]): Role[] {
  return grants.filter(({ classifier }) => classifier === null).map(({ role }) => role);
}

/**
 * What somebody was given, in a line.
 * @example grantsInWords([{ role: 'viewer', classifier: null }, { role: 'admin', classifier: 'a' }]) // => 'viewer; 1 role for single classifiers'
 */
export function grantsInWords(grants: readonly Grant[]): string {
  const count = grants.filter(({ classifier }) => classifier !== null).length;
  const roles = rolesInWords(rolesForAll(grants));
  return count === 0 ? roles : words('rolesAndSingle', { roles, count });
}

/** Grants with these roles for every classifier in place of those before; roles for one stay. */
export function withRoles(grants: readonly Grant[], roles: readonly Role[]): Grant[] {
  const ofOne = grants.filter(({ classifier }) => classifier !== null);
  return [...roles.map((role) => ({ role, classifier: null })), ...ofOne];
}

/** Grants with one more, in place of the same role for other rows of the classifier. */
export function withGrant(grants: readonly Grant[], grant: Grant): Grant[] {
  return [...withoutGrant(grants, grant), grant];
}

/** Grants but for the role for the classifier that one speaks of, whichever rows it is for. */
export function withoutGrant(grants: readonly Grant[], { role, classifier }: Grant): Grant[] {
  return grants.filter((each) => each.role !== role || each.classifier !== classifier);
}
