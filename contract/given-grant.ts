import { z } from 'zod';
import { role, type Grant, type ProjectGrant } from './access.ts';
import { boundedList } from './bounded-list.ts';
import { rowScope } from './row-scope.ts';
import { shelf } from './shelf.ts';
import { refusalWords, refused } from './words/refusal-words.ts';
import { roleName } from './words/role-words.ts';

/**
 * A role as it is given: for every classifier, for one, for some rows of one, or for a project. What a role for a
 * project comes to, `Grant`s of the classifiers in it, is found anew for each request.
 */
export type GivenGrant = Grant | ProjectGrant;

/** What a role is for, as it is sent: `classifier`, null for every one, or in its place `project`. */
export const extentFields = {
  classifier: z.uuid().nullable().optional(),
  project: shelf.min(1, refused('empty')).optional(),
};
type SentExtent = z.output<z.ZodObject<typeof extentFields>>;

/** Complains of an extent that names both a classifier and a project, or neither. */
export function requireOneExtent({ classifier, project }: SentExtent, context: z.core.$RefinementCtx): void {
  const hasBoth = classifier !== undefined && project !== undefined;
  if (hasBoth) context.addIssue({ code: 'custom', path: ['project'], message: refusalWords('twoExtents') });
  if (classifier === undefined && project === undefined)
    context.addIssue({ code: 'custom', path: ['classifier'], message: refusalWords('noExtent') });
}

/** One object rather than a union of two: what is wrong with a field is said of the field. */
export const givenGrant = z
  .strictObject({ role, ...extentFields, scope: rowScope.optional() })
  .superRefine((grant, context) => {
    requireOneExtent(grant, context);
    if (grant.scope !== undefined && typeof grant.classifier !== 'string')
      context.addIssue({ code: 'custom', path: ['scope'], message: refusalWords('scopeOfAll') });
  }) as unknown as z.ZodType<GivenGrant, GivenGrant>;

/** What a role is for. */
export type Extent = Pick<Grant, 'classifier'> | Pick<ProjectGrant, 'project'>;

/**
 * Whether a role is for every classifier there is.
 * @example isForAll({ classifier: null }) // => true
 * @example isForAll({ project: 'Shop' }) // => false
 */
export function isForAll(extent: Extent): boolean {
  return 'classifier' in extent && extent.classifier === null;
}

/**
 * The project that a role is for, or null.
 * @example projectOf({ project: 'Shop' }) // => 'Shop'
 * @example projectOf({ classifier: null }) // => null
 */
export function projectOf(extent: Extent): string | null {
  return 'project' in extent ? extent.project : null;
}

/**
 * The one classifier that a role is for, or null.
 * @example classifierOf({ classifier: 'a' }) // => 'a'
 * @example classifierOf({ project: 'Shop' }) // => null
 */
export function classifierOf(extent: Extent): string | null {
  return 'project' in extent ? null : extent.classifier;
}

/**
 * The same text for what is the same extent.
 * @example extentKey({ classifier: null }) // => 'every'
 * @example extentKey({ project: 'Shop' }) // => 'project Shop'
 */
export function extentKey(extent: Extent): string {
  if (isForAll(extent)) return 'every';
  return 'project' in extent ? `project ${extent.project}` : `classifier ${extent.classifier?.toLowerCase()}`;
}

type OfProject<Given extends Extent> = Extract<Given, { readonly project: string }>;

/**
 * What is for projects, and what is for one classifier or every one: which is kept and read apart.
 * @example apartByExtent([{ classifier: null }, { project: 'Shop' }]) // => { ofClassifiers: [{ classifier: null }], ofProjects: [{ project: 'Shop' }] }
 */
export function apartByExtent<Given extends Extent>(
  given: readonly Given[],
): { readonly ofClassifiers: Exclude<Given, OfProject<Given>>[]; readonly ofProjects: OfProject<Given>[] } {
  const isOfProject = (each: Given): each is OfProject<Given> => 'project' in each;
  return {
    ofClassifiers: given.filter((each): each is Exclude<Given, OfProject<Given>> => !isOfProject(each)),
    ofProjects: given.filter(isOfProject),
  };
}

/** The grants of somebody: a role a classifier once, for every row of it or those of one scope. */
export const grants = boundedList(givenGrant, { most: 1_000, of: 'roles' }).superRefine((all, context) => {
  const scopes = new Map<string, string>();
  for (const [at, each] of all.entries()) {
    const place = `${each.role} ${extentKey(each)}`;
    const scope = 'project' in each ? undefined : each.scope;
    const rows = scope === undefined ? 'all' : JSON.stringify(scope);
    if ((scopes.get(place) ?? rows) !== rows)
      context.addIssue({
        code: 'custom',
        path: [at],
        message: refusalWords('roleTwice', { role: roleName(each.role) }),
      });
    scopes.set(place, rows);
  }
});
