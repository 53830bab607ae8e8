import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build, version } from 'esbuild';

const KEPT = 'dist/test-pages';
const OWN = readFileSync(import.meta.filename, 'utf8');

interface Kept {
  /** What it was made of → how each file was then. */
  readonly inputs: Readonly<Record<string, string>>;
  readonly text: string;
}

/**
 * Bundles a TypeScript entry with all that it imports into one script for a browser page. Many test files open the same
 * page: it is kept in `dist/`, until a file that it was made of changes.
 */
export async function bundleForBrowser(entry: string): Promise<string> {
  const key = createHash('sha1').update([OWN, version, entry].join('\n')).digest('hex');
  const file = join(KEPT, `${key}.json`);
  const kept = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Kept) : null;
  if (kept !== null && Object.entries(kept.inputs).every(([input, state]) => stateOf(input) === state))
    return kept.text;
  const made = await makeBundle(entry);
  await mkdir(KEPT, { recursive: true });
  // Under its name it is whole: other test files look for it.
  await writeFile(`${file}-${process.pid}`, JSON.stringify(made));
  await rename(`${file}-${process.pid}`, file);
  return made.text;
}

async function makeBundle(entry: string): Promise<Kept> {
  const { outputFiles, metafile } = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    metafile: true,
    format: 'iife',
    platform: 'browser',
    target: 'es2022',
    jsx: 'automatic',
    // A script knows no place of its own: what it loads beside itself lies beside the page.
    define: { 'process.env.NODE_ENV': '"production"', 'import.meta.url': 'document.baseURI' },
  });
  const output = outputFiles[0];
  if (output === undefined) throw new RangeError('bundleForBrowser requires an entry that makes a script');
  return {
    inputs: Object.fromEntries(Object.keys(metafile.inputs).map((input) => [input, stateOf(input)])),
    text: output.text,
  };
}

function stateOf(file: string): string {
  const { mtimeMs, size } = statSync(file, { throwIfNoEntry: false }) ?? { mtimeMs: 0, size: -1 };
  return `${mtimeMs} ${size}`;
}
