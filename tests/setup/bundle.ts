import { build } from 'esbuild';

/** Bundles a TypeScript entry with all that it imports into one script for a browser page. */
export async function bundleForBrowser(entry: string): Promise<string> {
  const result = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    format: 'iife',
    platform: 'browser',
    target: 'es2022',
    jsx: 'automatic',
    sourcemap: 'inline',
    // A script knows no place of its own: what it loads beside itself lies beside the page.
    define: { 'process.env.NODE_ENV': '"production"', 'import.meta.url': 'document.baseURI' },
  });
  const output = result.outputFiles[0];
  if (output === undefined) throw new RangeError('bundleForBrowser requires an entry that makes a script');
  return output.text;
}
