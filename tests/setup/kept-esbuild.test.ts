import { createRequire } from 'node:module';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type * as Esbuild from 'esbuild';

const { buildSync } = createRequire(import.meta.url)('esbuild') as typeof Esbuild;

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'amend-test-esbuild-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const bundle = (minify = false): string =>
  buildSync({ entryPoints: [join(folder, 'main.ts')], bundle: true, write: false, minify }).outputFiles[0]!.text;

test('what was bundled before is there again, until a file that it was made of is another; with other options it is another', () => {
  writeFileSync(join(folder, 'main.ts'), `import { said } from './said.ts'; console.log(said);`);
  writeFileSync(join(folder, 'said.ts'), `export const said: string = 'first';`);
  const first = bundle();
  expect(first).toContain('first');
  expect(bundle()).toBe(first);
  writeFileSync(join(folder, 'said.ts'), `export const said: string = 'after that';`);
  expect(bundle()).toContain('after that');
  expect(bundle(true).length).toBeLessThan(bundle().length);
});

test('what does not compile fails each time', () => {
  const entryPoints = [join(folder, 'none.ts')];
  const failing = () => buildSync({ entryPoints, bundle: true, write: false, logLevel: 'silent' });
  for (let time = 0; time < 2; time++) expect(failing).toThrow(/none\.ts/);
});
