import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { generate } from 'selfsigned';

const TYPES: Record<string, string> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.css': 'text/css',
  '.csv': 'text/csv',
};
/** Compiled while it arrives only under its bare type. */
const BARE_TYPES: Record<string, string> = { '.wasm': 'application/wasm' };

export interface HttpsPages {
  /** "https://localhost:PORT". */
  readonly origin: string;
  close(): Promise<void>;
}

/**
 * Serves pages over https on localhost, as Office.js demands of a host.
 * @param texts   path → text, such as "/host.html"; the type follows the extension
 * @param folders path prefix → folder on disk, such as "/office-js/" → its dist
 */
export async function serveHttps(
  texts: Readonly<Record<string, string>>,
  folders: Readonly<Record<string, string>> = {},
): Promise<HttpsPages> {
  const certificate = await generate([{ name: 'commonName', value: 'localhost' }], { keyType: 'ec' });
  const server = createServer({ key: certificate.private, cert: certificate.cert }, (request, response) => {
    const path = new URL(request.url ?? '/', 'https://localhost').pathname;
    contentOf(path, texts, folders).then(
      (content) =>
        response.writeHead(200, { 'content-type': typeOf(path), 'cache-control': 'max-age=3600' }).end(content),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { origin: `https://localhost:${(server.address() as AddressInfo).port}`, close: () => closeServer(server) };
}

function typeOf(path: string): string {
  const extension = extname(path);
  return BARE_TYPES[extension] ?? `${TYPES[extension] ?? 'application/octet-stream'}; charset=utf-8`;
}

async function contentOf(
  path: string,
  texts: Readonly<Record<string, string>>,
  folders: Readonly<Record<string, string>>,
): Promise<string | Buffer> {
  const text = texts[path];
  if (text !== undefined) return text;
  for (const [prefix, folder] of Object.entries(folders)) {
    if (path.startsWith(prefix)) return readFile(join(folder, normalize(`/${path.slice(prefix.length)}`)));
  }
  throw new RangeError(`serveHttps requires a page at ${path}`);
}

function closeServer(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}
