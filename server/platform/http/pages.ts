import { existsSync } from 'node:fs';
import path from 'node:path';
import { Router, static as serveStatic, type RequestHandler, type Response } from 'express';
import helmet from 'helmet';
import { INCIDENT_PAGE } from '../../../contract/incident-link.ts';
import { ProblemError } from '../../../contract/problem.ts';
import { servedManifest } from '../manifest/fill-manifest.ts';

export interface PageFolders {
  /** What webpack made: `pane/`, `workbench/`, `assets/`. */
  readonly web: string;
  /** Office.js, for the workbench. */
  readonly officeJs: string;
  /** The template of the manifest, see {@link fillManifest}. */
  readonly manifest: string;
}

/** Where Excel on the web and its test rings live: the pages that may frame the pane. */
const EXCEL_ON_THE_WEB = [
  'https://*.officeapps.live.com',
  'https://*.office.com',
  'https://*.office.net',
  'https://*.office365.com',
  'https://*.microsoft365.com',
  'https://*.sharepoint.com',
  'https://*.sharepoint-df.com',
  'https://*.onedrive.com',
  'https://onedrive.live.com',
  'https://*.live.com',
  'https://*.cloud.microsoft',
  'https://*.office365.us',
  'https://*.partner.officewebapps.cn',
];
/** Office.js in production, and the parts of it that it loads itself. */
export const OFFICE_CDN = ['https://appsforoffice.microsoft.com', 'https://ajax.aspnetcdn.com'];

/**
 * Everything a browser or Excel loads: the pane, the workbench, the pages of admins and of an incident, icons,
 * Office.js for the workbench,
 * the manifest.
 *
 * @param publicAddress the server's own address, known once it listens: `https://localhost:3000`
 */
export function pageRoutes(folders: PageFolders, publicAddress: () => string): Router {
  const router = Router();
  router.get('/', (_request, response) => response.redirect(302, '/workbench/'));
  router.get('/favicon.ico', (_request, response) => response.redirect(302, '/assets/icon-32.png'));
  router.get('/manifest.xml', (_request, response) => {
    response.setHeader('Cache-Control', 'no-cache');
    response.type('application/xml').send(servedManifest(folders.manifest, publicAddress()));
  });
  router.use(
    '/pane',
    secureHeaders({ scripts: OFFICE_CDN, framedBy: EXCEL_ON_THE_WEB }),
    keepOpenerOfDialog,
    serveBuilt(path.join(folders.web, 'pane')),
  );
  router.use(
    '/workbench',
    secureHeaders({ scripts: [], framedBy: [], runsWebAssembly: true }),
    keepOpenerOfDialog,
    serveBuilt(path.join(folders.web, 'workbench')),
  );
  for (const [address, page] of [
    ['/admin', 'admin.html'],
    [INCIDENT_PAGE, 'incident.html'],
  ] as const)
    router.get(address, secureHeaders({ scripts: [], framedBy: [] }), builtPage(path.join(folders.web, 'pane'), page));
  router.use(
    '/assets',
    secureHeaders({ scripts: [], framedBy: [] }),
    serveStatic(path.join(folders.web, 'assets'), { maxAge: '1d' }),
  );
  router.use(
    '/office-js',
    secureHeaders({ scripts: [], framedBy: [] }),
    serveStatic(folders.officeJs, { maxAge: '1d' }),
  );
  return router;
}

/**
 * Response headers of pages. The pane runs inside Excel's frame and loads Office.js from Microsoft; the workbench
 * is framed by and loads from this server alone; what calculates its formulas is WebAssembly, which runs no script.
 */
function secureHeaders({
  scripts,
  framedBy,
  runsWebAssembly = false,
}: {
  scripts: readonly string[];
  framedBy: readonly string[];
  runsWebAssembly?: boolean;
}): RequestHandler {
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: [`'self'`],
        scriptSrc: [`'self'`, ...(runsWebAssembly ? [`'wasm-unsafe-eval'`] : []), ...scripts],
        connectSrc: [`'self'`, ...scripts],
        // Fluent UI writes its styles as <style> elements.
        styleSrc: [`'self'`, `'unsafe-inline'`],
        imgSrc: [`'self'`, 'data:', 'blob:'],
        fontSrc: [`'self'`, 'data:', 'https://*.cdn.office.net', 'https://res.cdn.office.net'],
        frameSrc: [`'self'`],
        workerSrc: [`'self'`, 'blob:'],
        frameAncestors: [`'self'`, ...framedBy],
        objectSrc: [`'none'`],
        baseUri: [`'self'`],
        formAction: [`'self'`],
      },
    },
    xFrameOptions: false, // frame-ancestors says it, and can name more than one site
    crossOriginOpenerPolicy: { policy: 'same-origin-allow-popups' }, // Office dialogs talk to the pane that opened them
    crossOriginResourcePolicy: { policy: 'cross-origin' }, // Excel on the web shows the icons
    // The browser would refuse every other program on https://localhost for a year.
    strictTransportSecurity: false,
  });
}

/**
 * A dialog that goes to the company's provider and comes back keeps the pane that opened it only where neither of the
 * two has an opener policy. Only that page is without.
 */
const keepOpenerOfDialog: RequestHandler = (request, response, next) => {
  if (request.path === '/sign-in.html') response.setHeader('Cross-Origin-Opener-Policy', 'unsafe-none');
  next();
};

/** One page, asked for again each time. */
function builtPage(folder: string, page: string): RequestHandler {
  return (_request, response) => {
    if (!existsSync(path.join(folder, page))) throw new ProblemError('unknown-address', { reason: 'pages-not-built' });
    response.setHeader('Cache-Control', 'no-cache');
    response.sendFile(page, { root: folder, cacheControl: false });
  };
}

/** Files whose name holds
 a hash of their content never change; pages are asked for again each time. */
function serveBuilt(folder: string): RequestHandler {
  const files = serveStatic(folder, {
    setHeaders: (response: Response, file: string) => {
      response.setHeader(
        'Cache-Control',
        /\.[0-9a-f]{8,}\.\w+(\.map)?$/.test(file) ? 'public, max-age=31536000, immutable' : 'no-cache',
      );
    },
  });
  return (request, response, next) => {
    if (existsSync(folder)) return files(request, response, next);
    throw new ProblemError('unknown-address', { reason: 'pages-not-built' });
  };
}
