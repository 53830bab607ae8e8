import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { atMost, type Benchmark, type Figure } from './figure.ts';

const FOLDER = join('dist', 'web', 'workbench');
const PAGE = join(FOLDER, 'index.html');
const MOST_KB_WHEN_NEEDED = 1_500;

/**
 * What a browser fetches of the workbench, compressed: with the page, and when something first needs it (a formula, an
 * .xls file). Of the pages as `npm run build` last made them.
 *
 * Does not show: the pane beside it, Office.js, and how long a connection takes to bring it.
 */
export const benchmark: Benchmark = {
  about: 'scripts and WebAssembly of the workbench, gzip: what comes with the page, and what when it is first needed',
  async run() {
    if (!existsSync(PAGE)) throw new Error('bench bundles requires the pages: npm run build');
    const page = readFileSync(PAGE, 'utf8');
    const files = readdirSync(FOLDER).filter((name) => /\.(js|wasm)$/.test(name));
    const figures = files.map((name): Figure => ({
      name: `${page.includes(name) ? 'with the page' : 'when needed'}: ${name.replace(/\.[0-9a-f]{8}\./, '.')}`,
      value: gzipSync(readFileSync(join(FOLDER, name))).length / 1_000,
      unit: 'kB',
    }));
    const needed = figures.filter(({ name }) => name.startsWith('when needed'));
    const sum = needed.reduce((total, { value }) => total + value, 0);
    return [...figures, atMost('all that comes when needed', sum, 'kB', MOST_KB_WHEN_NEEDED)];
  },
};
