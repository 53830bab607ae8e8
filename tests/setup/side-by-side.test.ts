import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Stands in for npm: a script called `bad` fails, every other one says its name. */
const NPM = `const name = process.argv.at(-1); console.log('this is ' + name); process.exit(name === 'bad' ? 3 : 0);`;

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'amend-test-npm-'));
  writeFileSync(join(folder, 'npm.cjs'), NPM);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const sideBySide = (...scripts: string[]) =>
  new Promise<{ code: unknown; said: string }>((resolve) =>
    execFile(
      process.execPath,
      ['--import', 'tsx', 'tests/setup/side-by-side.ts', ...scripts],
      { env: { ...process.env, npm_execpath: join(folder, 'npm.cjs') } },
      (error, said) => resolve({ code: error?.code ?? 0, said }),
    ),
  );

describe('scripts side by side', () => {
  test('pass when each of them does, and what they print is shown', async () => {
    const { code, said } = await sideBySide('one', 'two', 'three');
    expect(code).toBe(0);
    for (const name of ['one', 'two', 'three'])
      expect(said).toMatch(new RegExp(`${name}: passed in \\d s\nthis is ${name}\n`));
  });

  test('fail when one does; the others are run and shown, too', async () => {
    const { code, said } = await sideBySide('one', 'bad', 'two', 'three');
    expect(code).toBe(1);
    expect(said).toMatch(/bad: failed in \d s\nthis is bad\n/);
    expect(said).toContain('three: passed');
  });
});
