import type { Role } from '../../../contract/access.ts';
import { classifierOf, extentKey, isForAll, projectOf, type GivenGrant } from '../../../contract/given-grant.ts';
import { rolesInWords } from '../../words/role-words.ts';
import { accessWords as words } from '../access-words/access-words.ts';

/**
 * The roles of some grants that are for every classifier.
 * @example rolesForAll([{ role: 'viewer', classifier: null }, { role: 'admin', classifier: 'a' }]) // => ['viewer']
 */
export function rolesForAll(grants: readonly GivenGrant[]): Role[] {
  return grants.filter(isForAll).map(({ role }) => role);
}

/**
 * What somebody was given, in a line.
 * @example grantsInWords([{ role: 'viewer', classifier: null }, { role: 'admin', classifier: 'a' }]) // => 'viewer; 1 role for single classifiers'
 */
export function grantsInWords(grants: readonly GivenGrant[]): string {
  const ofProjects = grants.filter((each) => projectOf(each) !== null).length;
  const count = grants.filter((each) => classifierOf(each) !== null).length;
  const forAll = rolesInWords(rolesForAll(grants));
  const roles = ofProjects === 0 ? forAll : words('rolesAndProjects', { roles: forAll, count: ofProjects });
  return count === 0 ? roles : words('rolesAndSingle', { roles, count });
}

/** Grants with these roles for every classifier in place of those before; roles for one or for a project stay. */
export function withRoles(grants: readonly GivenGrant[], roles: readonly Role[]): GivenGrant[] {
  const others = grants.filter((each) => !isForAll(each));
  return [...roles.map((role) => ({ role, classifier: null })), ...others];
}

/** Grants with one more, in place of the same role for other rows of the classifier. */
export function withGrant(grants: readonly GivenGrant[], grant: GivenGrant): GivenGrant[] {
  return [...withoutGrant(grants, grant), grant];
}

/** Grants but for the role for the classifier or the project that one speaks of, whichever rows it is for. */
export function withoutGrant(grants: readonly GivenGrant[], grant: GivenGrant): GivenGrant[] {
  return grants.filter((each) => each.role !== grant.role || extentKey(each) !== extentKey(grant));
}
