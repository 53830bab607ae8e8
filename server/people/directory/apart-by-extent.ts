import type { Extent } from '../../../contract/given-grant.ts';

type OfProject<Given extends Extent> = Extract<Given, { readonly project: string }>;

/**
 * What is for projects, and what is for one classifier or every one: they are kept apart.
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
