import type { Role } from '../../../contract/access.ts';
import type { Classifier } from '../../../contract/classifier.ts';
import { classifierOf, extentKey, isForAll, projectOf, type GivenGrant } from '../../../contract/given-grant.ts';
import { scopesInWords } from '../../../contract/words/scope-words.ts';
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
 * @example grantsInWords([{ role: 'admin', classifier: 'a' }]) // => '1 role for single classifiers'
 */
export function grantsInWords(grants: readonly GivenGrant[]): string {
  const ofProjects = grants.filter((each) => projectOf(each) !== null).length;
  const count = grants.filter((each) => classifierOf(each) !== null).length;
  const forAll = rolesForAll(grants);
  const parts = [
    ...(forAll.length > 0 || grants.length === 0 ? [rolesInWords(forAll)] : []),
    ...(ofProjects > 0 ? [words('rolesOfProjects', { count: ofProjects })] : []),
    ...(count > 0 ? [words('rolesOfSingle', { count })] : []),
  ];
  return parts.join('; ');
}

/** A role for one classifier or for a project, with the rows that it is for. */
export function grantInWords(grant: GivenGrant, classifiers: readonly Classifier[]): string {
  if ('project' in grant) return words('grantOfProject', { role: rolesInWords([grant.role]), project: grant.project });
  const { role, classifier, scope } = grant;
  const name = classifiers.find(({ id }) => id === classifier)?.name ?? words('hiddenClassifier');
  const given = { role: rolesInWords([role]), classifier: name };
  return scope === undefined
    ? words('grantAllRows', given)
    : words('grantSomeRows', { ...given, scope: scopesInWords([scope]) });
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
