import type { Request } from 'express';

/** What may stand as a method: others are `other`, since anybody can send any. */
const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'OPTIONS'];
/** The folders that pages are served from; below them files have no routes. */
const PAGES = ['pane', 'workbench', 'assets', 'office-js'];

/**
 * The route of a request that was answered, as it was registered (`/api/classifiers/:classifier`), the folder of a
 * page, or `none`: refused before, or nowhere. So they are few, and hold nothing that somebody typed.
 *
 * @param path of the request as it came
 */
export function routeOf(request: Request, path: string): string {
  const route = (request.route as { readonly path?: unknown } | undefined)?.path;
  if (typeof route === 'string') return route;
  const folder = path.split('/')[1] ?? '';
  return PAGES.includes(folder) ? `/${folder}/` : 'none';
}

/** @example methodOf('BREW') // => 'other' */
export function methodOf(method: string): string {
  return METHODS.includes(method) ? method : 'other';
}
