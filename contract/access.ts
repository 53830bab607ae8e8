import { z } from 'zod';
import { rowScope, type RowScope } from './row-scope.ts';
import { shelf } from './shelf.ts';

/**
 * What may be done, by the name of what it does: each endpoint's row names the one that it needs.
 *
 * - `read` classifiers, versions, trainings, the feedback log and the audit log
 * - `classify` rows, have them explained and listed for review
 * - `correct` rows: say what their class is
 * - `approve` corrections of others, or reject them
 * - `report` drift: make a report, which a policy may answer with a training
 * - `watch` say how a classifier is watched for drift, from which distance on a column counts, and see to incidents
 * - `train` start, cancel and repeat trainings
 * - `promote` a version, pin it, go back to another
 * - `set-up` classifiers and change their policies
 * - `manage-classes` describe, rename, merge, retire and remove classes, and add some to a closed catalogue
 * - `give-work` give rows to people to be looked at, and see how far they are
 * - `sign` put one's name to what was found of a classifier: that a test of it was run by hand, and what came of it
 * - `people` see who there is, invite, and say what they may do
 * - `notices` say where notices of the server go, and see what became of them; and which model endpoint it may ask
 * - `feeds` connect what is outside, set feeds up, start and pause them, and see to records that they could not take
 */
export const RIGHTS = [
  'read',
  'classify',
  'correct',
  'approve',
  'report',
  'watch',
  'train',
  'promote',
  'set-up',
  'manage-classes',
  'give-work',
  'sign',
  'people',
  'notices',
  'feeds',
] as const;
export type Right = (typeof RIGHTS)[number];

/**
 * What an endpoint needs: a right; to be `signed-in`, whatever the roles; the same `in-person`, not by a key; or
 * `nothing`, since who signs in has nothing yet.
 */
export type Need = Right | 'signed-in' | 'in-person' | 'nothing';

/** What no access key gives, whatever its roles: who there is, what they may do and who is told, people decide. */
const OF_PEOPLE_ALONE: readonly Need[] = ['people', 'notices', 'in-person'];

/**
 * Whether a machine may have something by its access key, if its roles give it.
 * @example isForKeys('set-up') // => true
 * @example isForKeys('people') // => false
 */
export function isForKeys(need: Need): boolean {
  return !OF_PEOPLE_ALONE.includes(need);
}

export const role = z.enum(['viewer', 'corrector', 'approver', 'controller', 'admin']);
export type Role = z.infer<typeof role>;

/**
 * A role is a set of rights, not a rank: who sets classifiers up does not thereby correct, nor promote what was
 * learned.
 */
export const RIGHTS_OF: Readonly<Record<Role, readonly Right[]>> = {
  viewer: ['read', 'classify'],
  corrector: ['read', 'classify', 'correct', 'report'],
  approver: ['read', 'classify', 'approve', 'report', 'watch', 'train', 'promote', 'manage-classes', 'give-work'],
  controller: ['read', 'report', 'watch', 'sign'],
  admin: ['read', 'watch', 'set-up', 'manage-classes', 'give-work', 'people', 'notices', 'feeds'],
};

/**
 * A role that somebody has: for every classifier, which is null, or for one; there for every row, or for those of a
 * scope.
 */
export const grant = z.strictObject({ role, classifier: z.uuid().nullable(), scope: rowScope.optional() });
export type Grant = z.infer<typeof grant>;

/**
 * A role that somebody was given for every classifier of a project: those that are in it at the time. It has no
 * `classifier`, so that nothing takes it for a role for every classifier there is.
 */
export const projectGrant = z.strictObject({ role, project: shelf.min(1) });
export type ProjectGrant = z.infer<typeof projectGrant>;

/** What somebody may do, as far as roles say it. */
export interface Access {
  /** For every classifier. */
  readonly roles: readonly Role[];
  /** Beside these, for one classifier each; those that are in a project of `projects` are among them. */
  readonly grants?: readonly Grant[] | undefined;
  /** Given for a project, which may have no classifier yet. */
  readonly projects?: readonly ProjectGrant[] | undefined;
}

/** The one place that decides what somebody may do. */
export function hasRight(roles: readonly Role[], right: Right): boolean {
  return roles.some((each) => RIGHTS_OF[each].includes(right));
}

/** The roles that give a right. */
export function rolesWith(right: Right): Role[] {
  return role.options.filter((each) => hasRight([each], right));
}

/**
 * The roles that somebody has where a classifier is spoken of.
 * @example rolesAt({ roles: ['viewer'], grants: [{ role: 'corrector', classifier: 'a' }] }, 'a') // => ['viewer', 'corrector']
 */
export function rolesAt({ roles, grants = [] }: Access, classifier: string): Role[] {
  const here = grants.filter((each) => each.classifier === classifier).map((each) => each.role);
  return [...new Set([...roles, ...here])];
}

/**
 * Of which rows of a classifier somebody has a right: null means of every row, otherwise of those of any of the scopes.
 * Without the right there is none.
 *
 * @example scopesAt({ roles: [], grants: [{ role: 'viewer', classifier: 'a', scope: { column: 'Centre', values: ['4711'] } }] }, 'read', 'a') // => [{ column: 'Centre', values: ['4711'] }]
 * @example scopesAt({ roles: ['viewer'] }, 'read', 'a') // => null
 * @example scopesAt({ roles: ['viewer'] }, 'correct', 'a') // => []
 */
export function scopesAt({ roles, grants = [] }: Access, right: Right, classifier: string): RowScope[] | null {
  const giving = grants.filter((each) => each.classifier === classifier && hasRight([each.role], right));
  if (hasRight(roles, right) || giving.some(({ scope }) => scope === undefined)) return null;
  return giving.flatMap(({ scope }) => scope ?? []);
}

/**
 * Whether somebody may set a classifier up, whatever its rows.
 *
 * @example maySetUp({ roles: ['admin'] }, 'a') // => true
 * @example maySetUp({ roles: ['corrector', 'approver'] }, 'a') // => false
 */
export function maySetUp(access: Access, classifier: string): boolean {
  return scopesAt(access, 'set-up', classifier) === null;
}

/**
 * The roles that somebody has for every classifier or for any, or would have for what comes into a project.
 * @example rolesAnywhere({ roles: [], projects: [{ role: 'viewer', project: 'Shop' }] }) // => ['viewer']
 */
export function rolesAnywhere({ roles, grants = [], projects = [] }: Access): Role[] {
  return [...new Set([...roles, ...[...grants, ...projects].map((each) => each.role)])];
}

/** The roles that give what an endpoint needs: none where no role is asked for. */
export function rolesFor(need: Need): Role[] {
  return isRight(need) ? rolesWith(need) : [];
}

/**
 * Who gives what an endpoint needs, as one reads it.
 * @example whoHas('correct') // => 'corrector'
 * @example whoHas('signed-in') // => 'whoever is signed in'
 * @example whoHas('in-person') // => 'whoever is signed in, and is no machine'
 */
export function whoHas(need: Need): string {
  if (need === 'nothing') return 'whoever asks';
  if (need === 'signed-in') return 'whoever is signed in';
  return isRight(need) ? rolesWith(need).join(', ') : 'whoever is signed in, and is no machine';
}

function isRight(need: Need): need is Right {
  return RIGHTS.some((right) => right === need);
}
