import { z } from 'zod';

/**
 * What may be done, by the name of what it does: each endpoint's row names the one that it needs.
 *
 * - `read` classifiers, versions, trainings, the feedback log and the audit log
 * - `classify` rows, have them explained and listed for review
 * - `correct` rows: say what their class is
 * - `report` drift: make a report, which a policy may answer with a training
 * - `train` start, cancel and repeat trainings
 * - `promote` a version, pin it, go back to another
 * - `set-up` classifiers and change their policies
 */
export const RIGHTS = ['read', 'classify', 'correct', 'report', 'train', 'promote', 'set-up'] as const;
export type Right = (typeof RIGHTS)[number];

export const role = z.enum(['viewer', 'corrector', 'approver', 'admin']);
export type Role = z.infer<typeof role>;

/**
 * A role is a set of rights, not a rank: who sets classifiers up does not thereby correct, nor promote what was
 * learned.
 */
export const RIGHTS_OF: Readonly<Record<Role, readonly Right[]>> = {
  viewer: ['read', 'classify'],
  corrector: ['read', 'classify', 'correct', 'report'],
  approver: ['read', 'classify', 'report', 'train', 'promote'],
  admin: ['read', 'set-up'],
};

/** The one place that decides what somebody may do. */
export function hasRight(roles: readonly Role[], right: Right): boolean {
  return roles.some((each) => RIGHTS_OF[each].includes(right));
}

/** The roles that give a right. */
export function rolesWith(right: Right): Role[] {
  return role.options.filter((each) => hasRight([each], right));
}
